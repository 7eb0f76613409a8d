import { readBindings } from "../workbook/bindings/bindings";
import { inReadingOrder } from "../workbook/check/finding-order";
import { ruleFindings } from "../workbook/rules/rule-findings";
import type { Snapshot } from "../workbook/model/snapshot";
import type { Outcome } from "./outcome/outcome";

/** Returns an outcome with findings about validation rules, where the host has captured them. */
export function withRuleFindings(outcome: Outcome, snapshot: Snapshot): Outcome {
  if (!snapshot.rules) return outcome;
  const found = ruleFindings(readBindings(snapshot).tables, snapshot);
  if (found.length === 0) return outcome;
  return {
    // Computed when read
    get results() {
      return outcome.results;
    },
    findings: inReadingOrder([...outcome.findings, ...found], snapshot.sheets),
    plan: outcome.plan,
    summary: { ...outcome.summary, warnings: outcome.summary.warnings + found.length },
  };
}
