import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";
import { toTcvn3 } from "../to-tcvn3";

/** Typed in .VnTime: every text is in the old encoding and readable in its font only. */
export const legacyFont: ForeignBook = {
  layout: "chữ theo bảng mã cũ (.VnTime)",
  sheet: "Bang diem",
  cell: "B4",
  rubric: "tap-the",
  firstRow: 4,
  lastRow: 6,
  entries: 3,
  corrections: 0,
  roles: {
    A: "STT",
    B: "DoiTuong",
    C: "MoHinh",
    D: "TC1",
    E: "TC2",
    F: "TC3",
    G: "TC4",
    H: "DT1",
    I: "Tong",
    J: "GhiChu",
  },
  totals: { 4: 8, 5: 7.25, 6: 6 },
  bytes: () =>
    foreignWorkbook({
      "Bang diem": {
        looks: { 1: "legacy", 3: "legacyHead", 4: "legacy" },
        widths: { 2: 26, 3: 32 },
        rows: {
          1: [toTcvn3("Bảng điểm mô hình của tập thể")],
          3: [
            "STT",
            "Đơn vị",
            "Tên mô hình",
            "Tiêu chí 1",
            "Tiêu chí 2",
            "Tiêu chí 3",
            "Tiêu chí 4",
            "Điểm thưởng",
            "Tổng điểm",
            "Ghi chú",
          ].map(toTcvn3),
          4: [1, toTcvn3("Hội Người cao tuổi"), toTcvn3("Tuổi cao gương sáng"), 2, 3, 2, 1, 0, 8, null],
          5: [2, toTcvn3("Hội Chữ thập đỏ"), toTcvn3("Bữa cơm nghĩa tình"), 1.5, 3.25, 1.5, 1, 0, 7.25, null],
          6: [3, toTcvn3("Trạm Khuyến nông"), toTcvn3("Lúa ít phát thải"), 1, 3, 1, 1, 0, 6, null],
        },
      },
    }),
};
