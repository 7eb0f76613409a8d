import type { Outcome } from "../../actions/outcome/outcome";
import type { Step } from "../contract/step";

/** What comes next in the work, and how many of it there are: entries to score, errors to look at. */
export type NextWork =
  { readonly step: "insert" | "classify" | "summarize" } | { readonly step: "score" | "check"; readonly count: number };

/**
 * Returns what comes next by the last outcome, in the order of the steps: scores first, then what is wrong, then results
 * and the summary. `null` before anything is known.
 */
export function nextWork(outcome: Outcome | null, isClassified: boolean): NextWork | null {
  if (!outcome) return null;
  const { findings, summary } = outcome;
  if (findings.some(({ code }) => code === "no-tables")) return { step: "insert" };
  // One finding for each entry without all of its scores
  const unscored = findings.filter(({ code }) => code === "score-missing").length;
  if (unscored > 0) return { step: "score", count: unscored };
  if (summary.errors > 0) return { step: "check", count: summary.errors };
  if (summary.complete === 0) return null;
  return { step: isClassified ? "summarize" : "classify" };
}

/** Whether a step already says so itself, with a button of its own. */
export function isSaid({ step: next }: NextWork, step: Step): boolean {
  return next === step || next === "insert" || (step === "classify" && (next === "score" || next === "check"));
}
