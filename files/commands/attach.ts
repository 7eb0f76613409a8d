import { COMPUTED_ROLES } from "../../src/scoring/role";
import type { Options } from "../arguments";
import { carryOut, performedAs } from "../carry-out";
import { chosenPlace } from "../chosen";
import type { CommandLineHost } from "../command-line-host";
import { CLEAN, UNUSABLE } from "../exit-codes";
import { onlyFile, openForChange, saveOutput, wantedOutput } from "../input-output";
import { readHeaderOption, readMap } from "../option-values";
import { UnusableInput } from "../unusable-input";
import { capture } from "../xlsx/read/capture";
import { attachJson, attachText, refusalText } from "./attach-text";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";

export const attach: CommandLineCommand = {
  name: "attach",
  usage: "TỆP --cell Ô -o TỆP",
  does: "gắn một bảng có sẵn: tìm tiêu đề và các dòng quanh một ô, đoán cột nào dùng làm gì",
  details: [
    "Kết quả ghi vào các cột mới; những gì đã gõ được giữ nguyên. Nên xem trước bằng --dry-run, rồi sửa chỗ đoán sai bằng --map, và dòng tiêu đề bằng --header.",
  ],
  options: ["cell", "sheet", "header", "rubric", "map", "values", "adopt", ...WRITING],
  run: attachTable,
};

async function attachTable(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const at = chosenPlace(options, capture(workbook));
  const { performed } = carryOut(workbook, {
    kind: "attach",
    dryRun: false,
    input: {
      at,
      rubric: options.rubric?.[0] ?? null,
      roles: readMap(options),
      header: readHeaderOption(options)?.rows ?? null,
      results: options.values ? "values" : "formulas",
      adopt: options.adopt ? COMPUTED_ROLES : [],
    },
  });
  const { proposal, refusals } = performedAs(performed, "attach");
  if (!proposal) throw new UnusableInput(refusalText(refusals[0]!));
  if (refusals.length > 0 && !options.json) {
    // A dry run shows the guesses, so that they can be corrected
    if (output === null) host.print(attachText(proposal, []));
    throw new UnusableInput(`Chưa gắn được: ${refusals.map(refusalText).join(" ")}`);
  }
  const isWritten = refusals.length === 0 && output !== null;
  if (isWritten) await saveOutput(output, workbook, host);
  host.print(options.json ? attachJson(proposal, refusals, isWritten ? output : null) : attachText(proposal, refusals));
  if (refusals.length > 0) return UNUSABLE;
  if (!options.json) host.print(output === null ? "Chưa ghi gì." : `Đã gắn bảng và ghi vào ${output}.`);
  return CLEAN;
}
