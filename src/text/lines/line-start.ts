import { stripDiacritics, upperCase } from "../fold";

const LETTERS = 3;
const COMBINING_MARK = /[\u0300-\u036F]/;
/** Lines of a table begin in few ways; more are not kept. */
const MOST_KEPT = 5_000;
const kept = new Map<string, string>();

/**
 * Returns the first three letters of a normalized text, upper case and without diacritics, to rule a pattern out before
 * the whole text is folded; `null` where an accent stands apart from its letter, so that nothing is ruled out.
 */
export function lineStart(normal: string): string | null {
  const start = normal.slice(0, LETTERS);
  let folded = kept.get(start);
  if (folded === undefined) {
    if (COMBINING_MARK.test(start)) return null;
    folded = stripDiacritics(upperCase(start));
    if (kept.size < MOST_KEPT) kept.set(start, folded);
  }
  return folded;
}
