import type { ComputedRole } from "../../scoring/role";
import { columnName } from "../model/binding-name";
import { ABOVE_IN_FORMULA as ABOVE, BAND_IN_FORMULA as BAND } from "./competing-scale";
import { NO_ENTRY_IN_FORMULA as NO_ENTRY, STEP_IN_FORMULA as STEP } from "./entry-keys";
import { cell, quote } from "./formula-parts";
import type { Builder, FormulaTable } from "./formula-parts";
import { PROVISIONAL_SIGN, SCORE_FORMULAS, entriesForBonus, hasPoints } from "./score-formulas";
import { pointsOfSubject } from "./sorted-entries";

/**
 * Formulas that score tables had before a subject's last entry kept its digest: each row reads all entries of its
 * subject from the sorted list, in the square of their number where a subject has many. They give the same results; a
 * table keeps them until it is repaired.
 */
export const FORMER_SORTED_FORMULAS: Readonly<Partial<Record<ComputedRole, Builder>>> = {
  ...SCORE_FORMULAS,
  Hang: sortedKey,
  DiemDT: sortedPoints,
  SoMoHinh: countedEntries,
  KetQua: subjectResult,
  XepLoaiDT: subjectBand,
  TamTinh: provisional,
  Dau: firstEntry,
};

function firstEntry(table: FormulaTable): string {
  const key = cell(table, "Nhom");
  return `IF(${key}="",0,IF(MOD(${key},${STEP})=1,1,0))`;
}

function sortedKey(table: FormulaTable): string {
  const keys = columnName(table.id, "Nhom");
  return `IFERROR(SMALL(${keys},${placeInTable(keys)}),${NO_ENTRY})`;
}

/** #N/A beside a row without formulas, which left its key out of the list. */
function sortedPoints(table: FormulaTable): string {
  const key = cell(table, "Hang");
  const keys = columnName(table.id, "Hang");
  const next = `INDEX(${keys},MIN(ROWS(${keys}),${placeInTable(keys)}+1))`;
  const row = `INT(${key}/${STEP})+MOD(${key},${STEP})-1`;
  return `IF(${key}<${NO_ENTRY},IF(${next}>=${key},INDEX(${columnName(table.id, "DiemXet")},${row}),NA()),0)`;
}

/** Reads a subject's points from the sorted list, and from the whole columns where a row without formulas left a gap. */
function overSubject(table: FormulaTable, read: (onlyOwn: string, points: string) => string): string {
  const key = cell(table, "Nhom");
  const keys = columnName(table.id, "Nhom");
  const isOwn = `(${keys}>=FLOOR(${key},${STEP})+1)*(${keys}<=CEILING(${key},${STEP}))*`;
  return `IFERROR(${read("", pointsOfSubject(table))},${read(isOwn, columnName(table.id, "DiemXet"))})`;
}

function countedEntries(table: FormulaTable): string {
  const { derivedBonuses } = table.cells.rubric;
  const count =
    derivedBonuses.length > 1
      ? entriesForBonus(table, 0, pointsOfSubject(table))
      : overSubject(table, (onlyOwn, points) =>
          derivedBonuses.length === 1
            ? entriesForBonus(table, 0, points, onlyOwn)
            : `SUMPRODUCT(${onlyOwn}${hasPoints(points)})`,
        );
  return `IF(${cell(table, "Nhom")}="","",${count})`;
}

function bestOfSubject(table: FormulaTable): string {
  return overSubject(table, (onlyOwn, points) => `SUMPRODUCT(MAX(${onlyOwn}ABS(${points})))`);
}

function subjectResult(table: FormulaTable): string {
  const best = bestOfSubject(table);
  const total = `MOD(${best},${ABOVE})/100-1`;
  const result = `MIN(${table.cells.setting("maximum")},ROUND(${total}+${cell(table, "ThuongThem")},2))`;
  return `IF(${cell(table, "Nhom")}="","",IF(${best}=0,"",${result}))`;
}

function subjectBand(table: FormulaTable): string {
  const result = cell(table, "KetQua");
  const names = table.cells.range("band", "name");
  const better = `SUMPRODUCT(--(ROUND(${table.cells.range("band", "value")},2)>${result}))`;
  const isBelow = `MOD(${bestOfSubject(table)},${BAND})<${ABOVE}`;
  return `IF(${result}="","",INDEX(${names},IF(${isBelow},ROWS(${names}),${better}+1)))`;
}

function provisional(table: FormulaTable): string {
  const open = overSubject(table, (onlyOwn, points) => `SUMPRODUCT(${onlyOwn}(1-${hasPoints(points)}))`);
  return `IF(${cell(table, "Nhom")}="","",IF(${open}>0,${quote(PROVISIONAL_SIGN)},""))`;
}

function placeInTable(column: string): string {
  return `ROW()-ROW(INDEX(${column},1))+1`;
}
