import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/** Individuals: their office and post stand beside their names and must not be taken for the subject. */
export const people: ForeignBook = {
  layout: "danh sách cá nhân có chức vụ và đơn vị công tác, viết T.chí",
  sheet: "Cá nhân", cell: "B8", rubric: "ca-nhan", firstRow: 6, lastRow: 11, entries: 6, corrections: 0, savedByLibreOffice: true,
  roles: { A: "STT", B: "DoiTuong", C: "ChucVu", D: "DonVi", E: "MoHinh", F: "DangKy", G: "TC1", H: "TC2", I: "TC3", J: "Tong", K: "GhiChu" },
  totals: { 6: 8.5, 7: 9, 8: 7, 9: 7.5, 11: 6.25 },
  bytes: () => foreignWorkbook({
    "Cá nhân": {
      looks: { 1: "title", 5: "head", 6: "body" }, points: "G H I J", widths: { 2: 24, 3: 20, 4: 26, 5: 40 }, merges: ["A2:K2"],
      rows: {
        1: ["ĐẢNG ỦY PHƯỜNG THÀNH VINH"], 2: ["DANH SÁCH CÁ NHÂN CÓ MÔ HÌNH MỚI, CÁCH LÀM SÁNG TẠO"],
        5: ["STT", "Họ và tên", "Chức vụ", "Đơn vị công tác", "Tên mô hình", "Đăng ký", "T.chí 1", "T.chí 2", "T.chí 3", "Cộng", "Ghi chú"],
        6: [1, "Nguyễn Văn An", "Bí thư chi bộ", "Chi bộ khối Tân Phượng", "Loa không dây về từng ngõ", "Có", 2, 4.5, 2, "=G6+H6+I6 → 8.5", null],
        7: [2, "Trần Thị Bích Hạnh", "Phó hiệu trưởng", "Trường Tiểu học Lê Mao", "Giờ đọc sách buổi sáng", "Có", 2, 5, 2, "=G7+H7+I7 → 9", null],
        8: [3, "Trần Thị Bích Hạnh", "Phó hiệu trưởng", "Trường Tiểu học Lê Mao", "Sổ liên lạc bằng tranh", "Có", 1.5, 4, 1.5, "=G8+H8+I8 → 7", "mô hình thứ hai"],
        9: [4, "Lê Quốc Hùng", "Cán bộ địa chính", "UBND phường", "Bản đồ đất công mở", "Không", 1.5, 4, 2, "=G9+H9+I9 → 7.5", null],
        10: [5, "Phạm Đình Khoa", "Chuyên viên", "Văn phòng Đảng ủy", "Nhắc việc qua tin nhắn", "Có", 2, null, 1, "=G10+H10+I10 → 3", "chưa chấm"],
        11: [6, "Hoàng Thị Lý", "Chi hội trưởng", "Hội Phụ nữ", "Vườn rau chung", "Không", 1, 4, 1.25, "=G11+H11+I11 → 6.25", null],
      },
    },
  }),
};
