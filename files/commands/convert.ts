import { ask, carryOut, performedAs } from "../carry-out";
import { onlyFile, openForChange, wantedOutput } from "../input-output";
import { refuseWithoutTables } from "../outcome-exit";
import { UnusableInput } from "../unusable-input";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";
import { finishChange } from "../finish-change";

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
    return finishChange(
      { done, workbook, output, options, host },
      (written) =>
        `Đã chép sang sheet ${sheets.join(", ")}: ${cells} ô chuyển sang Unicode. Sheet gốc giữ nguyên.\nĐã ghi vào ${written}.`,
    );
  },
};
