import { hundredths } from "../text/hundredths";
import { NO_BAND, bandOf } from "./band";
import { countsForBonus, isEarned, onceBonuses } from "./derived-bonus";
import { COMPLETE } from "./state";
import type { SubjectRows } from "./group-subjects";
import { compareTieBreaks, tieBreakPoints } from "./tie-break";
import { NO_SUBJECT, totalAt } from "./table";
import type { EntryResults, InputTable, SubjectResult } from "./table";

const NONE = -1;

/**
 * Returns the results of subjects: the best total among complete entries, plus derived bonuses, capped at the rubric's
 * maximum. An entry below a criterion's minimum competes only where no other entry of the subject meets all minimums.
 */
export function subjectResults(
  table: InputTable,
  entries: EntryResults,
  subjects: readonly SubjectRows[],
): readonly SubjectResult[] {
  const { rubric, rows } = table;
  const count = subjects.length;
  const all = new Int32Array(count);
  const complete = new Int32Array(count);
  const best = new Int32Array(count).fill(NONE);
  const bonuses = rubric.derivedBonuses.map((bonus) => ({
    bonus,
    isCounted: countsForBonus(table, entries, bonus),
    counts: new Int32Array(count),
  }));
  const judged = onceBonuses(table);
  const isGiven = judged.map(() => new Uint8Array(count));
  const isBetter = createEntryOrder(table, entries);

  for (let row = 0; row < rows; row++) {
    const subject = entries.subjects[row]!;
    if (subject === NO_SUBJECT) continue;
    all[subject]!++;
    if (entries.states[row] !== COMPLETE) continue;
    complete[subject]!++;
    if (isBetter(row, best[subject]!)) best[subject] = row;
    for (const { isCounted, counts } of bonuses) if (isCounted(row)) counts[subject]!++;
    judged.forEach(({ isGivenTo }, index) => {
      if (isGivenTo(row)) isGiven[index]![subject] = 1;
    });
  }

  return subjects.map(({ name, firstRow }, index) => {
    const bestRow = best[index]!;
    const derivedBonus = hundredths(
      bonuses.reduce((sum, { bonus, counts }) => sum + (isEarned(bonus, counts[index]!) ? bonus.points : 0), 0) +
        judged.reduce((sum, { line }, at) => sum + (isGiven[at]![index] === 1 ? line.maximum : 0), 0),
    );
    const total = bestRow === NONE ? null : totalAt(entries, bestRow);
    const result = total === null ? null : hundredths(Math.min(rubric.maximum, total + derivedBonus));
    return {
      name,
      firstRow,
      bestRow,
      derivedBonus,
      result,
      entries: all[index]!,
      completeEntries: complete[index]!,
      countedEntries: bonuses[0]?.counts[index] ?? complete[index]!,
      band:
        result === null ? NO_BAND : entries.belowMinimum[bestRow] ? rubric.bands.length - 1 : bandOf(rubric, result),
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
