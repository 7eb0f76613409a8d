import { readValue } from "../../files/xlsx/read/read-cell";
import { readMerges } from "../../files/xlsx/read/sheet-surroundings";
import { findSheetData, scanSheet } from "../../files/xlsx/xml/sheet-scan";
import type { ScannedCell } from "../../files/xlsx/xml/sheet-scan";
import type { BinaryText } from "../../files/xlsx/xml/binary-text";
import { attributes, childElements, findElement } from "../../files/xlsx/xml/xml";
import type { SheetLayout } from "../contract/calls";
import { isHiddenRow } from "../../files/xlsx/read/sheet-surroundings";
import type { ViewReader } from "./sheet-view";

/** Where rows stand in a sheet part. */
export interface RowIndex {
  /** Rows that are written, in order, with the offset of their tags. */
  readonly starts: readonly { readonly row: number; readonly start: number }[];
  /** Namespace prefix of the part's elements with its colon, mostly none. */
  readonly prefix: string;
}

const PIXELS_A_POINT = 96 / 72;
/** Widths in files count characters of the default font, 7 pixels wide, padding included (ECMA-376 18.3.1.13). */
const PIXELS_A_CHARACTER = 7;
const USUAL_HEIGHT = 15;
const USUAL_WIDTH = 9.14;
/** A sheet is shown with some empty cells around, as spreadsheets do. */
const FEWEST_ROWS = 30;
const FEWEST_COLUMNS = 12;
const SPARE = 3;
/** Text of this size in points has lines of a usual row's height. */
const USUAL_SIZE = 11;

/** Reads the sizes of a sheet and where its rows stand, in one pass. */
export function readLayout(
  xml: BinaryText,
  reader: ViewReader,
  version: number,
): { readonly layout: SheetLayout } & RowIndex {
  const data = findSheetData(xml);
  const head = data?.start ?? xml.length;
  const widths = readWidths(xml, head);
  const merges = readMerges(xml);
  const merged = new Set(merges.map(({ row, column }) => `${row} ${column}`));
  const starts: { row: number; start: number }[] = [];
  const heights = new Map<number, number>();
  let lastRow = 0;
  let lastColumn = 0;
  let isMeasured = false;
  scanSheet(xml, {
    rowStart: ({ row, start, tagEnd }) => {
      starts.push({ row, start });
      lastRow = row;
      const tag = xml.slice(start, tagEnd);
      const height = /\sht="([\d.]+)"/.exec(tag)?.[1];
      isMeasured = height !== undefined || isHiddenRow(tag);
      if (isHiddenRow(tag)) heights.set(row, 0);
      else if (height !== undefined) heights.set(row, Math.round(Number(height) * PIXELS_A_POINT));
    },
    cell: (cell) => {
      lastColumn = Math.max(lastColumn, cell.column);
      if (isMeasured || cell.innerStart === cell.innerEnd || merged.has(`${cell.row} ${cell.column}`)) return;
      const needed = neededHeight(xml, cell, reader, widths.of(cell.column));
      if (needed > (heights.get(cell.row) ?? widths.rowHeight)) heights.set(cell.row, needed);
    },
  });
  for (const { row, column, rows, columns } of merges) {
    lastRow = Math.max(lastRow, Math.min(row + rows - 1, row + FEWEST_ROWS));
    lastColumn = Math.max(lastColumn, Math.min(column + columns - 1, column + FEWEST_COLUMNS));
  }
  const rows = Math.max(FEWEST_ROWS, lastRow + SPARE);
  const columns = Math.max(FEWEST_COLUMNS, lastColumn + SPARE);
  const layout: SheetLayout = {
    version,
    tops: offsets(rows, (row) => heights.get(row) ?? widths.rowHeight),
    lefts: offsets(columns, widths.of),
    merges,
    frozen: readFrozen(xml, head),
  };
  return { layout, starts, prefix: data?.prefix ?? "" };
}

/** Returns where each of `count` items begins, and where the last one ends. */
function offsets(count: number, sizeOf: (item: number) => number): Float64Array {
  const result = new Float64Array(count + 1);
  for (let item = 1; item <= count; item++) result[item] = result[item - 1]! + sizeOf(item);
  return result;
}

function readWidths(xml: BinaryText, head: number) {
  const format = findElement(xml, "sheetFormatPr", 0, head);
  const defaults = format ? attributes(xml, format.tag) : new Map<string, string>();
  const positive = (text: string | undefined, usual: number) => (Number(text) > 0 ? Number(text) : usual);
  const usual = Math.round(positive(defaults.get("defaultColWidth"), USUAL_WIDTH) * PIXELS_A_CHARACTER);
  const list = findElement(xml, "cols", 0, head);
  const ranges = (list ? childElements(xml, list) : []).map(({ tag }) => {
    const values = attributes(xml, tag);
    const isHidden = values.get("hidden") === "1" || values.get("hidden") === "true";
    const width = Math.round(positive(values.get("width"), usual / PIXELS_A_CHARACTER) * PIXELS_A_CHARACTER);
    return { first: Number(values.get("min")), last: Number(values.get("max")), width: isHidden ? 0 : width };
  });
  return {
    of: (column: number) => ranges.find(({ first, last }) => column >= first && column <= last)?.width ?? usual,
    rowHeight: Math.round(positive(defaults.get("defaultRowHeight"), USUAL_HEIGHT) * PIXELS_A_POINT),
  };
}

/** Wrapped text makes a row grow where the file does not say how high it is. */
function neededHeight(xml: BinaryText, cell: ScannedCell, reader: ViewReader, width: number): number {
  const { wrap, font } = reader.styles.styleOf(cell.style);
  if (!wrap || width === 0 || !["s", "str", "inlineStr"].includes(cell.type)) return 0;
  const text = readValue(xml, cell, reader, false);
  if (typeof text !== "string") return 0;
  const perLine = Math.max(1, Math.floor((width / PIXELS_A_CHARACTER) * (USUAL_SIZE / font.size)));
  const lines = text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return Math.round(lines * USUAL_HEIGHT * (font.size / USUAL_SIZE) * PIXELS_A_POINT);
}

function readFrozen(xml: BinaryText, head: number): SheetLayout["frozen"] {
  const pane = findElement(xml, "pane", 0, head);
  const values = pane ? attributes(xml, pane.tag) : new Map<string, string>();
  const isFrozen = (values.get("state") ?? "").startsWith("frozen");
  const count = (name: string) => (isFrozen ? Number(values.get(name) ?? 0) || 0 : 0);
  return { rows: count("ySplit"), columns: count("xSplit") };
}
