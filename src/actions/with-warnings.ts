import { readBindings } from "../workbook/bindings/bindings";
import { inReadingOrder } from "../workbook/check/finding-order";
import type { Finding } from "../workbook/model/finding";
import { ruleFindings } from "../workbook/rules/rule-findings";
import type { Snapshot } from "../workbook/model/snapshot";
import type { Outcome, Planned } from "./outcome/outcome";

/** Returns an outcome with warnings that the appraisal does not look for: those given, and about validation rules. */
export function withWarnings(
  outcome: Planned<Outcome>,
  snapshot: Snapshot,
  also: readonly Finding[] = [],
): Planned<Outcome> {
  // Where the host has captured rules
  const found = [...also, ...(snapshot.rules ? ruleFindings(readBindings(snapshot).tables, snapshot) : [])];
  if (found.length === 0) return outcome;
  return {
    ...outcome,
    findings: inReadingOrder([...outcome.findings, ...found], snapshot.sheets),
    summary: { ...outcome.summary, warnings: outcome.summary.warnings + found.length },
  };
}
