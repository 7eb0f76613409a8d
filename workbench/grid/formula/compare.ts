import { withoutError } from "./coerce";
import type { Scalar } from "./value";

// Numbers that agree in so many digits are equal to `=`, as in Excel.
const COMPARED_DIGITS = 15;

// Orders words as sheets do, accents told apart and case not. Equality does not ask it: ICU ignores some characters.
const collator = new Intl.Collator("vi", { sensitivity: "accent" });

/** Text as comparisons see it: without case, with accents. Composed and decomposed letters stay different. */
export function foldText(text: string): string {
  return text.toLowerCase();
}

/**
 * Below 0, 0 or above 0 as `=` and `<` order values: numbers, then texts, then booleans. Throws `ValueError` for
 * errors.
 */
export function compareValues(left: Scalar, right: Scalar): number {
  const first = withoutError(left) ?? emptyLike(right);
  const second = withoutError(right) ?? emptyLike(left);
  if (typeof first === "number" && typeof second === "number") return compareNumbers(first, second);
  if (typeof first === "string" && typeof second === "string") return compareTexts(first, second);
  if (typeof first === "boolean" && typeof second === "boolean") return Number(first) - Number(second);
  return rank(first) - rank(second);
}

function compareNumbers(first: number, second: number): number {
  if (first === second) return 0;
  // Only neighbours can agree in their leading digits, so that the slow way is rare
  const isClose = Math.abs(first - second) <= Math.abs(first) * 1e-14;
  if (isClose && first.toPrecision(COMPARED_DIGITS) === second.toPrecision(COMPARED_DIGITS)) return 0;
  return first < second ? -1 : 1;
}

export function compareTexts(first: string, second: string): number {
  const left = foldText(first);
  const right = foldText(second);
  if (left === right) return 0;
  return collator.compare(left, right) || (left < right ? -1 : 1);
}

// An empty cell equals 0, "" and FALSE alike.
function emptyLike(other: Scalar): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: number | string | boolean): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}
