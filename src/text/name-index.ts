import { FNV_START, fnvHash, fnvStep } from "./fnv1a";
import { foldName, sameName, upperCase } from "./fold";

/** Numbers names in order of appearance; names that match get the same number. */
export interface NameIndex {
  /** Returns the number of a name, from 0. Names of different groups (any 32-bit integers) never match. */
  readonly numberOf: (name: string, group?: number) => number;
  readonly size: () => number;
}

/**
 * Creates a hash table of folded names that does not build the folded strings: a Map of folded strings
 * spends most of its time making strings that are used once.
 */
export function createNameIndex(): NameIndex {
  const names: string[] = [];
  const hashes: number[] = [];
  let slots = new Int32Array(FIRST_SLOTS);
  const place = (table: Int32Array, hash: number, number: number) => {
    let slot = hash & (table.length - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (table.length - 1);
    table[slot] = number + 1;
  };
  const grow = () => {
    const larger = new Int32Array(slots.length * 4);
    hashes.forEach((hash, number) => place(larger, hash, number));
    slots = larger;
  };
  return {
    size: () => names.length,
    numberOf: (name, group = 0) => {
      const hash = hashName(name) ^ Math.imul(group, GROUP_FACTOR);
      const mask = slots.length - 1;
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const number = slots[slot]! - 1;
        // A name has another hash in every group, since the factor is odd
        if (hashes[number] === hash && sameName(names[number]!, name)) return number;
      }
      const number = names.length;
      names.push(name);
      hashes.push(hash);
      // At most half full, so that a probe ends soon
      if (names.length * 2 > slots.length) grow();
      else place(slots, hash, number);
      return number;
    },
  };
}

const FIRST_SLOTS = 1024;
const GROUP_FACTOR = 0x9e3779b1;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const LINE_FEED = 0x0a;
/** Characters that need the full fold: wildcards, and characters whose capital has another length. */
const NEEDS_FOLD = 0;
/** `foldName` cuts here; longer names take the slow path. */
const LONGEST_QUICK = 250;

/** Returns equal hashes for names that match. */
function hashName(name: string): number {
  return (name.length <= LONGEST_QUICK ? quickHash(name) : null) ?? fnvHash(foldName(name));
}

/** Returns the hash of the folded name without folding it; `null` where a character needs the full fold. */
function quickHash(name: string): number | null {
  let hash = FNV_START;
  let isSpaceOwed = false;
  let isEmpty = true;
  for (let index = 0; index < name.length; index += 1) {
    const code = name.charCodeAt(index);
    if (code === SPACE || code === NO_BREAK_SPACE || code === LINE_FEED) {
      isSpaceOwed = !isEmpty;
      continue;
    }
    const capital = code < CAPITALS.length ? CAPITALS[code]! : NEEDS_FOLD;
    if (capital === NEEDS_FOLD) return null;
    if (isSpaceOwed) hash = fnvStep(hash, SPACE);
    hash = fnvStep(hash, capital);
    isSpaceOwed = false;
    isEmpty = false;
  }
  return hash;
}

/** Code of each character's capital up to the last Vietnamese letter; `NEEDS_FOLD` where the key has another. */
const CAPITALS = capitalCodes();

function capitalCodes(): Uint16Array {
  const codes = new Uint16Array(0x1f00);
  for (let code = SPACE + 1; code < codes.length; code += 1) {
    const character = String.fromCharCode(code);
    const capital = upperCase(character);
    codes[code] = capital.length === 1 && !"*?~".includes(character) ? capital.charCodeAt(0) : NEEDS_FOLD;
  }
  return codes;
}
