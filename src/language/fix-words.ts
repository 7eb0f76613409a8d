import type { Cell } from "../text/cell";
import { normalizeText } from "../text/fold";
import type { FindingCode } from "../workbook/finding";
import type { CellFix } from "../workbook/offered-fixes";
import { cellWords } from "./cell-words";
import type { NumberStyle } from "./words";

/** What a correction changes, as two texts whose difference can be seen. */
export interface FixWords {
  readonly before: string;
  readonly after: string;
}

/** `empty` is the language's word for an empty cell. */
export function fixWords(code: FindingCode, { before, after }: Pick<CellFix, "before" | "after">, numbers: NumberStyle, empty: string): FixWords {
  const wordsOf = (cell: Cell) => visible(cellWords(cell, numbers)) || empty;
  const percent = code === "score-percent" && typeof before === "number";
  return { before: percent ? `${cellWords(before * PERCENT, numbers)}%` : wordsOf(before), after: wordsOf(after) };
}

const PERCENT = 100;
const SPACE_THAT_SHOWS = "␣";
const MARK_APART = /(\p{M})/gu;
const INVISIBLE = /\p{Cf}|\u034F/gu;
const SPACES_TOO_MANY = /^\s+|\s+$|\s{2,}|[^\S ]/gu;

/** Spaces that should not be there, marks that stand apart and characters without width, made visible; sound text stays as it is. */
function visible(text: string): string {
  if (text === normalizeText(text)) return text;
  return text
    .replace(INVISIBLE, "▯")
    .replace(SPACES_TOO_MANY, (spaces) => SPACE_THAT_SHOWS.repeat(spaces.length))
    .replace(MARK_APART, "\u25cc$1");
}
