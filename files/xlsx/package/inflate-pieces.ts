import { Inflate } from "fflate";
import { crc32 } from "./crc32";
import { UnusableFile } from "./unusable-file";
import type { StoredEntry } from "./zip-directory";

/** Compressed bytes that are inflated at once: XML of sheets grows to some ten times as many. */
const STEP = 64 * 1024;
const STORED = 0;

/**
 * Inflates an entry piece by piece, so that it never stands in memory whole. Throws `UnusableFile` where the contents do
 * not match the directory; what was given out before is then worth nothing.
 */
export function* inflatePieces({ name, method, crc, size, compressed }: StoredEntry): Generator<Uint8Array> {
  let sum = 0;
  let length = 0;
  for (const piece of method === STORED ? [compressed] : inflated(compressed, name)) {
    length += piece.length;
    if (length > size) break;
    sum = crc32(piece, sum);
    yield piece;
  }
  if (length !== size || sum !== crc) throw new UnusableFile("damaged", name);
}

function* inflated(compressed: Uint8Array, name: string): Generator<Uint8Array> {
  let pieces: Uint8Array[] = [];
  const stream = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < compressed.length; at += STEP) {
    try {
      stream.push(compressed.subarray(at, at + STEP), at + STEP >= compressed.length);
    } catch {
      throw new UnusableFile("damaged", name);
    }
    yield* pieces;
    pieces = [];
  }
}
