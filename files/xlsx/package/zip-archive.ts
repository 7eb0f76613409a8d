import { deflateSync, inflateSync } from "fflate";
import { binaryToBytes } from "../xml/binary-text";
import type { BinaryText } from "../xml/binary-text";
import { crc32 } from "./crc32";
import { inflatePieces } from "./inflate-pieces";
import { COMPRESSION, sheetEntry, sheetPieces } from "./packed-sheet";
import type { PackedSheet } from "./packed-sheet";
import { partKey } from "./part-name";
import { UnusableFile } from "./unusable-file";
import { checkReadable, readDirectory } from "./zip-directory";
import type { StoredEntry } from "./zip-directory";

/**
 * Parts of a package, inflated on demand; parts that nothing replaces are copied unchanged. Names are compared as the
 * package format compares them (`partKey`); a part keeps its original name.
 */
export interface ZipArchive {
  readonly names: () => readonly string[];
  readonly has: (name: string) => boolean;
  /** Returns the inflated size of a part in bytes; 0 for a missing one. */
  readonly size: (name: string) => number;
  /** Throws `UnusableFile` where the contents do not match the directory. */
  readonly read: (name: string) => Uint8Array;
  /**
   * Returns the result of `parse` for a part, cached until the part is written; of large parts, only the one read last.
   * Written text returns unchanged.
   */
  readonly text: (name: string, parse: (bytes: Uint8Array, name: string) => BinaryText) => BinaryText;
  readonly write: (name: string, contents: Uint8Array | BinaryText) => void;
  /**
   * Returns the inflated bytes of a large part piece by piece; `null` for a small one, and for one that was written as a
   * whole. Throws `UnusableFile` as `read` does, but not before the last piece.
   */
  readonly pieces: (name: string) => Iterable<Uint8Array> | null;
  /** The sheet as `writeSheet` got it; `null` for any other part. */
  readonly sheet: (name: string) => PackedSheet | null;
  readonly writeSheet: (name: string, sheet: PackedSheet) => void;
  /** What `keepFrame` got since the part was written; `undefined` for nothing. */
  readonly frame: (name: string) => SheetFrame | null | undefined;
  /** `null` stands for a part that has to be read as a whole. */
  readonly keepFrame: (name: string, frame: SheetFrame | null) => void;
  readonly remove: (name: string) => void;
  readonly toBytes: () => Uint8Array;
  /** Returns an archive of its own with the same parts: changes of one do not show in the other. */
  readonly copy: () => ZipArchive;
}

/** A sheet part without its rows: `<sheetData></sheetData>` in the form of `canonicalXml`. */
export interface SheetFrame {
  readonly xml: BinaryText;
  /** Whether a cell of the rows has a shared formula. */
  readonly hasShared: boolean;
}

const LOCAL_SIGNATURE = 0x04034b50;
const ENTRY_SIGNATURE = 0x02014b50;
const END_SIGNATURE = 0x06054b50;
const END_SIZE = 22;
const STORED = 0;
const DEFLATED = 8;
const UTF8_FLAG = 0x800;
/** 1 January 1980: the same workbook gives the same bytes on every day. */
const DOS_DATE = 0x21;

/** Bytes from which a part is read piece by piece: a smaller one is read faster as a whole, and several times. */
const STREAMED_FROM = 1 << 20;

export function openZip(bytes: Uint8Array, streamedFrom = STREAMED_FROM): ZipArchive {
  return archiveOf(byKey(readDirectory(bytes)), new Map(), new Map(), streamedFrom);
}

export function createZip(): ZipArchive {
  return archiveOf(new Map(), new Map(), new Map(), STREAMED_FROM);
}

/** Replacement of an entry. It is compressed at the very end, since the plan may change it again. */
interface WrittenEntry {
  readonly name: string;
  readonly contents: Uint8Array | BinaryText;
}

/**
 * Bytes; of larger parts only the one read last is kept: a command reads the same sheet several times, and two such
 * texts fill the memory.
 */
const MOST_REMEMBERED = 8 * 1024 * 1024;

interface SheetEntry {
  readonly name: string;
  readonly sheet: PackedSheet;
}

type Entries = Map<string, StoredEntry | WrittenEntry | SheetEntry>;

type Frames = Map<string, SheetFrame | null>;

function byKey(stored: readonly StoredEntry[]): Entries {
  return new Map(stored.map((entry) => [partKey(entry.name), entry]));
}

