import { NO_SUBJECT } from "../../scoring/table";
import type { EntryResults, SubjectResult } from "../../scoring/table";
import { NO_ENTRY, NO_POINTS, STEP } from "./entry-keys";

/** The values of the columns that `sorted-entries` builds as formulas; rows from 0. */
export interface SortedEntries {
  /** A row's own key; `""` for a row without a subject. */
  readonly keyOf: (row: number) => number | "";
  /** The key that stands in a row of the sorted list. */
  readonly keyAt: (row: number) => number;
  /** The points of the entry whose key stands in a row. */
  readonly pointsAt: (row: number) => number;
}

type Entries = Pick<EntryResults, "subjects">;
type Subjects = readonly Pick<SubjectResult, "firstRow" | "entries">[];

/** Sorts entries by subject, in the order of the rows within each; nothing is sorted before it is asked for. */
export function sortEntries(entries: Entries, subjects: Subjects, pointsOf: (row: number) => number): SortedEntries {
  const list = listByPlace(entries, subjects);
  let places: Int32Array | undefined;
  const placeOf = (row: number) => (places ??= placesOfRows(entries))[row]!;
  return {
    keyOf: list.keyOf,
    keyAt: (row) => list.keyAt(placeOf(row)),
    pointsAt: (row) => (entries.subjects[row] === NO_SUBJECT ? NO_POINTS : pointsOf(list.rowAt(placeOf(row))!)),
  };
}

/** As `sortEntries`, of versions in which the row of a place was that of the entry, whatever stood above it. */
export function formerSortedEntries(
  entries: Entries,
  subjects: Subjects,
  pointsOf: (row: number) => number,
): Pick<SortedEntries, "keyAt" | "pointsAt"> {
  const list = listByPlace(entries, subjects);
  return {
    keyAt: list.keyAt,
    pointsAt: (place) => {
      const row = list.rowAt(place);
      return row === undefined ? 0 : pointsOf(row);
    },
  };
}

function listByPlace(entries: Entries, subjects: Subjects) {
  let sorted: Int32Array | undefined;
  const rowAt = (place: number) => (sorted ??= sortedRows(entries, subjects))[place];
  const key = (row: number) => {
    const { firstRow } = subjects[entries.subjects[row]!]!;
    return (firstRow + 1) * STEP + row - firstRow + 1;
  };
  return {
    rowAt,
    keyOf: (row: number): number | "" => (entries.subjects[row] === NO_SUBJECT ? "" : key(row)),
    keyAt: (place: number): number => {
      const row = rowAt(place);
      return row === undefined ? NO_ENTRY : key(row);
    },
  };
}

/** The place of each row in the sorted list, from 0: how many entries stand above it. */
function placesOfRows({ subjects }: Entries): Int32Array {
  const places = new Int32Array(subjects.length);
  let entries = 0;
  for (let row = 0; row < subjects.length; row++) {
    places[row] = entries;
    if (subjects[row] !== NO_SUBJECT) entries++;
  }
  return places;
}

/** Subjects are numbered in the order of their first rows, so that counting sorts. */
function sortedRows(
  { subjects: subjectOf }: Pick<EntryResults, "subjects">,
  subjects: readonly Pick<SubjectResult, "entries">[],
): Int32Array {
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
