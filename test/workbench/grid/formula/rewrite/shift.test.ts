import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { evaluateFormula } from "../../../../../workbench/grid/formula/evaluate";
import { VI_VN } from "../../../../../workbench/grid/formula/locale";
import { parseFormula } from "../../../../../workbench/grid/formula/parser";
import { shiftFormula } from "../../../../../workbench/grid/formula/rewrite/shift";
import { formulaTexts } from "../texts";

describe("A copied formula", () => {
  test.each([
    ["moves relative references along", "=A1+B2", 2, 1, "=B3+C4"],
    ["leaves absolute ones", "=$A$1+$A1+A$1", 2, 1, "=$A$1+$A3+B$1"],
    ["moves both corners of a range", "=SUM(A1:B$2)", 1, 1, "=SUM(B2:C$2)"],
    ["keeps the sheet", "='Bảng ''một'''!A1+S!B2", 1, 0, "='Bảng ''một'''!A2+S!B3"],
    ["leaves texts", '="A1"&A1&"=""B2"""', 1, 0, '="A1"&A2&"=""B2"""'],
    ["leaves sheets that are named like cells", "='A1'!A1", 1, 0, "='A1'!A2"],
    ["leaves names and functions", "=ThamDinh_1_TC1+LOG10(A1)", 1, 1, "=ThamDinh_1_TC1+LOG10(B2)"],
    ["leaves blanks as they are", "= A1 +\n B1", 1, 0, "= A2 +\n B2"],
    ["loses what leaves the sheet at the top", "=A1+A2", -1, 0, "=#REF!+A1"],
    ["loses what leaves the sheet at the left", "=S!A1", 0, -1, "=S!#REF!"],
    ["loses what leaves the sheet at the bottom", "=A1048576", 1, 0, "=#REF!"],
    ["loses what leaves the sheet at the right", "=XFD1", 0, 1, "=#REF!"],
    ["loses a range of which one corner leaves", "=SUM(A1:A3)", -1, 0, "=SUM(#REF!)"],
    ["gets to columns of more letters", "=Z1", 0, 1, "=AA1"],
  ] as const)("%s", (_, formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });

  it("keeps the separators of its locale", () => {
    expect(shiftFormula("=SUM(A1;1,5)", 1, 0, VI_VN)).toBe("=SUM(A2;1,5)");
  });
});

describe("Laws of copying", () => {
  const distance = fc.integer({ min: 0, max: 40 });

  it("copying onto itself changes nothing", () => {
    fc.assert(
      fc.property(formulaTexts(), (text) => {
        const normal = shiftFormula(text, 0, 0);
        expect(parseFormula(normal)).toEqual(parseFormula(text));
        expect(shiftFormula(normal, 0, 0)).toBe(normal);
      }),
    );
  });

  it("copying there and back changes nothing", () => {
    fc.assert(
      fc.property(formulaTexts(), distance, distance, (text, rows, columns) => {
        expect(shiftFormula(shiftFormula(text, rows, columns), -rows, -columns)).toBe(shiftFormula(text, 0, 0));
      }),
    );
  });

  it("copying twice is copying once as far", () => {
    fc.assert(
      fc.property(formulaTexts(), distance, distance, (text, first, second) => {
        expect(shiftFormula(shiftFormula(text, first, second), second, first)).toBe(
          shiftFormula(text, first + second, first + second),
        );
      }),
    );
  });

  it("a formula evaluated for another cell gives what its copy there gives", () => {
    fc.assert(
      fc.property(formulaTexts(), distance, distance, (text, rows, columns) => {
        const context = {
          sheet: "S",
          row: 3 + rows,
          column: 4 + columns,
          cell: (_sheet: string, row: number, column: number) => row * 100 + column,
          name: () => null,
          hasSheet: () => true,
        };
        const copy = evaluateFormula(parseFormula(shiftFormula(text, rows, columns)), context);
        expect(evaluateFormula(parseFormula(text), { ...context, writtenFor: { row: 3, column: 4 } })).toEqual(copy);
      }),
    );
  });
});
