import { NO_SUBJECT } from "../../scoring/table";
import type { SubjectResult, TableResult } from "../../scoring/table";
import { COMPETING } from "./competing-scale";

/** Returns the values of `Dau` that `subjectDigest` builds as a formula; `points` are those of the rows. */
export function subjectDigests(
  { entries, subjects }: Pick<TableResult, "entries" | "subjects">,
  points: (row: number) => number,
): (row: number) => number {
  let lastRows: Int32Array | undefined;
  return (row) => {
    const index = entries.subjects[row]!;
    if (index === NO_SUBJECT) return 0;
    const subject = subjects[index]!;
    if (subject.firstRow === row) return 1;
    lastRows ??= lastRowsOf(entries.subjects, subjects.length);
    return lastRows[index] === row ? digestOf(subject, points) : 0;
  };
}

function digestOf(
  { bestRow, countedEntries, entries, completeEntries }: SubjectResult,
  points: (row: number) => number,
): number {
  const best = bestRow < 0 ? 0 : Math.abs(points(bestRow)) % COMPETING.band;
  return (1 + best + COMPETING.band * countedEntries) * (completeEntries < entries ? -1 : 1);
}

function lastRowsOf(subjectOf: Int32Array, subjects: number): Int32Array {
  const last = new Int32Array(subjects);
  for (const [row, subject] of subjectOf.entries()) if (subject !== NO_SUBJECT) last[subject] = row;
  return last;
}
