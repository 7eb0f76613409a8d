import { viJudging } from "../../../src/language/vi/judging";
import type { Options } from "../../arguments";
import { carryOut, performedAs } from "../../carry-out";
import type { CommandLineHost } from "../../command-line-host";
import { onlyFile, openForChange, wantedOutput } from "../../input-output";
import { readMembers } from "../../member-option";
import { UnusableInput } from "../../unusable-input";
import type { CommandLineCommand } from "../command";
import { WRITING } from "../command";
import { finishChange } from "../../finish-change";

export const newPanel: CommandLineCommand = {
  name: "panel new",
  usage: "TỆP --member NGƯỜI … -o TỆP",
  does: "lập tổ thẩm định: sheet thành viên và quy định, phiếu của từng người chấm, bảng tổng hợp điểm",
  details: [
    "Mô hình lấy từ danh mục hoặc từ bảng chấm điểm chưa có điểm (--sheet chọn bảng); bảng ấy giữ nguyên. Mô hình chưa có mã được đặt mã MH-001, MH-002 …",
    "Ví dụ: --member 'Nguyễn Văn An; Phó Bí thư; Đảng ủy xã; chủ trì' --member 'Trần Thị Bình; Ủy viên; ; thành viên'",
    "Cách hợp nhất và các ngưỡng là mặc định của Thẩm định; sửa và xác nhận trong sheet Tổ thẩm định.",
  ],
  options: ["member", "name", "sheet", "rubric", ...WRITING],
  run: makePanel,
};

async function makePanel(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const members = readMembers(options);
  const [rubric = null, ...others] = options.rubric ?? [];
  if (others.length > 0) throw new UnusableInput("Lập tổ dùng một bộ tiêu chí. Hãy chỉ ghi --rubric một lần.");
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, {
    kind: "new-panel",
    members,
    title: options.name?.trim() ?? "",
    sheet: options.sheet ?? null,
    rubric,
  });
  if (done.performed.kind === "panel-refused") throw new UnusableInput(viJudging.refusal(done.performed.refusal));
  const { judges, entries, sheets } = performedAs(done.performed, "panel-made");
  return finishChange(
    { done, workbook, output, options, host },
    (written) =>
      `Đã lập tổ thẩm định: ${judges} người chấm, ${entries} mô hình, thêm ${sheets.length} sheet.\nHãy ghi người có mặt và xác nhận quy định ở sheet ${sheets[0]!}. Đã ghi vào ${written}.`,
  );
}
