import type { NO_UNIT_CODES } from "../../province/file-reason";
import type { FileDoubt, OtherFiles } from "../../province/file-reason";
import type { FileReasonWords } from "../file-reason-words";
import { viFileFault } from "./file-faults";

const NO_UNIT: Readonly<Record<(typeof NO_UNIT_CODES)[number], string>> = {
  "no-tables": "Tệp không có bảng nào của Thẩm định (không có tên ThamDinh_). Hãy chèn mẫu hoặc gắn bảng rồi nộp lại.",
  "one-ballot": "Tệp là phiếu của một người chấm, không phải kết quả của đơn vị. Hãy nộp tệp chung của tổ thẩm định.",
  "unreadable-tables": "Không bảng nào trong tệp đọc được. Hãy mở tệp, bấm Kiểm tra và Khôi phục rồi nộp lại.",
  "register-only": "Tệp chỉ có danh mục đăng ký, không có bảng chấm điểm. Hãy nộp tệp có bảng chấm điểm.",
  "not-xlsx": "Không phải tệp .xlsx. Hãy mở bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi nộp lại.",
  "link": "Là liên kết tới chỗ khác nên không đọc. Hãy chép tệp thật vào thư mục.",
  "unlisted-folder": "Không mở được thư mục này. Hãy kiểm tra quyền đọc.",
};

/** Vietnamese sentences about collected files. */
export const viFileReason: FileReasonWords = (reason) => {
  if (reason === null) return "";
  switch (reason.code) {
    case "no-unit":
      return "Không biết của đơn vị nào. Hãy đặt tên tệp hoặc thư mục bắt đầu bằng mã đơn vị, hoặc ghi đường dẫn vào cột tep của danh sách đơn vị.";
    case "of-another-unit":
      return `Cùng nội dung với tệp của đơn vị khác: ${listed(reason.others)}. Chưa tính tệp nào; hãy xin lại tệp đúng.`;
    case "copy":
      return `Trùng nguyên vẹn với ${reason.of}; chỉ tính một lần.`;
    case "rivals":
      return `Đơn vị có ${reason.count} tệp khác nhau${reason.year === null ? "" : ` cho năm ${reason.year}`}, còn: ${listed(reason.others)}. Chưa chọn tệp nào; hãy bỏ bớt, chỉ để một.`;
    case "doubtful": {
      const doubts = reason.doubts.map(doubtText).join("; ");
      return reason.isRefused ? `Chưa nhận tệp còn cảnh báo (--strict): ${doubts}` : doubts;
    }
    case "no-tables":
    case "one-ballot":
    case "unreadable-tables":
    case "register-only":
    case "not-xlsx":
    case "link":
    case "unlisted-folder":
      return NO_UNIT[reason.code];
    default:
      return viFileFault(reason);
  }
};

function doubtText({ code, count }: FileDoubt): string {
  switch (code) {
    case "empty":
      return "bảng chưa có mô hình nào";
    case "unread-tables":
      return `${count} bảng không đọc được (tên hoặc bộ tiêu chí hỏng)`;
    case "differing":
      return `${count} dòng ghi kết quả khác kết quả tính lại`;
    case "uncalculated":
      return `${count} dòng chưa có kết quả ghi trong ô (chưa chương trình nào tính), đã tính lại`;
    case "errors":
      return `${count} lỗi cần sửa`;
    case "changed-after-seal":
      return `đã chốt rồi sửa, ${count} chỗ không còn khớp`;
    case "seal-reopened":
      return "đã mở lại sau khi chốt, chưa chốt lại";
  }
}

function listed({ paths, more }: OtherFiles): string {
  return `${paths.join("; ")}${more > 0 ? ` và ${more} tệp nữa` : ""}`;
}
