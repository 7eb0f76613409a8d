import type { Command, Performed } from "../../actions/perform";
import type { Outcome } from "../../actions/outcome/outcome";
import type { FindingCode } from "../../workbook/model/finding";

/** Findings that classifying fixes by itself, and with `repair`. */
const FILLED: readonly FindingCode[] = ["formula-missing", "value-missing", "value-stale"];
export const REPAIRABLE: readonly FindingCode[] = ["formula-overwritten", "formula-changed", "value-overwritten"];

/** Returns an outcome without the findings that the command fixed: they were found before its plan was carried out. */
export function outcomeAfter(command: Command, performed: Performed): Outcome | null {
  // The core has already left out what it fixed
  if (performed.kind === "fixed") return performed.outcome;
  if (performed.kind !== "outcome") return null;
  const { outcome } = performed;
  if (command.kind === "repair")
    return withoutFindings(outcome, command.code === "formula-overwritten" ? [...FILLED, command.code] : FILLED);
  if (command.kind !== "classify") return outcome;
  // Nothing was written: the changes are shown first
  if (!command.acceptRubric && isHeld(outcome)) return outcome;
  const accepted: readonly FindingCode[] = command.acceptRubric ? ["band-changed"] : [];
  const resolved = [...(command.repair ? [...FILLED, ...REPAIRABLE] : FILLED), ...accepted];
  return withoutFindings(outcome, resolved);
}

/** Whether a classification waits for the user to accept the changes of a changed rubric. */
export function isHeld({ findings }: Outcome): boolean {
  return findings.some(({ code }) => code === "band-changed");
}

function withoutFindings(outcome: Outcome, resolved: readonly FindingCode[]): Outcome {
  return { ...outcome, findings: outcome.findings.filter(({ code }) => !resolved.includes(code)) };
}
