import { describe, expect, it } from "vitest";
import { isTotalLine } from "../../../../src/text/lines/closing-line";

/** What people write before averages and extremes: the word, then nothing, punctuation, a number or whom it is of. */
const AVERAGES = [
  "Trung bình",
  "Bình quân",
  "Điểm trung bình",
  "Điểm bình quân",
  "ĐIỂM BQ",
  "Điểm TB",
  "ĐTB",
  "TB",
  "TBC",
  "Cao nhất",
  "Điểm thấp nhất",
  "Max",
  "Median",
]
  .flatMap((words) => ["", ":", " (12)", " 7,5", " chung", " của khối xã", " cả cụm"].map((rest) => words + rest))
  .concat("Trung binh", "Diem binh quan", "Diem trung binh chung");

describe("A line that adds up a list", () => {
  it.each([
    "Tổng",
    "TỔNG:",
    "Tổng cộng",
    "Tổng cộng: 12 mô hình",
    "Tổng số",
    "Tổng điểm",
    "Cộng",
    "CỘNG (12)",
    "Cong",
    "tong cong",
    "Bình quân",
    "Trung bình cộng",
    "Tổng 12",
    "Tổng cộng".normalize("NFD"),
    ...AVERAGES,
  ])("is told by how it begins: %s", (text) => expect(isTotalLine(text)).toBe(true));

  it.each([
    "Công an xã Hưng Lộc",
    "CÔNG AN PHƯỜNG",
    "Công đoàn cơ sở",
    "Cộng đồng học tập",
    "Cộng tác viên dân số",
    "Tổng công ty Điện lực miền Bắc",
    "Tổng đội thanh niên xung phong",
    "Tổng kết mô hình",
    "Trung tâm Y tế",
    "Điểm trung bình học tập",
    "Điểm bưu điện văn hóa xã",
    "TB Thành",
    "Tbilisi",
    "BQL dự án",
    "Minh Anh",
    "Maxim",
    "Cao Nhất Linh",
    "Cao nhất quán",
    "Thấp nhất trí",
    "Đảng ủy xã",
    "Cong an xa",
    "",
  ])("is not the entry of somebody whose name begins alike: %s", (text) => expect(isTotalLine(text)).toBe(false));
});
