import { viJudging } from "../../../src/language/vi/judging";
import type { Options } from "../../arguments";
import { carryOut, performedAs } from "../../carry-out";
import type { CommandLineHost } from "../../command-line-host";
import { finishChange } from "../../finish-change";
import { onlyFile, openForChange, wantedOutput } from "../../input-output";
import { readMembers } from "../../member-option";
import { readDate } from "../../option-values";
import { UnusableInput } from "../../unusable-input";
import type { CommandLineCommand } from "../command";
import { WRITING } from "../command";

export const panelJoin: CommandLineCommand = {
  name: "panel-join",
  usage: "TỆP [--member NGƯỜI …] -o TỆP",
  does: "bổ sung người chấm sau khi đã lập tổ: thêm phiếu cho người được chấm mà chưa có phiếu",
  details: [
    "Người mới: --member 'Lê Văn Cường; Ủy viên; Đảng ủy xã; thành viên', hoặc ghi sẵn vào sheet Tổ thẩm định. Vai trò “người chấm thứ ba” là cử người chấm thứ ba.",
    "Phiếu đã chấm giữ nguyên; bảng tổng hợp điểm thêm cột cho người mới ở cuối bảng.",
  ],
  options: ["member", "by", "date", ...WRITING],
  run: join,
};

async function join(files: readonly string[], options: Options, host: CommandLineHost): Promise<number> {
  const file = onlyFile(files);
  const members = readMembers(options);
  const output = await wantedOutput(options, file, host);
  const workbook = await openForChange(file, output, host);
  const done = carryOut(workbook, {
    kind: "join-panel",
    members,
    by: options.by ?? "",
    date: readDate(options, host),
  });
  if (done.performed.kind === "panel-refused") throw new UnusableInput(viJudging.refusal(done.performed.refusal));
  const { joined, entries } = performedAs(done.performed, "panel-joined");
  return finishChange({ done, workbook, output, options, host }, (written) =>
    [
      ...joined.map(({ code, name, sheet }) => `${code}${name === "" ? "" : ` – ${name}`}: sheet ${sheet}`),
      `Đã lập ${joined.length} phiếu, mỗi phiếu ${entries} mô hình, chưa có điểm. Đã ghi vào ${written}.`,
    ].join("\n"),
  );
}
