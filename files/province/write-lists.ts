import { Zip, ZipDeflate } from "fflate";
import type { Content } from "../../src/workbook/model/sheet-spec";
import { lastRowOf, listFrame, listRowHeight } from "../../src/province/sheets/list-sheet";
import type { ListFrame, ListSheet } from "../../src/province/sheets/list-sheet";
import { apply } from "../xlsx/write/apply";
import { blankWorkbook } from "../xlsx/write/blank-workbook";
import { growingSheet } from "../xlsx/write/growing-sheet";
import { readPart, workbookSheets } from "../xlsx/package/workbook";
import { binaryToBytes } from "../xlsx/xml/binary-text";

/** As in packages of this product: close to the best size at half the time. */
const LEVEL = 4;
/** Characters of XML that are compressed together. */
const PIECE = 1 << 18;
/** The same lists give the same bytes on every day. */
const MODIFIED = new Date(1980, 0, 1);

/** Takes the next bytes of a file. */
export type Write = (piece: Uint8Array) => Promise<void>;

/** Writes a workbook of list sheets row by row: memory does not grow with their rows. */
export async function writeLists(lists: readonly ListSheet[], write: Write): Promise<void> {
  const frames = new Map(lists.map((list) => [list.name, { list, frame: listFrame(list) }] as const));
  const edits = [...frames.values()].map(({ frame: { spec } }) => ({ kind: "addSheet", spec }) as const);
  const workbook = apply(blankWorkbook(), { edits });
  const byPart = new Map(workbookSheets(workbook).map(({ part, name }) => [part, frames.get(name)] as const));
  const output = openZip(write);
  for (const name of workbook.archive.names()) {
    const entry = output.add(name);
    const own = byPart.get(name);
    if (own) await writeList(own.list, own.frame, readPart(workbook.archive, name), entry);
    else await entry.push(workbook.archive.read(name), true);
  }
  await output.end();
}

async function writeList(list: ListSheet, frame: ListFrame, xml: string, entry: ZipEntry): Promise<void> {
  const { firstRow } = frame;
  const closingPattern = firstRow + 1;
  const sheet = growingSheet(xml, list.closing ? [firstRow, closingPattern] : [firstRow]);
  let pending = sheet.head;
  let row = firstRow;
  const add = async (pattern: number, cells: readonly Content[]) => {
    pending += sheet.row(pattern, row, cells, listRowHeight(list.columns, cells));
    row += 1;
    if (pending.length < PIECE) return;
    await entry.push(binaryToBytes(pending), false);
    pending = "";
  };
  for await (const cells of list.rows(firstRow)) await add(firstRow, cells);
  if (row === firstRow) await add(firstRow, emptyCells(list));
  if (list.closing) await add(closingPattern, list.closing(firstRow, lastRowOf(list, firstRow)));
  await entry.push(binaryToBytes(pending + sheet.tail), true);
}

/** The widest column has room for the sentence. */
function emptyCells({ columns, empty }: ListSheet): readonly Content[] {
  const widest = Math.max(...columns.map(({ width }) => width));
  const place = columns.findIndex(({ width }) => width === widest);
  return columns.map((_, index) => (index === place ? empty : null));
}

interface ZipEntry {
  readonly push: (bytes: Uint8Array, isLast: boolean) => Promise<void>;
}

/** A package that is written in order, whose entries are compressed while they are written. */
function openZip(write: Write): { readonly add: (name: string) => ZipEntry; readonly end: () => Promise<void> } {
  let ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, bytes) => {
    if (error) failure ??= error;
    else ready.push(bytes);
  });
  const flush = async () => {
    const pieces = ready;
    ready = [];
    if (failure) throw failure;
    for (const piece of pieces) await write(piece);
  };
  return {
    add: (name) => {
      const entry = new ZipDeflate(name, { level: LEVEL });
      entry.mtime = MODIFIED;
      zip.add(entry);
      return {
        push: async (bytes, isLast) => {
          entry.push(bytes, isLast);
          await flush();
        },
      };
    },
    end: async () => {
      zip.end();
      await flush();
    },
  };
}
