import type { Command, Performed } from "../actions/perform";
import type { Outcome } from "../actions/outcome";
import type { FindingCode } from "../workbook/finding";

/** An outcome as it reaches the pane: the plan stays with the host. */
export type ShownOutcome = Omit<Outcome, "plan">;

/** Findings that classifying mends by itself, and with `repair`. */
const FILLED: readonly FindingCode[] = ["formula-missing", "value-missing", "value-stale"];
export const REPAIRABLE: readonly FindingCode[] = ["formula-overwritten", "formula-changed", "value-overwritten"];

/** An outcome without the findings that the command has just mended: they were found before its plan was carried out. */
export function outcomeAfter(command: Command, performed: Performed): ShownOutcome | null {
  // The core has reckoned with what it mended
  if (performed.kind === "fixed") return performed.outcome;
  if (performed.kind !== "outcome") return null;
  const { outcome } = performed;
  if (command.kind === "repair") return withoutFindings(outcome, command.code === "formula-overwritten" ? [...FILLED, command.code] : FILLED);
  if (command.kind !== "classify") return outcome;
  // Nothing was written: the changes are to be seen first
  if (!command.acceptRubric && isHeld(outcome)) return outcome;
  const accepted: readonly FindingCode[] = command.acceptRubric ? ["band-changed"] : [];
  const mended = [...(command.repair ? [...FILLED, ...REPAIRABLE] : FILLED), ...accepted];
  return withoutFindings(outcome, mended);
}

/** Whether a changed rubric keeps a classification from writing until somebody accepts what it changes. */
export function isHeld({ findings }: ShownOutcome): boolean {
  return findings.some(({ code }) => code === "band-changed");
}

function withoutFindings(outcome: ShownOutcome, mended: readonly FindingCode[]): ShownOutcome {
  return { results: outcome.results, summary: outcome.summary, findings: outcome.findings.filter(({ code }) => !mended.includes(code)) };
}
