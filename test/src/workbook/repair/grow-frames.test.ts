import { describe, expect, it, test } from "vitest";
import type { Area, Rect } from "../../../../src/workbook/model/area";
import type { ExcelTable } from "../../../../src/workbook/model/snapshot";
import { growFrames } from "../../../../src/workbook/repair/grow-frames";

const rect = (row: number, column: number, rows: number, columns: number): Rect => ({ row, column, rows, columns });
const area = (own: Rect, sheet = "Bảng"): Area => ({ sheet, ...own });
const excelTable = (own: Rect, also: Partial<ExcelTable> = {}): ExcelTable => ({
  name: "MoHinh2026",
  area: area(own),
  hasHeader: true,
  hasTotals: false,
  ...also,
});
/** A table in C4:E9 that grew by two rows and one column. */
const FROM = area(rect(4, 3, 6, 3));
const TO = area(rect(4, 3, 8, 4));
const grown = (tables: readonly ExcelTable[], printAreas: readonly Area[] = []) =>
  growFrames({ tables, printAreas }, FROM, TO);

describe("An Excel table round entries that grew", () => {
  it("grows to the new rows and columns where it ended with the old ones", () => {
    expect(grown([excelTable(rect(3, 2, 7, 4))])).toEqual([
      { kind: "resizeTable", name: "MoHinh2026", sheet: "Bảng", from: rect(3, 2, 7, 4), to: rect(3, 2, 9, 5) },
    ]);
  });

  test.each<readonly [string, ExcelTable, Rect | null]>([
    ["only to the right past a row of totals", excelTable(rect(3, 2, 7, 4), { hasTotals: true }), rect(3, 2, 7, 5)],
    ["only downwards where it is wider than the entries", excelTable(rect(3, 2, 7, 9)), rect(3, 2, 9, 9)],
    ["not at all where it goes on in both directions", excelTable(rect(3, 2, 20, 9)), null],
    ["not at all where it is beside the entries", excelTable(rect(3, 8, 7, 2)), null],
    ["not at all in another sheet", { ...excelTable(rect(3, 2, 7, 4)), area: area(rect(3, 2, 7, 4), "Khác") }, null],
  ])("grows %s", (_, table, to) => {
    expect(grown([table]).map((edit) => (edit.kind === "resizeTable" ? edit.to : edit))).toEqual(to ? [to] : []);
  });

  it("stays as it is where another one is in the way, and grows where that is in another sheet", () => {
    const table = excelTable(rect(3, 2, 7, 4));
    const other = excelTable(rect(11, 4, 2, 1), { name: "Khac" });
    expect(grown([table, other])).toEqual([]);
    expect(grown([table, { ...other, area: area(rect(11, 4, 2, 1), "Khác") }])).toHaveLength(1);
  });
});

describe("A print area round entries that grew", () => {
  test.each<readonly [string, Rect, Rect | null]>([
    ["grows where it ended with them", rect(1, 1, 9, 5), rect(1, 1, 11, 6)],
    ["grows where it reaches a little beyond them", rect(1, 1, 10, 5), rect(1, 1, 11, 6)],
    ["grows downwards alone where people print some columns", rect(1, 1, 9, 4), rect(1, 1, 11, 4)],
    ["grows to the right alone where people print some rows", rect(1, 1, 8, 5), rect(1, 1, 8, 6)],
    ["stays where it holds all of them already", rect(1, 1, 30, 30), null],
    ["stays where it is elsewhere", rect(20, 1, 3, 3), null],
  ])("%s", (_, own, to) => {
    expect(grown([], [area(own)])).toEqual(to ? [{ kind: "setPrintArea", sheet: "Bảng", from: own, to }] : []);
  });

  it("stays in a sheet of its own, and where the host has no frames", () => {
    expect(grown([], [area(rect(1, 1, 9, 5), "Khác")])).toEqual([]);
    expect(growFrames(undefined, FROM, TO)).toEqual([]);
  });
});
