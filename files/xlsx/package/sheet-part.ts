import { binaryToBytes, bytesToBinary, isUtf8 } from "../xml/binary-text";
import type { BinaryText } from "../xml/binary-text";
import { canonicalXml } from "../xml/canonical-xml";
import { MalformedXml } from "../xml/malformed-xml";
import { NotStreamable } from "../xml/not-streamable";
import { createRowScanner } from "../xml/row-scan";
import type { RowVisitor } from "../xml/row-scan";
import { findSheetData } from "../xml/sheet-scan";
import { nextTag } from "../xml/xml";
import { createSheetPacker } from "./packed-sheet";
import type { PackedSheet, SheetPacker } from "./packed-sheet";
import { readPart, writePart } from "./read-part";
import { streamRows } from "./stream-rows";
import type { TakeRows } from "./stream-rows";
import { UnusableFile } from "./unusable-file";
import type { SheetFrame, ZipArchive } from "./zip-archive";

const END = "</sheetData></worksheet>";
const CLOSE = "</sheetData>";

/**
 * Reads the rows of a large sheet part piece by piece, and returns the rest of the part; `null` for a part that is read
 * as a whole: small, or in a form that only `readPart` brings into order, or faulty, which `readPart` says with its place.
 * What the visitor got is then worth nothing.
 */
export function readSheetPart(archive: ZipArchive, name: string, visitor: RowVisitor): SheetFrame | null {
  const pieces = archive.pieces(name);
  if (pieces === null || archive.frame(name) === null) return null;
  try {
    let hasShared = () => false;
    const { head, tail } = streamRows(pieces, (start) => {
      const scanner = createRowScanner(rootOf(start), visitor);
      ({ hasShared } = scanner);
      return scanner.take;
    });
    const frame = { xml: frameOf(head, tail), hasShared: hasShared() };
    archive.keepFrame(name, frame);
    return frame;
  } catch (error) {
    if (!(error instanceof NotStreamable || error instanceof UnusableFile || error instanceof MalformedXml))
      throw error;
    // Once a part is read as a whole it stays so: what is made of a frame must find the same rows when it is written
    archive.keepFrame(name, null);
    return null;
  }
}

const NOTHING: RowVisitor = { row: () => undefined, shaped: () => undefined, cell: () => undefined };

/** Returns the rest of a large sheet part whose rows are sound; `null` for a part that is read as a whole. */
export function sheetFrame(archive: ZipArchive, name: string): SheetFrame | null {
  if (archive.pieces(name) === null) return null;
  const known = archive.frame(name);
  return known === undefined ? readSheetPart(archive, name, NOTHING) : known;
}

/**
 * Returns a sheet part for readers that need none of its rows: they may be missing. What `writeRest` gets must have been
 * made of it.
 */
export function readRest(archive: ZipArchive, name: string): BinaryText {
  return sheetFrame(archive, name)?.xml ?? readPart(archive, name);
}

/** Replaces everything but the rows of a sheet part. `xml` is the result of `readRest` with changes. */
export function writeRest(archive: ZipArchive, name: string, xml: BinaryText): void {
  const frame = sheetFrame(archive, name);
  if (!frame) {
    writePart(archive, name, xml);
    return;
  }
  const changed = { ...frame, xml };
  const [head, tail] = endsOf(changed);
  const packed = archive.sheet(name);
  // What stands before the rows is written without compressing them once more
  if (packed?.tail === tail) keepSheet(archive, name, changed, { ...packed, head });
  else {
    const packer = createSheetPacker();
    eachRows(archive, name, packer.add);
    writeRows(archive, name, changed, packer);
  }
}

/** Writes a sheet part of a frame and the rows that a packer got. */
export function writeRows(archive: ZipArchive, name: string, frame: SheetFrame, packer: SheetPacker): void {
  keepSheet(archive, name, frame, packer.done(...endsOf(frame)));
}

function keepSheet(archive: ZipArchive, name: string, frame: SheetFrame, sheet: PackedSheet): void {
  archive.writeSheet(name, sheet);
  archive.keepFrame(name, frame);
}

function endsOf({ xml }: SheetFrame): readonly [head: BinaryText, tail: BinaryText] {
  const at = findSheetData(xml)!.innerStart;
  return [xml.slice(0, at), xml.slice(at)];
}

/** Gives out the text of the rows of a sheet part, whole rows each time. The part must have a frame. */
export function eachRows(archive: ZipArchive, name: string, visit: (rows: BinaryText) => void): void {
  streamRows(archive.pieces(name)!, () => wholeRows(visit));
}

function wholeRows(visit: (rows: BinaryText) => void): TakeRows {
  return (bytes, from, to) => {
    const text = bytesToBinary(bytes.subarray(from, to));
    const end = text.indexOf(CLOSE);
    const rows = end < 0 ? text : text.slice(0, end);
    if (rows !== "") visit(rows);
    return from + rows.length;
  };
}

/** Returns what stands before the rows in canonical form. */
function rootOf(head: BinaryText): BinaryText {
  if (!isPlainEncoding(head)) throw new NotStreamable();
  const root = canonicalXml(head + END).slice(0, -END.length);
  if (!root.endsWith("<sheetData>")) throw new NotStreamable();
  return root;
}

function frameOf(head: BinaryText, tail: BinaryText): BinaryText {
  const raw = head + tail;
  if (!isUtf8(binaryToBytes(raw))) throw new NotStreamable();
  const xml = canonicalXml(raw);
  const data = findSheetData(xml);
  const root = nextTag(xml, 0);
  if (!data || data.isEmpty || data.innerStart !== data.innerEnd || data.prefix !== "" || root?.name !== "worksheet")
    throw new NotStreamable();
  return xml;
}

const ENCODING = /^<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/i;

/** Others are converted first, and a declaration of theirs is replaced. */
function isPlainEncoding(head: BinaryText): boolean {
  const declared = ENCODING.exec(head)?.[1];
  return head.startsWith("<") && (declared === undefined || declared === "UTF-8");
}
