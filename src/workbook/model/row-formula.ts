import { ROW_MARK } from "./sheet-spec";

/** Quoted strings and sheet names, which may contain anything, including what looks like a row mark. */
const QUOTED_OR_MARK = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{r\}/g;

/** Splits a fill's formula at its row marks: joined by a row's number, the pieces are the formula of that row. */
export function splitAtRowMarks(formula: string): readonly string[] {
  const pieces: string[] = [];
  let from = 0;
  for (const { 0: found, index } of formula.matchAll(QUOTED_OR_MARK)) {
    if (found !== ROW_MARK) continue;
    pieces.push(formula.slice(from, index));
    from = index + ROW_MARK.length;
  }
  return [...pieces, formula.slice(from)];
}

/** Returns the formula of one row of a fill. */
export function formulaOfRow(formula: string, row: number): string {
  return splitAtRowMarks(formula).join(String(row));
}
