import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/** Heads in two rows with their maxima, numbered columns, groups with subtotals: what a province's form looks like. */
export const twoStoreyHeads: ForeignBook = {
  layout: "tiêu đề hai tầng có ô gộp, dòng đánh số cột, nhóm khối và dòng cộng",
  sheet: "Phụ lục 1", cell: "B10", rubric: "tap-the", firstRow: 8, lastRow: 15, entries: 5, corrections: 0, savedByLibreOffice: true,
  roles: { A: "STT", B: "DoiTuong", C: "MoHinh", D: "Loai", E: "TC1", F: "TC2", G: "TC3", H: "TC4", I: "DT1", J: "Tong", K: "XepLoai", L: "MinhChung" },
  totals: { 9: 8.5, 10: 7.25, 11: 6.5, 14: 9.5, 15: 5 },
  bytes: () => foreignWorkbook({
    "Phụ lục 1": {
      looks: { 1: "title", 5: "head", 8: "body", 18: "plain" }, points: "E F G H I J", widths: { 2: 28, 3: 36, 4: 18, 12: 24 },
      merges: ["A1:L1", "A2:L2", "A5:A6", "B5:B6", "C5:C6", "D5:D6", "E5:I5", "J5:J6", "K5:K6", "L5:L6"],
      rows: {
        1: ["PHỤ LỤC 1"], 2: ["Kết quả chấm điểm mô hình mới của các tập thể"],
        5: ["TT", "Đơn vị", "Tên mô hình, cách làm sáng tạo", "Loại đơn vị", "Điểm chấm", null, null, null, null, "Tổng cộng", "Xếp loại", "Tài liệu minh chứng"],
        6: [null, null, null, null, "TC1 (2 điểm)", "TC2 (4 điểm)", "TC3 (2 điểm)", "TC4 (1 điểm)", "Thưởng (0,5 điểm)", null, null, null],
        7: ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)"],
        8: ["I", "Khối xã, phường", null, null, null, null, null, null, null, null, null, null],
        9: [1, "Đảng ủy xã Diễn Kỷ", "Chi bộ bốn tốt", "Tổ chức đảng", 2, 3.5, 2, 1, 0, "=SUM(E9:I9) → 8.5", "Tốt", "BC 12-BC/ĐU, 35 chi bộ"],
        10: [2, "Công an phường Vinh Tân", "Tổ công nghệ số cộng đồng", "Cơ quan, đơn vị nhà nước", 1.5, 3.25, 1.5, 1, 0, "=SUM(E10:I10) → 7.25", "Khá", "QĐ 8, 12 tổ"],
        11: [3, "Hội Nông dân xã Nghi Phong", "Ruộng lúa thông minh", "Mặt trận Tổ quốc, đoàn thể", 1, 3, 1.5, 1, 0, "=SUM(E11:I11) → 6.5", "Trung bình", "BC 3"],
        12: [null, "Cộng khối xã, phường", null, null, "=SUM(E9:E11) → 4.5", "=SUM(F9:F11) → 9.75", "=SUM(G9:G11) → 5", "=SUM(H9:H11) → 3", "=SUM(I9:I11) → 0", "=SUM(J9:J11) → 22.25", null, null],
        13: ["II", "Khối sở, ngành", null, null, null, null, null, null, null, null, null, null],
        14: [1, "Sở Nội vụ", "Một lần khai, dùng mãi mãi", "Cơ quan, đơn vị nhà nước", 2, 4, 2, 1, 0.5, "=SUM(E14:I14) → 9.5", "Xuất sắc", "QĐ 21, 4.500 hồ sơ"],
        15: [2, "Trường Chính trị tỉnh", "Lớp học đảo ngược", "Đơn vị sự nghiệp", 1, 2, 1, 1, 0, "=SUM(E15:I15) → 5", "Trung bình", "BC 9"],
        16: [null, "Cộng khối sở, ngành", null, null, "=SUM(E14:E15) → 3", "=SUM(F14:F15) → 6", "=SUM(G14:G15) → 3", "=SUM(H14:H15) → 2", "=SUM(I14:I15) → 0.5", "=SUM(J14:J15) → 14.5", null, null],
        17: [null, "TỔNG CỘNG", null, null, "=E12+E16 → 7.5", "=F12+F16 → 15.75", null, null, null, null, null, null],
        19: [null, null, null, null, null, null, null, null, "Nghệ An, ngày 20 tháng 11 năm 2026"],
        20: [null, "Người lập", null, null, null, null, null, null, "TM. TỔ THẨM ĐỊNH"],
      },
    },
  }),
};
