import { isDateFormat } from "../../src/text/number-format";
import type { Cell } from "../../src/text/cell";
import { evaluateFormula } from "./formula/evaluate";
import { nameTarget } from "./formula/name";
import { parseFormula } from "./formula/parser";
import type { Constant, Grid } from "./grid";
import { isFormulaContent } from "./memory-sheet";

/** The cell as the core sees it: a number that shows as a date is a date. */
export function cellOf(grid: Pick<Grid, "sheet">, id: string, row: number, column: number): Cell {
  const sheet = grid.sheet(id);
  const value = sheet.value(row, column);
  return typeof value === "number" && isDateFormat(sheet.style(row, column).numberFormat) ? { date: value } : value;
}

/** What a formula gives in a cell, by the project's own calculator over the values that the grid has. */
export function evaluateAt(
  grid: Pick<Grid, "sheet" | "findSheet" | "findName" | "locale">,
  id: string,
  row: number,
  column: number,
  formula: string,
): Constant {
  return evaluateFormula(parseFormula(formula), {
    sheet: grid.sheet(id).name,
    row,
    column,
    cell: (sheet, r, c) => grid.findSheet(sheet)?.value(r, c) ?? null,
    name: (own) => nameTarget(grid.findName(own)?.formula),
    hasSheet: (own) => grid.findSheet(own) !== null,
    hasFormula: (sheet, r, c) => isFormulaContent(grid.findSheet(sheet)?.content(r, c) ?? null),
    decimalSeparator: grid.locale.decimal,
  });
}
