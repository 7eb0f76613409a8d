import { MAX_COLUMNS, MAX_ROWS } from "../../../src/workbook/model/area";
import type { BinaryText } from "./binary-text";
import { findElement } from "./xml";

/** One cell of a sheet part, with its offsets. The object is reused for the next cell. */
export interface ScannedCell {
  row: number;
  column: number;
  /** Index of its style; 0 where it has none. */
  style: number;
  /** `n`, `s`, `str`, `b`, `e`, `inlineStr` or `d`. */
  type: string;
  start: number;
  end: number;
  /** Offsets of the contents between the tags; equal for an empty element. */
  innerStart: number;
  innerEnd: number;
}

export interface ScannedRow {
  row: number;
  start: number;
  /** After the opening tag. */
  tagEnd: number;
  /** Before the closing tag; equal to `tagEnd` for an empty element. */
  innerEnd: number;
  end: number;
}

export interface SheetVisitor {
  readonly cell?: (cell: ScannedCell) => void;
  readonly rowStart?: (row: ScannedRow) => void;
  readonly rowEnd?: (row: ScannedRow) => void;
  /**
   * Called for a row or cell whose tag has an invalid reference, or one that does not follow the previous. `place` is
   * the reference as written, empty for none.
   */
  readonly misplaced?: (what: "row" | "cell", place: string) => void;
}

const SLASH = 0x2f;
const SPACE = 0x20;
const GREATER = 0x3e;

/** Returns the bounds of the rows; `null` for a sheet without any. */
export function findSheetData(xml: BinaryText): SheetData | null {
  const open = /<([^\s<>/:]+:)?sheetData(?:\s[^>]*?)?(\/?)>/.exec(xml);
  if (!open) return null;
  const innerStart = open.index + open[0].length;
  const prefix = open[1] ?? "";
  if (open[2] === "/") return { prefix, start: open.index, innerStart, innerEnd: innerStart, isEmpty: true };
  const close = xml.indexOf(`</${prefix}sheetData>`, innerStart);
  return { prefix, start: open.index, innerStart, innerEnd: close, isEmpty: false };
}

/** Offsets of the rows of a sheet part. */
export interface SheetData {
  /** Namespace prefix of the part's elements with its colon, mostly none. */
  readonly prefix: string;
  readonly start: number;
  readonly innerStart: number;
  /** Before the closing tag. */
  readonly innerEnd: number;
  readonly isEmpty: boolean;
}

/**
 * Passes once over all rows and cells of a sheet part. Cells and rows without a reference follow the previous one
 * (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73); in a part that `readPart` returns each has its reference, and they are in
 * order.
 */
export function scanSheet(xml: BinaryText, visitor: SheetVisitor): void {
  const data = findSheetData(xml);
  if (data && !data.isEmpty) scanRows(xml, data, visitor);
}

