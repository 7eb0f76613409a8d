import { describe, expect, it, test } from "vitest";
import { ROLE_WORDS, readMemberLine } from "../../../src/judging/member-line";

describe("A member on one line", () => {
  test.each([
    ["Nguyễn Văn An", { name: "Nguyễn Văn An", position: "", unit: "", role: "member" }],
    ["Lê Thị Bình; Phó ban; Xã A; Chủ trì", { name: "Lê Thị Bình", position: "Phó ban", unit: "Xã A", role: "chair" }],
    [
      "Trần Chi\tChuyên viên\tXã B\tthư  ký",
      { name: "Trần Chi", position: "Chuyên viên", unit: "Xã B", role: "secretary" },
    ],
    ["  Phạm Dung ;;; ; ", { name: "Phạm Dung", position: "", unit: "", role: "member" }],
  ] as const)("%j is read", (line, expected) => {
    expect(readMemberLine(line)).toEqual(expected);
  });

  test.each(["", " ; Phó ban", "Lê Thị Bình; Phó ban; Xã A; Giám đốc", "Lê Thị Bình; Phó ban; Xã A; Chủ trì; thêm"])(
    "%j is none: no name, an unknown role or too much",
    (line) => {
      expect(readMemberLine(line)).toBeNull();
    },
  );

  it("takes every role in the words that are offered", () => {
    for (const words of ROLE_WORDS) expect(readMemberLine(`An; ; ; ${words}`), words).not.toBeNull();
  });
});
