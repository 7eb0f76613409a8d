import { normalizeText } from "./fold";

/** Letters and hyphens that are always mistakes in Vietnamese text, with their replacements. */
const ALWAYS: Readonly<Record<string, string>> = {
  // The Icelandic and the African letter for the Vietnamese one, and the caron for the breve
  "Ð": "Đ",
  "ð": "đ",
  "Ɖ": "Đ",
  "ɖ": "đ",
  "Ǎ": "Ă",
  "ǎ": "ă",
  "ı": "i",
  "ſ": "s",
  "\u2010": "-",
  "\u2011": "-",
  "ﬀ": "ff",
  "ﬁ": "fi",
  "ﬂ": "fl",
  "ﬃ": "ffi",
  "ﬄ": "ffl",
};

// With the capitals of small letters that look alike: both are one name to the sheet
const CYRILLIC = "АВСЕНІЈКМОРЅТХУасеіјорѕхуԁһԛԝԀҺԚԜ";
const AS_CYRILLIC = "ABCEHIJKMOPSTXYaceijopsxydhqwDHQW";
const GREEK = "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϳͿ";
const AS_GREEK = "ABEZHIKMNOPTYXovjJ";

/** Letters of other alphabets, and the Latin letters that look the same. */
const FOREIGN: ReadonlyMap<string, string> = new Map([
  ...Array.from(CYRILLIC, (letter, index) => [letter, AS_CYRILLIC[index]!] as const),
  ...Array.from(GREEK, (letter, index) => [letter, AS_GREEK[index]!] as const),
]);

/** A text of these characters alone has no look-alikes; nearly all names stop here. */
const SOUND =
  /^[\t-\r -~\u00a0-\u00cf\u00d1-\u00ef\u00f1-\u0130\u0132-\u017e\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2012-\u2027]*$/;
const REPLACED = new RegExp(`[${Object.keys(ALWAYS).join("")}]`, "g");
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/g;
const WORDS = /[\p{L}\p{M}]+/gu;
const LATIN_OR_MARK = /[\p{Script=Latin}\p{M}]/u;
/**
 * Tone marks and the breve, circumflex or horn of one letter. No normal form moves a tone that was typed before them.
 */
const MARKS = /[\u0300\u0301\u0303\u0309\u0323\u0306\u0302\u031B]{2,}/g;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const SHAPES = /[\u0306\u0302\u031B]/g;

/**
 * Returns normalized text (`normalizeText`) with look-alikes replaced by letters of the Vietnamese alphabet. Letters of
 * other alphabets are replaced only in words of Latin letters and look-alikes, so that a Greek or Russian word stays.
 */
export function plainText(text: string): string {
  const normal = normalizeText(text);
  if (SOUND.test(normal)) return normal;
  const latin = normal
    .replace(REPLACED, (letter) => ALWAYS[letter]!)
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(WORDS, latinWord);
  return normalizeText(latin.normalize("NFD").replace(MARKS, shapesFirst));
}

/** Returns all shapes of a run of marks before all of its tones, so that to order it again changes nothing. */
function shapesFirst(marks: string): string {
  return marks.replace(TONES, "") + marks.replace(SHAPES, "");
}

function latinWord(word: string): string {
  const letters = Array.from(word);
  if (!letters.every((letter) => FOREIGN.has(letter) || LATIN_OR_MARK.test(letter))) return word;
  return letters.map((letter) => FOREIGN.get(letter) ?? letter).join("");
}
