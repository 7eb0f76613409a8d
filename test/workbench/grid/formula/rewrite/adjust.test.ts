import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { adjustFormula } from "../../../../../workbench/grid/formula/rewrite/adjust";
import type { GridChange } from "../../../../../workbench/grid/formula/rewrite/change";
import { parseFormula } from "../../../../../workbench/grid/formula/parser";
import { shiftFormula } from "../../../../../workbench/grid/formula/rewrite/shift";
import { formulaTexts } from "../texts";

const rows = (kind: "insertRows" | "deleteRows", at: number, count: number): GridChange => ({
  kind,
  sheet: "S",
  at,
  count,
});
const columns = (kind: "insertColumns" | "deleteColumns", at: number, count: number): GridChange => ({
  kind,
  sheet: "S",
  at,
  count,
});

describe("References follow inserted and deleted rows and columns", () => {
  test.each([
    ["a row above", "=A5", rows("insertRows", 5, 2), "=A7"],
    ["a row below", "=A5", rows("insertRows", 6, 2), "=A5"],
    ["absolute references too", "=$A$5", rows("insertRows", 1, 1), "=$A$6"],
    ["a row within a range", "=SUM(A5:A9)", rows("insertRows", 6, 2), "=SUM(A5:A11)"],
    ["a row before the first of a range", "=SUM(A5:A9)", rows("insertRows", 5, 1), "=SUM(A6:A10)"],
    ["a row after the last of a range", "=SUM(A5:A9)", rows("insertRows", 10, 1), "=SUM(A5:A9)"],
    [
      "a row that pushes the end of a range off the sheet",
      "=SUM(A5:A1048576)",
      rows("insertRows", 6, 1),
      "=SUM(A5:A1048576)",
    ],
    ["a deleted row above", "=A5", rows("deleteRows", 2, 2), "=A3"],
    ["the deleted row itself", "=A5+A4", rows("deleteRows", 5, 1), "=#REF!+A4"],
    ["a deleted row within a range", "=SUM(A5:A9)", rows("deleteRows", 6, 2), "=SUM(A5:A7)"],
    ["the deleted first row of a range", "=SUM(A5:A9)", rows("deleteRows", 4, 2), "=SUM(A4:A7)"],
    ["the deleted last row of a range", "=SUM(A5:A9)", rows("deleteRows", 9, 5), "=SUM(A5:A8)"],
    ["a wholly deleted range", "=SUM(A5:A9)", rows("deleteRows", 5, 5), "=SUM(#REF!)"],
    ["a column before", "=SUM(B1:C1)", columns("insertColumns", 1, 1), "=SUM(C1:D1)"],
    ["a column within", "=SUM(B1:C1)", columns("insertColumns", 3, 1), "=SUM(B1:D1)"],
    ["a deleted column", "=B1+C1", columns("deleteColumns", 2, 1), "=#REF!+B1"],
    ["a range typed from its end", "=SUM(A9:A5)", rows("insertRows", 6, 1), "=SUM(A5:A10)"],
    ["a named sheet", "='s'!A5+Khác!A5", rows("insertRows", 1, 1), "='s'!A6+Khác!A5"],
    ["a text", '="A5"&A5', rows("insertRows", 1, 1), '="A5"&A6'],
  ] as const)("%s", (_, formula, change, expected) => {
    expect(adjustFormula(formula, "S", change)).toBe(expected);
  });

  it("in other sheets only where they name the sheet", () => {
    expect(adjustFormula("=A5+S!A5", "Khác", rows("insertRows", 1, 1))).toBe("=A5+S!A6");
  });
});

describe("References follow cells that are cut and pasted", () => {
  const cut = (from: readonly [number, number, number, number], to: readonly [number, number]): GridChange => ({
    kind: "move",
    sheet: "S",
    from: { row: from[0], column: from[1], rows: from[2], columns: from[3] },
    to: { row: to[0], column: to[1] },
  });

  test.each([
    ["a moved cell", "=A1", cut([1, 1, 1, 1], [5, 3]), "=C5"],
    ["a cell beside it", "=A2", cut([1, 1, 1, 1], [5, 3]), "=A2"],
    ["a moved range", "=SUM($A$1:$A$3)", cut([1, 1, 3, 2], [5, 3]), "=SUM($C$5:$C$7)"],
    ["a part of a range", "=SUM(A1:A9)", cut([3, 1, 2, 1], [5, 3]), "=SUM(A1:A9)"],
    ["the last row of a range", "=SUM(A1:B9)", cut([9, 1, 1, 2], [12, 1]), "=SUM(A1:B12)"],
    ["the first row of a range", "=SUM(A2:B9)", cut([2, 1, 1, 2], [1, 1]), "=SUM(A1:B9)"],
    ["the last row moved aside", "=SUM(A1:B9)", cut([9, 1, 1, 2], [9, 4]), "=SUM(A1:B9)"],
    ["an overwritten cell", "=C5", cut([1, 1, 1, 1], [5, 3]), "=#REF!"],
    ["an overwritten range", "=SUM(C5:C6)", cut([1, 1, 3, 1], [5, 3]), "=SUM(#REF!)"],
    ["a cell between its old and its new place", "=A2", cut([1, 1, 3, 1], [2, 1]), "=A3"],
  ] as const)("%s", (_, formula, change, expected) => {
    expect(adjustFormula(formula, "S", change)).toBe(expected);
  });
});

