import type { ForeignBook } from "../foreign-book";
import { foreignWorkbook } from "../foreign-sheet";

/** Headings typed without diacritics and in short: an export from some other program. */
export const withoutDiacritics: ForeignBook = {
  layout: "tiêu đề không dấu, viết tắt, không có dòng tên bảng",
  sheet: "Data",
  cell: "A1",
  rubric: "tap-the",
  firstRow: 2,
  lastRow: 6,
  entries: 5,
  corrections: 0,
  roles: {
    A: "STT",
    B: "DoiTuong",
    C: "MoHinh",
    D: "DangKy",
    E: "BaoCao",
    F: "TC1",
    G: "TC2",
    H: "TC3",
    I: "TC4",
    J: "DT1",
    K: "Tong",
    L: "XepLoai",
  },
  totals: { 2: 8, 3: 9.5, 4: 7.5, 6: 4 },
  bytes: () =>
    foreignWorkbook({
      Data: {
        looks: { 1: "plain" },
        rows: {
          1: [
            "Stt",
            "Don vi",
            "Ten mo hinh",
            "Dang ky",
            "Bao cao",
            "Diem TC1",
            "Diem TC2",
            "Diem TC3",
            "Diem TC4",
            "Diem thuong",
            "Tong",
            "XL",
          ],
          2: [1, "Van phong Dang uy", "Phong hop khong giay", "Có", "Có", 2, 3, 2, 1, 0, 8, "Tot"],
          3: [2, "Trung tam Y te", "Kham benh tai nha", "Có", "Có", 2, 4, 2, 1, 0.5, 9.5, "Xuat sac"],
          4: [3, "Truong THCS Le Loi", "Thu vien mo", "Không", "Có", 1, 4, 1.5, 1, 0, 7.5, "Kha"],
          5: [4, "Hop tac xa Phu Thanh", "Rau sach qua ung dung", "Có", "Không", 1, "3,5đ", 1, 1, 0, 6.5, "TB"],
          6: [5, "Hoi Cuu chien binh", "Duong tu quan", "Không", "Có", 1, 2, 0.5, 0.5, 0, 4, "Chua dat"],
        },
      },
    }),
};
