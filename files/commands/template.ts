import { DEFAULT_ROWS } from "../../src/workbook/model/table-size";
import { vi } from "../../src/language/vi/words";
import type { Options } from "../arguments";
import { carryOut } from "../carry-out";
import type { CommandLineHost } from "../command-line-host";
import { noFile, openForChange, wantedOutput } from "../input-output";
import { readCount } from "../option-values";
import { UnusableInput } from "../unusable-input";
import { blankWorkbook } from "../xlsx/write/blank-workbook";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";
import { finishChange } from "../finish-change";

export const template: CommandLineCommand = {
  name: "template",
  usage: "--rubric MÃ[,MÃ…] -o TỆP",
  does: "tạo bảng chấm điểm theo mẫu, trong tệp mới hoặc thêm vào tệp có sẵn",
  options: ["rubric", "rows", "year", "into", ...WRITING],
  run: writeTemplate,
};

async function writeTemplate(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  noFile(files);
  const { into = null } = options;
  const rubrics = (options.rubric ?? [])
    .flatMap((list) => list.split(","))
    .map((id) => id.trim())
    .filter((id) => id !== "");
  if (rubrics.length === 0)
    throw new UnusableInput(
      "Chưa chọn bộ tiêu chí. Hãy thêm --rubric tap-the, ca-nhan, ca-nhan-khong-dang-ky hoặc danh-muc.",
    );
  const rows = options.rows === undefined ? DEFAULT_ROWS : readCount(options.rows, "--rows");
  const year = options.year === undefined ? host.today().getFullYear() : readCount(options.year, "--year");
  const output = await wantedOutput(options, into, host);
  const workbook = into === null ? blankWorkbook() : await openForChange(into, output, host);
  const done = carryOut(workbook, { kind: "insert-template", rubrics, rows, year });
  if (done.performed.kind === "refused") throw new UnusableInput(vi.refusal(done.performed.refusal));
  return finishChange({ done, workbook, output, options, host }, (written) => `Đã ghi mẫu vào ${written}.`);
}
