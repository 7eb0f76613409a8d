import { stripDiacritics } from "../../text/fold";

/**
 * How the headings of a table are typed. Diacritics make other words of the same letters (`Công tác` is not `Cộng`), so
 * they count in a table that has any. Only a table without a single diacritic is compared by letters alone.
 */
export type Spelling = "accented" | "plain";

const BEYOND_ASCII = /[^\0-\x7F]/;
const DIACRITIC = /[\u0300-\u036Fđ]/;

export function spellingOf(texts: readonly string[]): Spelling {
  return texts.some((text) => BEYOND_ASCII.test(text) && DIACRITIC.test(text.normalize("NFD").toLowerCase()))
    ? "accented"
    : "plain";
}

/**
 * Returns the words of a text for comparing headings and vocabulary: lower case, one space between words, letters and
 * digits separated.
 */
export function wordsOf(text: string, spelling: Spelling): string {
  const kept = keptWords[spelling];
  const known = kept.get(text);
  if (known !== undefined) return known;
  const words = readWords(text, spelling);
  if (kept.size >= MOST_KEPT) kept.clear();
  if (text.length <= LONGEST_KEPT) kept.set(text, words);
  return words;
}

/** Headings are looked up repeatedly, and hostile sheets have many. */
const MOST_KEPT = 5000;
const LONGEST_KEPT = 200;
const keptWords: Readonly<Record<Spelling, Map<string, string>>> = { accented: new Map(), plain: new Map() };

function readWords(text: string, spelling: Spelling): string {
  return (foldText(text, spelling).match(WORD) ?? []).map(foldWord).join(" ");
}

/** Returns words without diacritics, for text typed into cells. */
export function plainWords(text: string): string {
  return wordsOf(text, "plain");
}

const WORD = /[\p{L}\p{M}]+|\p{N}+/gu;
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** `ký` and `kí`, `tỷ` and `tỉ` are spellings of one word; `tay` and `tai` are not. */
const ENDING_IN_Y = /^(h|k|l|m|s|t|v|qu)y$/;

function foldText(text: string, spelling: Spelling): string {
  return (spelling === "plain" ? stripDiacritics(text) : text.normalize("NFD")).toLowerCase();
}

/** The tone moves to the end, so that `hoà` and `hòa` are one word. */
function foldWord(word: string): string {
  const tone = TONE.exec(word)?.[0] ?? "";
  const letters = tone === "" ? word : word.replace(TONES, "");
  return letters.replace(ENDING_IN_Y, "$1i") + tone;
}

/**
 * A pattern over words, with and without diacritics. Its letters are folded like those of texts; it must not contain
 * character classes of letters.
 */
export type WordPattern = Readonly<Record<Spelling, RegExp>>;

export function wordPattern(source: string): WordPattern {
  const compile = (spelling: Spelling) => new RegExp(foldText(source, spelling).replace(LETTERS, foldWord), "u");
  return { accented: compile("accented"), plain: compile("plain") };
}

const LETTERS = /[\p{L}\p{M}]+/gu;
