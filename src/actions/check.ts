import { appraise } from "../workbook/appraise";
import { EMPTY_PLAN } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { outcomeOf } from "./outcome";
import type { Outcome } from "./outcome";
import { withRuleFindings } from "./with-rule-findings";

/** Reports faults and gaps. Changes nothing. */
export function check(snapshot: Snapshot): Outcome {
  return withRuleFindings(outcomeOf(appraise(snapshot), EMPTY_PLAN), snapshot);
}
