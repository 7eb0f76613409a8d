import { FEWEST_FOR_SEVERITY, severityOf } from "../../../judging/severity";
import type { CombinedRow } from "../../formulas/panel-values";

/** How severe a judge is beside the others. */
export interface MemberSeverity {
  /** Mean distance from the mean of the others, in points; negative below; `null` on too few entries to mean anything. */
  readonly severity: number | null;
  /** Entries on which the judge can be compared. */
  readonly pairs: number;
}

/** Compares a judge (from 0, without the third marker) with the others over all entries, as `DoKhat` and `SoCap` do. */
export function memberSeverity(rows: readonly CombinedRow[], judge: number): MemberSeverity {
  const distances = rows.flatMap(({ ballots }) => severityOf(ballots, judge) ?? []);
  const pairs = distances.length;
  if (pairs < FEWEST_FOR_SEVERITY) return { severity: null, pairs };
  return { severity: distances.reduce((sum, one) => sum + one, 0) / pairs, pairs };
}
