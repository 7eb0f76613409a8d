import { stripDiacritics } from "../text/fold";

/** A column's heading, ready to be compared with words. */
export interface HeaderText {
  /** As the sheet shows it. */
  readonly shown: string;
  /** Small letters without diacritics and punctuation, one space between words, letters and digits apart: `Đ.TC1` → `d tc 1`. */
  readonly plain: string;
  /** The points that it states as its maximum, in hundredths: `TC1 (2 điểm)` → 200. */
  readonly maximum: number | null;
}

const BRACKETS = /[([{（][^)\]}）]*[)\]}）]?/g;
const NO_WORD = /[^\p{L}\p{N}]+/gu;
const LETTER_BEFORE_DIGIT = /(\p{L})(?=\p{N})/gu;
const DIGIT_BEFORE_LETTER = /(\p{N})(?=\p{L})/gu;

export function readHeader(shown: string): HeaderText {
  const plain = plainWords(shown.replace(BRACKETS, " "));
  // A heading that stands in brackets altogether says something all the same
  return { shown, plain: plain === "" ? plainWords(shown) : plain, maximum: statedMaximum(shown) };
}

/** Words as headings and vocabulary are compared. */
export function plainWords(text: string): string {
  return stripDiacritics(text)
    .toLowerCase()
    .replace(NO_WORD, " ")
    .replace(LETTER_BEFORE_DIGIT, "$1 ")
    .replace(DIGIT_BEFORE_LETTER, "$1 ")
    .trim();
}

const POINTS = String.raw`(\d{1,3}(?:[.,]\d{1,2})?)`;
/** `tối đa 2`, `2 điểm`, `2đ`, `0-2`, `/2`: only with one of these words or signs is a number a maximum and not a number of the criterion. */
const MAXIMA: readonly RegExp[] = [
  new RegExp(String.raw`(?:toi da|max|<=|≤|khong qua)\s*:?\s*${POINTS}`),
  new RegExp(String.raw`\b0\s*[-–]\s*${POINTS}(?![\d.,])`),
  new RegExp(String.raw`${POINTS}\s*(?:diem|d)(?![a-z])`),
  new RegExp(String.raw`/\s*${POINTS}\s*\)?$`),
];

function statedMaximum(shown: string): number | null {
  const text = stripDiacritics(shown).toLowerCase();
  for (const pattern of MAXIMA) {
    const points = pattern.exec(text)?.[1];
    if (points !== undefined) return Math.round(Number(points.replace(",", ".")) * 100);
  }
  return null;
}
