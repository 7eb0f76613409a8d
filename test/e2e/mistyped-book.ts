import { foreignWorkbook } from "../foreign/foreign-sheet";
import type { ForeignCell } from "../foreign/foreign-sheet";

/** What 2.5 and 1.5 become when they are typed where the decimal sign is a comma; read the other way round they are too many points. */
const SECOND_OF_MAY: ForeignCell = { value: 46_144, look: "bodyDate" };
const FIRST_OF_MAY: ForeignCell = { value: 46_143, look: "bodyDate" };

/** A unit's own list, scored with the slips that people make: dates, lost commas, units behind the number. */
export const mistypedBook = {
  sheet: "Chấm điểm quý IV", firstRow: 5, lastRow: 10, lastColumn: 12,
  bytes: () => foreignWorkbook({
    "Chấm điểm quý IV": {
      looks: { 1: "title", 4: "head", 5: "body", 11: "group", 12: "plain" }, points: "E F G H I J", widths: { 1: 5, 2: 26, 3: 30, 4: 18, 11: 22, 12: 16 }, merges: ["A2:L2"],
      rows: {
        1: ["ĐẢNG ỦY XÃ NGHI LỘC"],
        2: ["BẢNG CHẤM ĐIỂM MÔ HÌNH MỚI CỦA TẬP THỂ, QUÝ IV NĂM 2026"],
        4: ["STT", "Đơn vị", "Tên mô hình", "Lĩnh vực", "TC1", "TC2", "TC3", "TC4", "Điểm thưởng", "Cộng", "Kết quả nổi bật", "Ghi chú"],
        5: [1, "Hội Nông dân xã", "Cánh đồng không rác thải", "Kinh tế", 2, 4, 2, 1, 0, "=SUM(E5:I5) → 9", "120 hộ tham gia", null],
        6: [2, "Công an xã", "Camera an ninh thôn", "Văn hóa, xã hội, quốc phòng, an ninh", FIRST_OF_MAY, 3.25, 1.5, 1, 0, "=SUM(E6:I6) → 46148.75", "24 điểm camera", null],
        7: [3, "Trường Mầm non Hoa Sen", "Bữa ăn kết nối phụ huynh", "Văn hóa, xã hội, quốc phòng, an ninh", 15, 3, 1.5, 1, 0, "=SUM(E7:I7) → 20.5", "9 lớp", "cô Hoa gửi"],
        8: [4, "Đoàn Thanh niên xã", "Ngày thứ Bảy chuyển đổi số", "Cải cách hành chính, chuyển đổi số", 2, "3,5 điểm", 1, 1, 0.5, "=SUM(E8:I8) → 4.5", "300 lượt người dân", null],
        9: [5, "Hội Phụ nữ xã", "Tiết kiệm cho em đến trường", "Văn hóa, xã hội, quốc phòng, an ninh", 1, 3, FIRST_OF_MAY, 1, 0, "=SUM(E9:I9) → 46148", "18 suất học bổng", null],
        10: [6, "Trạm Y tế xã", "Hồ sơ sức khỏe điện tử", "Cải cách hành chính, chuyển đổi số", 1.5, SECOND_OF_MAY, 1.5, 1, 0, "=SUM(E10:I10) → 46148", "4.100 hồ sơ", null],
        11: [null, "Tổng cộng", null, null, null, null, null, null, null, "=SUM(J5:J10) → 138478.75", null, null],
        13: [null, "NGƯỜI LẬP BIỂU", null, null, null, null, null, "BÍ THƯ"],
      },
    },
  }),
} as const;
