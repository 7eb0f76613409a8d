import { normalFormula, sameFormula } from "../model/same-formula";
import { rectContains, referenceToArea } from "../model/area";
import { NO_TYPING, isFormulaOnly, isNoTyping } from "../sheets/no-typing";
import type { Validation } from "../model/sheet-spec";
import type { PresentRule } from "../model/snapshot";

/**
 * State of a cell's rule against the expected one: `outdated` is the product's rule with another reference, `foreign`
 * is another author's.
 */
export type RuleState = "sound" | "outdated" | "foreign" | "none" | "unread";

/**
 * Compares rules. Hosts differ in whether a rule is relative to its own cell or to the first cell of its range, so row
 * numbers of relative references do not count.
 */
export function ruleState(present: PresentRule, expected: Validation["rule"]): RuleState {
  if (present === "none" || present === "unread") return present;
  if (present === "former") return textOf(expected) === NO_TYPING ? "outdated" : "foreign";
  if (present === "other" || present.kind !== expected.kind) return "foreign";
  const [is, ought] = [textOf(present), textOf(expected)];
  if (sameFormula(withoutRows(is), withoutRows(ought))) return "sound";
  if (ought === NO_TYPING && (isNoTyping(is) || isFormulaOnly(is))) return "sound";
  if (present.kind === "list" && holdsList(is, ought)) return "sound";
  return (present.kind === "list" ? isListOfRubric(is, ought) : shapeOf(is) === shapeOf(ought))
    ? "outdated"
    : "foreign";
}

function textOf(rule: Validation["rule"]): string {
  return rule.kind === "list" ? rule.source : rule.formula;
}

function withoutRows(formula: string): string {
  return formula.replace(/(\$[A-Z]{1,3})\d+/gi, "$1@");
}

/** Whether a list offers at least the cells of another one: earlier versions offered all levels. */
function holdsList(is: string, ought: string): boolean {
  const [own, needed] = [referenceToArea(is), referenceToArea(ought)];
  return own !== null && needed !== null && own.sheet === needed.sheet && rectContains(own, needed);
}

const GONE = "#REF!";

/** A list of the rubric's sheet that has moved or grown, or whose sheet was deleted. */
function isListOfRubric(is: string, ought: string): boolean {
  return is.includes(GONE) || referenceToArea(is)?.sheet === referenceToArea(ought)?.sheet;
}

/** A reference with or without its sheet, or what is left of one. */
const REFERENCE = /(?:'(?:[^']|'')+'!|[\p{L}\p{N}_.]+!)?(?:#REF!|\$?[A-Z]{1,3}\$?\d+)(?::\$?[A-Z]{1,3}\$?\d+)?/giu;

/**
 * Returns a formula without its references: it identifies the product's rules after the sheet they refer to was
 * deleted.
 */
function shapeOf(formula: string): string {
  return normalFormula(formula.replace(REFERENCE, "@"));
}
