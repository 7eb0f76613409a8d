import type { Snapshot } from "../workbook/model/snapshot";
import { outcomeOf } from "./outcome/outcome";
import type { Outcome, Planned } from "./outcome/outcome";
import { planSummary } from "./outcome/plan-summary";
import type { SummaryInput } from "./outcome/plan-summary";

/** Plans a new or refreshed summary sheet, and returns the results it shows. */
export function summarize(snapshot: Snapshot, input: SummaryInput): Planned<Outcome> {
  const { appraisal, plan } = planSummary(snapshot, input);
  return outcomeOf(appraisal, plan);
}