/** `texts` are results of `parse` by the part's key. */
function archiveOf(entries: Entries, texts: Map<string, BinaryText>, frames: Frames, streamedFrom: number): ZipArchive {
  let lastLarge: { readonly key: string; readonly text: BinaryText } | null = null;
  const forget = (key: string) => {
    texts.delete(key);
    frames.delete(key);
    if (lastLarge?.key === key) lastLarge = null;
  };
  const read = (name: string): Uint8Array => {
    const entry = entries.get(partKey(name));
    if (!entry) throw new UnusableFile("damaged", name);
    if ("contents" in entry) return bytesOf(entry);
    return inflateEntry("sheet" in entry ? sheetEntry(entry.name, entry.sheet) : entry);
  };
  return {
    names: () => Array.from(entries.values(), ({ name }) => name),
    has: (name) => entries.has(partKey(name)),
    size: (name) => {
      const entry = entries.get(partKey(name));
      if (entry === undefined) return 0;
      if ("sheet" in entry) return entry.sheet.head.length + entry.sheet.body.size;
      return "contents" in entry ? entry.contents.length : entry.size;
    },
    read,
    text: (name, parse) => {
      const key = partKey(name);
      const entry = entries.get(key);
      if (entry && "contents" in entry && typeof entry.contents === "string") return entry.contents;
      const known = texts.get(key) ?? (lastLarge?.key === key ? lastLarge.text : undefined);
      if (known !== undefined) return known;
      const text = parse(read(name), entry?.name ?? name);
      if (text.length <= MOST_REMEMBERED) texts.set(key, text);
      else lastLarge = { key, text };
      return text;
    },
    write: (name, contents) => {
      const key = partKey(name);
      forget(key);
      entries.set(key, { name: entries.get(key)?.name ?? name, contents });
    },
    pieces: (name) => {
      const key = partKey(name);
      const entry = entries.get(key);
      if (!entry || "contents" in entry) return null;
      if ("sheet" in entry) return sheetPieces(entry.sheet);
      return entry.size < streamedFrom ? null : inflatePieces(entry);
    },
    sheet: (name) => {
      const entry = entries.get(partKey(name));
      return entry && "sheet" in entry ? entry.sheet : null;
    },
    writeSheet: (name, sheet) => {
      const key = partKey(name);
      forget(key);
      entries.set(key, { name: entries.get(key)?.name ?? name, sheet });
    },
    frame: (name) => frames.get(partKey(name)),
    keepFrame: (name, frame) => frames.set(partKey(name), frame),
    remove: (name) => {
      forget(partKey(name));
      entries.delete(partKey(name));
    },
    toBytes: () => {
      const packed = Array.from(entries.values(), (entry) =>
        "contents" in entry ? packEntry(entry) : "sheet" in entry ? sheetEntry(entry.name, entry.sheet) : entry,
      );
      checkReadable(packed);
      return writeArchive(packed);
    },
    copy: () => archiveOf(new Map(entries), new Map(texts), new Map(frames), streamedFrom),
  };
}

function bytesOf({ contents }: WrittenEntry): Uint8Array {
  return typeof contents === "string" ? binaryToBytes(contents) : contents;
}

function packEntry(entry: WrittenEntry): StoredEntry {
  const bytes = bytesOf(entry);
  return {
    name: entry.name,
    method: DEFLATED,
    crc: crc32(bytes),
    size: bytes.length,
    compressed: deflateSync(bytes, { level: COMPRESSION }),
  };
}

function inflateEntry({ name, method, crc, size, compressed }: StoredEntry): Uint8Array {
  let bytes: Uint8Array;
  try {
    // Into a buffer of the declared size: contents with a wrong size are cut off there, and then fail the checksum
    bytes = method === STORED ? compressed : inflateSync(compressed, { out: new Uint8Array(size) });
  } catch {
    throw new UnusableFile("damaged", name);
  }
  if (bytes.length !== size || crc32(bytes) !== crc) throw new UnusableFile("damaged", name);
  return bytes;
}

function writeArchive(entries: readonly StoredEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const size = named.reduce(
    (sum, { entry, name }) => sum + 30 + 46 + 2 * name.length + entry.compressed.length,
    END_SIZE,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets: number[] = [];
  const common = (entry: StoredEntry, nameLength: number) => {
    view.setUint16(at, 20, true);
    view.setUint16(at + 2, UTF8_FLAG, true);
    view.setUint16(at + 4, entry.method, true);
    view.setUint16(at + 8, DOS_DATE, true);
    view.setUint32(at + 10, entry.crc, true);
    view.setUint32(at + 14, entry.compressed.length, true);
    view.setUint32(at + 18, entry.size, true);
    view.setUint16(at + 22, nameLength, true);
  };
  for (const { entry, name } of named) {
    offsets.push(at);
    view.setUint32(at, LOCAL_SIGNATURE, true);
    at += 4;
    common(entry, name.length);
    at += 26;
    bytes.set(name, at);
    bytes.set(entry.compressed, at + name.length);
    at += name.length + entry.compressed.length;
  }
  const directory = at;
  named.forEach(({ entry, name }, index) => {
    view.setUint32(at, ENTRY_SIGNATURE, true);
    view.setUint16(at + 4, 20, true);
    at += 6;
    common(entry, name.length);
    view.setUint32(at + 36, offsets[index]!, true);
    at += 40;
    bytes.set(name, at);
    at += name.length;
  });
  view.setUint32(at, END_SIGNATURE, true);
  view.setUint16(at + 8, named.length, true);
  view.setUint16(at + 10, named.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
