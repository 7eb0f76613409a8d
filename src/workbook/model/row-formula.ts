import { ROW_PLACEHOLDER } from "./sheet-spec";

/** Quoted strings and sheet names, which may contain anything, including what looks like a row placeholder. */
const QUOTED_OR_PLACEHOLDER = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{r\}/g;

/** Splits a fill's formula at its row placeholders: joined by a row's number, the pieces are the formula of that row. */
export function splitAtPlaceholders(formula: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: found, index } of formula.matchAll(QUOTED_OR_PLACEHOLDER)) {
    if (found !== ROW_PLACEHOLDER) continue;
    pieces.push(formula.slice(from, index));
    from = index + ROW_PLACEHOLDER.length;
  }
  return [...pieces, formula.slice(from)];
}

/** Returns the formula of one row of a fill. */
export function formulaOfRow(formula: string, row: number): string {
  return splitAtPlaceholders(formula).join(String(row));
}
