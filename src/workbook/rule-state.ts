import { normalFormula, sameFormula } from "./check-computed";
import { referenceToArea } from "./area";
import type { Validation } from "./sheet-spec";
import type { PresentRule } from "./snapshot";

/** How a rule that stands in cells compares with the one that ought to: `outdated` was ours and points elsewhere now, `foreign` is somebody's own. */
export type RuleState = "sound" | "outdated" | "foreign" | "none" | "unread";

/** Compares rules. Whether a rule reads there as for its own cell or for the first one it stands in differs by host, so rows that move along do not count. */
export function ruleState(present: PresentRule, expected: Validation["rule"]): RuleState {
  if (present === "none" || present === "unread") return present;
  if (present === "other" || present.kind !== expected.kind) return "foreign";
  const [is, ought] = [textOf(present), textOf(expected)];
  if (sameFormula(withoutRows(is), withoutRows(ought))) return "sound";
  return (present.kind === "list" ? isListOfRubric(is, ought) : shapeOf(is) === shapeOf(ought)) ? "outdated" : "foreign";
}

function textOf(rule: Validation["rule"]): string {
  return rule.kind === "list" ? rule.source : rule.formula;
}

function withoutRows(formula: string): string {
  return formula.replace(/(\$[A-Z]{1,3})\d+/gi, "$1@");
}

const GONE = "#REF!";

/** A list of the rubric's sheet that has moved on or grown since, or whose sheet is gone. */
function isListOfRubric(is: string, ought: string): boolean {
  return is.includes(GONE) || referenceToArea(is)?.sheet === referenceToArea(ought)?.sheet;
}

/** A reference with or without its sheet, or what is left of one. */
const REFERENCE = /(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?(?:#REF!|\$?[A-Z]{1,3}\$?\d+)(?::\$?[A-Z]{1,3}\$?\d+)?/giu;

/** A formula but for the cells that it is about: rules of ours are known by it after the sheet that they point at was deleted. */
function shapeOf(formula: string): string {
  return normalFormula(formula.replace(REFERENCE, "@"));
}
