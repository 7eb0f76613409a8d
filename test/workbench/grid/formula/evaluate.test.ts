import { describe, expect, it, test } from "vitest";
import { evaluateFormula } from "../../../../workbench/grid/formula/evaluate";
import { VI_VN } from "../../../../workbench/grid/formula/locale";
import { parseFormula } from "../../../../workbench/grid/formula/parser";
import { FORMULA_CASES } from "./cases";
import { valueInSample } from "./sample";

describe("Formulas give what Excel 2010 gives", () => {
  describe.each(Object.entries(FORMULA_CASES))("in %s", (_, cases) => {
    test.each(cases)("%s", (formula, expected) => {
      const value = valueInSample(formula);
      if (typeof expected === "number" && typeof value === "number") expect(value).toBeCloseTo(expected, 12);
      else expect(value).toEqual(expected);
    });
  });
});

describe("A function outside the subset that Excel 2010, Google Sheets and LibreOffice share is unknown", () => {
  test.each([
    "XLOOKUP(1,S!C1:C8,S!C1:C8)",
    "LET(x,1,x)",
    "IFS(TRUE,1)",
    'TEXTJOIN("",TRUE,Ten)',
    "MAXIFS(So,So,1)",
    "FILTER(So,So>1)",
    'INDIRECT("S!A1")',
    "OFFSET(So,0,0)",
    "ARRAYFORMULA(So)",
    'REGEXMATCH("a","a")',
    'VLOOKUP("dang bo",S!B1:C8,2)',
  ])("%s is #NAME?", (formula) => {
    expect(valueInSample(`=${formula}`)).toEqual({ error: "#NAME?" });
  });
});

describe("Where decimals have a comma", () => {
  test.each([
    ["=1,5+1", 2.5],
    ['=1,5&""', "1,5"],
    ['="8,5"+0', 8.5],
    ['="8.5"+0', { error: "#VALUE!" }],
    ['="1.234,5"+0', 1234.5],
    ["=ROUND(1,005;2)", 1.01],
    ['=TEXT(1234,5;"0,00")', "1234,50"],
    ['=TEXT(1234567;"#.##0")', "1.234.567"],
    ['=TEXT(1,5;"0.00")', { error: "#VALUE!" }],
    ['=COUNTIF(S!A1:A8;"2,5")', 1],
    ["=SUM(1;2;S!C1:C2)", 33],
  ])("%s", (formula, expected) => {
    expect(valueInSample(formula, VI_VN)).toEqual(expected);
  });

  it("a text with a point is no number, as a text with a comma is none elsewhere", () => {
    expect(valueInSample('="8.5"+0')).toBe(8.5);
    expect(valueInSample('="8,5"+0')).toEqual({ error: "#VALUE!" });
  });
});

describe("The limits of Excel", () => {
  const valueOf = (formula: string, cell: string) =>
    evaluateFormula(parseFormula(formula), {
      sheet: "S",
      row: 1,
      column: 5,
      name: () => null,
      hasSheet: () => false,
      cell: (_sheet, _row, column) => (column === 1 ? cell : column === 2 ? `${cell}x` : null),
    });

  it("lets criteria and looked-up texts have 255 characters", () => {
    expect(valueOf("=COUNTIF(A1:B1,A1)", "k".repeat(255))).toBe(1);
    expect(valueOf("=COUNTIF(A1:B1,A1)", "k".repeat(256))).toEqual({ error: "#VALUE!" });
    expect(valueOf("=MATCH(A1,A1:B1,0)", "k".repeat(255))).toBe(1);
    expect(valueOf("=MATCH(A1,A1:B1,0)", "k".repeat(256))).toEqual({ error: "#VALUE!" });
  });

  it("lets a cell hold 32,767 characters", () => {
    expect(valueOf("=A1&A1", "k".repeat(16_383))).toHaveLength(32_766);
    expect(valueOf("=A1&A1", "k".repeat(16_384))).toEqual({ error: "#VALUE!" });
  });

  it("keeps composed and decomposed letters apart", () => {
    expect(valueOf("=A1=B1", "ệ".normalize("NFD"))).toBe(false);
    expect(valueOf('=A1="ệ"', "ệ".normalize("NFD"))).toBe(false);
    expect(valueOf('=A1="ệ"', "ệ")).toBe(true);
  });
});

it("A date is its serial number in a formula", () => {
  const context = {
    sheet: "S",
    row: 1,
    column: 2,
    cell: () => ({ date: 46349 }),
    name: () => null,
    hasSheet: () => true,
  };
  expect(evaluateFormula(parseFormula("=A1"), context)).toBe(46349);
  expect(evaluateFormula(parseFormula('=TEXT(A1,"dd/mm/yyyy")'), context)).toBe("23/11/2026");
});
