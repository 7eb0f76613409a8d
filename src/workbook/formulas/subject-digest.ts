import { columnName } from "../model/binding-name";
import { BAND_IN_FORMULA as BAND } from "./competing-scale";
import { STEP_IN_FORMULA as STEP } from "./entry-keys";
import { cell } from "./formula-parts";
import type { FormulaTable } from "./formula-parts";
import { keyOfLastEntry, pointsOfSubject } from "./sorted-entries";

/**
 * What a subject's results need to know of all its entries, in one number that stands in `Dau` of the subject's last
 * entry: each row reads that cell, and none reads all entries of a subject. In this order of digits
 *
 * - 1, so that no digest is 0, which stands in `Dau` of all other rows, and a subject with one entry, whose `Dau` is 1
 *   as in every first row, has a digest of nothing: such a row adds what its own `DiemXet` says;
 * - whether the best entry is above every minimum, and its total: the points without the rank of their band, which
 *   follows from these;
 * - how many entries count for the first derived bonus, or how many are complete.
 *
 * It is negative while an entry is open.
 */
export function subjectDigest(table: FormulaTable, counts: (points: string) => string): string {
  const key = cell(table, "Nhom");
  const points = pointsOfSubject(table);
  // MAX inside SUMPRODUCT is evaluated over arrays by every host without a special entry. INT, for rows of no entry
  const best = `MOD(INT(SUMPRODUCT(MAX(ABS(${points})))),${BAND})`;
  const digest = `(1+${best}+${BAND}*(${counts(points)}))*IF(COUNTIF(${points},0)>0,-1,1)`;
  return `IF(${key}="",0,IF(MOD(${key},${STEP})=1,1,IF(${keyOfLastEntry(table)}=${key},${digest},0)))`;
}

/** The best points among the subject's entries, without the rank of their band; 0 while none is complete. */
export function bestOfSubject(table: FormulaTable): string {
  return `MAX(MOD(ABS(${cell(table, "DiemXet")}),${BAND}),MOD(ABS(${digestOfSubject(table)})-1,${BAND}))`;
}

/** How many entries of the subject count; `own` is 1 where the row's entry does, and 0 otherwise. */
export function countOfSubject(table: FormulaTable, own: string): string {
  return `MAX(${own},INT(ABS(${digestOfSubject(table)})/${BAND}))`;
}

/** Whether an entry of the subject is open. */
export function hasOpenEntry(table: FormulaTable): string {
  return `MIN(ABS(${cell(table, "DiemXet")}),${digestOfSubject(table)})<=0`;
}

/**
 * The cell of `Dau` in the row of the subject's last entry. An error where it holds 0, which is no digest but what an
 * earlier version or nobody wrote: no result may follow from that. Exact, since a digest has fewer digits than a number.
 */
function digestOfSubject(table: FormulaTable): string {
  const row = `INT(${cell(table, "Nhom")}/${STEP})+MOD(${keyOfLastEntry(table)},${STEP})-1`;
  return `ROUND(1/(1/INDEX(${columnName(table.id, "Dau")},${row})),0)`;
}
