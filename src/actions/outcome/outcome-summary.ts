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
  let entries = 0;
  let complete = 0;
  for (const { result } of tables) {
    const { states } = result.entries;
    for (let row = 0; row < states.length; row++) {
      if (states[row] !== BLANK) entries++;
      if (states[row] === COMPLETE) complete++;
    }
  }
  const count = (severity: Finding["severity"]) =>
    findings.reduce((sum, finding) => sum + (finding.severity === severity ? 1 : 0), 0);
  return {
    entries,
    complete,
    subjects: tables.reduce((sum, { result }) => sum + result.subjects.length, 0),
    errors: count("error"),
    warnings: count("warning"),
  };
}
