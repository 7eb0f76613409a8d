import { columnName } from "../model/binding-name";
import {
  NO_ENTRY_IN_FORMULA as NO_ENTRY,
  NO_POINTS_IN_FORMULA as NO_POINTS,
  STEP_IN_FORMULA as STEP,
} from "./entry-keys";
import { cell } from "./formula-parts";
import type { FormulaTable } from "./formula-parts";

/**
 * The table's entries sorted by subject, in two hidden columns: `Hang` holds the keys of the entries in ascending
 * order, `DiemDT` the points of the same entries. A subject's entries are neighbours there, so that its digest reads
 * these few cells and not the whole column. Which entry stands in a cell follows from how many entries stand above it;
 * users may sort, insert and delete rows.
 *
 * Keys depend on names alone, so that a typed score sorts nothing.
 */

/** An entry's key: its subject's first row, then how many rows it stands below that, both from 1. */
export function entryKey(table: FormulaTable): string {
  const key = cell(table, "Khoa");
  const keys = columnName(table.id, "Khoa");
  return `IF(${key}="","",MATCH(${key},${keys},0)*(${STEP}-1)+ROW()-ROW(INDEX(${keys},1))+1+1)`;
}

/**
 * The key at the row's place in the list. An entry's place is its number among the entries, so that a row without
 * formulas, as after inserting one, leaves none out; any other row repeats the key of the entry below it.
 */
export function sortedKey(table: FormulaTable): string {
  const key = cell(table, "Nhom");
  const keys = columnName(table.id, "Nhom");
  return `IFERROR(SMALL(${keys},COUNT(INDEX(${keys},1):${key})+IF(${key}="",1,0)),${NO_ENTRY})`;
}

/** The points of the entry whose key stands in the same row; in a row that repeats a key, points of nobody. */
export function sortedPoints(table: FormulaTable): string {
  const key = cell(table, "Hang");
  const row = `INT(${key}/${STEP})+MOD(${key},${STEP})-1`;
  return `IF(${cell(table, "Nhom")}="",${NO_POINTS},INDEX(${columnName(table.id, "DiemXet")},${row}))`;
}

/** The cells of `DiemDT` with the points of the row's subject. */
export function pointsOfSubject(table: FormulaTable): string {
  const key = cell(table, "Nhom");
  const points = columnName(table.id, "DiemDT");
  return `INDEX(${points},${placeUpTo(table, `FLOOR(${key},${STEP})+1`)}):INDEX(${points},${placeUpTo(table, lastKey(table))})`;
}

/** The key of the last entry of the row's subject. */
export function keyOfLastEntry(table: FormulaTable): string {
  return `INDEX(${columnName(table.id, "Hang")},${placeUpTo(table, lastKey(table))})`;
}

/** More than any key of the row's subject. */
function lastKey(table: FormulaTable): string {
  return `CEILING(${cell(table, "Nhom")},${STEP})`;
}

/** The last place in the list whose key is at most `limit`. */
function placeUpTo(table: FormulaTable, limit: string): string {
  return `MATCH(${limit},${columnName(table.id, "Hang")},1)`;
}
