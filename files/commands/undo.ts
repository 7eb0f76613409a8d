import { vi } from "../../src/language/vi";
import type { Undone } from "../../src/actions/undo";
import { rectToAddress } from "../../src/workbook/area";
import { carryOut, changesOf, performedAs } from "../carry-out";
import { CLEAN, FOUND_ERRORS } from "../exit-codes";
import { onlyFile, openInput, saveOutput, wantedOutput } from "../input-output";
import { NUMBERS, changesJson, changesText } from "../report-text";
import { UnusableInput } from "../unusable-input";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";

export const undo: CommandLineCommand = {
  name: "undo",
  usage: "TỆP -o TỆP",
  does: "hoàn tác thao tác gần nhất, theo ghi nhớ để trong tệp",
  details: ["Nếu có ô đã được sửa từ lúc đó thì không hoàn tác gì, và nêu các ô ấy."],
  options: WRITING,
  run: async (files, options, host) => {
    const file = onlyFile(files);
    const output = await wantedOutput(options, file, host);
    const workbook = await openInput(file, host);
    const done = carryOut(workbook, { kind: "undo" });
    const { undone } = performedAs(done.performed, "undo");
    if (done.before.damagedNotes?.includes("undo")) throw new UnusableInput(vi.finding(DAMAGED, NUMBERS));
    if (undone.kind !== "undone") {
      host.print(options.json ? refusalJson(undone) : vi.undone(undone));
      return FOUND_ERRORS;
    }
    const changes = changesOf(done);
    if (output === null) {
      host.print(options.json ? changesJson(changes) : changesText(changes));
      return CLEAN;
    }
    await saveOutput(output, workbook, host);
    host.print(options.json ? changesJson(changes, output) : `${vi.undone(undone)}\nĐã ghi vào ${output}.`);
    return CLEAN;
  },
};

const DAMAGED = { code: "note-damaged", severity: "warning", where: { area: null, name: "undo" }, found: null } as const;

/** Why nothing was undone, with every place that somebody has changed. */
function refusalJson(undone: Exclude<Undone, { readonly kind: "undone" }>): string {
  const places = undone.kind !== "changed-since" ? [] : undone.changes.map((change) => (change.kind === "cell"
    ? { kind: change.kind, sheet: change.sheet, cell: rectToAddress({ row: change.row, column: change.column, rows: 1, columns: 1 }) }
    : change));
  return JSON.stringify({ refusal: undone.kind, changedSince: places, message: vi.undone(undone), output: null }, null, 2);
}
