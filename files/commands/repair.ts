import type { RepairCode } from "../../src/workbook/check/offered-fixes";
import type { Options } from "../arguments";
import { changesOf, changeStepwise } from "../carry-out";
import { chosenCodes } from "../chosen";
import type { CommandLineHost } from "../command-line-host";
import { onlyFile, openForChange, saveOutput, wantedOutput } from "../input-output";
import { exitOf } from "../outcome-exit";
import { changesJson, changesText, outcomeJson, outcomeText, writtenText } from "../report-text";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";

export const repair: CommandLineCommand = {
  name: "repair",
  usage: "TỆP -o TỆP",
  does: "khôi phục bảng: dòng nằm dưới bảng, cột, tên vùng và quy tắc nhập đã mất, công thức đã hỏng",
  details: ["Ô kết quả bị gõ đè chỉ được thay khi có --code formula-overwritten."],
  options: ["code", ...WRITING],
  run: repairFile,
};

/** Names first, since rows and formulas depend on them. */
const ORDER = [
  "names-of-sheet",
  "table-unbound",
  "table-emptied",
  "table-gone",
  "binding-broken",
  "binding-missing",
  "binding-uneven",
  "rows-below",
  "entry-not-in-panel",
  "row-not-entry",
  "formula-changed",
  "formula-missing",
  "formulas-former",
  "rubric-former",
  "other-field-row",
  "formula-overwritten",
  "validation-missing",
  "entry-code-missing",
] as const satisfies readonly RepairCode[];
/**
 * Repairs done without `--code`. A value typed over a formula belongs to the user until the user decides otherwise, and
 * whether a panel scores a new entry is for the panel to say.
 */
const UNASKED: readonly RepairCode[] = ORDER.filter(
  (code) => code !== "formula-overwritten" && code !== "entry-not-in-panel",
);

async function repairFile(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const output = await wantedOutput(options, file, host);
  const chosen = options.code === undefined ? UNASKED : chosenCodes(options.code, ORDER);
  const workbook = await openForChange(file, output, host);
  const left = ORDER.filter((code) => chosen.includes(code));
  const { outcome, ...done } = changeStepwise(workbook, ({ findings }) => {
    for (let code = left.shift(); code; code = left.shift())
      if (findings.some((finding) => finding.code === code)) return { kind: "repair", code };
    return null;
  });
  if (output === null) {
    const changes = changesOf(done);
    host.print(options.json ? changesJson(changes) : changesText(changes));
    return exitOf(outcome);
  }
  await saveOutput(output, workbook, host);
  host.print(
    options.json
      ? outcomeJson(outcome, output)
      : `${outcomeText(outcome)}\n${writtenText(done.plan, { output, input: file })}`,
  );
  return exitOf(outcome);
}
