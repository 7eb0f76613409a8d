/** A text, a quoted sheet name, or a separator between arguments. */
const TOKENS = /"(?:[^"]|"")*"|'(?:[^']|'')*'|[,;]/g;

/**
 * A formula with another separator between its arguments. Spreadsheets whose decimals have a comma may want `;` there.
 * Formulas of ours hold neither decimals nor array constants, so nothing else needs to change.
 */
export function withSeparator(formula: string, separator: "," | ";"): string {
  return formula.replace(TOKENS, (token) => (token.length === 1 ? separator : token));
}
