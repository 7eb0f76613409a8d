import { Deflate } from "fflate";
import { binaryToBytes, createBinaryWriter } from "../xml/binary-text";
import type { BinaryText } from "../xml/binary-text";
import { joinBytes } from "../xml/bytes";
import { crc32, joinedCrc32 } from "./crc32";
import { inflatePieces } from "./inflate-pieces";
import type { StoredEntry } from "./zip-directory";

/** Level of compression: close to the best size at half the time of the default. */
export const COMPRESSION = 4;
const DEFLATED = 8;
/** A block that is not compressed holds at most so many bytes (RFC 1951, 3.2.4). */
const MOST_STORED = 0xffff;
const BLOCK_HEADER = 5;

/**
 * A sheet part that was compressed row by row. What stands before the rows is kept apart: it states the bounds of all
 * cells, which are known only after the last row, and edits change it alone.
 */
export interface PackedSheet {
  /** Up to and with the tag that opens the rows. */
  readonly head: BinaryText;
  /** Rows and tail, compressed as one stream. */
  readonly body: StoredEntry;
  /** From the tag that closes the rows on. */
  readonly tail: BinaryText;
}

export interface SheetPacker {
  /** Takes whole rows, so that their text never stands in memory as a whole. */
  readonly add: (rows: BinaryText) => void;
  /** Ends the rows; nothing can be added afterwards. */
  readonly done: (head: BinaryText, tail: BinaryText) => PackedSheet;
}

export function createSheetPacker(): SheetPacker {
  const blocks: Uint8Array[] = [];
  const stream = new Deflate({ level: COMPRESSION }, (block) => blocks.push(block));
  // The stream keeps copies of its own
  const bytesOf = createBinaryWriter();
  let crc = 0;
  let size = 0;
  const push = (text: BinaryText, isLast: boolean) => {
    const bytes = bytesOf(text);
    crc = crc32(bytes, crc);
    size += bytes.length;
    stream.push(bytes, isLast);
  };
  return {
    add: (rows) => {
      if (rows !== "") push(rows, false);
    },
    done: (head, tail) => {
      push(tail, true);
      return { head, body: { name: "", method: DEFLATED, crc, size, compressed: joinBytes(blocks) }, tail };
    },
  };
}

/** Returns the part as an entry of the package: the head in blocks that are not compressed, then the stream of the rest. */
export function sheetEntry(name: string, { head, body }: PackedSheet): StoredEntry {
  const bytes = binaryToBytes(head);
  const blocks: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += MOST_STORED) {
    const piece = bytes.subarray(at, at + MOST_STORED);
    const block = new Uint8Array(BLOCK_HEADER + piece.length);
    const view = new DataView(block.buffer);
    view.setUint16(1, piece.length, true);
    view.setUint16(3, ~piece.length, true);
    block.set(piece, BLOCK_HEADER);
    blocks.push(block);
  }
  return {
    name,
    method: DEFLATED,
    crc: joinedCrc32(crc32(bytes), body.crc, body.size),
    size: bytes.length + body.size,
    compressed: joinBytes([...blocks, body.compressed]),
  };
}

/** Returns the part's bytes piece by piece. */
export function* sheetPieces({ head, body }: PackedSheet): Generator<Uint8Array> {
  yield binaryToBytes(head);
  yield* inflatePieces(body);
}
