import { columnLetters } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import { UNREAD_FORMULA } from "../../../src/workbook/model/snapshot";
import type { BinaryText } from "../xml/binary-text";
import { readFormula } from "../read/read-cell";
import { createCellBounds } from "../xml/cell-bounds";
import { cellXml } from "./cell-xml";
import type { CellContent } from "./cell-xml";
import { indexWrites } from "./column-writes";
import type { ColumnWrite, IndexedWrites, PlacedContent } from "./column-writes";
import { createSheetPacker } from "../package/packed-sheet";
import { eachRows, sheetFrame, writeRows } from "../package/sheet-part";
import type { ZipArchive } from "../package/zip-archive";
import { readDefaultStyles } from "../styles/default-styles";
import type { DefaultStyles } from "../styles/default-styles";
import { withDimension } from "./dimension";
import { cellChild, findSheetData, scanRows } from "../xml/sheet-scan";
import type { ScannedCell } from "../xml/sheet-scan";
import { attributes, decodeXstring, escapeCellText, findElement } from "../xml/xml";

/** What new cells take from their workbook. */
export interface WorkbookLook {
  /** Returns a style like the given one that shows dates. */
  readonly asDate: (style: number) => number;
  /** Returns a style like the given one with another number format. */
  readonly withFormat: (style: number, code: string) => number;
  /** Returns a style like the given one without the apostrophe that makes typed contents text. */
  readonly unquoted: (style: number) => number;
  readonly dayOffset: number;
}

/**
 * Returns a sheet part with new contents in some cells. Cells keep their styles, except for new formats, dates in cells
 * that showed none, and the apostrophe of a text; every other byte stays.
 */
export function spliceCells(xml: BinaryText, writes: readonly ColumnWrite[], look: WorkbookLook): BinaryText {
  const data = findSheetData(xml);
  if (!data) return xml;
  const { prefix } = data;
  const indexed = indexWrites(writes);
  const group = sharedFormulas((visit) => visit(xml, data.innerStart, data.innerEnd), prefix, indexed.covers);
  const splicer = createSplicer(prefix, readDefaultStyles(xml, data.start), indexed, look, group);
  const head = data.isEmpty ? `${xml.slice(0, data.start)}<${prefix}sheetData>` : xml.slice(0, data.innerStart);
  const rows = data.isEmpty ? "" : splicer.rows(xml, data.innerStart, data.innerEnd);
  const close = data.isEmpty ? `</${prefix}sheetData>` : "";
  return withDimension([head, rows, splicer.rest(), close, xml.slice(data.innerEnd)].join(""), splicer.bounds());
}

/**
 * Does the same with a large sheet part of an archive, whose rows are read, changed and compressed piece by piece.
 * Returns whether it has done so: a part that is read as a whole is left to `spliceCells`.
 */
export function spliceLargePart(
  archive: ZipArchive,
  name: string,
  writes: readonly ColumnWrite[],
  look: WorkbookLook,
): boolean {
  const frame = sheetFrame(archive, name);
  if (!frame) return false;
  const indexed = indexWrites(writes);
  const visitRows: VisitRows = (visit) => eachRows(archive, name, (rows) => visit(rows, 0, rows.length));
  const group = frame.hasShared ? sharedFormulas(visitRows, "", indexed.covers) : null;
  const defaults = readDefaultStyles(frame.xml, findSheetData(frame.xml)!.start);
  const splicer = createSplicer("", defaults, indexed, look, group);
  const packer = createSheetPacker();
  visitRows((rows, from, to) => packer.add(splicer.rows(rows, from, to)));
  packer.add(splicer.rest());
  writeRows(archive, name, { ...frame, xml: withDimension(frame.xml, splicer.bounds()) }, packer);
  return true;
}

/** Gives out texts with whole rows between two offsets. */
type VisitRows = (visit: (xml: BinaryText, from: number, to: number) => void) => void;

interface Splicer {
  /** Returns whole rows of the part, in their order, with their new contents and with new rows between them. */
  readonly rows: (xml: BinaryText, from: number, to: number) => BinaryText;
  /** Returns the new rows below all others. */
  readonly rest: () => BinaryText;
  /** Bounds of all cells of the result; `null` without any. */
  readonly bounds: () => Rect | null;
}

