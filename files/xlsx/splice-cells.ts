import { isCellDate } from "../../src/text/cell";
import { isFormula } from "../../src/workbook/fingerprint";
import { columnLetters } from "../../src/workbook/area";
import type { Content } from "../../src/workbook/sheet-spec";
import type { BinaryText } from "./binary-text";
import { readFormula } from "./capture";
import { cellXml } from "./cell-xml";
import { cellChild, findSheetData, scanSheet } from "./sheet-scan";
import type { ScannedCell } from "./sheet-scan";
import { attributes, decodeXml, escapeXml, findElement } from "./xml";

/** New contents for part of one column; `undefined` leaves a cell alone. */
export interface ColumnWrite {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly contentAt: (row: number) => Content | undefined;
}

/**
 * A sheet part with new contents in some cells. Those keep their styles, but for days in cells that did not show days (`asDate`);
 * every other byte stays as it was.
 */
export function spliceCells(xml: BinaryText, writes: readonly ColumnWrite[], asDate: (style: number) => number): BinaryText {
  const data = findSheetData(xml);
  if (!data) return xml;
  const { prefix } = data;
  const pieces: string[] = [];
  let copied = 0;
  const copyTo = (end: number) => {
    if (end > copied) pieces.push(xml.slice(copied, end));
    copied = Math.max(copied, end);
  };
  if (data.isEmpty) {
    copyTo(data.start);
    pieces.push(`<${prefix}sheetData>`);
    copied = data.innerStart;
  }
  const byColumn = [...writes].sort((a, b) => a.column - b.column);
  const lastRow = Math.max(0, ...writes.map((write) => write.row + write.rows - 1));
  const group = sharedFormulas(xml, byColumn);
  let nextRow = Math.min(Number.MAX_SAFE_INTEGER, ...writes.map((write) => write.row));
  let pending: { readonly column: number; readonly content: Content }[] = [];
  const contentsOf = (row: number) =>
    byColumn.flatMap((write) => {
      if (row < write.row || row >= write.row + write.rows) return [];
      const content = write.contentAt(row);
      return content === undefined ? [] : [{ column: write.column, content }];
    });
  const put = (row: number, { column, content }: { column: number; content: Content }, style: number) =>
    pieces.push(cellXml(prefix, `${columnLetters(column)}${row}`, !isFormula(content) && isCellDate(content) ? asDate(style) : style, content));
  /** Rows with contents that the part does not have yet. */
  const addRows = (before: number) => {
    for (; nextRow < before && nextRow <= lastRow; nextRow++) {
      const contents = contentsOf(nextRow).filter(({ content }) => content !== null);
      if (contents.length === 0) continue;
      pieces.push(`<${prefix}row r="${nextRow}">`);
      for (const content of contents) put(nextRow, content, 0);
      pieces.push(`</${prefix}row>`);
    }
  };
  let isEmptyRow = false;
  scanSheet(xml, {
    rowStart: (row) => {
      copyTo(row.start);
      addRows(row.row);
      nextRow = Math.max(nextRow, row.row + 1);
      pending = contentsOf(row.row);
      isEmptyRow = xml.charCodeAt(row.tagEnd - 2) === 0x2f;
      if (!isEmptyRow || pending.length === 0) return;
      pieces.push(`${xml.slice(row.start, row.tagEnd - 2).trimEnd()}>`);
      copied = row.tagEnd;
    },
    cell: (cell) => {
      while (pending.length > 0 && pending[0]!.column < cell.column) {
        copyTo(cell.start);
        const first = pending.shift()!;
        if (first.content !== null) put(cell.row, first, 0);
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
      for (const content of pending) if (content.content !== null) put(row.row, content, 0);
      if (isEmptyRow) pieces.push(`</${prefix}row>`);
      pending = [];
    },
  });
  copyTo(data.innerEnd);
  addRows(Infinity);
  if (data.isEmpty) pieces.push(`</${prefix}sheetData>`);
  copyTo(xml.length);
  return pieces.join("");
}

type SharedFormulas = Map<string, { readonly text: string; readonly row: number; readonly column: number }>;

/** The masters of shared formulas, when a write falls on a cell of a group: its other cells must then stand alone. */
function sharedFormulas(xml: BinaryText, writes: readonly ColumnWrite[]): SharedFormulas | null {
  if (!xml.includes('t="shared"') && !xml.includes("t='shared'")) return null;
  const masters: SharedFormulas = new Map();
  let isHit = false;
  scanSheet(xml, {
    cell: (cell) => {
      const element = cellChild(xml, cell, "f");
      if (!element) return;
      const values = attributes(xml, element.tag);
      const group = values.get("si");
      if (values.get("t") !== "shared" || group === undefined) return;
      if (element.innerStart !== element.innerEnd) {
        masters.set(group, { text: decodeXml(xml.slice(element.innerStart, element.innerEnd)), row: cell.row, column: cell.column });
      }
      isHit ||= writes.some((write) => write.column === cell.column && cell.row >= write.row && cell.row < write.row + write.rows);
    },
  });
  return isHit ? masters : null;
}

/** A cell of a shared formula with a formula of its own; `null` for any other cell. */
function withoutGroup(xml: BinaryText, cell: ScannedCell, masters: SharedFormulas, prefix: string): BinaryText | null {
  const element = findElement(xml, "f", cell.innerStart, cell.innerEnd);
  if (!element || attributes(xml, element.tag).get("t") !== "shared") return null;
  const formula = readFormula(xml, cell, masters);
  if (formula === null || formula === "=") return null;
  return `${xml.slice(cell.start, element.tag.start)}<${prefix}f>${escapeXml(formula.slice(1))}</${prefix}f>${xml.slice(element.end, cell.end)}`;
}
