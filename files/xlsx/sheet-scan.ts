import type { BinaryText } from "./binary-text";
import { findElement } from "./xml";

/** One cell of a sheet part, by its place. The object is used again for the next cell. */
export interface ScannedCell {
  row: number;
  column: number;
  /** Index of its style, 0 where it has none. */
  style: number;
  /** `n`, `s`, `str`, `b`, `e`, `inlineStr` or `d`. */
  type: string;
  start: number;
  end: number;
  /** Contents, between the tags; equal for an empty element. */
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
}

const SLASH = 0x2f;
const SPACE = 0x20;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const EQUALS = 0x3d;
const COLON = 0x3a;

/** The bounds of the rows, `null` for a sheet without any. */
export function findSheetData(xml: BinaryText): SheetData | null {
  const open = /<([A-Za-z_][\w.-]*:)?sheetData\s*(\/?)>/.exec(xml);
  if (!open) return null;
  const innerStart = open.index + open[0].length;
  const prefix = open[1] ?? "";
  if (open[2] === "/") return { prefix, start: open.index, innerStart, innerEnd: innerStart, isEmpty: true };
  const close = xml.lastIndexOf(`</${prefix}sheetData`);
  return { prefix, start: open.index, innerStart, innerEnd: close < 0 ? xml.length : close, isEmpty: false };
}

/** Where the rows of a sheet part stand. */
export interface SheetData {
  /** Namespace prefix of the part's elements with its colon, mostly none. */
  readonly prefix: string;
  readonly start: number;
  readonly innerStart: number;
  /** Before the closing tag. */
  readonly innerEnd: number;
  readonly isEmpty: boolean;
}

/** Passes once over all rows and cells of a sheet part. Cells and rows without a place of their own follow the one before. */
export function scanSheet(xml: BinaryText, visitor: SheetVisitor): void {
  const data = findSheetData(xml);
  if (!data || data.isEmpty) return;
  const cell: ScannedCell = { row: 0, column: 0, style: 0, type: "n", start: 0, end: 0, innerStart: 0, innerEnd: 0 };
  const row: ScannedRow = { row: 0, start: 0, tagEnd: 0, innerEnd: 0, end: 0 };
  let at = xml.indexOf("<", data.innerStart);
  const closing = `</${data.prefix}c>`;
  let isInRow = false;
  while (at >= 0 && at < data.innerEnd) {
    const isClose = xml.charCodeAt(at + 1) === SLASH;
    const nameAt = nameStart(xml, at + (isClose ? 2 : 1));
    const first = xml[nameAt];
    const tagEnd = xml.indexOf(">", at) + 1;
    if (tagEnd === 0) return;
    const isEmpty = xml.charCodeAt(tagEnd - 2) === SLASH;
    if (first === "c" && isNameEnd(xml, nameAt + 1) && !isClose) {
      readCellTag(xml, nameAt + 1, tagEnd, row.row, cell);
      cell.start = at;
      cell.innerStart = tagEnd;
      if (isEmpty) cell.innerEnd = cell.end = tagEnd;
      else {
        const close = xml.indexOf(closing, tagEnd);
        if (close < 0) return;
        cell.innerEnd = close;
        cell.end = close + closing.length;
      }
      visitor.cell?.(cell);
      at = xml.indexOf("<", cell.end);
      continue;
    }
    if (first === "r" && xml.startsWith("row", nameAt) && isNameEnd(xml, nameAt + 3)) {
      if (isClose) {
        row.innerEnd = at;
        row.end = tagEnd;
        visitor.rowEnd?.(row);
        isInRow = false;
      } else {
        row.row = rowNumber(xml, nameAt + 3, tagEnd) ?? row.row + 1;
        row.start = at;
        row.tagEnd = row.innerEnd = row.end = tagEnd;
        cell.row = row.row;
        cell.column = 0;
        visitor.rowStart?.(row);
        isInRow = !isEmpty;
        if (isEmpty) visitor.rowEnd?.(row);
      }
    }
    at = xml.indexOf("<", tagEnd);
  }
  if (isInRow) visitor.rowEnd?.(row);
}

function nameStart(xml: BinaryText, from: number): number {
  for (let at = from; ; at++) {
    const code = xml.charCodeAt(at);
    if (code === COLON) return at + 1;
    if (code <= SPACE || code === GREATER || code === SLASH || Number.isNaN(code)) return from;
  }
}

function isNameEnd(xml: BinaryText, at: number): boolean {
  const code = xml.charCodeAt(at);
  return code <= SPACE || code === GREATER || code === SLASH;
}

/** Reads `r`, `s` and `t` of a cell's tag without making strings of the rest. */
function readCellTag(xml: BinaryText, from: number, end: number, rowOfTag: number, cell: ScannedCell): void {
  cell.row = rowOfTag;
  cell.style = 0;
  cell.type = "n";
  let column = cell.column + 1;
  for (let at = from; at < end; at++) {
    if (xml.charCodeAt(at) !== EQUALS) continue;
    const quote = xml.charCodeAt(at + 1);
    if (quote !== QUOTE && quote !== APOSTROPHE) continue;
    const valueStart = at + 2;
    const valueEnd = xml.indexOf(quote === QUOTE ? '"' : "'", valueStart);
    const isShortName = xml.charCodeAt(at - 2) <= SPACE;
    if (isShortName) {
      const name = xml[at - 1];
      if (name === "r") column = columnOf(xml, valueStart, valueEnd) || column;
      else if (name === "s") cell.style = Number(xml.slice(valueStart, valueEnd));
      else if (name === "t") cell.type = xml.slice(valueStart, valueEnd);
    }
    at = valueEnd;
  }
  cell.column = column;
}

function columnOf(xml: BinaryText, from: number, to: number): number {
  let column = 0;
  for (let at = from; at < to; at++) {
    const code = xml.charCodeAt(at);
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return column;
}

function rowNumber(xml: BinaryText, from: number, end: number): number | null {
  const match = /\sr\s*=\s*["'](\d{1,7})["']/.exec(xml.slice(from, end));
  return match ? Number(match[1]) : null;
}

/** The text between the tags of a child of a cell, such as `v` or `f`, as bytes; `null` without one. */
export function cellChild(xml: BinaryText, cell: Pick<ScannedCell, "innerStart" | "innerEnd">, name: string) {
  return cell.innerStart === cell.innerEnd ? null : findElement(xml, name, cell.innerStart, cell.innerEnd);
}
