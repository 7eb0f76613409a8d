import { hundredths } from "../text/hundredths";
import { NO_BAND, bandOf } from "./band";
import { countsForBonus, isEarned, onceBonuses } from "./derived-bonus";
import { COMPLETE } from "./state";
import { subjectName } from "./group-subjects";
import { compareTieBreaks, tieBreakPoints } from "./tie-break";
import { NO_SUBJECT, NO_TOTAL } from "./table";
import type { EntryResults, InputTable, SubjectResult } from "./table";

const NONE = -1;

/**
 * Returns the results of subjects: the best total among complete entries, plus derived bonuses, capped at the rubric's
 * maximum. An entry below a criterion's minimum competes only where no other entry of the subject meets all minimums.
 */
export function subjectResults(
  table: InputTable,
  entries: EntryResults,
  firstRows: readonly number[],
): readonly SubjectResult[] {
  const { rubric, rows } = table;
  const { states, totals, belowMinimum, subjects: subjectOf } = entries;
  const count = firstRows.length;
  const all = new Int32Array(count);
  const complete = new Int32Array(count);
  const best = new Int32Array(count).fill(NONE);
  const isBetter = createEntryOrder(table, entries);
  for (let row = 0; row < rows; row++) {
    const subject = subjectOf[row]!;
    if (subject === NO_SUBJECT) continue;
    all[subject]!++;
    if (states[row] !== COMPLETE) continue;
    complete[subject]!++;
    if (isBetter(row, best[subject]!)) best[subject] = row;
  }
  const countOf = (isCounted: (row: number) => boolean): Int32Array => {
    const counts = new Int32Array(count);
    for (let row = 0; row < rows; row++)
      if (subjectOf[row] !== NO_SUBJECT && states[row] === COMPLETE && isCounted(row)) counts[subjectOf[row]!]!++;
    return counts;
  };
  const earned = new Int32Array(count);
  const counted = rubric.derivedBonuses.map((bonus) => {
    const counts = countOf(countsForBonus(table, entries, bonus));
    counts.forEach((entriesOfSubject, subject) => {
      if (isEarned(bonus, entriesOfSubject)) earned[subject]! += bonus.points;
    });
    return counts;
  });
  for (const { line, isGivenTo } of onceBonuses(table)) {
    countOf(isGivenTo).forEach((entriesOfSubject, subject) => {
      if (entriesOfSubject > 0) earned[subject]! += line.maximum;
    });
  }

  return firstRows.map((firstRow, index) => {
    const bestRow = best[index]!;
    const total = bestRow === NONE ? NO_TOTAL : totals[bestRow]!;
    const derivedBonus = hundredths(earned[index]!);
    const result = total === NO_TOTAL ? null : hundredths(Math.min(rubric.maximum, total + derivedBonus));
    return {
      name: subjectName(table, firstRow),
      firstRow,
      bestRow,
      derivedBonus,
      result,
      entries: all[index]!,
      completeEntries: complete[index]!,
      countedEntries: counted[0]?.[index] ?? complete[index]!,
      band: result === null ? NO_BAND : belowMinimum[bestRow] ? rubric.bands.length - 1 : bandOf(rubric, result),
      provisional: complete[index]! < all[index]!,
    };
  });
}

/**
 * Returns an order of a subject's entries: above all minimums first, then by total, then by tie-break as subjects are
 * ranked.
 */
function createEntryOrder(table: InputTable, entries: EntryResults): (row: number, than: number) => boolean {
  return (row, than) => {
    if (than === NONE) return true;
    const below = entries.belowMinimum[row]! - entries.belowMinimum[than]!;
    if (below !== 0) return below < 0;
    const above = entries.totals[row]! - entries.totals[than]!;
    if (above !== 0) return above > 0;
    // Without the tie-break, a subject's rank would depend on which of two equal entries was typed first
    return compareTieBreaks(tieBreakPoints(table, row), tieBreakPoints(table, than)) < 0;
  };
}
