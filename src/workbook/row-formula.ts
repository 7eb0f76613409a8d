import { ROW_MARK } from "./sheet-spec";

/** Texts and sheet names in quotes, which may hold anything, what looks like a row mark too. */
const QUOTED_OR_MARK = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{r\}/g;

/** The pieces of a fill's formula between its row marks: joined by the number of a row, they are the formula of that row. */
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

/** The formula of one row of a fill. */
export function formulaOfRow(formula: string, row: number): string {
  return splitAtRowMarks(formula).join(String(row));
}
