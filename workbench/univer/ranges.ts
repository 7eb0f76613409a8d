import type { IRange } from "@univerjs/core";
import type { Rect } from "../../src/workbook/model/area";

/** Univer counts from 0, and its last row and column belong to the range. */
export function toRange({ row, column, rows, columns }: Rect): IRange {
  return { startRow: row - 1, endRow: row + rows - 2, startColumn: column - 1, endColumn: column + columns - 2 };
}

/** Ranges of whole rows and columns have no ends of their own: those of the sheet stand in. */
export function toRect(range: IRange, size: { readonly rows: number; readonly columns: number }): Rect {
  const first = (value: number) => (Number.isFinite(value) ? value : 0);
  const last = (value: number, most: number) => (Number.isFinite(value) ? value : most - 1);
  const [row, column] = [first(range.startRow), first(range.startColumn)];
  return {
    row: row + 1,
    column: column + 1,
    rows: last(range.endRow, size.rows) - row + 1,
    columns: last(range.endColumn, size.columns) - column + 1,
  };
}
