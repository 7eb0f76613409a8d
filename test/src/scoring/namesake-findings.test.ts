import { describe, expect, it, test } from "vitest";
import type { Cell } from "../../../src/text/cell";
import { dateToSerial } from "../../../src/text/serial-date";
import { inputTable, score } from "../../input-table";
import type { EntryCells } from "../../input-table";
import { individual, individualEntry } from "../../sound-entries";

const day = (year: number, month: number, date: number) => dateToSerial({ year, month, day: date });

/** What is found in two rows of one name that differ in these facts. */
function found(first: EntryCells, second: EntryCells) {
  const entry = (also: EntryCells, title: string) =>
    individualEntry({ DoiTuong: "Nguyễn Thị Hà", MoHinh: title, ...also });
  const { findings } = score(individual, [entry(first, "Một"), entry(second, "Hai")]);
  return findings.filter(({ code }) => code === "namesake");
}

describe("Two rows of one name", () => {
  test.each<readonly [string, Cell, Cell, boolean]>([
    ["other years", 1980, 1981, true],
    ["other years as text", "1980", " 1981 ", true],
    ["one year as number and text", 1980, "1980", false],
    ["a year and a day in it", 1980, { date: day(1980, 5, 4) }, false],
    ["a day and its year", { date: day(1980, 5, 4) }, 1980, false],
    ["a year and a day of another", 1981, { date: day(1980, 5, 4) }, true],
    ["two days of a year", { date: day(1980, 5, 4) }, { date: day(1980, 5, 5) }, true],
    ["a day and its text", { date: day(1980, 5, 4) }, "04/05/1980", false],
    ["a day and the text of another", { date: day(1980, 5, 4) }, "05/05/1980", true],
    ["a day and its number", { date: day(1980, 5, 4) }, day(1980, 5, 4), false],
    ["a day with a time", { date: day(1980, 5, 4) + 0.5 }, { date: day(1980, 5, 4) }, false],
    ["the first year that is read as one", 1900, 1901, true],
    ["the last year that is read as one", 2100, 2099, true],
    ["a number past the last year, which is a day of 1905", 2101, 1905, false],
    ["the first day", 1, 1900, false],
    ["no day", 0, 1900, true],
    ["a number past the last day", day(2100, 12, 31) + 1, 2101, true],
    ["the last day", day(2100, 12, 31), 2100, false],
    ["words, the same", "không rõ", "Không rõ", false],
    ["words and others", "không rõ", "chưa rõ", true],
    ["words and a year", "không rõ", 1980, true],
    ["the text of a year and a day in it", " 1980 ", { date: day(1980, 5, 4) }, false],
    ["the text of a year and a day of another", "1981", { date: day(1980, 5, 4) }, true],
    ["a year among words and a day in it", "năm 1980", { date: day(1980, 5, 4) }, true],
    ["a year before words and a day in it", "1980 dương", { date: day(1980, 5, 4) }, true],
    ["two digits and a day in that year", "80", { date: day(1980, 5, 4) }, true],
    ["five digits and a year", "19800", 1980, true],
    ["TRUE and a year", true, 1980, true],
    ["nothing and a year", null, 1980, false],
    ["a year and nothing", 1980, " ", false],
    ["an error and a year", { error: "#N/A" }, 1980, false],
    ["a year and an error", 1980, { error: "#N/A" }, false],
  ])("are two persons, or one, by dates of birth that are %s", (_, one, other, isReported) => {
    expect(found({ NgaySinh: one }, { NgaySinh: other }).length).toBe(isReported ? 1 : 0);
  });

  test.each<readonly [string, EntryCells, EntryCells, boolean]>([
    ["another unit", { DonVi: "Xã A" }, { DonVi: "Xã B" }, true],
    ["the same unit in other capitals", { DonVi: "Xã A" }, { DonVi: "xã a" }, false],
    ["one unit in two ways of writing", { DonVi: "Xã Hoà" }, { DonVi: "Xã Hòa" }, false],
    ["another position", { ChucVu: "Bí thư" }, { ChucVu: "Phó Bí thư" }, true],
    ["a year as a position", { ChucVu: 1980 }, { ChucVu: "1980" }, false],
    ["a unit alone", { DonVi: "Xã A" }, { DonVi: null }, false],
    ["no facts", {}, {}, false],
  ])("have %s, which tells them apart or does not", (_, one, other, isReported) => {
    expect(found(one, other).length).toBe(isReported ? 1 : 0);
  });

  it("are an error where the dates of birth differ, since a person has one, else a warning", () => {
    expect(found({ NgaySinh: 1980, DonVi: "Xã A" }, { NgaySinh: 1981, DonVi: "Xã B" })[0]).toMatchObject({
      row: 1,
      role: "DoiTuong",
      found: "Nguyễn Thị Hà",
      severity: "error",
      expected: {
        kind: "namesake",
        row: 0,
        differences: [
          { role: "DonVi", here: "Xã B", there: "Xã A" },
          { role: "NgaySinh", here: 1981, there: 1980 },
        ],
      },
    });
    expect(found({ DonVi: "Xã A" }, { DonVi: "Xã B" })[0]).not.toHaveProperty("severity");
  });

  test.each<readonly [string, EntryCells, EntryCells, string]>([
    ["the unit", { DonVi: "Xã A", NgaySinh: 1980 }, { DonVi: " Xã  B ", NgaySinh: 1981 }, "Xã B"],
    ["the year of birth", { NgaySinh: 1980 }, { NgaySinh: 1981 }, "sinh 1981"],
    ["the day of birth", { NgaySinh: 1980 }, { NgaySinh: { date: day(1981, 2, 3) } }, "sinh 03/02/1981"],
    ["what stands for a day of birth", { NgaySinh: "không rõ" }, { NgaySinh: "khoảng 1981" }, "sinh khoảng 1981"],
    [
      "the year of birth before the position",
      { NgaySinh: 1980, ChucVu: "Bí thư" },
      { NgaySinh: 1981, ChucVu: "Phó Bí thư" },
      "sinh 1981",
    ],
    ["the position", { ChucVu: "Bí thư" }, { ChucVu: "Phó Bí thư" }, "Phó Bí thư"],
  ])("are told apart by %s", (_, one, other, words) => {
    expect(found(one, other)[0]?.fix).toBe(`Nguyễn Thị Hà (${words})`);
  });

  it("are each held against the first of them; rows without a name and other names are not", () => {
    const rows = [
      individualEntry({ DoiTuong: "Hà", MoHinh: "1", DonVi: "A" }),
      individualEntry({ DoiTuong: "Hà", MoHinh: "2", DonVi: "B" }),
      individualEntry({ DoiTuong: null, MoHinh: "3", DonVi: "C" }),
      individualEntry({ DoiTuong: "Hải", MoHinh: "4", DonVi: "D" }),
      individualEntry({ DoiTuong: "Hà", MoHinh: "5", DonVi: "C" }),
      individualEntry({ DoiTuong: "Hà", MoHinh: "6", DonVi: "A" }),
    ];
    const { findings } = score(individual, rows);
    expect(
      findings.flatMap((one) =>
        one.code === "namesake" && one.expected?.kind === "namesake" ? [[one.row, one.expected.row]] : [],
      ),
    ).toEqual([
      [1, 0],
      [4, 0],
    ]);
  });

  it("are one person's as long as the table says nothing about persons", () => {
    const rows = [individualEntry({ MoHinh: "Một" }), individualEntry({ MoHinh: "Hai" })];
    expect([...inputTable(individual, rows).columns.keys()]).not.toContain("DonVi");
    expect(score(individual, rows).findings).toEqual([]);
  });

  it("and of one title are two persons' entries, of which none is deleted", () => {
    const rows = [
      individualEntry({ DoiTuong: "Hà", MoHinh: "Một cửa", DonVi: "A" }),
      individualEntry({ DoiTuong: "Hà", MoHinh: "Một cửa", DonVi: "B" }),
    ];
    expect(score(individual, rows).findings.map(({ code }) => code)).toEqual(["namesake"]);
  });
});
