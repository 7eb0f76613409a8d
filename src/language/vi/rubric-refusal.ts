import type { RubricRefusal } from "../../actions/custom-rubric";
import type { RubricFault } from "../../rubric/parse-rubric";
import { formatHundredths } from "../../text/hundredths";
import { shownText } from "../../text/shown-text";
import { shownValue } from "../shown-value";
import { viRubricFault } from "./findings";

/** Most faults listed; further ones are counted. */
const MOST_TOLD = 5;

/** Says why a rubric was not made or read, and what to do: one line a fault, each with its field. */
export function viRubricRefusal(refusal: RubricRefusal): readonly string[] {
  switch (refusal.code) {
    case "name-missing":
      return ["Chưa có tên bộ tiêu chí. Hãy nhập tên."];
    case "id-taken":
      return [`Mã “${shownText(refusal.id)}” đã có. Hãy đặt tên khác.`];
    case "name-taken":
      return [`Sổ tính đã có bộ tiêu chí “${shownText(refusal.name)}”. Hãy đặt tên khác.`];
    case "unknown-rubric":
      return [`Không có bộ tiêu chí “${shownText(refusal.id)}”, hoặc bộ tiêu chí đó đang có lỗi.`];
    case "not-a-rubric-file":
      return ["Tệp này không phải là bộ tiêu chí của Thẩm định (tệp .json do chức năng xuất tạo ra)."];
    case "no-headings":
      return [
        "Không thấy bảng nào có dòng tiêu đề ở chỗ đang chọn. Hãy chọn một ô trong bảng, hoặc dòng tiêu đề của bảng, rồi thử lại.",
      ];
    case "no-criteria":
      return [
        "Bảng đang chọn không có cột nào giống cột điểm của tiêu chí. Hãy ghi rõ trong tiêu đề, ví dụ “TC1” hoặc “Tính mới (tối đa 20)”, hoặc tạo bộ tiêu chí trống.",
      ];
    case "bad-header":
      return ["Dòng được nêu là tiêu đề đang trống hoặc nằm ngoài bảng. Hãy nêu lại, ví dụ 3 hoặc 3:4."];
    case "criteria-in-rows":
      return [
        "Trong bảng này tiêu chí xếp theo dòng nhưng chưa đọc được tên và điểm tối đa. Hãy ghi cột “Nội dung” và cột “Điểm tối đa” cho từng dòng, hoặc tạo bộ tiêu chí trống.",
      ];
    case "own-sheet":
      return [`Sheet “${refusal.sheet}” do Thẩm định tạo, không phải bảng chấm. Hãy chọn một ô trong bảng của bạn.`];
    case "too-many-criteria":
      return [
        `Bảng có ${refusal.count} tiêu chí, trong khi một bộ tiêu chí nhận nhiều nhất ${refusal.most}. Hãy gộp các tiêu chí nhỏ, hoặc chấm theo từng nhóm tiêu chí.`,
      ];
    case "rubric-faults": {
      const shown = refusal.faults.slice(0, MOST_TOLD).map(faultLine);
      return refusal.faults.length > MOST_TOLD
        ? [...shown, `… và ${refusal.faults.length - MOST_TOLD} lỗi nữa.`]
        : shown;
    }
  }
}

function faultLine(fault: RubricFault): string {
  const place = fieldPath(fault.path);
  const found = shownValue(fault.found);
  if (fault.code !== "shape")
    return `Trường ${place}: ${viRubricFault({ code: fault.code, expected: fault.expected }, found, (points) => formatHundredths(points))}`;
  if (fault.found === undefined) return `Trường ${place}: chưa có giá trị. Hãy bổ sung.`;
  return `Trường ${place}: giá trị “${found}” chưa đúng. Hãy nhập đúng loại giá trị của trường này.`;
}

/** Returns a field's path with indexes from 0 as in the file: `criteria[1].maximum`. */
export function fieldPath(path: readonly (string | number)[]): string {
  return (
    path.reduce<string>(
      (text, part) =>
        typeof part === "number" ? `${text}[${part}]` : text === "" ? shownText(part) : `${text}.${shownText(part)}`,
      "",
    ) || "rubric"
  );
}
