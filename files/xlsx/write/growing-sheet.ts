import { columnLetters } from "../../../src/workbook/model/area";
import type { Content } from "../../../src/workbook/model/sheet-spec";
import type { BinaryText } from "../xml/binary-text";
import { cellXml } from "./cell-xml";

/** A sheet part that is written piece by piece: rows that are alike need not be in memory together. */
export interface GrowingSheet {
  /** Everything before the rows. */
  readonly head: BinaryText;
  /** Returns one row; `pattern` names the pattern row whose styles it has, `height` is in points. */
  readonly row: (pattern: number, row: number, cells: readonly Content[], height: number) => BinaryText;
  /** Everything after them. */
  readonly tail: BinaryText;
}

const DIALECT = { prefix: "", dayOffset: 0 };

/**
 * Takes a sheet part of this product (`worksheetXml`) apart at its pattern rows, the last ones of the sheet. Throws a
 * `RangeError` where it has no such row.
 */
export function growingSheet(xml: BinaryText, patterns: readonly number[]): GrowingSheet {
  const styles = new Map<number, readonly number[]>();
  let head = "";
  for (const [index, pattern] of patterns.entries()) {
    const start = xml.indexOf(`<row r="${pattern}"`);
    const end = xml.indexOf("</row>", start);
    if (start < 0 || end < 0) throw new RangeError(`the sheet has no row ${pattern}`);
    if (index === 0) head = xml.slice(0, start);
    styles.set(
      pattern,
      [...xml.slice(start, end).matchAll(/<c r="[A-Z]+\d+"(?: s="(\d+)")?/g)].map(([, style]) => Number(style ?? 0)),
    );
  }
  const tail = xml.slice(xml.indexOf("</sheetData>"));
  return {
    head,
    tail,
    row: (pattern, row, cells, height) => {
      const own = styles.get(pattern);
      if (!own) throw new RangeError(`row ${pattern} is no pattern`);
      const written = own.map((style, index) =>
        cellXml(DIALECT, `${columnLetters(index + 1)}${row}`, style, cells[index] ?? null),
      );
      return `<row r="${row}" ht="${height}" customHeight="1">${written.join("")}</row>`;
    },
  };
}
