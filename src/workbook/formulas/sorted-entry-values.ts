import { NO_SUBJECT } from "../../scoring/table";
import type { EntryResults, SubjectResult } from "../../scoring/table";
import { NO_ENTRY, STEP } from "./entry-keys";

/** The values of the columns that `sorted-entries` builds as formulas; rows from 0. */
export interface SortedEntries {
  /** A row's own key; `""` for a row without a subject. */
  readonly keyOf: (row: number) => number | "";
  /** The key that stands in a row of the sorted list. */
  readonly keyAt: (row: number) => number;
  /** The points of the entry whose key stands in a row. */
  readonly pointsAt: (row: number) => number;
}

/** Sorts entries by subject, in the order of the rows within each; nothing is sorted before it is asked for. */
export function sortEntries(
  entries: Pick<EntryResults, "subjects">,
  subjects: readonly Pick<SubjectResult, "firstRow" | "entries">[],
  pointsOf: (row: number) => number,
): SortedEntries {
  let sorted: Int32Array | undefined;
  const rowAt = (place: number) => (sorted ??= sortedRows(entries, subjects))[place];
  const key = (row: number) => {
    const { firstRow } = subjects[entries.subjects[row]!]!;
    return (firstRow + 1) * STEP + row - firstRow + 1;
  };
  return {
    keyOf: (row) => (entries.subjects[row] === NO_SUBJECT ? "" : key(row)),
    keyAt: (place) => {
      const row = rowAt(place);
      return row === undefined ? NO_ENTRY : key(row);
    },
    pointsAt: (place) => {
      const row = rowAt(place);
      return row === undefined ? 0 : pointsOf(row);
    },
  };
}

/** Subjects are numbered in the order of their first rows, so that counting sorts. */
function sortedRows(
  { subjects: subjectOf }: Pick<EntryResults, "subjects">,
  subjects: readonly Pick<SubjectResult, "entries">[],
): Int32Array {
  const next = new Int32Array(subjects.length);
  let count = 0;
  for (const [index, subject] of subjects.entries()) {
    next[index] = count;
    count += subject.entries;
  }
  const rows = new Int32Array(count);
  for (const [row, subject] of subjectOf.entries()) {
    if (subject !== NO_SUBJECT) rows[next[subject]!++] = row;
  }
  return rows;
}
