import type { Snapshot } from "../workbook/snapshot";
import { outcomeOf } from "./outcome";
import type { Outcome } from "./outcome";
import { planSummary } from "./plan-summary";
import type { SummaryInput } from "./plan-summary";

/** Builds or refreshes the summary tab, and tells the results that it is made of. */
export function summarize(snapshot: Snapshot, input: SummaryInput): Outcome {
  const { appraisal, plan } = planSummary(snapshot, input);
  return outcomeOf(appraisal, plan);
}
