import type { Rect } from "../../src/workbook/model/area";

/**
 * Returns a range's rectangle once `rowIndex`, `columnIndex`, `rowCount` and `columnCount` are loaded: Excel counts
 * from 0.
 */
export function rectOfRange({
  rowIndex,
  columnIndex,
  rowCount,
  columnCount,
}: Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">): Rect {
  return { row: rowIndex + 1, column: columnIndex + 1, rows: rowCount, columns: columnCount };
}
