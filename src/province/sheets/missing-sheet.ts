import { listStyles } from "./list-sheet";
import type { ListSheet } from "./list-sheet";
import type { ProvinceFacts } from "../province-facts";

/** *Đơn vị còn thiếu*: units of which nothing is counted. */
export function missingSheet({ decision: { missing } }: ProvinceFacts): ListSheet {
  return {
    name: "Đơn vị còn thiếu",
    title: "ĐƠN VỊ CÒN THIẾU KẾT QUẢ",
    notes: ["Đơn vị có trong danh sách mà chưa có tệp nào được tính."],
    columns: [
      { heading: "STT", width: 6, style: listStyles.integer },
      { heading: "Mã đơn vị", width: 14, style: listStyles.center },
      { heading: "Đơn vị", width: 46, style: listStyles.text },
      { heading: "Năm", width: 9, style: listStyles.integer },
      { heading: "Lý do", width: 60, style: listStyles.text },
    ],
    rowCount: missing.length,
    rows: () =>
      missing.map(({ unit, year, refused }, index) => [
        index + 1,
        unit.code,
        unit.name,
        year ?? "",
        refused.length === 0 ? "Chưa nộp tệp" : `Đã nộp nhưng chưa tính: ${refused.join("; ")}`,
      ]),
    empty: "Không thiếu đơn vị nào.",
    frozenColumns: 0,
  };
}
