import { NO_SUBJECT } from "../../scoring/table";
import type { TableResult } from "../../scoring/table";
import { COMPETING } from "./competing-scale";

/** Returns the values of `Dau` that `subjectDigest` builds as a formula; `points` are those of the rows. */
export function subjectDigests(
  { entries, subjects }: Pick<TableResult, "entries" | "subjects">,
  points: Float64Array,
): Float64Array {
  const digests = new Float64Array(points.length);
  const lastRows = new Int32Array(subjects.length);
  for (let row = 0; row < points.length; row++) {
    const subject = entries.subjects[row]!;
    if (subject !== NO_SUBJECT) lastRows[subject] = row;
  }
  subjects.forEach(({ firstRow, bestRow, countedEntries, entries: own, completeEntries }, index) => {
    const best = bestRow < 0 ? 0 : Math.abs(points[bestRow]!) % COMPETING.band;
    digests[lastRows[index]!] = (1 + best + COMPETING.band * countedEntries) * (completeEntries < own ? -1 : 1);
    // Of a subject with one entry as well
    digests[firstRow] = 1;
  });
  return digests;
}
