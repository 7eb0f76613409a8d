import { isCellDate } from "../text/cell";
import type { Cell } from "../text/cell";
import { normalizeText } from "../text/fold";
import type { FindingCode } from "../workbook/finding";
import type { CellFix } from "../workbook/offered-fixes";
import { cellWords } from "./cell-words";
import type { Language, NumberStyle } from "./words";

/** What a correction changes, as two texts whose difference can be seen. */
export interface FixWords {
  readonly before: string;
  readonly after: string;
}

/** Words for contents that look the same and are not: a number that is text, and one that is a number. */
export interface KindWords {
  readonly text: string;
  readonly number: string;
  readonly date: string;
}

export const KINDS: Readonly<Record<Language, KindWords>> = {
  vi: { text: "chữ", number: "số", date: "ngày" }, en: { text: "text", number: "number", date: "date" },
};

/** `empty` is the language's word for an empty cell. */
export function fixWords(
  code: FindingCode, { before, after }: Pick<CellFix, "before" | "after">, numbers: NumberStyle, empty: string, language: Language = "vi",
): FixWords {
  const kinds = KINDS[language];
  const wordsOf = (cell: Cell) => visible(cellWords(cell, numbers, cut)) || empty;
  if (typeof before === "string" && typeof after === "number") return kindWords(wordsOf(before), wordsOf(after), kinds, "number");
  if (typeof before === "string" && isCellDate(after)) return kindWords(wordsOf(before), wordsOf(after), kinds, "date");
  const percent = code === "score-percent" && typeof before === "number";
  return { before: percent ? `${cellWords(before * PERCENT, numbers)}%` : wordsOf(before), after: wordsOf(after) };
}

/** Contents that look the same are told apart by what they are. */
function kindWords(before: string, after: string, kinds: KindWords, kind: "number" | "date"): FixWords {
  return before === after ? { before: `“${before}” (${kinds.text})`, after: `${after} (${kinds[kind]})` } : { before, after };
}

/** What is not seen of a text is made visible afterwards. */
function cut(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "")}…` : text;
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
