import { onlyFile } from "../input-output";
import { changeFile } from "./change-outcome";
import type { CommandLineCommand } from "./command";
import { WRITING } from "./command";

export const classify: CommandLineCommand = {
  name: "classify",
  usage: "TỆP -o TỆP",
  does: "tính tổng điểm, xếp loại: viết công thức còn thiếu, cập nhật giá trị đã cũ",
  details: ["Nếu bộ tiêu chí đã đổi làm kết quả đổi mức thì chỉ liệt kê, và đợi --accept-rubric."],
  options: ["repair", "accept-rubric", ...WRITING],
  run: (files, options, host) =>
    changeFile(onlyFile(files), options, host, {
      kind: "classify",
      repair: options.repair ?? false,
      acceptRubric: options["accept-rubric"] ?? false,
    }),
};
