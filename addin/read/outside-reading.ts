import type { Cell } from "../../src/text/cell";
import type { Area } from "../../src/workbook/model/area";
import type { Block } from "../../src/workbook/model/snapshot";
import { isFormulaText } from "./block-reading";
import { apiToCell } from "../excel/cell-value";
import { rangeAt } from "../excel/range-at";
import type { Reading } from "./read-slices";
import { rectOfRange } from "../excel/rect-of-range";

/** Reads cells that may be empty: only the used part, in one block a slice. */
export function readOutside(
  sheet: Excel.Worksheet,
  area: Area,
): { readonly reading: Reading; readonly blocks: () => readonly Block[] } {
  const blocks: Block[] = [];
  const queue = (from: number, to: number): (() => void) => {
    const range = rangeAt(sheet, { ...area, row: area.row + from, rows: to - from }).getUsedRangeOrNullObject(true);
    range.load(["rowIndex", "columnIndex", "rowCount", "columnCount", "values", "numberFormat", "formulas"]);
    return () => {
      if (!range.isNullObject) blocks.push(blockOf(range, area.sheet));
    };
  };
  return { reading: { rows: area.rows, queue }, blocks: () => blocks };
}

function blockOf(range: Excel.Range, sheet: string): Block {
  const area = { sheet, ...rectOfRange(range) };
  const column = <Value>(read: (r: number, c: number) => Value) =>
    Array.from({ length: area.columns }, (_, c) => Array.from({ length: area.rows }, (__, r) => read(r, c)));
  const formulaAt = (r: number, c: number): string | null => {
    const formula: unknown = range.formulas[r]?.[c];
    return isFormulaText(formula, range.values[r]?.[c]) ? (formula as string) : null;
  };
  const formatAt = (r: number, c: number) => String(range.numberFormat[r]?.[c]);
  return {
    area,
    formats: column(formatAt),
    columns: column((r, c): Cell => apiToCell(range.values[r]?.[c], formatAt(r, c), formulaAt(r, c) !== null)),
    formulas: column(formulaAt).map((own) => (own.every((formula) => formula === null) ? null : own)),
  };
}
