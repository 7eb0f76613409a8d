import { foldSheetSpaces } from "./fold";
import { plainText } from "./look-alikes";

/** ASCII except control characters, Latin-1 letters in use, and the Vietnamese letters as single characters. */
const SURELY_MATCHABLE =
  /^[\n -~\u00a0\u00c0-\u00cf\u00d1-\u00d6\u00d8-\u00ef\u00f1-\u00f6\u00f8-\u00ff\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]*$/;

/**
 * Whether formulas match the text with the same text typed again. Formulas fold spaces, line breaks and case; they
 * distinguish letters with combining accents, look-alike letters, characters without width and foreign spaces.
 */
export function isMatchable(text: string): boolean {
  return isSurelyMatchable(text) || foldSheetSpaces(text) === plainText(text);
}

/** Whether every character of a text alone tells that it is matchable. */
export function isSurelyMatchable(text: string): boolean {
  return SURELY_MATCHABLE.test(text);
}
