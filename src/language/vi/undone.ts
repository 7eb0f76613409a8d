import type { ChangedSince, Undone } from "../../actions/undo";
import { shownText } from "../../text/shown-text";
import { rectToAddress } from "../../workbook/model/area";

const ACTIONS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    "insert-template": "Chèn mẫu",
    "classify": "Xếp loại",
    "summarize": "Tổng hợp",
    "fix": "Sửa",
    "score-entry": "Chấm điểm",
    "convert-legacy": "Chép sang Unicode",
    "attach": "Gắn bảng",
    "repair": "Khôi phục",
    "make-rubric": "Tạo bộ tiêu chí",
    "collect-ballots": "Thu phiếu",
    "hand-out": "Giao phiếu",
    "recuse": "Khai không chấm",
    "new-panel": "Lập tổ",
    "join-panel": "Bổ sung người chấm",
    "print": "In biểu mẫu",
    "watch-quota": "Bật theo dõi tỷ lệ",
    "seal": "Chốt kết quả",
    "reopen": "Mở lại",
  }),
);
/** Most places named; further ones are counted. */
const MOST_NAMED = 5;

/** Reports the result of undoing, and what to do where nothing was undone. */
export function viUndone(undone: Undone): string {
  switch (undone.kind) {
    case "undone":
      return `Đã hoàn tác “${viActionName(undone.action)}”.`;
    case "nothing-to-undo":
      return "Không có thao tác nào của Thẩm định để hoàn tác.";
    case "note-refused":
      return "Ghi nhớ để hoàn tác trong sổ tính đã bị sửa hoặc không phải do Thẩm định để lại, nên không hoàn tác. Mọi ô được giữ nguyên.";
    case "cannot-undo":
      if (undone.reason === "foreign-formula")
        return `“${viActionName(undone.action)}” đã thay một công thức lấy dữ liệu từ bên ngoài, mà Thẩm định không bao giờ tự đặt lại, nên không hoàn tác được. Hãy mở bản lưu trước đó của tệp nếu cần.`;
      if (undone.reason === "rules-replaced")
        return `“${viActionName(undone.action)}” đã thay các quy tắc nhập khác, mà Thẩm định không giữ lại được đầy đủ, nên không hoàn tác được.`;
      if (undone.reason === "sealed")
        return "Chốt và mở lại đều được ghi vào Sổ theo dõi nên không hoàn tác. Nếu cần sửa sau khi chốt, hãy mở lại và ghi lý do.";
      if (undone.reason === "form-refreshed")
        return "Biểu mẫu vừa được lập lại từ dữ liệu đang có, trong đó không có gì do người dùng gõ, nên không hoàn tác. Có thể lập lại bất cứ lúc nào.";
      return undone.reason === "summary-refreshed"
        ? "Bảng tổng hợp vừa được lập lại từ dữ liệu đang có, trong đó không có gì do người dùng gõ, nên không hoàn tác. Có thể lập lại bất cứ lúc nào."
        : `“${viActionName(undone.action)}” đã thay đổi quá nhiều ô để ghi nhớ, nên không hoàn tác được.`;
    case "changed-since":
      return `Chưa hoàn tác “${viActionName(undone.action)}”, vì từ lúc đó đã có chỗ được sửa hoặc chuyển: ${placesOf(undone.changes)}. Mọi ô được giữ nguyên.`;
  }
}

/** Returns the name of the button that carries out an action. */
export function viActionName(action: string): string {
  return ACTIONS.get(action) ?? "thao tác gần nhất";
}

function placesOf(changes: readonly ChangedSince[]): string {
  const named = changes.slice(0, MOST_NAMED).map(placeOf).join("; ");
  return changes.length > MOST_NAMED ? `${named}; và ${changes.length - MOST_NAMED} chỗ nữa` : named;
}

function placeOf(change: ChangedSince): string {
  switch (change.kind) {
    case "cell":
      return `${shownText(change.sheet)}!${rectToAddress({ row: change.row, column: change.column, rows: 1, columns: 1 })}`;
    case "cells":
      return `${shownText(change.sheet)}!${rectToAddress({ row: change.row, column: change.column, rows: change.rows, columns: 1 })}`;
    case "sheet":
      return `sheet “${shownText(change.sheet)}”`;
    case "moved":
      return `vùng ${shownText(change.name)}`;
    case "frame":
      return change.table === null
        ? `vùng in của sheet “${shownText(change.sheet)}”`
        : `bảng Excel “${shownText(change.table)}”`;
  }
}
