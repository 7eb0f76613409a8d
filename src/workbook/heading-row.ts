import { isBlankCell } from "../scoring/cell-text";
import { isScoreRole } from "../scoring/role";
import type { BoundTable } from "./bindings";
import type { OutsideSheet } from "./outside";

/** Rows above a table in which its headings are looked for. */
const ROWS_LOOKED_AT = 60;

/** The row with the headings of a table: the nearest one above it with texts over nearly all columns that people fill in; `null` where none is. */
export function headingRow(table: BoundTable, sheet: OutsideSheet): number | null {
  const columns = [...table.columns].filter(([role]) => role === "DoiTuong" || role === "MoHinh" || isScoreRole(role)).map(([, { area }]) => area.column);
  for (let row = table.firstRow - 1; row >= Math.max(1, table.firstRow - ROWS_LOOKED_AT); row--) {
    const texts = columns.filter((column) => isHeadingCell(sheet, row, column)).length;
    if (texts > 1 && texts * 3 >= columns.length * 2) return row;
  }
  return null;
}

function isHeadingCell(sheet: OutsideSheet, row: number, column: number): boolean {
  const { cell } = sheet.at(row, column);
  return typeof cell === "string" && !isBlankCell(cell) && /\p{L}/u.test(cell);
}
