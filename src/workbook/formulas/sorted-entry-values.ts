import { NO_SUBJECT } from "../../scoring/table";
import type { EntryResults, SubjectResult } from "../../scoring/table";
import { once } from "../../text/once";
import { NO_ENTRY, NO_POINTS, STEP } from "./entry-keys";

type Entries = Pick<EntryResults, "subjects">;
type Subjects = readonly Pick<SubjectResult, "firstRow" | "entries">[];

/** The values of the columns that `sorted-entries` builds as formulas, by row. */
export interface SortedEntries {
  /** A row's own key; `NaN` for a row without a subject. */
  readonly keys: Float64Array;
  /** The key that stands in a row of the sorted list. */
  readonly sortedKeys: Float64Array;
  /** The points of the entry whose key stands in a row. */
  readonly sortedPoints: Float64Array;
}

/** Sorts entries by subject, in the order of the rows within each; `points` are those of the rows. */
export function sortEntries(entries: Entries, subjects: Subjects, points: Float64Array): SortedEntries {
  const { length } = points;
  const [keys, sortedKeys, sortedPoints] = [
    new Float64Array(length),
    new Float64Array(length),
    new Float64Array(length),
  ];
  for (let row = 0; row < length; row++) {
    const subject = entries.subjects[row]!;
    keys[row] = subject === NO_SUBJECT ? NaN : keyOf(row, subjects[subject]!.firstRow);
  }
  const sorted = sortedRows(entries, subjects);
  // A row's place in the list: how many entries stand above it
  for (let row = 0, place = 0; row < length; row++) {
    const own = sorted[place];
    sortedKeys[row] = own === undefined ? NO_ENTRY : keys[own]!;
    sortedPoints[row] = entries.subjects[row] === NO_SUBJECT ? NO_POINTS : points[sorted[place++]!]!;
  }
  return { keys, sortedKeys, sortedPoints };
}

/**
 * As `sortEntries`, of versions in which the row of a place was that of the entry, whatever stood above it; nothing is
 * sorted before it is asked for.
 */
export function formerSortedEntries(
  entries: Entries,
  subjects: Subjects,
  pointsOf: (row: number) => number,
): { readonly keyAt: (place: number) => number; readonly pointsAt: (place: number) => number } {
  const sorted = once(() => sortedRows(entries, subjects));
  return {
    keyAt: (place) => {
      const row = sorted()[place];
      return row === undefined ? NO_ENTRY : keyOf(row, subjects[entries.subjects[row]!]!.firstRow);
    },
    pointsAt: (place) => {
      const row = sorted()[place];
      return row === undefined ? 0 : pointsOf(row);
    },
  };
}

function keyOf(row: number, firstRow: number): number {
  return (firstRow + 1) * STEP + row - firstRow + 1;
}

/** Subjects are numbered in the order of their first rows, so that counting sorts. */
function sortedRows({ subjects: subjectOf }: Entries, subjects: readonly Pick<SubjectResult, "entries">[]): Int32Array {
  const next = new Int32Array(subjects.length);
  let count = 0;
  for (let index = 0; index < subjects.length; index++) {
    next[index] = count;
    count += subjects[index]!.entries;
  }
  const rows = new Int32Array(count);
  for (let row = 0; row < subjectOf.length; row++) {
    const subject = subjectOf[row]!;
    if (subject !== NO_SUBJECT) rows[next[subject]!++] = row;
  }
  return rows;
}
