import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/**
 * Only who has which model: the columns for points are yet to be made, and the user says that collectives are scored.
 */
export const listWithoutScores: ForeignBook = {
  layout: "danh sách chưa có cột điểm nào",
  sheet: "DS",
  cell: "B5",
  rubric: "tap-the",
  firstRow: 4,
  lastRow: 7,
  entries: 4,
  corrections: 1,
  roles: { A: "STT", B: "DoiTuong", C: "MoHinh", D: "LinhVuc", E: "DangKy", F: "GhiChu" },
  totals: {},
  bytes: () =>
    foreignWorkbook({
      DS: {
        looks: { 1: "title", 3: "head", 4: "body" },
        widths: { 2: 30, 3: 40 },
        rows: {
          1: ["DANH SÁCH MÔ HÌNH MỚI CỦA CÁC ĐƠN VỊ"],
          3: ["STT", "Đơn vị", "Tên mô hình", "Lĩnh vực", "Đăng ký", "Ghi chú"],
          4: [1, "Chi bộ Tài chính", "Công khai thu chi", "Kinh tế", "Có", null],
          5: [2, "Chi bộ Văn hóa", "Thư viện xanh", "Văn hóa, xã hội, quốc phòng, an ninh", "Có", null],
          6: [3, "Chi bộ Nội vụ", "Sổ tay công vụ", "Phương pháp, lề lối làm việc", "Không", null],
          7: [4, "Chi bộ Tư pháp", "Phiên tòa giả định", "Văn hóa, xã hội, quốc phòng, an ninh", "Có", null],
        },
      },
    }),
};
