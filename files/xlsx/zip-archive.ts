import { deflateSync, inflateSync } from "fflate";
import { crc32 } from "./crc32";
import { UnusableFile } from "./unusable-file";

/** Entries of a zip file, inflated only when asked for; those nobody replaces are copied on as they came. */
export interface ZipArchive {
  readonly names: () => readonly string[];
  readonly has: (name: string) => boolean;
  /** Bytes of an entry once it is inflated, 0 for one that is not there. */
  readonly size: (name: string) => number;
  /** Throws `UnusableFile` where the contents do not fit what the directory says of them. */
  readonly read: (name: string) => Uint8Array;
  readonly write: (name: string, bytes: Uint8Array) => void;
  readonly remove: (name: string) => void;
  readonly toBytes: () => Uint8Array;
}

interface StoredEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly compressed: Uint8Array;
}

/** Far above any honest workbook of an office, below what a browser tab survives. */
const MAX_FILE_BYTES = 100 * 1024 * 1024;
/** A sheet of 100,000 rows with formulas of ours takes 460 MB; strings of some engines end at 512 MB. */
const MAX_ENTRY_BYTES = 500 * 1024 * 1024;
const MAX_TOTAL_BYTES = 1024 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** XML of sheets shrinks 10 to 60 times; bombs a thousand times. Small entries may shrink as they like. */
const MAX_RATIO = 250;
const RATIO_FROM_BYTES = 16 * 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const MAX_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
const UTF8_FLAG = 0x800;
/** 1 January 1980: the same workbook gives the same bytes on every day. */
const DOS_DATE = 0x21;
/** The first bytes of the container that encrypted workbooks and .xls use. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

export function openZip(bytes: Uint8Array): ZipArchive {
  if (bytes.length > MAX_FILE_BYTES) throw new UnusableFile("too-large");
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) throw new UnusableFile("encrypted-or-old");
  return createArchive(readDirectory(bytes));
}

export function createZip(): ZipArchive {
  return createArchive([]);
}

function readDirectory(bytes: Uint8Array): readonly StoredEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < END_SIZE || bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnusableFile("not-a-zip");
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > MAX_ENTRIES) throw new UnusableFile("too-much-inside");
  const entries: StoredEntry[] = [];
  const names = new Set<string>();
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw new UnusableFile("damaged");
    const entry = readEntry(bytes, view, at);
    at = entry.next;
    total += entry.size;
    if (total > MAX_TOTAL_BYTES || entry.size > MAX_ENTRY_BYTES) throw new UnusableFile("too-much-inside");
    if (entry.size > RATIO_FROM_BYTES && entry.size > entry.compressed.length * MAX_RATIO) throw new UnusableFile("too-much-inside");
    // Two parts of one name are read differently by different programs
    if (names.has(entry.name.toLowerCase())) throw new UnusableFile("damaged", entry.name);
    names.add(entry.name.toLowerCase());
    if (!entry.name.endsWith("/")) entries.push(entry);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) if (view.getUint32(at, true) === END_SIGNATURE) return at;
  throw new UnusableFile("damaged");
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): StoredEntry & { readonly next: number } {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & ENCRYPTED_FLAG) !== 0) throw new UnusableFile("encrypted-or-old");
  const compressedSize = view.getUint32(at + 20, true);
  const nameLength = view.getUint16(at + 28, true);
  const local = view.getUint32(at + 42, true);
  const name = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(at + 46, at + 46 + nameLength));
  if (local + 30 > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE) throw new UnusableFile("damaged", name);
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + compressedSize > bytes.length || (method !== STORED && method !== DEFLATED)) throw new UnusableFile("damaged", name);
  return {
    name, method,
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    compressed: bytes.subarray(start, start + compressedSize),
    next: at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true),
  };
}

/** What replaces an entry. It is packed at the very end, since the plan may change it again. */
interface WrittenEntry {
  readonly name: string;
  readonly bytes: Uint8Array;
}

function createArchive(stored: readonly StoredEntry[]): ZipArchive {
  const entries = new Map<string, StoredEntry | WrittenEntry>(stored.map((entry) => [entry.name, entry]));
  return {
    names: () => [...entries.keys()],
    has: (name) => entries.has(name),
    size: (name) => {
      const entry = entries.get(name);
      return entry === undefined ? 0 : "bytes" in entry ? entry.bytes.length : entry.size;
    },
    read: (name) => {
      const entry = entries.get(name);
      if (!entry) throw new UnusableFile("damaged", name);
      return "bytes" in entry ? entry.bytes : inflateEntry(entry);
    },
    write: (name, bytes) => {
      entries.set(name, { name, bytes });
    },
    remove: (name) => {
      entries.delete(name);
    },
    toBytes: () => writeArchive(Array.from(entries.values(), (entry) => ("bytes" in entry ? packEntry(entry) : entry))),
  };
}

function packEntry({ name, bytes }: WrittenEntry): StoredEntry {
  return { name, method: DEFLATED, crc: crc32(bytes), size: bytes.length, compressed: deflateSync(bytes, { level: LEVEL }) };
}

/** Near the best size at half the time of the default. */
const LEVEL = 4;

function inflateEntry({ name, method, crc, size, compressed }: StoredEntry): Uint8Array {
  let bytes: Uint8Array;
  try {
    // Into room of the declared size: contents that lie about it are cut off there, and then fail the checksum
    bytes = method === STORED ? compressed : inflateSync(compressed, { out: new Uint8Array(size) });
  } catch {
    throw new UnusableFile("damaged", name);
  }
  if (bytes.length !== size || crc32(bytes) !== crc) throw new UnusableFile("damaged", name);
  return bytes;
}

function writeArchive(entries: readonly StoredEntry[]): Uint8Array {
  const named = entries.map((entry) => ({ entry, name: new TextEncoder().encode(entry.name) }));
  const size = named.reduce((sum, { entry, name }) => sum + 30 + 46 + 2 * name.length + entry.compressed.length, END_SIZE);
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
