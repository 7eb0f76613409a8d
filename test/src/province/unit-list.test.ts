import { describe, expect, it } from "vitest";
import { unitMatcher } from "../../../src/province/match-unit";
import { readUnitList } from "../../../src/province/unit-list";

describe("The list of units", () => {
  it("is read by its headings, with or without diacritics, in any order", () => {
    expect(
      readUnitList([
        ["Tên đơn vị", "ghi chú", "Mã", "Tệp"],
        ["Xã An  Bình", "", "001", "an-binh\\ | khac/AB.xlsx"],
        ["", "", "", ""],
        ["Xã Bình An", "x", "002", ""],
      ]),
    ).toEqual({
      ok: true,
      units: [
        { code: "001", name: "Xã An Bình", paths: ["an-binh", "khac/AB.xlsx"] },
        { code: "002", name: "Xã Bình An", paths: [] },
      ],
    });
  });

  it.each([
    { name: "without headings", lines: [["001", "Xã An Bình"]], line: 1, says: "tiêu đề" },
    { name: "without units", lines: [["ma", "ten"]], line: 1, says: "chưa có đơn vị" },
    {
      name: "with one code twice",
      lines: [
        ["ma", "ten"],
        ["a", "A"],
        ["A", "B"],
      ],
      line: 3,
      says: "dòng 2",
    },
    {
      name: "with a unit without a name",
      lines: [
        ["ma", "ten"],
        ["a", ""],
      ],
      line: 2,
      says: "chưa có tên",
    },
    {
      name: "with a code that is no part of a path",
      lines: [
        ["ma", "ten"],
        ["../a", "A"],
      ],
      line: 2,
      says: "../a",
    },
    {
      name: "with one folder for two units",
      lines: [
        ["ma", "ten", "tep"],
        ["a", "A", "Xã"],
        ["b", "B", "xã/"],
      ],
      line: 3,
      says: "dòng 2",
    },
  ])("$name is refused by its line", ({ lines, line, says }) => {
    const read = readUnitList(lines);
    expect(read).toMatchObject({ ok: false, fault: { line } });
    expect(!read.ok && read.fault.reason).toContain(says);
  });
});

describe("The unit of a file", () => {
  const units = [
    { code: "01", name: "A", paths: [] },
    { code: "01-A", name: "B", paths: [] },
    { code: "02", name: "C", paths: ["xa khac", "01/nham.xlsx"] },
    { code: "AN.BINH", name: "D", paths: [] },
  ];
  it.each([
    ["01.xlsx", "01"],
    ["01 ket qua.xlsx", "01"],
    ["01_ket-qua.xlsx", "01"],
    ["01-a.xlsx", "01-A"],
    ["01-a (1).xlsx", "01-A"],
    ["01-bao-cao.xlsx", "01"],
    ["01-án.xlsx", "01"],
    ["01á.xlsx", null],
    ["011.xlsx", null],
    ["thang 6/01.xlsx", "01"],
    ["01/bat ky.xlsx", "01"],
    ["01/nham.xlsx", "02"],
    ["XA KHAC/01.xlsx", "02"],
    ["02.xlsx", null],
    ["an.binh.xlsx", "AN.BINH"],
    ["khac.xlsx", null],
  ])("%s is %s", (path, code) => {
    expect(unitMatcher(units)(path)?.code ?? null).toBe(code);
  });
});
