import { normalizeText } from "./fold";

// The order of the Vietnamese alphabet, with the Latin letters it lacks in their usual places.
const LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";
// Punctuation in the order of Unicode's collation, before all digits and letters.
const PUNCTUATION = "_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$";
// The tones: huyền, hỏi, ngã, sắc, nặng. No tone sorts before them, a foreign mark after them.
const TONES = "\u0300\u0309\u0303\u0301\u0323";
// Breve, circumflex, horn: with a, e, o, u these form separate letters.
const SHAPES = "\u0306\u0302\u031B";

// Weights of the primary level, one UTF-16 unit each. Zero ends a level, so that a shorter text sorts first.
const END_OF_LEVEL = "\0";
const WEIGHT_OF_SPACE = "\u0001";
const FIRST_PUNCTUATION = 0x02;
const WEIGHT_OF_OTHER_SIGN = "\u003E";
const WEIGHT_OF_NUMBER = "\u003F";
// Letters of other alphabets weigh what their code says, which is more.
const FIRST_LETTER = 0x40;

// Weights of the second level: each character starts with one, and its marks follow.
const CHARACTER = "\u0001";
const FIRST_TONE = 0x02;
const LOWER_CASE = "\u0001";
const UPPER_CASE = "\u0002";

const TOKENS = /\d+|[^]/g;
const SPACE = /[\s\u0085]/;
const INVISIBLE = /[\p{Cc}\p{Cf}]/u;

interface Levels {
  readonly letters: string;
  readonly marks: string;
  readonly cases: string;
}

// Texts consist of few characters, each looked up many times; a hostile file may hold many.
const MOST_KEPT_CHARACTERS = 5000;
const keptLevels = new Map<string, Levels>();

/**
 * Orders two texts as Vietnamese dictionaries do: letters first (a ă â … d đ …), then tones (ngang huyền hỏi ngã sắc
 * nặng), then lower before upper case; digits before letters, numbers by value. Returns 0 only for texts equal in NFC.
 */
export function compareText(one: string, other: string): number {
  return compareKeys(textOrderKey(one), textOrderKey(other));
}

/**
 * Orders two names of persons as Vietnamese lists do: by given name (the last word), then middle names, then family
 * name.
 */
export function comparePersonNames(one: string, other: string): number {
  return compareKeys(personNameOrderKey(one), personNameOrderKey(other));
}

/** Returns a key whose plain order (`<`) is that of `compareText`; to sort many texts, make each key once. */
export function textOrderKey(text: string): string {
  const composed = text.normalize("NFC");
  const { letters, marks, cases } = textLevels(composed);
  return [letters, marks, cases, composed].join(END_OF_LEVEL);
}

/** Returns a key whose plain order (`<`) is that of `comparePersonNames`. */
export function personNameOrderKey(name: string): string {
  const words = normalizeText(name).split(" ");
  // The family name is followed by middle names, which are equal wherever this last part decides
  const parts = [words.slice(-1), words.slice(1, -1), words.slice(0, -1)].map((part) => textLevels(part.join(" ")));
  // A capital in a given name must not outweigh the family name, so case follows all three parts.
  const spelling = parts.map(({ letters, marks }) => letters + END_OF_LEVEL + marks);
  return [...spelling, textOrderKey(name)].join(END_OF_LEVEL);
}

function compareKeys(one: string, other: string): number {
  if (one < other) return -1;
  return one > other ? 1 : 0;
}

function textLevels(composed: string): Levels {
  let letters = "";
  let marks = "";
  let cases = "";
  for (const token of composed.match(TOKENS) ?? []) {
    const levels = tokenLevels(token);
    letters += levels.letters;
    marks += levels.marks;
    cases += levels.cases;
  }
  return { letters, marks, cases };
}

function tokenLevels(token: string): Levels {
  if (isDigit(token)) return numberLevels(token);
  const kept = keptLevels.get(token);
  if (kept !== undefined) return kept;
  if (keptLevels.size >= MOST_KEPT_CHARACTERS) keptLevels.clear();
  const levels = characterLevels(token);
  keptLevels.set(token, levels);
  return levels;
}

function isDigit(token: string): boolean {
  return token.charCodeAt(0) >= 0x30 && token.charCodeAt(0) <= 0x39;
}

// The count of digits precedes them, so that more digits sort later. A cell holds at most 32767 characters.
function numberLevels(digits: string): Levels {
  const value = digits.replace(/^0+(?=\d)/, "");
  const length = String.fromCharCode(Math.min(value.length, 0xffff));
  return { letters: WEIGHT_OF_NUMBER + length + value, marks: CHARACTER, cases: LOWER_CASE };
}

function characterLevels(character: string): Levels {
  if (SPACE.test(character)) return oneCharacter(WEIGHT_OF_SPACE);
  if (INVISIBLE.test(character)) return { letters: "", marks: "", cases: "" };
  const lower = character.toLowerCase();
  const [base = "", ...signs] = Array.from(lower.normalize("NFD"));
  if (isMark(base)) return { letters: "", marks: markWeights([base, ...signs]), cases: "" };
  const cases = character === lower ? LOWER_CASE : UPPER_CASE;
  const shaped = base + signs.filter((sign) => SHAPES.includes(sign)).join("");
  const own = LETTERS.indexOf(shaped.normalize("NFC"));
  const letter = own >= 0 ? own : LETTERS.indexOf(base);
  if (letter >= 0) {
    const marks = own >= 0 ? signs.filter((sign) => !SHAPES.includes(sign)) : signs;
    return { letters: String.fromCharCode(FIRST_LETTER + letter), marks: CHARACTER + markWeights(marks), cases };
  }
  const punctuation = PUNCTUATION.indexOf(character);
  if (punctuation >= 0) return oneCharacter(String.fromCharCode(FIRST_PUNCTUATION + punctuation));
  const isLetter = /\p{L}|[\uD800-\uDFFF]/u.test(character);
  return { letters: isLetter ? lower : WEIGHT_OF_OTHER_SIGN + lower, marks: CHARACTER, cases };
}

function oneCharacter(weight: string): Levels {
  return { letters: weight, marks: CHARACTER, cases: LOWER_CASE };
}

function isMark(character: string): boolean {
  return character >= "\u0300" && character <= "\u036F";
}

function markWeights(signs: readonly string[]): string {
  return signs
    .map((sign) => {
      const tone = TONES.indexOf(sign);
      return tone >= 0 ? String.fromCharCode(FIRST_TONE + tone) : sign;
    })
    .join("");
}
