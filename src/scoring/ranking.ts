import type { Hundredths } from "../text/hundredths";
import { comparePersonNames, compareText } from "../text/compare-names";
import { NO_BAND } from "./band";
import type { InputTable, SubjectResult, TableResult } from "./table";
import { compareTieBreaks, tieBreakPoints } from "./tie-break";

export interface RankedSubject {
  readonly subject: SubjectResult;
  /** From 1. Subjects that stay equal share a rank, and the following ranks are skipped. */
  readonly rank: number;
  /** Hundredths of the best entry in the rubric's tie-break criteria, in their order. */
  readonly tieBreak: readonly Hundredths[];
}

/**
 * Ranks the subjects that have a band: by band, then result, then the tie-break criteria of the entry that gave the
 * result. The band comes first because bands recorded by a panel have no points, and an entry below a minimum has more
 * points than its band suggests. Names only order subjects that share a rank; the alphabet never decides a rank.
 */
export function rankSubjects(table: InputTable, result: TableResult): readonly RankedSubject[] {
  const compareNames = table.rubric.subjectKind === "individual" ? comparePersonNames : compareText;
  const ranked = result.subjects
    .filter((subject) => subject.band !== NO_BAND)
    .map((subject) => ({ subject, tieBreak: tieBreakPoints(table, subject.bestRow) }))
    .sort((a, b) => comparePoints(a, b) || compareNames(a.subject.name, b.subject.name));
  let rank = 0;
  return ranked.map((entry, index) => {
    const above = ranked[index - 1];
    if (!above || comparePoints(above, entry) !== 0) rank = index + 1;
    return { ...entry, rank };
  });
}

interface Standing {
  readonly subject: SubjectResult;
  readonly tieBreak: readonly Hundredths[];
}

/** Orders the better standing first: by band (for points the same order), then by points, then by tie-break. */
function comparePoints(a: Standing, b: Standing): number {
  const byBand = a.subject.band - b.subject.band;
  if (byBand !== 0) return byBand;
  const byResult = (b.subject.result ?? 0) - (a.subject.result ?? 0);
  return byResult !== 0 ? byResult : compareTieBreaks(a.tieBreak, b.tieBreak);
}
