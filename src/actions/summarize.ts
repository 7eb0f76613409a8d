import type { Snapshot } from "../workbook/snapshot";
import { outcomeOf } from "./outcome";
import type { Outcome } from "./outcome";
import { planSummary } from "./plan-summary";
import type { SummaryInput } from "./plan-summary";

/** Plans a new or refreshed summary sheet, and returns the results it shows. */
export function summarize(snapshot: Snapshot, input: SummaryInput): Outcome {
  const { appraisal, plan } = planSummary(snapshot, input);
  return outcomeOf(appraisal, plan);
}