/** Passes over the rows between two offsets. */
export function scanRows(
  xml: BinaryText,
  data: Pick<SheetData, "prefix" | "innerStart" | "innerEnd">,
  visitor: SheetVisitor,
): void {
  const cell: ScannedCell = { row: 0, column: 0, style: 0, type: "n", start: 0, end: 0, innerStart: 0, innerEnd: 0 };
  const row: ScannedRow = { row: 0, start: 0, tagEnd: 0, innerEnd: 0, end: 0 };
  const [cellName, rowName] = [`${data.prefix}c`, `${data.prefix}row`];
  const [cellClose, rowClose] = [`</${cellName}>`, `</${rowName}>`];
  for (let at = xml.indexOf("<", data.innerStart); at >= 0 && at < data.innerEnd; at = xml.indexOf("<", at)) {
    const tagEnd = xml.indexOf(">", at) + 1;
    const isEmpty = xml.charCodeAt(tagEnd - 2) === SLASH;
    if (isTag(xml, at, cellName)) {
      const place = readCellTag(xml, at + 1 + cellName.length, tagEnd, row.row, cell);
      if (place !== null) visitor.misplaced?.("cell", place);
      cell.start = at;
      cell.innerStart = tagEnd;
      cell.innerEnd = isEmpty ? tagEnd : xml.indexOf(cellClose, tagEnd);
      cell.end = isEmpty ? tagEnd : cell.innerEnd + cellClose.length;
      visitor.cell?.(cell);
      at = cell.end;
      continue;
    }
    if (isTag(xml, at, rowName)) {
      const place = rowPlace(xml, at + 1 + rowName.length, tagEnd);
      const number = place === null ? row.row + 1 : Number(place);
      if (place === null || !/^\d{1,7}$/.test(place) || number <= row.row || number > MAX_ROWS)
        visitor.misplaced?.("row", place ?? "");
      row.row = number;
      row.start = at;
      row.tagEnd = row.innerEnd = row.end = tagEnd;
      cell.row = number;
      cell.column = 0;
      visitor.rowStart?.(row);
      if (isEmpty) visitor.rowEnd?.(row);
    } else if (xml.startsWith(rowClose, at)) {
      row.innerEnd = at;
      row.end = tagEnd;
      visitor.rowEnd?.(row);
    }
    at = tagEnd;
  }
}

/** Whether a tag opens an element of this name. */
function isTag(xml: BinaryText, at: number, name: string): boolean {
  if (!xml.startsWith(name, at + 1)) return false;
  const code = xml.charCodeAt(at + 1 + name.length);
  return code <= SPACE || code === GREATER || code === SLASH;
}

/**
 * Reads `r`, `s` and `t` of a cell's tag without making strings of the rest. Returns the reference as written where it
 * is not the expected one.
 */
function readCellTag(xml: BinaryText, from: number, end: number, row: number, cell: ScannedCell): string | null {
  const before = cell.column;
  cell.row = row;
  cell.style = 0;
  cell.type = "n";
  cell.column = before + 1;
  let wrong: string | null = "";
  for (let at = xml.indexOf("=", from); at > 0 && at < end; at = xml.indexOf("=", at)) {
    const valueStart = at + 2;
    const valueEnd = xml.indexOf('"', valueStart);
    if (xml.charCodeAt(at - 2) <= SPACE) {
      const name = xml[at - 1];
      if (name === "r") {
        const column = columnAt(xml, valueStart, valueEnd, row);
        wrong = column > before ? null : xml.slice(valueStart, valueEnd);
        cell.column = column;
      } else if (name === "s") cell.style = Number(xml.slice(valueStart, valueEnd)) || 0;
      else if (name === "t") cell.type = xml.slice(valueStart, valueEnd);
    }
    at = valueEnd + 1;
  }
  return wrong;
}

/** Returns the column of a reference such as `B7` in this row; 0 for anything but a cell of the row. */
function columnAt(xml: BinaryText, from: number, to: number, row: number): number {
  let column = 0;
  let at = from;
  for (; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  let own = 0;
  for (let digit = at; digit < to; digit++) {
    const code = xml.charCodeAt(digit) - 0x30;
    if (code < 0 || code > 9 || own > MAX_ROWS) return 0;
    own = own * 10 + code;
  }
  return own === row && column <= MAX_COLUMNS ? column : 0;
}

function rowPlace(xml: BinaryText, from: number, end: number): string | null {
  for (let at = xml.indexOf("=", from); at > 0 && at < end; at = xml.indexOf("=", at)) {
    const valueEnd = xml.indexOf('"', at + 2);
    if (xml[at - 1] === "r" && xml.charCodeAt(at - 2) <= SPACE) return xml.slice(at + 2, valueEnd);
    at = valueEnd + 1;
  }
  return null;
}

/** Returns a child element of a cell, such as `v` or `f`; `null` without one. */
export function cellChild(xml: BinaryText, cell: Pick<ScannedCell, "innerStart" | "innerEnd">, name: string) {
  return cell.innerStart === cell.innerEnd ? null : findElement(xml, name, cell.innerStart, cell.innerEnd);
}
