import { vi } from "../../src/language/vi/words";
import { ask } from "../carry-out";
import { CLEAN, FOUND_ERRORS } from "../exit-codes";
import { onlyFile, openInput } from "../input-output";
import { readCount } from "../option-values";
import { refuseWithoutTables } from "../outcome-exit";
import { NUMBERS } from "../report-text";
import { UnusableInput } from "../unusable-input";
import type { CommandLineCommand } from "./command";

export const explain: CommandLineCommand = {
  name: "explain",
  usage: "TỆP --row N",
  does: "giải thích vì sao một dòng có kết quả ấy: điểm, quy tắc, mục của hướng dẫn",
  options: ["row", "sheet", "json"],
  run: async (files, { row: typed, sheet, json }, host) => {
    const file = onlyFile(files);
    if (typed === undefined)
      throw new UnusableInput("Chưa chọn dòng. Hãy thêm --row và số dòng trong sheet, ví dụ --row 12.");
    const row = readCount(typed, "--row");
    const workbook = await openInput(file, host);
    const { entries } = ask({ kind: "explain", row, ...(sheet === undefined ? {} : { sheet }) }, workbook, "explained");
    if (entries.length === 0) {
      refuseWithoutTables(ask({ kind: "check" }, workbook, "outcome").outcome);
      throw new UnusableInput(`Dòng ${row} không nằm trong bảng chấm điểm nào. Hãy chọn dòng của một mô hình.`);
    }
    host.print(
      json
        ? JSON.stringify(entries, null, 2)
        : entries.map((entry) => vi.explanation(entry, NUMBERS).join("\n")).join("\n\n"),
    );
    return entries.some(({ explanation }) => explanation !== null && explanation.state !== "complete")
      ? FOUND_ERRORS
      : CLEAN;
  },
};
