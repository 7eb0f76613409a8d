/** Why a host could not do what it was asked to. `{sheet}` in a sentence is the name of the sheet. */
export type HostErrorCode =
  | "cell-editing"
  | "sheet-protected"
  | "workbook-protected"
  | "sheet-filtered"
  | "sheet-missing"
  | "sheet-exists"
  | "workbook-changed"
  | "merged-cells"
  | "pivot-table"
  | "no-room"
  | "selection-unfit"
  | "sheet-unsupported"
  | "access-denied"
  | "host-too-old"
  | "too-large"
  | "host-busy"
  | "others-working"
  | "work-pending"
  | "work-stopped"
  | "bad-request"
  | "signed-in-twice"
  | "offline"
  | "cancelled"
  | "tidying-failed"
  | "rollback-failed"
  | "unexpected";

/** What a user reads when the host failed: what happened, and what to do next. Nothing was changed unless the sentence says so. */
export const hostErrorSentences: Readonly<Record<"vi" | "en", Readonly<Record<HostErrorCode, string>>>> = {
  vi: {
    "cell-editing": "Bạn đang sửa dở một ô. Hãy nhấn Enter hoặc Esc rồi thực hiện lại.",
    "sheet-protected": "Sheet “{sheet}” đang được bảo vệ nên chưa ghi gì. Hãy bỏ bảo vệ sheet (Xem lại > Bỏ bảo vệ trang tính) hoặc nhờ người đã đặt bảo vệ, rồi thực hiện lại.",
    "workbook-protected": "Cấu trúc sổ tính đang được bảo vệ nên không thêm được sheet. Hãy bỏ bảo vệ sổ (Xem lại > Bảo vệ sổ làm việc) rồi thực hiện lại.",
    "sheet-filtered": "Sheet “{sheet}” đang lọc dữ liệu nên chưa ghi gì. Hãy xóa bộ lọc (Dữ liệu > Xóa) rồi thực hiện lại.",
    "sheet-missing": "Không còn thấy sheet “{sheet}”. Có thể sheet vừa bị xóa hoặc đổi tên. Hãy thực hiện lại.",
    "sheet-exists": "Sổ đã có sheet “{sheet}”. Hãy thực hiện lại để dùng tên khác.",
    "workbook-changed": "Sổ tính vừa thay đổi trong lúc thực hiện nên chưa ghi gì. Hãy thực hiện lại.",
    "merged-cells": "Có ô gộp chồng lên vùng cần ghi. Hãy bỏ gộp các ô đó rồi thực hiện lại.",
    "pivot-table": "Có bảng PivotTable chồng lên vùng cần ghi. Hãy dời PivotTable sang chỗ khác rồi thực hiện lại.",
    "no-room": "Không đủ chỗ trống: dữ liệu sẽ bị đẩy ra ngoài sheet. Hãy bớt nội dung ở cuối sheet rồi thực hiện lại.",
    "selection-unfit": "Vùng đang chọn không dùng được. Hãy chọn một ô trong bảng rồi thực hiện lại.",
    "sheet-unsupported": "Sheet đang mở là sheet biểu đồ hoặc macro. Hãy mở sheet có bảng rồi thực hiện lại.",
    "access-denied": "Ứng dụng bảng tính không cho phép ghi vào chỗ này. Hãy kiểm tra quyền sửa tệp và bảo vệ sheet rồi thực hiện lại.",
    "host-too-old": "Phiên bản Excel này quá cũ đối với công cụ. Hãy cập nhật Office, hoặc dùng Excel trên web.",
    "too-large": "Dữ liệu quá lớn để gửi một lần. Hãy chia bảng thành các bảng nhỏ hơn rồi thực hiện lại.",
    "host-busy": "Ứng dụng bảng tính đang bận hoặc mất kết nối. Hãy đợi một lát rồi thực hiện lại.",
    "others-working": "Người khác đang dùng Thẩm định trong tệp này. Hãy đợi khoảng một phút rồi thực hiện lại.",
    "work-pending": "Một việc lớn làm dở trước đây đang được hoàn tất và cần thêm thời gian. Hãy thực hiện lại để làm tiếp.",
    "work-stopped": "Việc này lớn nên mới làm được một phần. Hãy chạy lại lệnh: công cụ sẽ làm tiếp phần còn lại.",
    "bad-request": "Yêu cầu không hợp lệ nên chưa thực hiện gì. Hãy đóng và mở lại bảng Thẩm định.",
    "signed-in-twice": "Trình duyệt đang đăng nhập nhiều tài khoản Google nên không dùng được quyền của tài khoản này. Hãy mở tệp trong cửa sổ ẩn danh chỉ đăng nhập một tài khoản, hoặc đăng xuất các tài khoản khác rồi tải lại trang.",
    offline: "Mất kết nối mạng nên chưa biết việc đã xong hay chưa. Hãy kiểm tra mạng rồi thực hiện lại: việc làm dở sẽ được hoàn tất trước.",
    cancelled: "Đã hủy. Sổ tính giữ nguyên như trước.",
    "tidying-failed": "Kết quả đã ghi đủ, nhưng chưa dọn hết phần tạm bên phải sheet “{sheet}”. Hãy thực hiện lại để dọn nốt.",
    "rollback-failed": "Thực hiện dở dang và chưa trả lại được trạng thái cũ. Hãy nhấn Hoàn tác (Ctrl+Z), hoặc đóng tệp mà không lưu rồi mở lại.",
    unexpected: "Có lỗi ngoài dự kiến, sổ tính giữ nguyên như trước. Hãy thực hiện lại; nếu vẫn lỗi, hãy đóng và mở lại tệp.",
  },
  en: {
    "cell-editing": "A cell is still being edited. Please press Enter or Esc and try again.",
    "sheet-protected": "The sheet “{sheet}” is protected, so nothing was written. Please unprotect it (Review > Unprotect Sheet) or ask whoever protected it, then try again.",
    "workbook-protected": "The structure of this workbook is protected, so no sheet can be added. Please unprotect it (Review > Protect Workbook) and try again.",
    "sheet-filtered": "The sheet “{sheet}” is filtered, so nothing was written. Please clear the filter (Data > Clear) and try again.",
    "sheet-missing": "The sheet “{sheet}” is gone; somebody may have deleted or renamed it. Please try again.",
    "sheet-exists": "The workbook already has a sheet “{sheet}”. Please try again to use another name.",
    "workbook-changed": "The workbook changed in the meantime, so nothing was written. Please try again.",
    "merged-cells": "Merged cells overlap the cells to be written. Please unmerge them and try again.",
    "pivot-table": "A PivotTable overlaps the cells to be written. Please move it and try again.",
    "no-room": "There is no room: content would be pushed off the sheet. Please remove content at the end of the sheet and try again.",
    "selection-unfit": "The selection cannot be used. Please select one cell of the table and try again.",
    "sheet-unsupported": "The open sheet is a chart or macro sheet. Please open the sheet with the table and try again.",
    "access-denied": "The spreadsheet does not allow writing here. Please check your rights to edit the file and the protection of the sheet, then try again.",
    "host-too-old": "This version of Excel is too old for the add-in. Please update Office, or use Excel on the web.",
    "too-large": "This is too much data to send at once. Please split the table into smaller ones and try again.",
    "host-busy": "The spreadsheet is busy or has lost its connection. Please wait a moment and try again.",
    "others-working": "Somebody else is using this tool in the file. Please wait about a minute and try again.",
    "work-pending": "A large piece of earlier work is being completed and needs more time. Please try again to carry on with it.",
    "work-stopped": "This is a large piece of work and only part of it is done. Please run the command again: it carries on with the rest.",
    "bad-request": "The request was not valid, so nothing was done. Please close the sidebar and open it again.",
    "signed-in-twice": "Several Google accounts are signed in in this browser, so the rights of this one cannot be used. Please open the file in a private window with one account, or sign out of the others and reload the page.",
    offline: "The connection was lost, so it is not known whether the work was done. Please check the network and try again: unfinished work is completed first.",
    cancelled: "Cancelled. The workbook is as it was before.",
    "tidying-failed": "All results are written, but temporary cells are left at the right of the sheet “{sheet}”. Please try again to remove them.",
    "rollback-failed": "The work stopped halfway and could not be taken back. Please press Undo (Ctrl+Z), or close the file without saving and open it again.",
    unexpected: "Something unexpected went wrong; the workbook is as it was before. Please try again, and close and reopen the file if it happens again.",
  },
};

