// All spaces and line breaks of Unicode, and characters without width. Both are invisible, and both break comparisons.
const SPACES = /[\t-\r\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u2800\u3000\u3164\uFFA0]/g;
const INVISIBLE =
  /(?:(?![\t-\r\u0085])\p{Cc})|\u034F|\u115F|\u1160|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/gu;
const RUNS_OF_SPACES = / {2,}/g;

// COUNTIFS accepts a criterion of up to 255 characters; a few are reserved for what a formula adds around it.
const LONGEST_NAME_KEY = 250;
// A capital has at most three letters, as that of U+0390: all that stands before this place counts in the key.
const SURELY_IN_KEY = Math.floor(LONGEST_NAME_KEY / 3);
const LINE_FEED = 0x0a;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;

/**
 * Returns normalized text: NFC, one plain space for any kind and run of spaces and line breaks, no invisible
 * characters, no spaces at the ends.
 */
export function normalizeText(text: string): string {
  // Nearly all texts of a long table are normal already
  return isPlainText(text) ? text : toNfc(trimSpaces(text.replace(INVISIBLE, "").replace(SPACES, " ")));
}

/** Whether `normalizeText` leaves the text unchanged. */
export function isNormalText(text: string): boolean {
  return normalizeText(text) === text;
}

/** Whether a text has plain characters only, and single spaces between them: then it is normal. */
function isPlainText(text: string): boolean {
  let previous = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code === SPACE && previous === SPACE) || !isPlainCode(code)) return false;
    previous = code;
  }
  return previous !== SPACE || text === "";
}

/** Whether the sheet's formula `TRIM(SUBSTITUTE(SUBSTITUTE(x,nbsp," "),CHAR(10)," "))=""` calls the text blank. */
export function isBlankText(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code !== SPACE && code !== NO_BREAK_SPACE && code !== LINE_FEED) return false;
  }
  return true;
}

/**
 * Returns the key by which names match, as the sheet's formula computes it. Line feeds and no-break spaces become
 * spaces, spaces fold as TRIM folds them, case folds upwards, the wildcards of COUNTIFS become their full-width forms,
 * and only the first 250 UTF-16 units count. No formula composes letters, so `a` with a combining accent differs from
 * `á` here too.
 */
export function foldName(text: string): string {
  const key = foldLabel(text).replace(/[*?~]/g, toFullWidth);
  return key.length > LONGEST_NAME_KEY ? key.slice(0, LONGEST_NAME_KEY) : key;
}

/** Whether the sheet takes two names for the same name: equal but for case, runs of spaces and what the key cuts off. */
export function sameName(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length, SURELY_IN_KEY);
  // Most names differ within a few letters, and folding both costs far more than finding where
  for (let index = 0; index < length; index += 1) {
    const code = one.charCodeAt(index);
    const otherCode = other.charCodeAt(index);
    if (code === otherCode) continue;
    return isPlainLetter(code) && isPlainLetter(otherCode) && (code | CASE_BIT) !== (otherCode | CASE_BIT)
      ? false
      : foldName(one) === foldName(other);
  }
  return foldName(one) === foldName(other);
}

/** The bit in which a small ASCII letter differs from its capital. */
const CASE_BIT = 0x20;

function isPlainLetter(code: number): boolean {
  const letter = code | CASE_BIT;
  return (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39);
}

/** Returns the key by which a value is found in a list: spaces folded as the sheet's TRIM does, upper case. */
export function foldLabel(text: string): string {
  return upperCase(foldSheetSpaces(text));
}

/** Returns upper case as sheets make it: `ß` becomes `ẞ`, not `SS`. */
export function upperCase(text: string): string {
  return (text.includes("ß") ? text.replaceAll("ß", "ẞ") : text).toUpperCase();
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
  let previous = SPACE;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === NO_BREAK_SPACE || code === LINE_FEED || (code === SPACE && previous === SPACE)) {
      return trimSpaces(text.replace(/[\n\u00A0]/g, " "));
    }
    previous = code;
  }
  return previous === SPACE ? trimSpaces(text) : text;
}

// Only plain spaces, as the sheet's TRIM; String.prototype.trim also removes tabs and the byte order mark.
function trimSpaces(text: string): string {
  const folded = text.replace(RUNS_OF_SPACES, " ");
  const start = folded.startsWith(" ") ? 1 : 0;
  const end = folded.endsWith(" ") ? folded.length - 1 : folded.length;
  return folded.slice(start, end);
}

// A table of a million names is nearly all NFC already, and checking costs less than normalizing.
function toNfc(text: string): string {
  for (let index = 0; index < text.length; index += 1) {
    if (!isNfcCode(text.charCodeAt(index))) return text.normalize("NFC");
  }
  return text;
}

// Code points that are NFC in any context: all below the combining marks, the block of the Vietnamese letters, and
// general punctuation after the
// two quads. All others are passed to normalize().
function isNfcCode(code: number): boolean {
  return code < 0x300 || (code >= 0x1e00 && code <= 0x1eff) || (code >= 0x2002 && code <= 0x2125);
}

// NFC, and neither a foreign space nor invisible. The caller examines the few remaining characters in full.
function isPlainCode(code: number): boolean {
  if (code < 0x300) return code >= SPACE && (code < 0x7f || code > NO_BREAK_SPACE) && code !== 0xad;
  return (code >= 0x1e00 && code <= 0x1eff) || (code >= 0x2010 && code <= 0x2027);
}

function toFullWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) + 0xfee0);
}
