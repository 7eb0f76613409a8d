import { FNV_START, fnvStep } from "./fnv1a";
import { plainText } from "./look-alikes";

/** `D` with a combining stroke over it. */
const STRUCK_D = /[Dd][\u0335\u0336]/g;

const DOUBLE_QUOTES = /[\u201C-\u201F\u00AB\u00BB\u2033\u2036\u300C-\u300F\uFF02]/g;
const SINGLE_QUOTES = /[\u2018-\u201B\u2032\u2035\u00B4\u0060\u02B9-\u02BD\uFF07]/g;
const DASHES = /[\u2010-\u2015\u2212\u2043\u2500\uFE58\uFE63\uFF0D]/g;
const SPACES_AT_PUNCTUATION = / *([-"'()[\]{},;:/&+]) */g;
/** `U.B.N.D`: dots between single letters. */
const DOTS_OF_INITIALS = /(?<=(?<![\p{L}\p{M}\p{N}])\p{L}\p{M}*)\.(?=\p{L}\p{M}*(?![\p{L}\p{M}\p{N}]))/gu;
/** `TP. Huế`, `TP.Huế`: a dot that ends an abbreviation; dots between digits stay. */
const DOTS_OF_ABBREVIATIONS = /(?<!\p{N})\. *|\. *(?!\p{N})/gu;
const RUNS_OF_SPACES = / {2,}/g;
const CLOSING = /[ .,;:]+$/;

const TONE = "\\u0300\\u0301\\u0303\\u0309\\u0323";
const TONES = new RegExp(`[${TONE}]`, "g");
/** Adjacent vowels of decomposed capitals with all their marks. */
const VOWELS = new RegExp(`(?:[AEIOUY][\\u0302\\u0306\\u031B${TONE}]*){2,}`, "g");
/**
 * Where `y` and `i` spell one sound: as a syllable's only vowel after these letters, and after `qu`. After `u` alone
 * they differ (`thúy`, `thúi`).
 */
const Y_FOR_I = new RegExp(
  `(?<![\\p{L}\\p{M}])([HKLMSTV]|QU)Y([${TONE}]*)(?![\\p{L}\\p{M}])|(?<![\\p{L}\\p{M}])QUY([${TONE}]*)(?=(?:T|NH)(?![\\p{L}\\p{M}]))`,
  "gu",
);

/**
 * Returns equal keys for names that the eye hardly distinguishes. The key ignores the place of a tone mark (`hoà`,
 * `hòa`), `i` for `y` where both spell one sound, letters of other alphabets, composition, case, kinds of dashes,
 * quotes and spaces, characters without width, and dots of abbreviations. Differences between words stay: `Hòa`, `Hoa`
 * and `Hóa`, `Thúy` and `Thúi`. The key of a key is the key itself.
 */
export function lookAlikeKey(text: string): string {
  const plain = plainText(
    plainText(plainMarks(plainMarks(text).normalize("NFKC")).replace(STRUCK_D, "Đ")).toUpperCase(),
  );
  // Letters that were separated only by a dot share their tones once it is removed
  const undotted = plain
    .replace(DOTS_OF_INITIALS, "")
    .replace(DOTS_OF_ABBREVIATIONS, " ")
    .replace(CLOSING, "")
    .replace(SPACES_AT_PUNCTUATION, "$1");
  return tonesLast(undotted.replace(RUNS_OF_SPACES, " ").trim().normalize("NFD"))
    .replace(Y_FOR_I, (_, onset: string | undefined, tones: string | undefined, closed: string | undefined) =>
      onset === undefined ? `QUI${closed ?? ""}` : `${onset}I${tones ?? ""}`,
    )
    .normalize("NFC");
}

function plainMarks(text: string): string {
  return text.replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, "-");
}

/** Moves tone marks to the end of their vowels: a syllable has one tone, and its place never distinguishes words. */
function tonesLast(decomposed: string): string {
  return decomposed.replace(VOWELS, (vowels) => vowels.replace(TONES, "") + (vowels.match(TONES) ?? []).join(""));
}

/** Weight of characters that the hash skips: they may make no difference to the key. */
const PASSED_OVER = 0;
/** Weight of characters that need the full key. */
export const NEEDS_KEY = 1;

/**
 * Returns equal hashes for texts with one key, at a fraction of the cost: a text with a unique hash needs no key.
 * Diacritics are ignored.
 */
export function lookAlikeHash(text: string): number {
  let hash = FNV_START;
  for (let index = 0; index < text.length; index += 1) {
    const weight = likenessWeight(text.charCodeAt(index));
    if (weight === NEEDS_KEY) return weightsHash(lookAlikeKey(text).normalize("NFD"));
    if (weight !== PASSED_OVER) hash = fnvStep(hash, weight);
  }
  return hash;
}

/** Returns the hash of a text's characters, each as it is. */
export function weightsHash(text: string): number {
  let hash = FNV_START;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const weight = likenessWeight(code);
    if (weight !== PASSED_OVER) hash = fnvStep(hash, weight === NEEDS_KEY ? code : weight);
  }
  return hash;
}

const I_AND_Y = "I".charCodeAt(0);
const CODES = 0x1f00;
const kept = new Map<number, number>();

/** Returns what a character adds to the hash: a plain letter's or digit's code. */
export function likenessWeight(code: number): number {
  // Marks as well, since one of them, U+0345, has a letter for its capital
  if (code >= CODES || (code >= 0x370 && code < 0x1ea0)) return NEEDS_KEY;
  let weight = kept.get(code);
  if (weight === undefined) {
    const character = String.fromCharCode(code);
    weight = weightOf(plainText(character) || character);
    kept.set(code, weight);
  }
  return weight;
}

function weightOf(character: string): number {
  if (character.normalize("NFKC") !== character && character !== "\u00a0") return NEEDS_KEY;
  const base = character.toUpperCase().normalize("NFD").replace(/\p{M}/gu, "").replace("Đ", "D");
  if (base === "Y") return I_AND_Y;
  if (/^[A-Z0-9]$/.test(base)) return base.charCodeAt(0);
  return /\p{L}|\p{N}/u.test(base) ? NEEDS_KEY : PASSED_OVER;
}
