import { appraise } from "../workbook/check/appraise";
import { quotaFindings } from "../quota/quota-report";
import { sealedChanges } from "../seal/sealed-changes";
import { EMPTY_PLAN } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import { outdatedSummaryFindings } from "../workbook/summary/outdated-summary";
import { outcomeOf } from "./outcome/outcome";
import type { Outcome, Planned } from "./outcome/outcome";
import { withWarnings } from "./with-warnings";

/** Reports faults and gaps. Changes nothing. */
export function check(snapshot: Snapshot): Planned<Outcome> {
  const appraisal = appraise(snapshot);
  const outdated = outdatedSummaryFindings(appraisal.tables, snapshot);
  return withWarnings(outcomeOf(appraisal, EMPTY_PLAN), snapshot, [
    ...outdated,
    ...sealedChanges(appraisal, snapshot),
    ...quotaFindings(appraisal),
  ]);
}
