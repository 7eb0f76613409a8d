import type { Cell } from "./cell";
import { FNV_START, fnvStep } from "./fnv1a";
import { foldName, isBlankText, upperCase } from "./fold";
import { isSurelyMatchable } from "./matchable";
import { NEEDS_KEY, likenessWeight, lookAlikeHash, weightsHash } from "./name-likeness";

/** What one look at the characters of each name of a column tells; the rules themselves read the few that are left. */
export interface NameColumn {
  /** Equal for names that match (`foldName`). */
  readonly keys: Int32Array;
  /** Equal for names that look alike (`lookAlikeKey`). */
  readonly likes: Int32Array;
  /** Codes of the kinds below. */
  readonly kinds: Uint8Array;
}

/** Nothing that a formula calls a name (`isBlankText`). */
export const BLANK_NAME = 0;
/** Surely `isMatchable` and `isNormalText`. */
export const PLAIN_NAME = 1;
export const OTHER_NAME = 2;

/** Reads the names of a column; `textOf` returns that of a cell without text of its own. */
export function readNames(cells: readonly Cell[], rows: number, textOf: (cell: Cell) => string): NameColumn {
  const names = { keys: new Int32Array(rows), likes: new Int32Array(rows), kinds: new Uint8Array(rows) };
  let before = "";
  for (let row = 0; row < rows; row++) {
    const cell = cells[row] ?? null;
    const text = typeof cell === "string" ? cell : textOf(cell);
    // Entries of one subject mostly follow one another
    if (row > 0 && text === before) {
      names.keys[row] = names.keys[row - 1]!;
      names.likes[row] = names.likes[row - 1]!;
      names.kinds[row] = names.kinds[row - 1]!;
    } else if (!readQuickly(text, row, names)) {
      names.keys[row] = weightsHash(foldName(text));
      names.likes[row] = lookAlikeHash(text);
      names.kinds[row] = isBlankText(text) ? BLANK_NAME : OTHER_NAME;
    }
    before = text;
  }
  return names;
}

/** Reads a name character by character, without folding it; `false` where one of them says too little alone. */
function readQuickly(text: string, row: number, { keys, likes, kinds }: NameColumn): boolean {
  if (text.length > LONGEST_QUICK) return false;
  let hash = FNV_START;
  let shared = -1;
  let doubled = 0;
  let before = SPACE;
  for (let index = 0; index < text.length; index++) {
    const character = characterAt(text, index);
    if (character === UNKNOWN) return false;
    const weight = character & 0xff;
    if (weight > 0) hash = fnvStep(hash, weight);
    shared &= character;
    doubled |= character & before;
    before = character;
  }
  // Capitals have the weights of their small letters, and no space or accent has any
  keys[row] = hash;
  likes[row] = hash;
  const isPlain = (shared & PLAIN) !== 0 && ((doubled | before) & SPACE) === 0;
  kinds[row] = (shared & BLANK) !== 0 ? BLANK_NAME : isPlain ? PLAIN_NAME : OTHER_NAME;
  return true;
}

/** Whether a text goes on from an index with the key of a name (`foldName`); no key is made for nearly all names. */
export function hasKeyAt(text: string, from: number, name: string): boolean {
  if (name.length > LONGEST_QUICK) return text.slice(from) === foldName(name);
  let at = from;
  let isSpaceOwed = false;
  for (let index = 0; index < name.length; index++) {
    const character = characterAt(name, index);
    if (character === UNKNOWN) return text.slice(from) === foldName(name);
    if ((character & BLANK) !== 0) {
      isSpaceOwed = at > from;
      continue;
    }
    if (isSpaceOwed && text.charCodeAt(at++) !== SPACE_CODE) return false;
    if (text.charCodeAt(at++) !== ((character >> 8) & 0xffff)) return false;
    isSpaceOwed = false;
  }
  return at === text.length;
}

/** Names to the length at which `foldName` cuts. */
const LONGEST_QUICK = 250;
const SPACE_CODE = 0x20;
/** Up to the last Vietnamese letter. */
const CODES = 0x1f00;
/** By code, 0 until a character is met: in bits, its weight in the hashes (8), its capital's code (16), and those below. */
const CHARACTERS = new Int32Array(CODES);
/** A name of such characters is plain. */
const PLAIN = 1 << 24;
const SPACE = 1 << 25;
/** A name of such characters is blank. */
const BLANK = 1 << 26;
const UNKNOWN = -1;

function characterAt(text: string, index: number): number {
  const code = text.charCodeAt(index);
  return code < CODES ? CHARACTERS[code]! || learn(code) : UNKNOWN;
}

/** Reads a character when it is first met. */
function learn(code: number): number {
  const character = String.fromCharCode(code);
  const capital = upperCase(character);
  const weight = likenessWeight(code);
  const isBlank = isBlankText(character);
  const isTold =
    isBlank ||
    (foldName(character) === capital &&
      capital.length === 1 &&
      weight !== NEEDS_KEY &&
      weight === likenessWeight(capital.charCodeAt(0)));
  const bits = (isBlank ? BLANK : 0) | (code === SPACE_CODE ? SPACE : 0);
  const isPlain = isSurelyMatchable(character) && (!isBlank || code === SPACE_CODE);
  CHARACTERS[code] = isTold ? weight | (capital.charCodeAt(0) << 8) | bits | (isPlain ? PLAIN : 0) : UNKNOWN;
  return CHARACTERS[code];
}
