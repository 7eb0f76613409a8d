import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/** Sums and bands of its own beside the scores, some of them behind: two totals were typed and no longer add up. */
export const plainList: ForeignBook = {
  layout: "một dòng tiêu đề, có sẵn tổng điểm và xếp loại",
  sheet: "Tập thể 2026", cell: "C7", rubric: "tap-the", firstRow: 6, lastRow: 12, entries: 7, corrections: 0,
  roles: { A: "STT", B: "DoiTuong", C: "MoHinh", D: "LinhVuc", E: "TC1", F: "TC2", G: "TC3", H: "TC4", I: "DT1", J: "Tong", K: "XepLoai", L: "GhiChu" },
  totals: { 6: 9, 7: 7.25, 8: 7.5, 9: 8.5, 10: 6, 11: 7, 12: 9.5 },
  bytes: () => foreignWorkbook({
    "Tập thể 2026": {
      looks: { 1: "title", 5: "head", 6: "body", 13: "group", 14: "plain" }, points: "E F G H I J", widths: { 1: 5, 2: 30, 3: 40, 4: 18, 12: 20 }, merges: ["A2:L2", "A3:L3"],
      rows: {
        1: ["ĐẢNG ỦY XÃ NGHI LỘC"],
        2: ["BẢNG TỔNG HỢP ĐIỂM MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO CỦA TẬP THỂ"],
        3: ["(Kèm theo Báo cáo số 45-BC/ĐU)"],
        5: ["STT", "Tên đơn vị", "Tên mô hình", "Lĩnh vực", "TC1", "TC2", "TC3", "TC4", "Điểm thưởng", "Tổng điểm", "Xếp loại", "Ghi chú"],
        6: [1, "Hội Nông dân xã", "Cánh đồng không rác thải", "Kinh tế", 2, 4, 2, 1, 0, "=SUM(E6:I6) → 9", "Xuất sắc", null],
        7: [2, "Công an xã", "Camera an ninh thôn", "Văn hóa, xã hội, quốc phòng, an ninh", 1.5, 3.25, 1.5, 1, 0, "=SUM(E7:I7) → 7.25", "Khá", null],
        8: [3, "Trường Mầm non Hoa Sen", "Bữa ăn bán trú kết nối phụ huynh", "Văn hóa, xã hội, quốc phòng, an ninh", 2, 3, 1.5, 1, 0, 8, "Tốt", "đã sửa điểm TC2"],
        9: [4, "Đoàn Thanh niên xã", "Ngày thứ Bảy chuyển đổi số", "Cải cách hành chính, chuyển đổi số", 2, 4, 1, 1, 0.5, "=SUM(E9:I9) → 8.5", "Tốt", null],
        10: [5, "Hội Phụ nữ xã", "Tiết kiệm cho em đến trường", "Văn hóa, xã hội, quốc phòng, an ninh", 1, 3, 1, 1, 0, 6, "Trung bình", null],
        11: [6, "Trạm Y tế xã", "Hồ sơ sức khỏe điện tử", "Cải cách hành chính, chuyển đổi số", 1.5, 3, 1.5, 1, 0, "=SUM(E11:I11) → 7", "Khá", null],
        12: [7, "Mặt trận Tổ quốc xã", "Khu dân cư tự quản", "Xây dựng Đảng, hệ thống chính trị", 2, 4, 2, 1, 0.5, 9, "Xuất sắc", "cộng thiếu điểm thưởng"],
        13: [null, "Tổng cộng", null, null, "=SUM(E6:E12) → 12", "=SUM(F6:F12) → 24.25", null, null, null, null, null, null],
        15: [null, "NGƯỜI LẬP BIỂU", null, null, null, null, null, "BÍ THƯ"],
      },
    },
  }),
};
