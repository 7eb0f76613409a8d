import type { Change } from "../../workbook/undo/describe-plan";
import { planEffects } from "../../workbook/undo/plan-effects";

/** Summarizes a plan in one sentence; returns `""` where it changes nothing. */
export function viPlan(changes: readonly Change[]): string {
  const effects = planEffects(changes);
  const { rows, columns, clearedColumns, filled, changed, restored, renewed, updated, ruled, names, lostNames } =
    effects;
  const parts = [
    effects.bands > 0 ? `đổi mức của ${effects.bands} đối tượng, mô hình` : "",
    sheets("thêm", effects.added),
    sheets("lập lại", effects.remade),
    sheets("bỏ", effects.removed),
    rows > 0 ? `đưa ${rows} dòng vào bảng` : "",
    columns > 0 ? `thêm ${columns} cột` : "",
    clearedColumns > 0 ? `bỏ ${clearedColumns} cột đã thêm` : "",
    changed > 0 ? `sửa ${changed} ô` : "",
    filled > 0 ? `điền ${filled} ô đang trống` : "",
    restored > 0 ? `đưa công thức trở lại ${restored} ô` : "",
    renewed > 0 ? `cập nhật công thức ở ${renewed} ô` : "",
    updated > 0 ? `cập nhật ${updated} ô kết quả` : "",
    ruled > 0 ? `đặt lại quy tắc nhập ở ${ruled} ô` : "",
    effects.calculates ? "tự tính lại kết quả" : "",
  ].filter((part) => part !== "");
  // Names and frames only accompany other changes; they are reported when they are the only change
  const alone =
    parts.length > 0
      ? []
      : [
          ...(names > 0 ? [`nối lại ${names} vùng dữ liệu của bảng`] : []),
          ...(lostNames > 0 ? [`bỏ ${lostNames} tên vùng không còn dùng`] : []),
          ...(effects.stretches ? ["chỉnh bảng Excel và vùng in cho khớp với bảng"] : []),
        ];
  return sentence([...parts, ...alone]);
}

function sheets(what: string, names: readonly string[]): string {
  if (names.length === 0) return "";
  return `${what} ${names.length === 1 ? "" : `${names.length} `}sheet ${names.map((name) => `“${name}”`).join(", ")}`;
}

function sentence(parts: readonly string[]): string {
  const text = parts.join(", ");
  return text === "" ? "" : `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
