import type { HostErrorSentences } from "../host-error-code";
import { partMissing } from "../part-missing";

/** Vietnamese sentences for failures of the host. */
export const viHostErrors: HostErrorSentences = {
  "cell-editing": "Bạn đang sửa dở một ô. Hãy nhấn Enter hoặc Esc rồi thực hiện lại.",
  "sheet-protected":
    "Sheet “{sheet}” đang được bảo vệ nên chưa ghi gì. Hãy bỏ bảo vệ sheet (Xem lại > Bỏ bảo vệ trang tính) hoặc nhờ người đã đặt bảo vệ, rồi thực hiện lại.",
  "workbook-protected":
    "Cấu trúc sổ tính đang được bảo vệ nên không thêm được sheet. Hãy bỏ bảo vệ sổ (Xem lại > Bảo vệ sổ làm việc) rồi thực hiện lại.",
  "sheet-filtered":
    "Sheet “{sheet}” đang lọc dữ liệu nên chưa ghi gì. Hãy xóa bộ lọc (Dữ liệu > Xóa) rồi thực hiện lại.",
  "sheet-missing": "Không còn thấy sheet “{sheet}”. Có thể sheet vừa bị xóa hoặc đổi tên. Hãy thực hiện lại.",
  "sheet-hidden":
    "Sheet “{sheet}” đang ẩn nên không chuyển đến được. Hãy hiện sheet (bấm chuột phải vào một thẻ > Bỏ ẩn) rồi thực hiện lại.",
  "sheet-exists": "Sổ đã có sheet “{sheet}”. Hãy thực hiện lại để dùng tên khác.",
  "workbook-changed": "Sổ tính vừa thay đổi trong lúc thực hiện nên chưa ghi gì. Hãy thực hiện lại.",
  "merged-cells": "Có ô gộp chồng lên vùng cần ghi. Hãy bỏ gộp các ô đó rồi thực hiện lại.",
  "pivot-table": "Có bảng PivotTable chồng lên vùng cần ghi. Hãy dời PivotTable sang chỗ khác rồi thực hiện lại.",
  "no-room": "Không đủ chỗ trống: dữ liệu sẽ bị đẩy ra ngoài sheet. Hãy bớt nội dung ở cuối sheet rồi thực hiện lại.",
  "selection-unfit": "Vùng đang chọn không dùng được. Hãy chọn một ô trong bảng rồi thực hiện lại.",
  "sheet-unsupported": "Sheet đang mở là sheet biểu đồ hoặc macro. Hãy mở sheet có bảng rồi thực hiện lại.",
  "access-denied":
    "Ứng dụng bảng tính không cho phép ghi vào chỗ này. Hãy kiểm tra quyền sửa tệp và bảo vệ sheet rồi thực hiện lại.",
  "host-too-old": "Phiên bản Excel này quá cũ đối với Thẩm định. Hãy cập nhật Office, hoặc dùng Excel trên web.",
  "too-large": "Dữ liệu quá lớn để gửi một lần. Hãy chia bảng thành các bảng nhỏ hơn rồi thực hiện lại.",
  "host-busy": "Ứng dụng bảng tính đang bận hoặc mất kết nối. Hãy đợi một lát rồi thực hiện lại.",
  "part-missing": partMissing.vi,
  "cancelled": "Đã hủy. Sổ tính giữ nguyên như trước.",
  "tidying-failed":
    "Kết quả đã ghi đủ, nhưng chưa dọn hết phần tạm bên phải sheet “{sheet}”. Hãy thực hiện lại để dọn nốt.",
  "rollback-failed":
    "Thực hiện dở dang và chưa trả lại được trạng thái cũ. Hãy nhấn Hoàn tác (Ctrl+Z), hoặc đóng tệp mà không lưu rồi mở lại.",
  "unexpected":
    "Có lỗi ngoài dự kiến, sổ tính giữ nguyên như trước. Hãy thực hiện lại; nếu vẫn lỗi, hãy đóng và mở lại tệp.",
};
