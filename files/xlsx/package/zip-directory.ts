import { partKey, withSlashes } from "./part-name";
import { UnusableFile } from "./unusable-file";

/** One compressed entry of a zip file. */
export interface StoredEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  /** Inflated size in bytes, as the directory declares it. */
  readonly size: number;
  readonly compressed: Uint8Array;
}

/** Far above any honest workbook of an office, below what a browser tab survives. */
const MAX_FILE_BYTES = 100 * 1024 * 1024;
/**
 * A sheet of 50,000 rows with the formulas of the largest template takes 320 MB, and a workbook may have two. They are
 * read and written piece by piece; where one has to be read as a whole, no text of Node is longer than 512 MB.
 */
const MAX_ENTRY_BYTES = 400 * 1024 * 1024;
const MAX_TOTAL_BYTES = 768 * 1024 * 1024;
const MAX_ENTRIES = 10_000;
/** XML of sheets compresses 10 to 60 times; bombs a thousand times. Small entries may have any ratio. */
const MAX_RATIO = 250;
const RATIO_FROM_BYTES = 16 * 1024 * 1024;

const END_SIGNATURE = 0x06054b50;
const END64_SIGNATURE = 0x06064b50;
const LOCATOR64_SIGNATURE = 0x07064b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;
const LOCATOR64_SIZE = 20;
const ENTRY_SIZE = 46;
const LOCAL_SIZE = 30;
const MAX_COMMENT = 0xffff;
const EXTRA64 = 1;
const TAKEN_FROM_EXTRA = 0xffffffff;
const STORED = 0;
const DEFLATED = 8;
const ENCRYPTED_FLAG = 1;
/** The first bytes of the container that encrypted workbooks and .xls use. */
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0];

interface Directory {
  readonly count: number;
  readonly start: number;
}

/** An entry with its range of bytes in the file, including its header. */
interface PlacedEntry extends StoredEntry {
  readonly local: number;
  readonly end: number;
  /** Offset of the directory's next record. */
  readonly next: number;
}

/**
 * Throws `UnusableFile` for entries that would be refused when their file is opened: nothing may be written that cannot
 * be read again.
 */
export function checkReadable(entries: readonly StoredEntry[]): void {
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  const packed = entries.reduce((sum, { compressed }) => sum + compressed.length, 0);
  const largest = entries.find(({ size }) => size > MAX_ENTRY_BYTES);
  if (largest || total > MAX_TOTAL_BYTES || packed > MAX_FILE_BYTES)
    throw new UnusableFile("result-too-large", largest?.name ?? "");
}

/**
 * Returns the entries of a zip file (APPNOTE 6.3.10), including zip64. Throws `UnusableFile` for anything but a sound
 * zip file, and for one that is too large.
 */
export function readDirectory(bytes: Uint8Array): readonly StoredEntry[] {
  if (bytes.length > MAX_FILE_BYTES) throw new UnusableFile("too-large");
  if (COMPOUND_FILE.every((byte, at) => bytes[at] === byte)) throw new UnusableFile("encrypted-or-old");
  if (bytes.length < END_SIZE || bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnusableFile("not-a-zip");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > MAX_ENTRIES) throw new UnusableFile("too-much-inside");
  const entries: PlacedEntry[] = [];
  const names = new Set<string>();
  let at = directory.start;
  let total = 0;
  for (let index = 0; index < directory.count; index++) {
    if (at + ENTRY_SIZE > bytes.length || view.getUint32(at, true) !== ENTRY_SIGNATURE)
      throw new UnusableFile("damaged");
    const entry = readEntry(bytes, view, at);
    at = entry.next;
    total += entry.size;
    if (total > MAX_TOTAL_BYTES || entry.size > MAX_ENTRY_BYTES) throw new UnusableFile("too-much-inside");
    if (entry.size > RATIO_FROM_BYTES && entry.size > entry.compressed.length * MAX_RATIO)
      throw new UnusableFile("too-much-inside");
    // Different programs read two parts of one name differently
    if (names.has(partKey(entry.name))) throw new UnusableFile("damaged", entry.name);
    names.add(partKey(entry.name));
    entries.push(entry);
  }
  refuseOverlaps(entries);
  return entries.filter(({ name }) => !name.endsWith("/"));
}

/**
 * Refuses entries that share bytes: they let a small file hold the same contents many times, and no program writes such
 * files.
 */
function refuseOverlaps(entries: readonly PlacedEntry[]): void {
  const ordered = [...entries].sort((a, b) => a.local - b.local);
  const shared = ordered.find((entry, index) => index > 0 && entry.local < ordered[index - 1]!.end);
  if (shared) throw new UnusableFile("damaged", shared.name);
}

function findDirectory(view: DataView): Directory {
  const lowest = Math.max(0, view.byteLength - END_SIZE - MAX_COMMENT);
  for (let at = view.byteLength - END_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_SIGNATURE) continue;
    return findDirectory64(view, at) ?? { count: view.getUint16(at + 10, true), start: view.getUint32(at + 16, true) };
  }
  throw new UnusableFile("damaged");
}

/**
 * Returns the directory of a zip64 file: programs that compress while they calculate write that form for small files
 * too.
 */
function findDirectory64(view: DataView, end: number): Directory | null {
  const locator = end - LOCATOR64_SIZE;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR64_SIGNATURE) return null;
  const at = Number(view.getBigUint64(locator + 8, true));
  if (at + 56 > view.byteLength || view.getUint32(at, true) !== END64_SIGNATURE) throw new UnusableFile("damaged");
  return { count: Number(view.getBigUint64(at + 32, true)), start: Number(view.getBigUint64(at + 48, true)) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): PlacedEntry {
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  if ((flags & ENCRYPTED_FLAG) !== 0) throw new UnusableFile("encrypted-or-old");
  const nameLength = view.getUint16(at + 28, true);
  const extraAt = at + ENTRY_SIZE + nameLength;
  const next = extraAt + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > bytes.length) throw new UnusableFile("damaged");
  const name = withSlashes(
    new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes.subarray(at + ENTRY_SIZE, extraAt)),
  );
  const [size, packed, local] = sizes(view, at, extraAt, extraAt + view.getUint16(at + 30, true), name);
  if (local + LOCAL_SIZE > bytes.length || view.getUint32(local, true) !== LOCAL_SIGNATURE)
    throw new UnusableFile("damaged", name);
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length || (method !== STORED && method !== DEFLATED))
    throw new UnusableFile("damaged", name);
  return {
    name,
    method,
    crc: view.getUint32(at + 16, true),
    size,
    compressed: bytes.subarray(start, start + packed),
    local,
    end: start + packed,
    next,
  };
}

/**
 * Returns size, compressed size and offset of an entry; those that do not fit in 32 bits are in the extra field, in
 * this order.
 */
function sizes(
  view: DataView,
  at: number,
  extraAt: number,
  extraEnd: number,
  name: string,
): readonly [number, number, number] {
  const plain = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)] as const;
  if (!plain.includes(TAKEN_FROM_EXTRA)) return plain;
  for (let field = extraAt; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== EXTRA64) continue;
    let value = field + 4;
    const end = value + view.getUint16(field + 2, true);
    const full = plain.map((short) => {
      if (short !== TAKEN_FROM_EXTRA) return short;
      value += 8;
      if (value > end || value > extraEnd) throw new UnusableFile("damaged", name);
      return Number(view.getBigUint64(value - 8, true));
    });
    return [full[0]!, full[1]!, full[2]!];
  }
  throw new UnusableFile("damaged", name);
}
