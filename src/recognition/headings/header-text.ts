import { hundredths } from "../../text/hundredths";
import type { Hundredths } from "../../text/hundredths";
import { normalizeText, stripDiacritics } from "../../text/fold";
import { wordsOf } from "./heading-words";
import type { Spelling } from "./heading-words";

/** A column's heading, prepared for comparison with words. */
export interface HeaderText {
  /** As the sheet shows it. */
  readonly shown: string;
  /** Its words (`wordsOf`) without bracketed text and without stated points: `Đ.TC1 (2 điểm)` → `đ tc 1`. */
  readonly words: string;
  /** The maximum that it states, in hundredths: `TC1 (2 điểm)` → 200. */
  readonly maximum: Hundredths | null;
}

/** Characters of a heading that are read; the rest is ignored. */
const LONGEST_READ = 1000;

export function readHeader(shown: string, spelling: Spelling): HeaderText {
  const text = normalizeText(shown.slice(0, LONGEST_READ));
  const words = wordsOf(withoutPoints(withoutBrackets(text, () => true)), spelling);
  // A heading entirely in brackets still has a meaning
  return { shown, words: words || wordsOf(text, spelling) || text.toLowerCase(), maximum: statedMaximum(text) };
}

/** Thousands are groups of three digits: `1.000`, `1 000`; one or two digits after a separator are decimals. */
const POINTS = String.raw`(\d{1,3}(?:[.,\u00a0 ]\d{3})+|\d{1,5}(?:[.,]\d{1,2})?)(?![\d])`;
const UNIT = String.raw`(?:diem|d|points?|pts?|marks?)(?![a-z]|\/c)`;
/** `TC1 điểm`, `Lần 2 điểm`: the number belongs to the word before it. */
const NO_NUMBER_OF = String.raw`(?<![a-z0-9.,])(?<!(?:chi|chuan|so|lan|nhom|phan|vong|muc|cau|thu) )`;
/**
 * `tối đa 2`, `2 điểm`, `2đ`, `0-2`, `/2`: a number is a maximum only with one of these words or signs; otherwise it
 * may number the criterion.
 */
const MAXIMA: readonly RegExp[] = [
  new RegExp(
    String.raw`(?:toi da|max(?:imum)?|<=|≤|khong qua|thang diem|diem chuan|out of|up to)(?: (?:la|diem|score|points))?\s?:?\s?${POINTS}`,
  ),
  new RegExp(String.raw`(?<![\d.,])0 ?(?:[-–]|den|to) ?${POINTS}(?![.,])`),
  new RegExp(String.raw`${NO_NUMBER_OF}${POINTS} ?${UNIT}`),
  new RegExp(String.raw`\/ ?${POINTS} ?\)?$`),
];

function statedMaximum(text: string): Hundredths | null {
  const folded = stripDiacritics(text).toLowerCase();
  for (const pattern of MAXIMA) {
    const points = pattern.exec(folded)?.[1];
    if (points !== undefined) return pointsOf(points);
  }
  return null;
}

/** Returns the hundredths of a number of points as a heading writes it: `2,5`, `1.000`. */
export function pointsOf(text: string): Hundredths {
  const isThousands = /^\d{1,3}(?:[.,\u00a0 ]\d{3})+$/.test(text);
  return hundredths(Math.round(Number(isThousands ? text.replace(/\D/g, "") : text.replace(",", ".")) * 100));
}

/**
 * Returns the hundredths of a cell that holds only a maximum: `20`, `(20 điểm)`, `tối đa 20`, `0-20`; `null` for
 * anything else.
 */
export function onlyPoints(text: string): Hundredths | null {
  const points = ONLY_POINTS.exec(stripDiacritics(text).toLowerCase())?.[1];
  return points === undefined ? null : pointsOf(points);
}

const ONLY_POINTS = new RegExp(
  String.raw`^[([]? ?(?:0 ?[-–] ?|(?:toi da|max(?:imum)?|khong qua) ?:? ?)?${POINTS} ?(?:${UNIT}\.?)? ?[)\]]?$`,
);

/** Points that a heading states outside brackets, beside its name: `/20`, `– 20đ`, `: tối đa 20 điểm`. */
const STATED = new RegExp(
  String.raw` ?(?:\/ ?${POINTS}(?: ?(?:điểm|đ|d|diem|points?|pts?))?|[,;:–-]? ?(?:tối đa|toi da|không quá|khong qua|max) ?:? ?${POINTS}(?: ?(?:điểm|đ|d|diem|points?|pts?))?|[,;:–-]? ?${NO_NUMBER_OF}${POINTS} ?(?:điểm|đ|diem|d|points?|pts?)|[,;:–-]? 0 ?[–-] ?${POINTS})\.?$`,
  "iu",
);

/** Returns a heading without the points at its end. */
export function withoutPoints(text: string): string {
  const trimmed = text.trimEnd();
  const kept = trimmed.slice(0, Math.max(0, trimmed.length - LONGEST_STATED));
  return kept + trimmed.slice(kept.length).replace(STATED, "");
}

const LONGEST_STATED = 60;

const OPENING = "([{（";
const CLOSING = ")]}）";

/** Returns a text without the brackets that `isTaken` accepts, in one pass; an unclosed bracket extends to the end. */
export function withoutBrackets(text: string, isTaken: (inside: string) => boolean): string {
  let kept = "";
  let at = 0;
  while (at < text.length) {
    if (!OPENING.includes(text[at]!)) {
      kept += text[at]!;
      at += 1;
      continue;
    }
    let end = at + 1;
    while (end < text.length && !CLOSING.includes(text[end]!)) end += 1;
    const inside = text.slice(at + 1, end);
    kept += isTaken(inside) ? " " : text.slice(at, end + 1);
    at = end + 1;
  }
  return kept;
}
