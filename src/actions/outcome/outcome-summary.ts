import { BLANK, COMPLETE } from "../../scoring/state";
import type { Appraisal } from "../../workbook/check/appraised-table";
import type { Finding } from "../../workbook/model/finding";

/** Counts of what an action found. */
export interface OutcomeSummary {
  readonly entries: number;
  readonly complete: number;
  readonly subjects: number;
  readonly errors: number;
  readonly warnings: number;
}

export function summaryOf({ tables, findings }: Pick<Appraisal, "tables" | "findings">): OutcomeSummary {
  const entries = (isCounted: (state: number) => boolean) =>
    tables.reduce(
      (sum, { result }) => result.entries.states.reduce((count, state) => count + (isCounted(state) ? 1 : 0), sum),
      0,
    );
  const count = (severity: Finding["severity"]) =>
    findings.reduce((sum, finding) => sum + (finding.severity === severity ? 1 : 0), 0);
  return {
    entries: entries((state) => state !== BLANK),
    complete: entries((state) => state === COMPLETE),
    subjects: tables.reduce((sum, { result }) => sum + result.subjects.length, 0),
    errors: count("error"),
    warnings: count("warning"),
  };
}
