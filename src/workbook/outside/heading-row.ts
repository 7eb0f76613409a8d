import { isBlankCell } from "../../scoring/cell-text";
import { isScoreRole } from "../../scoring/role";
import type { BoundTable } from "../bindings/bindings";
import type { OutsideSheet } from "./outside";

/** Rows above a table that are searched for its headings. */
const ROWS_LOOKED_AT = 60;

/**
 * Returns a table's heading row: the nearest row above it with texts over nearly all input columns; `null` without one.
 */
export function headingRow(table: BoundTable, sheet: OutsideSheet): number | null {
  const columns = [...table.columns]
    .filter(([role]) => role === "DoiTuong" || role === "MoHinh" || isScoreRole(role))
    .map(([, { area }]) => area.column);
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
