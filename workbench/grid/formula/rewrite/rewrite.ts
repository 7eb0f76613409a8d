import { FormulaError } from "../error";
import { printPoint } from "../expression";
import type { CellPoint } from "../expression";
import { EN_US } from "../locale";
import type { FormulaLocale } from "../locale";
import { tokenizeFormula } from "../tokens";
import type { ReferenceToken } from "../tokens";

/**
 * What a change makes of the formula in a cell. One that nobody can read stays as it is: Google Sheets keeps such a
 * formula and shows #ERROR!.
 */
export function rewriteInCell(text: string, rewrite: (text: string) => string): string {
  try {
    return rewrite(text);
  } catch (error) {
    if (error instanceof FormulaError) return text;
    throw error;
  }
}

/** What a reference that lost its cells is replaced by. */
export const LOST_REFERENCE = "#REF!";

/**
 * Replaces the references of a formula and leaves every other character as it is, texts and blanks included.
 * `rewrite` gives the new text, or `null` to keep the old one. Throws `FormulaError` for what is no formula.
 */
export function rewriteReferences(
  text: string,
  rewrite: (reference: ReferenceToken) => string | null,
  locale: FormulaLocale = EN_US,
): string {
  let result = "";
  let copied = 0;
  for (const reference of referencesOf(text, locale)) {
    const replacement = rewrite(reference);
    if (replacement === null) continue;
    result += text.slice(copied, reference.start) + replacement;
    copied = reference.end;
  }
  return result + text.slice(copied);
}

// One formula is copied down ten thousand rows: cutting it up once is enough.
let latest: {
  readonly text: string;
  readonly locale: FormulaLocale;
  readonly references: readonly ReferenceToken[];
} | null = null;

function referencesOf(text: string, locale: FormulaLocale): readonly ReferenceToken[] {
  if (latest?.text !== text || latest.locale.separator !== locale.separator) {
    latest = { text, locale, references: tokenizeFormula(text, locale).filter((token) => token.kind === "reference") };
  }
  return latest.references;
}

export function printCorners(prefix: string, first: CellPoint, last: CellPoint | null): string {
  return `${prefix}${printPoint(first)}${last ? `:${printPoint(last)}` : ""}`;
}
