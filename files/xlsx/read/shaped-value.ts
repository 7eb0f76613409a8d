import type { Cell } from "../../../src/text/cell";
import { createTextReader } from "../xml/binary-text";
import { hasBytesAt } from "../xml/bytes";
import type { CellShape } from "../xml/cell-shape";
import { decodeEscapes } from "../xml/xml";
import { numberToCell, plainValue } from "./read-cell";
import type { CellReader } from "./read-cell";

/** Returns the value of a cell of a known shape, which stands between two offsets and holds no entity. */
export type ReadShaped = (row: number, shape: CellShape, bytes: Uint8Array, from: number, to: number) => Cell;

const ZERO = 0x30;
const DOT = 0x2e;
const MINUS = 0x2d;
/** Whole numbers of so many digits are exact, and so are their quotients by powers of ten. */
const EXACT_DIGITS = 15;
const POWERS = Array.from({ length: EXACT_DIGITS + 1 }, (_, power) => 10 ** power);
/** Texts of a column that repeat; a power of two. */
const SLOTS = 256;
/** Longer texts hardly repeat. */
const LONGEST_KEPT = 200;

interface KeptText {
  readonly bytes: Uint8Array;
  readonly text: string;
}

/** Texts of one column by their hash. One is kept when it is read for the second time: many columns have no text twice. */
interface KeptTexts {
  readonly hashes: Int32Array;
  readonly texts: (KeptText | undefined)[];
}

export function createShapedValues(reader: CellReader): ReadShaped {
  const textOf = createTextReader();
  const kept = new Map<number, KeptTexts>();
  const textAt = (column: number, bytes: Uint8Array, from: number, to: number): string => {
    if (to - from > LONGEST_KEPT) return decodeEscapes(textOf(bytes, from, to));
    let own = kept.get(column);
    if (!own) kept.set(column, (own = { hashes: new Int32Array(SLOTS), texts: new Array<undefined>(SLOTS) }));
    let hash = 0;
    for (let at = from; at < to; at++) hash = (Math.imul(hash, 31) + bytes[at]!) | 0;
    const slot = (hash ^ (hash >>> 15)) & (SLOTS - 1);
    const known = own.texts[slot];
    if (known?.bytes.length === to - from && hasBytesAt(bytes, known.bytes, from)) return known.text;
    const text = decodeEscapes(textOf(bytes, from, to));
    if (own.hashes[slot] === hash) own.texts[slot] = { bytes: bytes.slice(from, to), text };
    own.hashes[slot] = hash;
    return text;
  };
  const place = { row: 0, column: 0, style: 0, type: "" };
  return (row, shape, bytes, from, to) => {
    const { column, style, type, kind } = shape;
    if (kind === "empty" || to < 0) return null;
    if (kind === "inline") return from === to ? null : textAt(column, bytes, from, to);
    const isFormula = shape.formula !== null || shape.group !== null;
    if (type === "str") return from === to && !isFormula ? null : textAt(column, bytes, from, to);
    if (type === "n") {
      const number = simpleNumber(bytes, from, to);
      if (!Number.isNaN(number)) return numberToCell(number, style, reader);
    }
    place.row = row;
    place.column = column;
    place.style = style;
    place.type = type;
    return plainValue(place, textOf(bytes, from, to).trim(), reader);
  };
}

/** Returns a decimal of few digits, exactly as `Number` does; NaN for anything else. */
function simpleNumber(bytes: Uint8Array, from: number, to: number): number {
  const isNegative = bytes[from] === MINUS;
  const start = isNegative ? from + 1 : from;
  if (to <= start || to - start > EXACT_DIGITS) return Number.NaN;
  let number = 0;
  let dot = -1;
  for (let at = start; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === DOT && dot < 0 && at > start) dot = at;
    else if (byte >= ZERO && byte <= ZERO + 9) number = number * 10 + byte - ZERO;
    else return Number.NaN;
  }
  const value = dot < 0 ? number : number / POWERS[to - dot - 1]!;
  return isNegative ? -value : value;
}
