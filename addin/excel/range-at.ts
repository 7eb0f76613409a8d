import type { Rect } from "../../src/workbook/model/area";

/**
 * Returns the range of a rectangle. By numbers: addresses of several areas depend on the user's list separator
 * (OJS#1985), and long ones are cut silently.
 */
export function rangeAt(sheet: Excel.Worksheet, { row, column, rows, columns }: Rect): Excel.Range {
  return sheet.getRangeByIndexes(row - 1, column - 1, rows, columns);
}
