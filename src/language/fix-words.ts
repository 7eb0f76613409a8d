import { isCellDate } from "../text/cell";
import type { Cell } from "../text/cell";
import { normalizeText } from "../text/fold";
import type { FindingCode } from "../workbook/model/finding";
import type { CellFix } from "../workbook/check/offered-fixes";
import { cellWords } from "./cell-words";
import type { Language, NumberStyle } from "./words";

/** A correction as two texts with a visible difference. */
export interface FixWords {
  readonly before: string;
  readonly after: string;
}

/** Words that distinguish equal-looking contents: text, a number and a date. */
export interface KindWords {
  readonly text: string;
  readonly number: string;
  readonly date: string;
}

const KINDS: Readonly<Record<Language, KindWords>> = {
  vi: { text: "chữ", number: "số", date: "ngày" },
  en: { text: "text", number: "number", date: "date" },
};

/** Returns a correction as two texts; `empty` is the language's word for an empty cell. */
export function fixWords(
  code: FindingCode,
  { before, after }: Pick<CellFix, "before" | "after">,
  numbers: NumberStyle,
  empty: string,
  language: Language = "vi",
): FixWords {
  const kinds = KINDS[language];
  const wordsOf = (cell: Cell) => visible(cellWords(cell, numbers, cut)) || empty;
  if (typeof before === "string" && typeof after === "number")
    return kindWords(wordsOf(before), wordsOf(after), kinds, "number");
  if (typeof before === "string" && isCellDate(after)) return kindWords(wordsOf(before), wordsOf(after), kinds, "date");
  const percent = code === "score-percent" && typeof before === "number";
  return { before: percent ? `${cellWords(before * PERCENT, numbers)}%` : wordsOf(before), after: wordsOf(after) };
}

/** Adds the kinds where the contents look the same. */
function kindWords(before: string, after: string, kinds: KindWords, kind: "number" | "date"): FixWords {
  return before === after
    ? { before: `“${before}” (${kinds.text})`, after: `${after} (${kinds[kind]})` }
    : { before, after };
}

/** Cuts a text without cleaning it: invisible characters are made visible afterwards. */
function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
}

const PERCENT = 100;
const SPACE_THAT_SHOWS = "␣";
const MARK_APART = /(\p{M})/gu;
const INVISIBLE = /\p{Cf}|\u034F/gu;
const SPACES_TOO_MANY = /^\s+|\s+$|\s{2,}|[^\S ]/gu;

/**
 * Makes superfluous spaces, separate combining marks and characters without width visible; normal text returns
 * unchanged.
 */
function visible(text: string): string {
  if (text === normalizeText(text)) return text;
  return text
    .replace(INVISIBLE, "▯")
    .replace(SPACES_TOO_MANY, (spaces) => SPACE_THAT_SHOWS.repeat(spaces.length))
    .replace(MARK_APART, "\u25cc$1");
}
