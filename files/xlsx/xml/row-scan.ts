import { MAX_COLUMNS, MAX_ROWS, columnLetters } from "../../../src/workbook/model/area";
import { bytesToBinary } from "./binary-text";
import { asciiBytes, hasBytesAt, indexOfBytes } from "./bytes";
import type { BinaryText } from "./binary-text";
import { canonicalXml } from "./canonical-xml";
import { shapeOf } from "./cell-shape";
import type { CellShape } from "./cell-shape";
import { MalformedXml } from "./malformed-xml";
import { afterRowText } from "./row-text";
import type { RowDigits } from "./row-text";
import { NotStreamable } from "./not-streamable";
import { scanSheet } from "./sheet-scan";
import type { ScannedCell } from "./sheet-scan";

/** What reads rows. Cells come in order, each once. */
export interface RowVisitor {
  readonly row: (row: number, tag: BinaryText) => void;
  /** A cell of a known shape; its value stands between two offsets, without entities. */
  readonly shaped: (row: number, shape: CellShape, bytes: Uint8Array, from: number, to: number) => void;
  /** Any other cell. `xml` is the text of its row, in the form of `canonicalXml`. */
  readonly cell: (xml: BinaryText, cell: ScannedCell) => void;
}

export interface RowScanner {
  /**
   * Reads whole rows between two offsets; returns the second, or the offset of the tag that closes the rows. Throws
   * `NotStreamable` for rows that are not as `readPart` returns them.
   */
  readonly take: (bytes: Uint8Array, from: number, to: number) => number;
  /** Whether a cell of the rows has a shared formula. */
  readonly hasShared: () => boolean;
}

const SLASH = 0x2f;
const LESS = 0x3c;
const GREATER = 0x3e;
const AMPERSAND = 0x26;
const QUOTE = 0x22;
const SPACE = 0x20;
const TAB = 0x9;
const NEWLINE = 0xa;
/** Starts U+FFFE and U+FFFF among others, which XML cannot hold. */
const NONCHARACTER = 0xef;
const A = 0x41;
const Z = 0x5a;
const ZERO = 0x30;

const ROW_OPEN = asciiBytes('<row r="');
const ROW_CLOSE = asciiBytes("</row>");
const CELL_OPEN = asciiBytes('<c r="');
const CELL_CLOSE = asciiBytes("</c>");
const VALUE_OPEN = asciiBytes("<v>");
const VALUE_CLOSE = asciiBytes("</v></c>");
const INLINE_CLOSE = asciiBytes("</t></is></c>");
const DATA_CLOSE = asciiBytes("</sheetData>");
/** Ways to write a cell of one column; more are parsed each time. */
const MOST_SHAPES = 12;
const MOST_ROW_TAGS = 32;
const MOST_DIGITS = 7;

interface RowTag {
  /** What follows the number. */
  readonly bytes: Uint8Array;
  /** As of row 1. */
  readonly tag: BinaryText;
}

/**
 * Reads rows of a sheet part from bytes. `root` is the part up to the tag that opens the rows, in the form of
 * `canonicalXml`. A row is compared with the shapes of earlier ones; one that fits none is checked and parsed as
 * `readPart` does, and its cells give new shapes.
 */
