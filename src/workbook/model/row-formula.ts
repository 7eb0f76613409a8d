import { sameFormula } from "./same-formula";
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

/** Whether a cell's formula is the one that a fill gives its row. */
export function isFormulaOfRow(formula: string, fill: string, row: number): boolean {
  return isJoined(formula, piecesOf(fill), String(row)) || sameFormula(formula, formulaOfRow(fill, row));
}

/**
 * Compares a formula in place. Nearly every formula is as it was written, and this costs less than building it for each
 * of a million rows.
 */
function isJoined(text: string, pieces: readonly string[], glue: string): boolean {
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    if (index > 0) {
      if (!text.startsWith(glue, at)) return false;
      at += glue.length;
    }
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
  }
  return at === text.length;
}

let lastFill = "";
let lastPieces: readonly string[] = [];

function piecesOf(fill: string): readonly string[] {
  if (fill !== lastFill) [lastFill, lastPieces] = [fill, splitAtPlaceholders(fill)];
  return lastPieces;
}
