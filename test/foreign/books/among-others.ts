import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/** Not in the corner of the sheet: a legend to its right, a second table of individuals below it. */
export const amongOthers: ForeignBook = {
  layout: "bảng ở giữa sheet, bên phải có bảng chú giải, bên dưới có bảng khác",
  sheet: "Tổng hợp",
  cell: "E7",
  rubric: "tap-the",
  firstRow: 6,
  lastRow: 9,
  entries: 4,
  corrections: 0,
  savedByLibreOffice: true,
  roles: { C: "STT", D: "DoiTuong", E: "MoHinh", F: "TC1", G: "TC2", H: "TC3", I: "TC4", J: "DT1" },
  totals: { 6: 8, 7: 9.5, 8: 5, 9: 7.5 },
  bytes: () =>
    foreignWorkbook({
      "Tổng hợp": {
        looks: { 1: "title", 4: "head", 6: "body", 10: "plain", 13: "head", 14: "body" },
        points: "F G H I J",
        widths: { 4: 30, 5: 34 },
        merges: ["F4:I4", "C4:C5", "D4:D5", "E4:E5", "J4:J5"],
        rows: {
          2: [null, null, "A. CHẤM ĐIỂM TẬP THỂ"],
          4: [
            null,
            null,
            "STT",
            "Cơ quan, đơn vị",
            "Nội dung mô hình",
            "Tiêu chí",
            null,
            null,
            null,
            "Điểm thưởng",
            null,
            "Mức",
            "Từ điểm",
          ],
          5: [null, null, null, null, null, 1, 2, 3, 4, null, null, "Xuất sắc", 9],
          6: [null, null, 1, "Ủy ban Kiểm tra", "Giám sát qua dữ liệu", 2, 3, 2, 1, 0, null, "Tốt", 8],
          7: [null, null, 2, "Ban Tuyên giáo", "Podcast Đảng bộ", 2, 4, 2, 1, 0.5, null, "Khá", 7],
          8: [null, null, 3, "Thanh tra", "Hộp thư góp ý số", 1, 2, 1, 1, 0, null, "Trung bình", 5],
          9: [null, null, 4, "Văn phòng UBND", "Trợ lý văn bản", 1.5, 3.5, 1.5, 1, 0, null, null, null],
          12: [null, null, "B. CHẤM ĐIỂM CÁ NHÂN"],
          13: [null, null, "STT", "Họ và tên", "Tên mô hình", "TC1", "TC2", "TC3"],
          14: [null, null, 1, "Ngô Thị Mai", "Nhật ký tuần tra", 2, 4, 1],
        },
      },
    }),
};
