import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/** A list in work: a filter is on, rows and a column are hidden, blank rows keep places free. */
export const hiddenAndFiltered: ForeignBook = {
  layout: "đang lọc, có dòng ẩn, cột ẩn và dòng trống xen giữa",
  sheet: "Theo dõi", cell: "C6", rubric: "tap-the", firstRow: 4, lastRow: 12, entries: 6, corrections: 0, savedByLibreOffice: true,
  roles: { A: "STT", B: "DoiTuong", C: "Cap", E: "MoHinh", F: "TC1", G: "TC2", H: "TC3", I: "TC4", J: "DT1", K: "GhiChu" },
  totals: { 4: 9, 5: 8, 7: 7, 8: 6.5, 11: 9.5, 12: 3 },
  bytes: () => foreignWorkbook({
    "Theo dõi": {
      looks: { 1: "title", 3: "head", 4: "body" }, points: "F G H I J", hiddenRows: [5, 8], hiddenColumns: [4], widths: { 2: 30, 4: 12, 5: 34 },
      filter: { ref: "A3:K12", column: 2, value: "Cấp tỉnh" },
      rows: {
        1: ["THEO DÕI CHẤM ĐIỂM TẬP THỂ"],
        3: ["Số TT", "Tên cơ quan, đơn vị", "Cấp quản lý", "Số điện thoại", "Tên mô hình mới", "Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3", "Tiêu chí 4", "Điểm cộng", "Ghi chú"],
        4: [1, "Sở Khoa học và Công nghệ", "Cấp tỉnh", "0238 111", "Sàn giao dịch ý tưởng", 2, 4, 2, 1, 0, null],
        5: [2, "Đảng ủy xã Quỳnh Lưu", "Cấp xã và tương đương", "0238 112", "Họp chi bộ trực tuyến", 2, 3, 2, 1, 0, null],
        6: [null, null, null, null, null, null, null, null, null, null, null],
        7: [3, "Sở Y tế", "Cấp tỉnh", "0238 113", "Bệnh án liên thông", 1, 3.5, 1.5, 1, 0, null],
        8: [4, "Đảng ủy xã Yên Thành", "Cấp xã và tương đương", "0238 114", "Đồng ruộng dồn thửa", 1, 3, 1.5, 1, 0, null],
        9: [null, null, null, null, null, null, null, null, null, null, null],
        10: [null, null, null, null, null, null, null, null, null, null, null],
        11: [5, "Sở Nội vụ", "Cấp tỉnh", "0238 115", "Một cửa lưu động", 2, 4, 2, 1, 0.5, null],
        12: [6, "Sở Công Thương", "Cấp tỉnh", "0238 116", "Hàng Việt về bản", 0.5, 1, 0.5, 1, 0, null],
      },
    },
  }),
};
