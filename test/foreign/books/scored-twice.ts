import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/** The unit's own scores stand before those of the panel: the panel's count. */
export const scoredTwice: ForeignBook = {
  layout: "có hai nhóm điểm: tự chấm và thẩm định, tiêu đề ba tầng",
  sheet: "So sánh", cell: "M8", rubric: "tap-the", firstRow: 7, lastRow: 9, entries: 3, corrections: 0,
  roles: { A: "STT", B: "DoiTuong", C: "MoHinh", I: "TC1", J: "TC2", K: "TC3", L: "TC4", M: "DT1", N: "XepLoai" },
  totals: { 7: 7.5, 8: 6.5, 9: 9 },
  bytes: () => foreignWorkbook({
    "So sánh": {
      looks: { 1: "title", 3: "head", 7: "body" }, points: "D E F G H I J K L M", widths: { 2: 28, 3: 32 },
      merges: ["A3:A6", "B3:B6", "C3:C6", "D3:M3", "N3:N6", "D4:H4", "I4:M4", "D5:D6", "E5:E6", "F5:F6", "G5:G6", "H5:H6", "I5:I6", "J5:J6", "K5:K6", "L5:L6", "M5:M6"],
      rows: {
        1: ["ĐỐI CHIẾU ĐIỂM TỰ CHẤM VÀ ĐIỂM THẨM ĐỊNH CÁC TẬP THỂ"],
        3: ["STT", "Đơn vị", "Tên mô hình", "Điểm số", null, null, null, null, null, null, null, null, null, "Xếp loại"],
        4: [null, null, null, "Đơn vị tự chấm", null, null, null, null, "Tổ thẩm định", null, null, null, null, null],
        5: [null, null, null, "TC1", "TC2", "TC3", "TC4", "Thưởng", "TC1", "TC2", "TC3", "TC4", "Thưởng", null],
        6: [null, null, null, null, null, null, null, null, null, null, null, null, null, null],
        7: [1, "Ban Quản lý chợ", "Cân đối chứng điện tử", 2, 4, 2, 1, 0.5, 1.5, 3.5, 1.5, 1, 0, "Khá"],
        8: [2, "Đội Quản lý đô thị", "Vỉa hè sạch", 2, 4, 2, 1, 0.5, 1, 3, 1.5, 1, 0, "Trung bình"],
        9: [3, "Trung tâm Văn hóa", "Sân khấu cuối tuần", 2, 4, 2, 1, 0.5, 2, 4, 2, 1, 0, "Xuất sắc"],
      },
    },
  }),
};
