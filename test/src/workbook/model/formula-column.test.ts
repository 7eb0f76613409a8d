import { describe, expect, it } from "vitest";
import { createFormulaColumn, isKnownFormula } from "../../../../src/workbook/model/row-formula";

const FILL = '=IF($A{r}="{r}",$B{r}+10,0)';
const PIECES = { pieces: ["=IF($A", '="{r}",$B', "+10,0)"] };

function column() {
  const { formulas, put } = createFormulaColumn(5, 4);
  put(0, PIECES);
  put(1, PIECES);
  put(2, '=IF($A7="{r}",$B7+10,0)');
  return formulas;
}

describe("A column of formulas that are made when they are read", () => {
  it("is a list of texts for everybody who reads it", () => {
    const texts = ['=IF($A5="{r}",$B5+10,0)', '=IF($A6="{r}",$B6+10,0)', '=IF($A7="{r}",$B7+10,0)', null];
    const formulas = column();
    expect([...formulas]).toEqual(texts);
    expect(formulas.map((formula) => formula)).toEqual(texts);
    expect(formulas.slice(1, 3)).toEqual(texts.slice(1, 3));
    expect(formulas.findIndex((formula) => formula === texts[2])).toBe(2);
    expect(JSON.parse(JSON.stringify(formulas))).toEqual(texts);
    expect(formulas).toEqual(texts);
    expect([formulas.length, formulas[4], Array.isArray(formulas)]).toEqual([4, undefined, true]);
  });

  it("knows that a row has a fill's formula, and says nothing of formulas kept as texts", () => {
    const formulas = column();
    expect([0, 1, 2, 3, 4].map((row) => isKnownFormula(formulas, row, FILL))).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
    expect(isKnownFormula(formulas, 0, '=IF($A{r}="{r}",$B{r}+11,0)')).toBe(false);
    expect(isKnownFormula(["=A1"], 0, "=A{r}")).toBe(false);
    expect(isKnownFormula(null, 0, FILL)).toBe(false);
  });

  it("makes a formula that is worked out from its row", () => {
    const { formulas, put } = createFormulaColumn(3, 2);
    put(1, (row) => `=A${row - 1}`);
    expect([...formulas]).toEqual([null, "=A3"]);
  });
});
