// All spaces and line breaks of Unicode, and characters without width. Both are invisible, and both break comparisons.
const SPACES = /[\t-\r\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u2800\u3000\u3164\uFFA0]/g;
const INVISIBLE =
  /(?:(?![\t-\r\u0085])\p{Cc})|\u034F|\u115F|\u1160|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;
const RUNS_OF_SPACES = / {2,}/g;
/** Nearly all texts of a long table have none of these, and are normal already. */
const PERHAPS_NOT_NORMAL = /[^ -~\u00A1-\u00AC\u00AE-\u02FF\u1E00-\u1EFF\u2010-\u2027]|^ | $| {2}/;
/** Characters besides these are NFC in any context. Searching for them costs less than normalizing. */
const PERHAPS_NOT_NFC = /[\u0300-\u1DFF\u1F00-\u2001\u2126-\uFFFF]/;
/** Where the sheet's TRIM, and a formula that makes spaces of line feeds and no-break spaces, change a text. */
const SHEET_SPACES = /^ |[\n\u00A0]| (?: |$)/;

// COUNTIFS accepts a criterion of up to 255 characters; a few are reserved for what a formula adds around it.
const LONGEST_NAME_KEY = 250;

const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/**
 * Returns normalized text: NFC, one plain space for any kind and run of spaces and line breaks, no invisible
 * characters, no spaces at the ends.
 */
export function normalizeText(text: string): string {
  if (!PERHAPS_NOT_NORMAL.test(text)) return text;
  const spaced = trimSpaces(text.replace(INVISIBLE, "").replace(SPACES, " "));
  return PERHAPS_NOT_NFC.test(spaced) ? spaced.normalize("NFC") : spaced;
}

/** Whether `normalizeText` leaves the text unchanged. */
export function isNormalText(text: string): boolean {
  return normalizeText(text) === text;
}

/** Whether the sheet's formula `TRIM(SUBSTITUTE(SUBSTITUTE(x,nbsp," "),CHAR(10)," "))=""` calls the text blank. */
export function isBlankText(text: string): boolean {
  const first = text.charCodeAt(0);
  return !(first > SPACE && first !== NO_BREAK_SPACE) && !/[^ \u00A0\n]/.test(text);
}

/**
 * Returns the key by which names match, as the sheet's formula computes it. Line feeds and no-break spaces become
 * spaces, spaces fold as TRIM folds them, case folds upwards, the wildcards of COUNTIFS become their full-width forms,
 * and only the first 250 UTF-16 units count. No formula composes letters, so `a` with a combining accent differs from
 * `á` here too.
 */
export function foldName(text: string): string {
  return foldLabel(text).replace(/[*?~]/g, toFullWidth).slice(0, LONGEST_NAME_KEY);
}

/** Whether the sheet takes two names for the same name: equal but for case, runs of spaces and what the key cuts off. */
export function sameName(one: string, other: string): boolean {
  return one === other || foldName(one) === foldName(other);
}

/** Returns the key by which a value is found in a list: spaces folded as the sheet's TRIM does, upper case. */
export function foldLabel(text: string): string {
  return upperCase(foldSheetSpaces(text));
}

/** Returns upper case as sheets make it: `ß` becomes `ẞ`, not `SS`. */
export function upperCase(text: string): string {
  return text.replace(/ß/g, "ẞ").toUpperCase();
}

/** Returns letters without diacritics (`Đảng ủy` as `Dang uy`): for tolerant guesses, never for matching names. */
export function stripDiacritics(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036F]/g, "")
    .replace(/đ/g, "d")
    .replace(/Đ/g, "D")
    .normalize("NFC");
}

/** Returns text without the spaces that the sheet's TRIM removes; line feeds and no-break spaces count as spaces. */
export function foldSheetSpaces(text: string): string {
  return SHEET_SPACES.test(text) ? trimSpaces(text.replace(/[\n\u00A0]/g, " ")) : text;
}

// Only plain spaces, as the sheet's TRIM; String.prototype.trim also removes tabs and the byte order mark.
function trimSpaces(text: string): string {
  return text.replace(RUNS_OF_SPACES, " ").replace(/^ | $/g, "");
}

function toFullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
