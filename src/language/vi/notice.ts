import type { NoticeWords } from "../notice-words";

export const viNotice: NoticeWords = {
  language: "vi",
  title: { "insert-template": "Chèn mẫu", "check": "Kiểm tra", "classify": "Xếp loại", "summarize": "Tổng hợp" },
  counts: ({ complete, entries, subjects }) =>
    `Đã đủ thông tin: ${complete} trên ${entries} mô hình, ${subjects} đối tượng.`,
  faultless: "Không có lỗi.",
  faults: ({ errors, warnings }) => `Còn ${errors} lỗi, ${warnings} cảnh báo.`,
  place: (sheet, address, entry) =>
    `Cần sửa trước: ô ${address}${entry === "" ? "" : ` (${entry})`}, sheet “${sheet}”.`,
  noTables: "Sổ này chưa có bảng chấm điểm của Thẩm định. Hãy chèn mẫu trước.",
  noScoreTable:
    "Sổ này chưa có bảng chấm điểm nào để tổng hợp: danh mục đăng ký chỉ có mô hình, chưa có điểm. Hãy chèn và điền bảng chấm điểm, rồi tổng hợp.",
  nothingFilled:
    "Bảng chưa có dòng nào được điền, nên chưa có gì để kiểm tra, xếp loại hay tổng hợp. Hãy điền bảng rồi làm lại.",
};
