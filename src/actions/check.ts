import { appraise } from "../workbook/check/appraise";
import { EMPTY_PLAN } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import { outcomeOf } from "./outcome/outcome";
import type { Outcome } from "./outcome/outcome";
import { withRuleFindings } from "./with-rule-findings";

/** Reports faults and gaps. Changes nothing. */
export function check(snapshot: Snapshot): Outcome {
  return withRuleFindings(outcomeOf(appraise(snapshot), EMPTY_PLAN), snapshot);
}
