import { columnName } from "../model/binding-name";
import { NO_ENTRY_IN_FORMULA as NO_ENTRY, STEP_IN_FORMULA as STEP } from "./entry-keys";
import { cell } from "./formula-parts";
import type { FormulaTable } from "./formula-parts";

/**
 * The table's entries sorted by subject, in two hidden columns: `Hang` holds the keys of the entries in ascending
 * order, `DiemDT` the points of the same entries. A subject's entries are neighbours there, so that its results read
 * these few cells and not the whole column. Which entry stands in a cell follows from the cell's place in the table
 * alone; users may sort, insert and delete rows.
 *
 * Keys depend on names alone, so that a typed score sorts nothing.
 */

/** An entry's key: its subject's first row, then how many rows it stands below that, both from 1. */
export function entryKey(table: FormulaTable): string {
  const key = cell(table, "Khoa");
  const keys = columnName(table.id, "Khoa");
  return `IF(${key}="","",MATCH(${key},${keys},0)*(${STEP}-1)+${placeInTable(keys)}+1)`;
}

/** 1 in the first row of each subject, so that counts include a subject once. */
export function firstEntry(table: FormulaTable): string {
  const key = cell(table, "Nhom");
  return `IF(${key}="",0,IF(MOD(${key},${STEP})=1,1,0))`;
}

export function sortedKey(table: FormulaTable): string {
  const keys = columnName(table.id, "Nhom");
  return `IFERROR(SMALL(${keys},${placeInTable(keys)}),${NO_ENTRY})`;
}

/**
 * The points of the entry whose key stands in the same row. #N/A where the next key is not above it: a row without
 * formulas, as after inserting one, leaves a gap in the list, and then the subjects beside the gap must not be read from
 * it (`overSubject`).
 */
export function sortedPoints(table: FormulaTable): string {
  const key = cell(table, "Hang");
  const keys = columnName(table.id, "Hang");
  const next = `INDEX(${keys},MIN(ROWS(${keys}),${placeInTable(keys)}+1))`;
  const row = `INT(${key}/${STEP})+MOD(${key},${STEP})-1`;
  return `IF(${key}<${NO_ENTRY},IF(${next}>=${key},INDEX(${columnName(table.id, "DiemXet")},${row}),NA()),0)`;
}

/** The cells of `DiemDT` with the points of the row's subject; an error beside a gap in the list. */
export function pointsOfSubject(table: FormulaTable): string {
  const key = cell(table, "Nhom");
  const keys = columnName(table.id, "Hang");
  const points = columnName(table.id, "DiemDT");
  const at = (limit: string) => `INDEX(${points},MATCH(${limit},${keys},1))`;
  return `${at(`FLOOR(${key},${STEP})+1`)}:${at(`CEILING(${key},${STEP})`)}`;
}

/**
 * Reads a subject's points: from the sorted list, and where a row without formulas left a gap in it, from the whole
 * columns, so that an inserted row takes no result from anybody. `read` gets what stands before a number (a product
 * counts only the subject's rows), and the cells with points.
 */
export function overSubject(table: FormulaTable, read: (onlyOwn: string, points: string) => string): string {
  const key = cell(table, "Nhom");
  const keys = columnName(table.id, "Nhom");
  const isOwn = `(${keys}>=FLOOR(${key},${STEP})+1)*(${keys}<=CEILING(${key},${STEP}))*`;
  return `IFERROR(${read("", pointsOfSubject(table))},${read(isOwn, columnName(table.id, "DiemXet"))})`;
}

/** The place of the formula's row in a column of the table, from 1. */
function placeInTable(column: string): string {
  return `ROW()-ROW(INDEX(${column},1))+1`;
}
