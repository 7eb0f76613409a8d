import type { Appraisal } from "../workbook/check/appraised-table";
import type { Finding } from "../workbook/model/finding";
import { SEAL_SEVERITY } from "../workbook/model/finding";
import type { Snapshot } from "../workbook/model/snapshot";
import { actLine } from "./act-line";
import { compareLines } from "./compare-lines";
import type { LineDifference } from "./compare-lines";
import { readSeals } from "./read-seal";
import { sealLines } from "./seal-lines";

/**
 * Returns a finding for each difference between a workbook and its last seal, while that holds. It takes the sheet of
 * the seal as it is; whether that was changed, too, a verification says (`verifySeals`).
 */
export function sealedChanges(appraisal: Appraisal, snapshot: Snapshot): readonly Finding[] {
  const last = readSeals(appraisal.bindings).at(-1);
  if (!last || last.reopened) return [];
  return compareLines([...sealLines(appraisal, snapshot), actLine(last)], last.lines).map(findingOf);
}

function findingOf(difference: LineDifference): Finding {
  const { kind, about, place } = difference;
  return {
    code: "sealed-changed",
    severity: SEAL_SEVERITY["sealed-changed"],
    where: { area: place },
    found: null,
    expected:
      kind === "changed"
        ? { kind: "sealed", change: kind, about, of: difference.of, before: difference.before, after: difference.after }
        : { kind: "sealed", change: kind, about, of: "", before: "", after: "" },
  };
}
