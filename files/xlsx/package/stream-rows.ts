import { bytesToBinary, isUtf8 } from "../xml/binary-text";
import type { BinaryText } from "../xml/binary-text";
import { asciiBytes, hasBytesAt, indexOfBytes } from "../xml/bytes";
import { NotStreamable } from "../xml/not-streamable";

/** Reads whole rows between two offsets; returns where it stopped: at the end of the rows, or at the second offset. */
export type TakeRows = (bytes: Uint8Array, from: number, to: number) => number;

/** What stands before and after the rows of a sheet part. */
export interface SheetEnds {
  /** Up to and with the tag that opens the rows. */
  readonly head: BinaryText;
  /** From the tag that closes them on. */
  readonly tail: BinaryText;
}

const OPEN = asciiBytes("<sheetData>");
const ROW_END = asciiBytes("</row>");
const FIRST_CAPACITY = 1 << 20;
/** What stands before the rows is short; a part without the opening tag in this form is read whole. */
const LONGEST_HEAD = 1 << 20;

/**
 * Gives the rows of a sheet part to a reader, some hundred kilobytes at a time, and returns the rest of the part.
 * `begin` gets what stands before them. Throws `NotStreamable` where a part has to be read whole.
 */
export function streamRows(pieces: Iterable<Uint8Array>, begin: (head: BinaryText) => TakeRows): SheetEnds {
  let buffer = new Uint8Array(FIRST_CAPACITY);
  let length = 0;
  let head: BinaryText | null = null;
  let take: TakeRows = () => 0;
  const tail: BinaryText[] = [];
  const append = (piece: Uint8Array) => {
    if (length + piece.length > buffer.length) {
      const larger = new Uint8Array(Math.max(buffer.length * 2, length + piece.length));
      larger.set(buffer.subarray(0, length));
      buffer = larger;
    }
    buffer.set(piece, length);
    length += piece.length;
  };
  const drop = (until: number) => {
    buffer.copyWithin(0, until, length);
    length -= until;
  };
  const startTail = (from: number) => {
    tail.push(bytesToBinary(buffer.subarray(from, length)));
    length = 0;
  };
  /** Gives whole rows out; `until` is the end of the last of them. */
  const rows = (until: number) => {
    const stop = take(buffer, 0, until);
    if (!isUtf8(buffer.subarray(0, stop))) throw new NotStreamable();
    if (stop < until) startTail(stop);
    else drop(until);
  };
  for (const piece of pieces) {
    if (tail.length > 0) {
      tail.push(bytesToBinary(piece));
      continue;
    }
    let searched = Math.max(0, length - ROW_END.length);
    append(piece);
    if (head === null) {
      const open = indexOfBytes(buffer, OPEN, Math.max(0, length - piece.length - OPEN.length), length);
      if (open < 0) {
        if (length > LONGEST_HEAD) throw new NotStreamable();
        continue;
      }
      head = bytesToBinary(buffer.subarray(0, open + OPEN.length));
      take = begin(head);
      drop(open + OPEN.length);
      searched = 0;
    }
    const end = lastIndexOfBytes(buffer, ROW_END, searched, length);
    if (end >= 0) rows(end + ROW_END.length);
  }
  if (head === null) throw new NotStreamable();
  if (tail.length === 0) {
    const stop = take(buffer, 0, length);
    if (stop >= length || !isUtf8(buffer.subarray(0, stop))) throw new NotStreamable();
    startTail(stop);
  }
  return { head, tail: tail.join("") };
}

function lastIndexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from: number, to: number): number {
  const first = wanted[0]!;
  for (let at = to - wanted.length; at >= from; at--)
    if (bytes[at] === first && hasBytesAt(bytes, wanted, at)) return at;
  return -1;
}
