import { describe, expect, it } from "vitest";
import { isTotalLine } from "../../../src/text/closing-line";

describe("A line that adds up a list", () => {
  it.each(["Tổng", "TỔNG:", "Tổng cộng", "Tổng cộng: 12 mô hình", "Tổng số", "Tổng điểm", "Cộng", "CỘNG (12)", "Cong", "tong cong", "Bình quân", "Trung bình cộng", "Tổng 12", "Tổng cộng".normalize("NFD")])(
    "is told by how it begins: %s", (text) => expect(isTotalLine(text)).toBe(true));

  it.each([
    "Công an xã Hưng Lộc", "CÔNG AN PHƯỜNG", "Công đoàn cơ sở", "Cộng đồng học tập", "Cộng tác viên dân số", "Tổng công ty Điện lực miền Bắc",
    "Tổng đội thanh niên xung phong", "Tổng kết mô hình", "Trung tâm Y tế", "Đảng ủy xã", "Cong an xa", "",
  ])("is not the entry of somebody whose name begins alike: %s", (text) => expect(isTotalLine(text)).toBe(false));
});
