import { isBlankCell } from "../../scoring/cell-text";
import type { Area } from "../model/area";
import type { OutsideSheet } from "./outside";

/** Returns a test: does an area cover one of these columns in a row? */
export function coveredRows(
  areas: readonly Area[],
  sheet: string,
  columns: readonly number[],
): (row: number) => boolean {
  const over = areas.filter(
    (area) =>
      area.sheet === sheet && columns.some((column) => column >= area.column && column < area.column + area.columns),
  );
  return (row) => over.some((area) => row >= area.row && row < area.row + area.rows);
}

/**
 * Returns a test: do these columns hold nothing in a row? Cells under names of columns are not among those outside, and
 * look empty: `coveredRows` tells them.
 */
export function rowsWithoutContent(sheet: OutsideSheet, columns: readonly number[]): (row: number) => boolean {
  return (row) =>
    columns.every((column) => isBlankCell(sheet.at(row, column).cell) && sheet.at(row, column).formula === null);
}