export function createRowScanner(root: BinaryText, visitor: RowVisitor): RowScanner {
  const shapes: (CellShape[] | undefined)[] = [];
  const rowTags: RowTag[] = [];
  let last = 0;
  let isShared = false;
  const digits: RowDigits = { bytes: new Uint8Array(8), count: 0 };
  let view: DataView = new DataView(new ArrayBuffer(0));
  /** Cells of the row that is compared: shapes, and two offsets each. */
  const found: CellShape[] = [];
  let offsets = new Int32Array(256);
  let count = 0;
  /** Offsets of the value that was read last. */
  let valueFrom = 0;
  let valueTo = 0;

  /** Returns the offset of the `<` that ends a value, -1 for a value that has to be parsed. */
  const valueEnd = (bytes: Uint8Array, from: number): number => {
    for (let at = from; ; at++) {
      const byte = bytes[at];
      if (byte === LESS) return at;
      if (byte === undefined || byte === AMPERSAND || byte === GREATER || byte === NONCHARACTER) return -1;
      if (byte < SPACE && byte !== TAB && byte !== NEWLINE) return -1;
    }
  };

  /** Returns the offset after a cell of this shape, -1 for another cell. */
  const fits = (bytes: Uint8Array, at: number, shape: CellShape): number => {
    const from = afterRowText(view, at, shape.text, digits);
    valueFrom = valueTo = from;
    if (from < 0 || shape.kind === "empty") return from;
    if (shape.kind === "inline") {
      valueTo = valueEnd(bytes, from);
      return valueTo < 0 || !hasBytesAt(bytes, INLINE_CLOSE, valueTo) ? -1 : valueTo + INLINE_CLOSE.length;
    }
    if (!hasBytesAt(bytes, VALUE_OPEN, from)) {
      valueTo = -1;
      return hasBytesAt(bytes, CELL_CLOSE, from) ? from + CELL_CLOSE.length : -1;
    }
    valueFrom = from + VALUE_OPEN.length;
    valueTo = valueEnd(bytes, valueFrom);
    return valueTo < 0 || !hasBytesAt(bytes, VALUE_CLOSE, valueTo) ? -1 : valueTo + VALUE_CLOSE.length;
  };

  /** Compares the cells of a row; returns the offset after the row, -1 for a row that has to be parsed. */
  const compareCells = (bytes: Uint8Array, from: number): number => {
    let at = from;
    let before = 0;
    count = 0;
    for (;;) {
      if (!hasBytesAt(bytes, CELL_OPEN, at)) return hasBytesAt(bytes, ROW_CLOSE, at) ? at + ROW_CLOSE.length : -1;
      at += CELL_OPEN.length;
      let column = 0;
      for (let byte = bytes[at]!; byte >= A && byte <= Z && column <= MAX_COLUMNS; byte = bytes[++at]!)
        column = column * 26 + byte - A + 1;
      if (column <= before || column > MAX_COLUMNS) return -1;
      before = column;
      for (let digit = 0; digit < digits.count; digit++) if (bytes[at++] !== digits.bytes[digit]) return -1;
      if (bytes[at++] !== QUOTE) return -1;
      const known = shapes[column];
      if (known === undefined) return -1;
      let index = 0;
      let end = -1;
      for (; index < known.length && end < 0; index++) end = fits(bytes, at, known[index]!);
      if (end < 0) return -1;
      const shape = known[index - 1]!;
      if (index > 1) {
        known[index - 1] = known[index - 2]!;
        known[index - 2] = shape;
      }
      if (count * 2 + 2 > offsets.length) {
        const larger = new Int32Array(offsets.length * 2);
        larger.set(offsets);
        offsets = larger;
      }
      found[count] = shape;
      offsets[count * 2] = valueFrom;
      offsets[count * 2 + 1] = valueTo;
      count++;
      at = end;
    }
  };

  const learn = (xml: BinaryText, cell: ScannedCell): void => {
    const known = (shapes[cell.column] ??= []);
    const shape = shapeOf(xml, cell, `${columnLetters(cell.column)}${cell.row}`);
    if (shape === null || known.some((own) => sameShape(own, shape))) return;
    known.unshift(shape);
    if (known.length > MOST_SHAPES) known.pop();
  };

  /** Checks and parses one row as a part of its own; returns the offset after it. */
  const parseRow = (bytes: Uint8Array, from: number, to: number): number => {
    const tagEnd = bytes.indexOf(GREATER, from) + 1;
    const isEmpty = bytes[tagEnd - 2] === SLASH;
    const closing = isEmpty ? tagEnd : indexOfBytes(bytes, ROW_CLOSE, tagEnd, to);
    if (tagEnd === 0 || tagEnd > to || closing < 0) throw new NotStreamable();
    const close = isEmpty ? tagEnd : closing + ROW_CLOSE.length;
    const text = bytesToBinary(bytes.subarray(from, close));
    const xml = `${root}${text}</sheetData></worksheet>`;
    if (canonicalOf(xml) !== xml) throw new NotStreamable();
    isShared ||= text.includes("shared");
    // A shared group may get another master
    if (text.includes("shared"))
      for (const column of shapes.keys()) shapes[column] = shapes[column]?.filter(({ group }) => group === null);
    let rows = 0;
    scanSheet(xml, {
      misplaced: () => {
        throw new NotStreamable();
      },
      rowStart: ({ row, start, tagEnd: end }) => {
        if (++rows > 1 || row <= last) throw new NotStreamable();
        last = row;
        const tag = xml.slice(start, end);
        visitor.row(row, tag);
        learnRowTag(tag, row);
      },
      cell: (cell) => {
        visitor.cell(xml, cell);
        learn(xml, cell);
      },
    });
    if (rows !== 1) throw new NotStreamable();
    return close;
  };

  const learnRowTag = (tag: BinaryText, row: number): void => {
    const open = `<row r="${row}"`;
    if (!tag.startsWith(open) || tag.endsWith("/>") || rowTags.length === MOST_ROW_TAGS) return;
    const rest = tag.slice(open.length - 1);
    rowTags.push({ bytes: asciiBytes(rest), tag: `<row r="1${rest}` });
  };

  /** Reads the number of a row into `digits`; returns the offset after it, -1 for none that follows the last. */
  const rowNumber = (bytes: Uint8Array, from: number): number => {
    let at = from;
    let number = 0;
    for (digits.count = 0; digits.count < MOST_DIGITS; digits.count++, at++) {
      const digit = bytes[at]! - ZERO;
      if (!(digit >= 0 && digit <= 9)) break;
      digits.bytes[digits.count] = digit + ZERO;
      number = number * 10 + digit;
    }
    if (digits.bytes[0] === ZERO || number <= last || number > MAX_ROWS) return -1;
    row = number;
    return at;
  };
  let row = 0;

  /** Returns the offset after a row that is written as earlier ones, -1 for any other. */
  const compareRow = (bytes: Uint8Array, from: number, to: number): number => {
    const rest = rowNumber(bytes, from + ROW_OPEN.length);
    if (rest < 0) return -1;
    const tag = rowTags.find((own) => hasBytesAt(bytes, own.bytes, rest));
    if (!tag) return -1;
    const end = compareCells(bytes, rest + tag.bytes.length);
    // Bytes after the second offset are of another row, or of none
    if (end < 0 || end > to) return -1;
    last = row;
    visitor.row(row, tag.tag);
    for (let index = 0; index < count; index++)
      visitor.shaped(row, found[index]!, bytes, offsets[index * 2]!, offsets[index * 2 + 1]!);
    return end;
  };

  return {
    take: (bytes, from, to) => {
      if (view.buffer !== bytes.buffer) view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      let at = from;
      while (at < to) {
        if (!hasBytesAt(bytes, ROW_OPEN, at)) {
          if (hasBytesAt(bytes, DATA_CLOSE, at)) return at;
          throw new NotStreamable();
        }
        const end = compareRow(bytes, at, to);
        at = end < 0 ? parseRow(bytes, at, to) : end;
      }
      return at;
    },
    hasShared: () => isShared,
  };
}

function canonicalOf(xml: BinaryText): BinaryText {
  try {
    return canonicalXml(xml);
  } catch (error) {
    // Whoever reads the part whole says where
    if (error instanceof MalformedXml) throw new NotStreamable();
    throw error;
  }
}

function sameShape(a: CellShape, b: CellShape): boolean {
  return a.kind === b.kind && a.text.length === b.text.length && a.text.every((step, at) => step === b.text[at]);
}
