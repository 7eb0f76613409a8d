import { expect, it } from "vitest";
import { readMemberLine } from "../../../../src/judging/member-line";
import { readMemberLines } from "../../../../src/panel/judging/read-member-lines";

it("A member is a line of name, position, unit and role; what is missing at the end is empty", () => {
  expect(readMemberLine("Nguyễn Văn An; Phó Bí thư; Đảng ủy xã; CHỦ  trì")).toEqual({
    name: "Nguyễn Văn An",
    position: "Phó Bí thư",
    unit: "Đảng ủy xã",
    role: "chair",
  });
  expect(readMemberLine("Trần Thị Bình")).toEqual({ name: "Trần Thị Bình", position: "", unit: "", role: "member" });
  expect(readMemberLine("An\tỦy viên\tVăn phòng\tNgười chấm thứ ba\t")?.role).toBe("third-marker");
});

it.each(["", "; Phó Bí thư", "An; ; ; giám khảo", "An; ; ; phó; thêm"])("“%s” is no member", (line) => {
  expect(readMemberLine(line)).toBeNull();
});

it("Lines are read one by one; blank ones do not count, and the first wrong one is named", () => {
  expect(readMemberLines("An\r\n\r\nBình; ; ; thư ký\n")).toMatchObject({
    listed: [{ name: "An" }, { role: "secretary" }],
    fault: null,
  });
  expect(readMemberLines("An\n\nBình; ; ; trùm\nCường; ; ; trùm").fault).toEqual({ line: 3, text: "Bình; ; ; trùm" });
});
