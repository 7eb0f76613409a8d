import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/** Criteria called by what they are about, in an order of their own, with maxima in the headings. */
export const criteriaByName: ForeignBook = {
  layout: "cột điểm gọi theo tên tiêu chí, thứ tự khác, điểm tối đa ghi trong tiêu đề",
  sheet: "Sheet1",
  cell: "D3",
  rubric: "tap-the",
  firstRow: 3,
  lastRow: 6,
  entries: 4,
  corrections: 0,
  roles: { A: "STT", B: "MoHinh", C: "DoiTuong", D: "TC4", E: "TC3", F: "TC2", G: "TC1", H: "DT1", I: "DangKy" },
  totals: { 3: 7.5, 4: 9, 6: 5.75 },
  bytes: () =>
    foreignWorkbook({
      Sheet1: {
        looks: { 1: "title", 2: "head", 3: "body" },
        points: "D E F G H",
        widths: { 2: 36, 3: 28, 4: 16, 5: 18, 6: 20, 7: 22 },
        rows: {
          1: ["Chấm điểm tập thể, quý IV năm 2026"],
          2: [
            "TT",
            "Mô hình, cách làm",
            "Tập thể",
            "Sơ kết, tổng kết, nhân rộng\n(1 điểm)",
            "Tính mới, hiệu quả, lan tỏa\n(2 điểm)",
            "Kết quả thực hiện\n(4 điểm)",
            "Ban hành văn bản, triển khai, hướng dẫn\n(2 điểm)",
            "Tháo gỡ khó khăn\n(0,5 điểm)",
            "Đăng ký",
          ],
          3: [1, "Số hóa hồ sơ đảng viên", "Ban Tổ chức", 1, 1.5, 3, 2, 0, "Có"],
          4: [2, "Chợ không tiền mặt", "Ủy ban nhân dân phường Trường Vinh", 1, 2, 4, 1.5, 0.5, "Có"],
          5: [3, "Tuyến đường hoa", "Hội Phụ nữ phường Trường Vinh", 1, null, 3, 1, 0, "Không"],
          6: [4, "Tiếng trống khuyến học", "Hội Khuyến học", 0.5, 1.25, 3, 1, 0, "Không"],
        },
      },
    }),
};
