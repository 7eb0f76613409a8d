import { MAX_COLUMNS, MAX_ROWS } from "../../../../src/workbook/model/area";
import type { CellPoint } from "../expression";
import { EN_US } from "../locale";
import type { FormulaLocale } from "../locale";
import { LOST_REFERENCE, printCorners, rewriteReferences } from "./rewrite";

/**
 * The formula as copying it so many rows down and columns to the right leaves it: relative references move along, those
 * with `$` stay, and what would leave the sheet becomes `#REF!`. Throws `FormulaError` for what is no formula.
 */
export function shiftFormula(text: string, rows: number, columns: number, locale: FormulaLocale = EN_US): string {
  const shift = (point: CellPoint): CellPoint => ({
    ...point,
    row: point.rowFixed ? point.row : point.row + rows,
    column: point.columnFixed ? point.column : point.column + columns,
  });
  return rewriteReferences(
    text,
    ({ prefix, first, last }) => {
      const moved = shift(first);
      const movedLast = last && shift(last);
      const isOnSheet = isPoint(moved) && isPoint(movedLast ?? moved);
      return isOnSheet ? printCorners(prefix, moved, movedLast) : prefix + LOST_REFERENCE;
    },
    locale,
  );
}

function isPoint({ row, column }: CellPoint): boolean {
  return row >= 1 && row <= MAX_ROWS && column >= 1 && column <= MAX_COLUMNS;
}
