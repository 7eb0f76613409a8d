import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

const HEADS = [
  "Mã",
  "Đơn vị đăng ký",
  "Tên mô hình",
  "Điểm TC 1",
  "Điểm TC 2",
  "Điểm TC 3",
  "Điểm TC 4",
  "ĐT1",
  "Xếp loại",
];

/** A table of Excel's own, with a row of totals. */
export const excelTable: ForeignBook = {
  layout: "bảng Excel (Insert Table) có dòng tổng",
  sheet: "Bảng",
  cell: "D5",
  rubric: "tap-the",
  firstRow: 4,
  lastRow: 7,
  entries: 4,
  corrections: 0,
  roles: {
    A: "MaMH",
    B: "DoiTuong",
    C: "MoHinh",
    D: "TC1",
    E: "TC2",
    F: "TC3",
    G: "TC4",
    H: "DT1",
    I: "XepLoai",
  },
  totals: { 4: 8.25, 5: 9, 6: 5.5, 7: 7.75 },
  bytes: () =>
    foreignWorkbook({
      Bảng: {
        looks: { 1: "title", 3: "head", 4: "body" },
        points: "D E F G H",
        widths: { 2: 30, 3: 34 },
        table: { name: "MoHinh2026", ref: "A3:I8", columns: HEADS, totals: true },
        rows: {
          1: ["Theo dõi mô hình tập thể"],
          3: HEADS,
          4: ["MH01", "Chi cục Thuế khu vực", "Tờ khai điện tử tại chợ", 2, 3.5, 1.75, 1, 0, "Tốt"],
          5: ["MH02", "Kho bạc Nhà nước", "Giao dịch trong ngày", 2, 4, 2, 1, 0, "Xuất sắc"],
          6: ["MH03", "Hạt Kiểm lâm", "Tuần tra bằng thiết bị bay", 1, 2.5, 1, 1, 0, "Trung bình"],
          7: ["MH04", "Bưu điện", "Bưu tá số", 2, 3, 1.25, 1, 0.5, "Khá"],
          8: ["Tổng", null, null, "=SUBTOTAL(109,D4:D7) → 7", "=SUBTOTAL(109,E4:E7) → 13", null, null, null, null],
        },
      },
    }),
};