/** Where Google Sheets goes by other names, or offers another way out. */
const inSheets: Readonly<Record<"vi" | "en", Readonly<Partial<Record<HostErrorCode, string>>>>> = {
  vi: {
    "sheet-protected": "Trang tính “{sheet}” có vùng được bảo vệ mà bạn không được sửa nên chưa ghi gì. Hãy nhờ chủ tệp cấp quyền (Dữ liệu > Bảo vệ trang tính và dải ô), rồi thực hiện lại.",
    "host-too-old": "Trình duyệt này quá cũ đối với công cụ. Hãy cập nhật trình duyệt rồi mở lại tệp.",
    "rollback-failed": "Thực hiện dở dang và chưa trả lại được trạng thái cũ. Hãy thực hiện lại để công cụ trả lại nốt; nếu vẫn lỗi, hãy dùng Tệp > Nhật ký phiên bản.",
    unexpected: "Có lỗi ngoài dự kiến, bảng tính giữ nguyên như trước. Hãy thực hiện lại; nếu vẫn lỗi, hãy tải lại trang.",
  },
  en: {
    "sheet-protected": "The sheet “{sheet}” has a protected range that you may not edit, so nothing was written. Please ask the owner for the right (Data > Protect sheets and ranges), then try again.",
    "host-too-old": "This browser is too old for the add-on. Please update it and open the file again.",
    "rollback-failed": "The work stopped halfway and could not be taken back. Please try again to take it back; if that fails, use File > Version history.",
    unexpected: "Something unexpected went wrong; the spreadsheet is as it was before. Please try again, and reload the page if it happens again.",
  },
};

/** The sentence for a failure, with its sheet. */
export function hostErrorSentence(
  language: "vi" | "en", { code, sheet }: { readonly code: HostErrorCode; readonly sheet?: string | undefined }, host: "excel" | "sheets" = "excel",
): string {
  const sentence = (host === "sheets" ? inSheets[language][code] : undefined) ?? hostErrorSentences[language][code];
  // The name is untrusted text: no `$` in it may act as a replacement pattern
  return sentence.replace("{sheet}", () => sheet ?? "");
}
