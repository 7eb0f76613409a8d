import { compareTexts, foldText } from "./compare";
import type { DecimalSeparator } from "./locale";
import { textToNumber } from "./number-text";
import { hasWildcards, matchesWildcards } from "./pattern";
import { fail, isError } from "./value";
import type { Scalar } from "./value";

/** What COUNTIF and its relatives look for. */
export interface Criterion {
  /** Whether a cell meets it. */
  readonly test: (cell: Scalar) => boolean;
  /** The folded text that every matching cell holds, where there is one such text: an index finds it. */
  readonly text: string | null;
}

type Operator = "=" | "<>" | "<" | "<=" | ">" | ">=";
type Target = number | boolean | string | { readonly error: string };

// Excel answers #VALUE! beyond this.
const LONGEST_CRITERION = 255;
const PARTS = /^(<=|>=|<>|<|>|=)?([^]*)$/;
const ERRORS = /^#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/i;

/** Reads a criterion as Excel does. Throws `ValueError` for one that is too long. */
export function readCriterion(value: Scalar, decimal: DecimalSeparator): Criterion {
  // A criterion in an empty cell looks for 0
  if (value === null) return criterionOf("=", 0, decimal);
  if (typeof value !== "string") return criterionOf("=", value, decimal);
  if (value.length > LONGEST_CRITERION) fail("#VALUE!");
  const [, operator, operand = ""] = PARTS.exec(value) ?? [];
  if (operand === "") return emptyCriterion(operator as Operator | undefined);
  return criterionOf((operator as Operator | undefined) ?? "=", readTarget(operand, decimal), decimal);
}

/**
 * `""` takes empty cells and empty texts, `"="` only empty cells, `"<>"` all but these; a lone `<` or `>` takes
 * nothing.
 */
function emptyCriterion(operator: Operator | undefined): Criterion {
  switch (operator) {
    case undefined:
      return byTest((cell) => cell === null || cell === "");
    case "=":
      return byTest((cell) => cell === null);
    case "<>":
      return byTest((cell) => cell !== null);
    case "<":
    case "<=":
    case ">":
    case ">=":
      return byTest(() => false);
  }
}

function readTarget(operand: string, decimal: DecimalSeparator): Target {
  const number = textToNumber(operand, decimal);
  if (number !== null) return number;
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") return upper === "TRUE";
  return ERRORS.test(operand) ? { error: upper } : operand;
}

function criterionOf(operator: Operator, target: Target, decimal: DecimalSeparator): Criterion {
  const equals = equalityTest(target, decimal);
  if (operator === "=") {
    const isPlainText = typeof target === "string" && !hasWildcards(target);
    return { test: equals, text: isPlainText ? foldText(target) : null };
  }
  if (operator === "<>") return byTest((cell) => !equals(cell));
  const order = orderTest(target);
  return byTest((cell) => {
    const difference = order(cell);
    if (difference === null) return false;
    if (operator === "<") return difference < 0;
    if (operator === "<=") return difference <= 0;
    return operator === ">" ? difference > 0 : difference >= 0;
  });
}

function byTest(test: (cell: Scalar) => boolean): Criterion {
  return { test, text: null };
}

function equalityTest(target: Target, decimal: DecimalSeparator): (cell: Scalar) => boolean {
  // A number also finds the texts that look like it
  if (typeof target === "number") {
    return (cell) => cell === target || (typeof cell === "string" && textToNumber(cell, decimal) === target);
  }
  if (typeof target === "boolean") return (cell) => cell === target;
  if (typeof target === "object") return (cell) => isError(cell) && cell.error === target.error;
  if (hasWildcards(target)) {
    const matches = matchesWildcards(target);
    return (cell) => typeof cell === "string" && matches(cell);
  }
  const folded = foldText(target);
  return (cell) => typeof cell === "string" && foldText(cell) === folded;
}

/** How a cell stands to the target, `null` for cells of another kind: `">5"` passes over texts, even `"6"`. */
function orderTest(target: Target): (cell: Scalar) => number | null {
  return (cell) => {
    if (typeof cell === "number" && typeof target === "number") return cell - target;
    if (typeof cell === "string" && typeof target === "string") return compareTexts(cell, target);
    if (typeof cell === "boolean" && typeof target === "boolean") return Number(cell) - Number(target);
    return null;
  };
}
