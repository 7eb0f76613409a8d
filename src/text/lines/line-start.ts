import { stripDiacritics, upperCase } from "../fold";

const LETTERS = 3;
/** Bits of a letter's number; every other sign is 0. */
const BITS = 5;
const LETTER_A = 0x41;
const SPACE = 0x20;
/** Up to the last Vietnamese letter. */
const CODES = 0x1f00;
/** By code: the number of its letter, from 1, or of another sign of ASCII, both with `KNOWN`; 0 before it is met. */
const numbers = new Uint8Array(CODES);
const KNOWN = 1 << BITS;
const UNTOLD = 1 << (BITS + 1);

/**
 * Returns a test that rules out texts by their first three characters, before anything is folded: `false` for a text that
 * starts with none of the given letters, however they are written. A space in `starts` stands for any sign.
 */
export function startTest(starts: readonly string[]): (text: string) => boolean {
  const isPossible = new Uint8Array(1 << (BITS * LETTERS));
  for (const start of starts) {
    const free = BITS * (LETTERS - start.length);
    let place = 0;
    for (const letter of start) place = (place << BITS) | (letter === " " ? 0 : letter.charCodeAt(0) - LETTER_A + 1);
    isPossible.fill(1, place << free, (place + 1) << free);
  }
  return (text) => {
    let place = 0;
    for (let at = 0; at < LETTERS; at++) {
      const code = text.charCodeAt(at);
      const number = at < text.length ? numberOf(code) : KNOWN;
      // Spaces at the start are not counted, and accents may stand apart from their letters
      if (number === UNTOLD || (at === 0 && code === SPACE)) return true;
      place = (place << BITS) | (number - KNOWN);
    }
    return isPossible[place] === 1;
  };
}

function numberOf(code: number): number {
  return code < CODES ? numbers[code]! || learn(code) : UNTOLD;
}

function learn(code: number): number {
  const letter = stripDiacritics(upperCase(String.fromCharCode(code)));
  const number = letter.charCodeAt(0) - LETTER_A + 1;
  const isLetter = letter.length === 1 && number >= 1 && number <= 26;
  numbers[code] = isLetter ? KNOWN + number : code >= 0x20 && code < 0x7f ? KNOWN : UNTOLD;
  return numbers[code];
}