describe("References follow whole columns and rows that are moved", () => {
  const move = (kind: "moveColumns" | "moveRows", at: number, count: number, before: number): GridChange => ({
    kind,
    sheet: "S",
    at,
    count,
    before,
  });

  test.each([
    ["a column moved to the right", "=A1&B1&C1&D1&E1", move("moveColumns", 2, 1, 5), "=A1&D1&B1&C1&E1"],
    ["a column moved to the left", "=A1&B1&C1&D1&E1", move("moveColumns", 4, 1, 2), "=A1&C1&D1&B1&E1"],
    ["two columns moved", "=A1&B1&C1&D1&E1", move("moveColumns", 1, 2, 5), "=C1&D1&A1&B1&E1"],
    ["a column moved to where it is", "=A1&B1&C1", move("moveColumns", 2, 1, 3), "=A1&B1&C1"],
    ["a row moved down", "=A1&A2&A3", move("moveRows", 1, 1, 4), "=A3&A1&A2"],
    ["a named column that is moved whole", "=SUM(S!$B$2:$B$9)", move("moveColumns", 2, 1, 5), "=SUM(S!$D$2:$D$9)"],
    ["a range out of whose middle a column is moved", "=SUM(A1:C1)", move("moveColumns", 2, 1, 6), "=SUM(A1:B1)"],
  ] as const)("%s", (_, formula, change, expected) => {
    expect(adjustFormula(formula, "S", change)).toBe(expected);
  });
});

describe("References follow sheets", () => {
  it("under a new name", () => {
    const change: GridChange = { kind: "renameSheet", sheet: "S", name: "Bảng 'A'" };
    expect(adjustFormula("=S!A1+'s'!$B$2+A1+Khác!A1", "S", change)).toBe(
      "='Bảng ''A'''!A1+'Bảng ''A'''!$B$2+A1+Khác!A1",
    );
  });

  it("and are lost with them", () => {
    expect(adjustFormula("=S!A1+Khác!A1+SUM(S!A1:B2)", "Khác", { kind: "deleteSheet", sheet: "S" })).toBe(
      "=#REF!+Khác!A1+SUM(#REF!)",
    );
  });
});

describe("Laws of following", () => {
  const place = fc.integer({ min: 1, max: 40 });
  const count = fc.integer({ min: 1, max: 5 });

  it("inserting and deleting again changes nothing", () => {
    fc.assert(
      fc.property(formulaTexts(), place, count, (text, at, many) => {
        // In their normal form corners stand in order, as Excel writes them
        const normal = normalForm(text);
        const inserted = adjustFormula(
          adjustFormula(normal, "S", rows("insertRows", at, many)),
          "S",
          columns("insertColumns", at, many),
        );
        const back = adjustFormula(
          adjustFormula(inserted, "S", columns("deleteColumns", at, many)),
          "S",
          rows("deleteRows", at, many),
        );
        expect(normalForm(back)).toBe(normal);
      }),
    );
  });

  it("moving columns there and back changes no reference to single cells", () => {
    fc.assert(
      fc.property(place, place, fc.integer({ min: 1, max: 40 }), (column, at, before) => {
        const formula = shiftFormula("=A1", 0, column - 1);
        const moved = adjustFormula(formula, "S", { kind: "moveColumns", sheet: "S", at, count: 1, before });
        const isStill = before === at || before === at + 1;
        const now = before > at ? before - 1 : before;
        const back: GridChange = {
          kind: "moveColumns",
          sheet: "S",
          at: now,
          count: 1,
          before: before > at ? at : at + 1,
        };
        expect(isStill ? moved : adjustFormula(moved, "S", back)).toBe(formula);
      }),
    );
  });

  it("what comes out is a formula", () => {
    fc.assert(
      fc.property(formulaTexts(), place, count, (text, at, many) => {
        for (const change of [rows("deleteRows", at, many), columns("deleteColumns", at, many)]) {
          expect(() => parseFormula(adjustFormula(text, "S", change))).not.toThrow();
        }
      }),
    );
  });
});

/**
 * Corners in order, column letters in capitals: a row inserted above everything and deleted again makes every reference
 * of the sheet new.
 */
function normalForm(text: string): string {
  return adjustFormula(
    adjustFormula(shiftFormula(text, 0, 0), "S", rows("insertRows", 1, 1)),
    "S",
    rows("deleteRows", 1, 1),
  );
}