function createSplicer(
  prefix: string,
  defaults: DefaultStyles,
  { contentsOf, firstRow, lastRow }: IndexedWrites,
  { asDate, withFormat, unquoted, dayOffset }: WorkbookLook,
  group: SharedFormulas | null,
): Splicer {
  const dialect = { prefix, dayOffset };
  const bounds = createCellBounds();
  let pieces: string[] = [];
  let nextRow = firstRow;
  let pending: PlacedContent[] = [];
  const styleOf = ({ content, format, style: own }: PlacedContent, present: number) => {
    // The apostrophe would make text of the next typed number, and show a formula as its text
    const style = typeof content === "string" || content === null ? (own ?? present) : unquoted(own ?? present);
    if (format !== undefined) return withFormat(style, format);
    return isDay(content) ? asDate(style) : style;
  };
  const put = (row: number, placed: PlacedContent, style: number) => {
    bounds.add(row, placed.column);
    pieces.push(cellXml(dialect, `${columnLetters(placed.column)}${row}`, styleOf(placed, style), placed.content));
  };
  const putNew = (row: number, placed: PlacedContent, rowTag: BinaryText) => {
    if (!isNothing(placed)) put(row, placed, defaults.styleFor(placed.column, rowTag));
  };
  /** Adds rows with contents that the part does not have yet. */
  const addRows = (before: number) => {
    for (; nextRow < before && nextRow <= lastRow; nextRow++) {
      const contents = contentsOf(nextRow).filter((placed) => !isNothing(placed));
      if (contents.length === 0) continue;
      pieces.push(`<${prefix}row r="${nextRow}">`);
      for (const content of contents) putNew(nextRow, content, "");
      pieces.push(`</${prefix}row>`);
    }
  };
  const flush = (): BinaryText => {
    const text = pieces.join("");
    pieces = [];
    return text;
  };
  const rows = (xml: BinaryText, from: number, to: number): BinaryText => {
    let copied = from;
    const copyTo = (end: number) => {
      if (end > copied) pieces.push(xml.slice(copied, end));
      copied = Math.max(copied, end);
    };
    let isEmptyRow = false;
    let rowTag: BinaryText = "";
    scanRows(
      xml,
      { prefix, innerStart: from, innerEnd: to },
      {
        rowStart: (row) => {
          copyTo(row.start);
          addRows(row.row);
          nextRow = Math.max(nextRow, row.row + 1);
          pending = contentsOf(row.row);
          isEmptyRow = xml.charCodeAt(row.tagEnd - 2) === 0x2f;
          if (pending.length === 0) return;
          rowTag = xml.slice(row.start, row.tagEnd);
          const open = withoutWrongSpans(rowTag, pending);
          pieces.push(isEmptyRow ? open.replace(/\s*\/>$/, ">") : open);
          copied = row.tagEnd;
        },
        cell: (cell) => {
          bounds.add(cell.row, cell.column);
          while (pending.length > 0 && pending[0]!.column < cell.column) {
            copyTo(cell.start);
            putNew(cell.row, pending.shift()!, rowTag);
          }
          const own = pending[0]?.column === cell.column ? pending.shift()! : null;
          if (own) {
            copyTo(cell.start);
            put(cell.row, own, cell.style);
            copied = cell.end;
          } else if (group !== null) {
            const alone = withoutGroup(xml, cell, group, prefix);
            if (alone === null) return;
            copyTo(cell.start);
            pieces.push(alone);
            copied = cell.end;
          }
        },
        rowEnd: (row) => {
          if (pending.length === 0) return;
          copyTo(row.innerEnd);
          for (const content of pending) putNew(row.row, content, rowTag);
          if (isEmptyRow) pieces.push(`</${prefix}row>`);
          pending = [];
        },
      },
    );
    copyTo(to);
    return flush();
  };
  return {
    rows,
    rest: () => {
      addRows(Infinity);
      return flush();
    },
    bounds: bounds.rect,
  };
}

/**
 * Removes a row's hint about the columns with cells if it is wrong. It is optional, and a wrong one misleads readers
 * (18.3.1.73).
 */
function withoutWrongSpans(tag: BinaryText, cells: readonly PlacedContent[]): BinaryText {
  const [, first, last] = /\sspans="(\d+):(\d+)"/.exec(tag) ?? [];
  const isRight = cells.every(({ column }) => column >= Number(first) && column <= Number(last));
  return isRight ? tag : tag.replace(/\sspans="[^"]*"/, "");
}

/** An empty cell without its own style needs no element. */
function isNothing({ content, style, format }: PlacedContent): boolean {
  return content === null && style === undefined && format === undefined;
}

function isDay(content: CellContent): boolean {
  return typeof content === "object" && content !== null && "date" in content;
}

type SharedFormulas = Map<string, { readonly text: string; readonly row: number; readonly column: number }>;

/**
 * Returns the masters of shared formulas if a write hits a cell of a group, whose other cells must then stand alone;
 * `null` otherwise.
 */
function sharedFormulas(visitRows: VisitRows, prefix: string, covers: IndexedWrites["covers"]): SharedFormulas | null {
  const masters: SharedFormulas = new Map();
  let isHit = false;
  visitRows((xml, from, to) => {
    if (!xml.includes('t="shared"')) return;
    scanRows(
      xml,
      { prefix, innerStart: from, innerEnd: to },
      {
        cell: (cell) => {
          const element = cellChild(xml, cell, "f");
          if (!element) return;
          const values = attributes(xml, element.tag);
          const group = values.get("si");
          if (values.get("t") !== "shared" || group === undefined) return;
          if (element.innerStart !== element.innerEnd) {
            masters.set(group, {
              text: decodeXstring(xml.slice(element.innerStart, element.innerEnd)),
              row: cell.row,
              column: cell.column,
            });
          }
          isHit ||= covers(cell.row, cell.column);
        },
      },
    );
  });
  return isHit ? masters : null;
}

/** Returns a cell of a shared formula with its own formula; `null` for any other cell. */
function withoutGroup(xml: BinaryText, cell: ScannedCell, masters: SharedFormulas, prefix: string): BinaryText | null {
  const element = findElement(xml, "f", cell.innerStart, cell.innerEnd);
  if (!element || attributes(xml, element.tag).get("t") !== "shared") return null;
  const formula = readFormula(xml, cell, masters);
  if (formula === null) return null;
  // A copy whose references leave the sheet has no formula of its own: its value stays
  if (formula === UNREAD_FORMULA) return xml.slice(cell.start, element.tag.start) + xml.slice(element.end, cell.end);
  return `${xml.slice(cell.start, element.tag.start)}<${prefix}f>${escapeCellText(formula.slice(1))}</${prefix}f>${xml.slice(element.end, cell.end)}`;
}
