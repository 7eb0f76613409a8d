/** A string, a quoted sheet name, or an argument separator. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[,;]/g;

/**
 * Returns a formula with another argument separator. Spreadsheets with a decimal comma may need `;`.
 * The product's formulas contain neither decimals nor array constants, so nothing else needs to change.
 */
export function withSeparator(formula: string, separator: "," | ";"): string {
  return formula.replace(TOKENS, (token) => (token.length === 1 ? separator : token));
}
