import { ask, carryOut, changesOf, performedAs } from "../carry-out";
import { CLEAN } from "../exit-codes";
import { onlyFile, openForChange, saveOutput, wantedOutput } from "../input-output";
import { refuseWithoutTables } from "../outcome-exit";
import { changesJson, changesText } from "../report-text";
import { UnusableInput } from "../unusable-input";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";

export const convert: CommandLineCommand = {
  name: "convert",
  usage: "TỆP -o TỆP",
  does: "chép bảng có chữ TCVN3 (.VnTime…), VNI sang sheet mới bằng Unicode",
  options: WRITING,
  run: async (files, options, host) => {
    const file = onlyFile(files);
    const output = await wantedOutput(options, file, host);
    const workbook = await openForChange(file, output, host);
    const done = carryOut(workbook, { kind: "convert-legacy" });
    const { sheets, cells } = performedAs(done.performed, "converted");
    if (sheets.length === 0) {
      refuseWithoutTables(ask({ kind: "check" }, workbook, "outcome").outcome);
      throw new UnusableInput("Không thấy chữ theo phông TCVN3 (.VnTime…) hoặc VNI trong các bảng. Chưa ghi gì.");
    }
    const changes = changesOf(done);
    if (output !== null) await saveOutput(output, workbook, host);
    if (options.json) host.print(changesJson(changes, output));
    else if (output === null) host.print(changesText(changes));
    else
      host.print(
        `Đã chép sang sheet ${sheets.join(", ")}: ${cells} ô chuyển sang Unicode. Sheet gốc giữ nguyên.\nĐã ghi vào ${output}.`,
      );
    return CLEAN;
  },
};
