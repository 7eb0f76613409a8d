import type { BinaryText } from "./binary-text";

/**
 * A text with the row's number at some places, as steps of a comparison: the length of a piece, then its bytes four by
 * four, of which the last four may overlap with those before; fewer than four stand alone. `ROW` stands for the number.
 * Nearly all bytes of a long table are compared with such a text, and four at once take a third of the time.
 */
export type RowText = Int32Array;

const ROW = -1;
const WORD = 4;

/** `null` stands for the row's number. */
export function rowText(...parts: readonly (BinaryText | null)[]): RowText {
  const steps: number[] = [];
  let piece = "";
  const close = () => {
    if (piece === "") return;
    const bytes = Uint8Array.from(piece, (character) => character.charCodeAt(0));
    steps.push(bytes.length);
    if (bytes.length < WORD) steps.push(...bytes);
    else {
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - WORD; at += WORD) steps.push(view.getInt32(at, true));
      steps.push(view.getInt32(bytes.length - WORD, true));
    }
    piece = "";
  };
  for (const part of parts) {
    if (part === null) {
      close();
      steps.push(ROW);
    } else piece += part;
  }
  close();
  return Int32Array.from(steps);
}

/** The number of a row, as it is written. */
export interface RowDigits {
  readonly bytes: Uint8Array;
  count: number;
}

/** Returns the offset after a text, -1 where the bytes at an offset are others. */
export function afterRowText(view: DataView, from: number, text: RowText, digits: RowDigits): number {
  const limit = view.byteLength;
  const { bytes: own, count } = digits;
  let at = from;
  for (let step = 0; step < text.length;) {
    const length = text[step++]!;
    if (length === ROW) {
      if (at + count > limit) return -1;
      for (let digit = 0; digit < count; digit++) if (view.getUint8(at++) !== own[digit]) return -1;
      continue;
    }
    if (at + length > limit) return -1;
    if (length < WORD) {
      for (let byte = 0; byte < length; byte++) if (view.getUint8(at++) !== text[step++]) return -1;
      continue;
    }
    const last = at + length - WORD;
    for (; at < last; at += WORD) if (view.getInt32(at, true) !== text[step++]) return -1;
    if (view.getInt32(last, true) !== text[step++]) return -1;
    at = last + WORD;
  }
  return at;
}
