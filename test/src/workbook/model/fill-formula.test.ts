import { describe, expect, test } from "vitest";
import { isCopiedDown } from "../../../../src/workbook/model/fill-formula";
import { formulaOfRow } from "../../../../src/workbook/model/row-formula";
import { shiftFormula } from "../../../../workbench/grid/formula/rewrite/shift";

describe("A formula that is copied down gives each row its own", () => {
  test.each([
    ["=$B{r}*2", true],
    ['=IF(ISNUMBER($B{r}),SUM($C{r}:$F{r}),"")', true],
    ["=COUNTIFS(ThamDinh_1_Khoa,$A{r},ThamDinh_1_Hang,\">=\"&'Bộ tiêu chí'!$D$20)", true],
    ["=ROW()-ROW($A$9)", true],
    ['="B1"&$B{r}', true],
    ["='Sheet A1'!$B{r}", true],
    ["={r}", false],
    ["=$B${r}", false],
    ["=B1+$B{r}", false],
    ['="dòng {r}"', true],
    ["='a{r}b'!$B{r}&\"{r}\"", true],
    ["=$B{r}+'Sheet'!C5", false],
  ])("%s: %s", (formula, isCopied) => {
    expect(isCopiedDown(formula)).toBe(isCopied);
    if (isCopied) expect(shiftFormula(formulaOfRow(formula, 10), 7, 0)).toBe(formulaOfRow(formula, 17));
  });
});
