import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  MAX_COLUMNS,
  MAX_ROWS,
  areaToReference,
  columnLetters,
  columnNumber,
  rectToAddress,
  rectsOverlap,
  referenceToArea,
} from "../../../../src/workbook/model/area";
import type { Area } from "../../../../src/workbook/model/area";

const area: fc.Arbitrary<Area> = fc
  .record({
    sheet: fc.string({ minLength: 1, maxLength: 31, unit: fc.constantFrom(..."aĐ1 '!$:.,(){}#\"") }),
    row: fc.integer({ min: 1, max: MAX_ROWS }),
    column: fc.integer({ min: 1, max: MAX_COLUMNS }),
  })
  .chain(({ sheet, row, column }) =>
    fc.record({
      sheet: fc.constant(sheet),
      row: fc.constant(row),
      column: fc.constant(column),
      rows: fc.integer({ min: 1, max: MAX_ROWS - row + 1 }),
      columns: fc.integer({ min: 1, max: MAX_COLUMNS - column + 1 }),
    }),
  );

describe("Letters of columns", () => {
  test.each([
    [1, "A"],
    [26, "Z"],
    [27, "AA"],
    [52, "AZ"],
    [702, "ZZ"],
    [703, "AAA"],
    [16384, "XFD"],
  ])("%d is %s", (column, letters) => {
    expect(columnLetters(column)).toBe(letters);
    expect(columnNumber(letters)).toBe(column);
    expect(columnNumber(letters.toLowerCase())).toBe(column);
  });
});

describe("References", () => {
  it("come back as the area they were made from, whatever the sheet's name", () => {
    fc.assert(
      fc.property(area, (place) => {
        expect(referenceToArea(areaToReference(place))).toEqual(place);
      }),
    );
  });

  test.each<[string, Area]>([
    ["Sheet1!A1", { sheet: "Sheet1", row: 1, column: 1, rows: 1, columns: 1 }],
    ["=Sheet1!$B$2:$C$5", { sheet: "Sheet1", row: 2, column: 2, rows: 4, columns: 2 }],
    ["'Bảng ''A'''!c3:b2", { sheet: "Bảng 'A'", row: 2, column: 2, rows: 2, columns: 2 }],
  ])("%s is read", (reference, place) => {
    expect(referenceToArea(reference)).toEqual(place);
  });

  test.each([
    "#REF!",
    "Sheet1!#REF!",
    "A1",
    "Sheet1!A:A",
    "Sheet1!1:1",
    "Sheet1!A1,Sheet1!B2",
    "[Khác.xlsx]Sheet1!A1",
    "'[Khác.xlsx]Sheet1'!A1",
    "Sheet1!A0",
    "Sheet1!XFE1",
    "Sheet1!A1048577",
    "",
  ])("%s is no area", (reference) => {
    expect(referenceToArea(reference)).toBeNull();
  });
});

describe("Addresses", () => {
  it("leave the second corner out for one cell", () => {
    expect(rectToAddress({ row: 2, column: 2, rows: 1, columns: 1 })).toBe("B2");
    expect(rectToAddress({ row: 2, column: 2, rows: 1, columns: 2 })).toBe("B2:C2");
  });
});

describe("Rectangles", () => {
  it("overlap where some cell is in both", () => {
    const inside = (rect: Omit<Area, "sheet">, row: number, column: number) =>
      row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
    const small = fc.record({
      row: fc.integer({ min: 1, max: 4 }),
      column: fc.integer({ min: 1, max: 4 }),
      rows: fc.integer({ min: 1, max: 3 }),
      columns: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(small, small, (a, b) => {
        const cells = Array.from({ length: 49 }, (_, index) => [1 + Math.floor(index / 7), 1 + (index % 7)] as const);
        expect(rectsOverlap(a, b)).toBe(
          cells.some(([row, column]) => inside(a, row, column) && inside(b, row, column)),
        );
      }),
    );
  });
});
