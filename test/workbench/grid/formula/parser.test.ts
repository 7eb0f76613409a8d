import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { FormulaError } from "../../../../workbench/grid/formula/error";
import { printFormula } from "../../../../workbench/grid/formula/expression";
import { EN_US, VI_VN } from "../../../../workbench/grid/formula/locale";
import { parseFormula } from "../../../../workbench/grid/formula/parser";
import { FORMULA_CASES } from "./cases";
import { formulaTexts } from "./texts";

describe("A formula that no host takes is refused, with the place of the fault", () => {
  test.each([
    ["no =", "1+1", 0],
    ["nothing after =", "=", 1],
    ["an operator without a right side", "=1+", 3],
    ["an operator without a left side", "=*1", 1],
    ["two values side by side", "=1 2", 3],
    ["an open parenthesis", "=(1", 3],
    ["a closing parenthesis too many", "=1)", 2],
    ["an open call", "=SUM(1", 6],
    ["an open text", '="abc', 1],
    ["a text of 256 characters", `="${"x".repeat(256)}"`, 1],
    ["the separator of another locale", "=SUM(1;2)", 6],
    ["a comma outside a call", "=1,2", 2],
    ["an array constant", "={1,2}", 1],
    ["an array constant in a call", "=SUM({1,2})", 5],
    ["a whole column", "=SUM(A:A)", 8],
    ["a whole row", "=SUM(1:1)", 6],
    ["an intersection", "=A1:B2 B1:B3", 7],
    ["another workbook", "='[Sổ.xlsx]S'!A1", 1],
    ["a name in a sheet", "=S!Tên", 2],
    ["a reference beyond the last row", "=S!A1048577", 1],
    ["a reference beyond the last column", "=A1:XFE1", 1],
    ["a structured reference", "=Bảng[Điểm]", 5],
    ["a spilled range", "=A1#", 3],
    ["an explicit intersection", "=@A1", 1],
    ["too few arguments", "=ROUND(1)", 7],
    ["too many arguments", "=ROUND(1,2,3)", 7],
    ["a criterion missing", "=COUNTIFS(A1:A2,1,A1:A2)", 10],
    ["functions nested 65 deep", `=${"ABS(".repeat(65)}1${")".repeat(65)}`, 261],
    ["more than 8,192 characters", `=${"1+".repeat(4096)}1`, 8192],
  ])("%s", (_, formula, position) => {
    const parse = () => parseFormula(formula);
    expect(parse).toThrow(FormulaError);
    expect(parse).toThrow(expect.objectContaining({ position }));
  });

  it("refuses in a Vietnamese sheet what a comma would make of arguments", () => {
    expect(() => parseFormula("=SUM(1;2)", VI_VN)).not.toThrow();
    expect(() => parseFormula("=SUM(1,5;2)", VI_VN)).not.toThrow();
    expect(() => parseFormula("=SUM(A1,A2)", VI_VN)).toThrow(FormulaError);
    expect(() => parseFormula("=SUM(1.5;2)", VI_VN)).toThrow(FormulaError);
  });
});

describe("What looks like a cell is one only where it can be", () => {
  test.each([
    ["=TC1", "reference"],
    ["=ThamDinh_1_TC1", "name"],
    ["=XFD1048576", "reference"],
    ["=XFE1", "name"],
    ["=A1048577", "name"],
    ["=A0", "name"],
    ["=Điểm", "name"],
    ["=true", "boolean"],
    ["=TRUE()", "call"],
    ["=LOG10(1)", "call"],
    ["=A1(1)", "call"],
    ["=Bảng!A1", "reference"],
    ["='Bảng ''một'''!$A$1:B2", "reference"],
    ["=A1:INDEX(B1:B2,1)", "span"],
  ])("%s is a %s", (formula, kind) => {
    expect(parseFormula(formula).kind).toBe(kind);
  });
});

describe("A printed formula", () => {
  it("has no blanks, quotes every sheet and keeps its parentheses", () => {
    expect(printFormula(parseFormula("= sum( Bảng!a1 , $b$2:C3 ) * ( 1 + 2 )%"))).toBe(
      "=SUM('Bảng'!A1,$B$2:C3)*(1+2)%",
    );
  });

  it("reads as the same formula, for every formula of the tables", () => {
    for (const [formula] of Object.values(FORMULA_CASES).flat()) {
      const expression = parseFormula(formula);
      expect(parseFormula(printFormula(expression))).toEqual(expression);
    }
  });

  it("reads as the same formula in both locales, for any formula", () => {
    fc.assert(
      fc.property(formulaTexts(), (text) => {
        const expression = parseFormula(text);
        for (const locale of [EN_US, VI_VN])
          expect(parseFormula(printFormula(expression, locale), locale)).toEqual(expression);
      }),
    );
  });
});
