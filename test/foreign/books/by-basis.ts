import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/** Individuals who registered nothing: bases, decisions and dates instead of points. */
export const byBasis: ForeignBook = {
  layout: "cá nhân không đăng ký: căn cứ, số và ngày quyết định",
  sheet: "KDK",
  cell: "C4",
  rubric: "ca-nhan-khong-dang-ky",
  firstRow: 4,
  lastRow: 6,
  entries: 3,
  corrections: 0,
  roles: {
    A: "STT",
    B: "DoiTuong",
    C: "ChucVu",
    D: "CanCu",
    E: "MoHinh",
    F: "QuyetDinh",
    G: "NgayQD",
    H: "MucGhi",
    I: "GhiChu",
  },
  totals: {},
  bytes: () =>
    foreignWorkbook({
      KDK: {
        looks: { 1: "title", 3: "head", 4: "body" },
        widths: { 2: 24, 5: 40 },
        rows: {
          1: ["CÁ NHÂN KHÔNG ĐĂNG KÝ MÔ HÌNH"],
          3: ["STT", "Họ tên", "Chức vụ", "Căn cứ", "Tên đề tài, sáng kiến", "Số QĐ", "Ngày QĐ", "Mức", "Ghi chú"],
          4: [
            1,
            "Đặng Văn Phúc",
            "Chuyên viên",
            "a",
            "Phần mềm trực ban",
            "112/QĐ-SKHCN",
            { value: 46150, look: "bodyDate" },
            "Tốt",
            null,
          ],
          5: [
            2,
            "Bùi Thị Quỳnh",
            "Kế toán",
            "a",
            "Đối chiếu công nợ tự động",
            "98/QĐ-UBND",
            { value: 46100, look: "bodyDate" },
            "Khá",
            null,
          ],
          6: [
            3,
            "Cao Xuân Sơn",
            "Công an viên",
            "c",
            "Cứu người trong lũ",
            "15/QĐ-BCA",
            { value: 46210, look: "bodyDate" },
            "Xuất sắc",
            null,
          ],
        },
      },
    }),
};
