import { captureNeeds } from "../../src/actions/capture-needs";
import { perform } from "../../src/actions/perform";
import type { Undone } from "../../src/actions/undo";
import { vi } from "../../src/language/vi/words";
import { rectToAddress } from "../../src/workbook/model/area";
import { performedAs } from "../carry-out";
import { FOUND_ERRORS } from "../exit-codes";
import { onlyFile, openForChange, wantedOutput } from "../input-output";
import { NUMBERS } from "../report-text";
import { UnusableInput } from "../unusable-input";
import { apply } from "../xlsx/write/apply";
import { capture } from "../xlsx/read/capture";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";
import { finishChange } from "../finish-change";

export const undo: CommandLineCommand = {
  name: "undo",
  usage: "TỆP -o TỆP",
  does: "hoàn tác thao tác gần nhất, theo ghi nhớ để trong tệp",
  details: ["Nếu có ô đã được sửa từ lúc đó thì không hoàn tác gì, và nêu các ô ấy."],
  options: WRITING,
  run: async (files, options, host) => {
    const file = onlyFile(files);
    const output = await wantedOutput(options, file, host);
    const workbook = await openForChange(file, output, host);
    const before = capture(workbook, captureNeeds(COMMAND));
    if (before.damagedNotes?.includes("undo")) throw new UnusableInput(vi.finding(DAMAGED, NUMBERS));
    const { performed, plan } = perform(COMMAND, before);
    const { undone } = performedAs(performed, "undo");
    if (undone.kind !== "undone") {
      host.print(options.json ? refusalJson(undone) : vi.undone(undone));
      return FOUND_ERRORS;
    }
    const deleted = plan.edits.flatMap((edit) => (edit.kind === "deleteSheet" ? [edit.name] : []));
    if (before.sheets.every(({ name }) => deleted.includes(name))) {
      throw new UnusableInput(
        "Mọi sheet trong tệp đều do thao tác gần nhất tạo ra, nên hoàn tác sẽ không còn gì. Nếu không cần, hãy xóa tệp.",
      );
    }
    apply(workbook, plan);
    return finishChange(
      { done: { before, plan }, workbook, output, options, host },
      (written) => `${vi.undone(undone)}\nĐã ghi vào ${written}.`,
    );
  },
};

const COMMAND = { kind: "undo" } as const;
const DAMAGED = {
  code: "note-damaged",
  severity: "warning",
  where: { area: null, name: "undo" },
  found: null,
} as const;

/** Returns why nothing was undone as JSON, with every place that changed since. */
function refusalJson(undone: Exclude<Undone, { readonly kind: "undone" }>): string {
  const places =
    undone.kind !== "changed-since"
      ? []
      : undone.changes.map((change) =>
          change.kind === "cell"
            ? {
                kind: change.kind,
                sheet: change.sheet,
                cell: rectToAddress({ row: change.row, column: change.column, rows: 1, columns: 1 }),
              }
            : change,
        );
  return JSON.stringify(
    { refusal: undone.kind, changedSince: places, message: vi.undone(undone), output: null },
    null,
    2,
  );
}
