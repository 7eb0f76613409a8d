import type { Rect } from "../../../src/workbook/model/area";
import type { BinaryText } from "../xml/binary-text";
import { readDefaultStyles } from "../styles/default-styles";
import { findSheetData, scanSheet } from "../xml/sheet-scan";
import { spliceCells } from "./splice-cells";

/** Returns the sheet part with the styles of `from`, repeated, on the cells of `to`; contents stay. */
export function copyLooks(source: BinaryText, from: Rect, to: Rect): BinaryText {
  const xml = withCells(source, to);
  const styles = new Map<string, number>();
  scanSheet(xml, {
    cell: ({ row, column, style }) => {
      if (isInside(from, row, column)) styles.set(`${row}:${column}`, style);
    },
  });
  const data = findSheetData(xml);
  if (!data) return xml;
  const defaults = readDefaultStyles(xml, data.start);
  const pieces: string[] = [];
  let copied = 0;
  scanSheet(xml, {
    cell: ({ row, column, start, innerStart }) => {
      if (!isInside(to, row, column)) return;
      const like = {
        row: from.row + ((row - to.row) % from.rows),
        column: from.column + ((column - to.column) % from.columns),
      };
      const style = styles.get(`${like.row}:${like.column}`) ?? defaults.styleFor(like.column, "");
      const tag = xml.slice(start, innerStart);
      pieces.push(
        xml.slice(copied, start),
        tag.replace(/\ss=(?:"\d*"|'\d*')/, "").replace(/^<([^\s/>]+)/, `<$1${style === 0 ? "" : ` s="${style}"`}`),
      );
      copied = innerStart;
    },
  });
  return pieces.join("") + xml.slice(copied);
}

/** Returns the part with an element for each cell, since a style needs one; empty elements have no other effect. */
function withCells(xml: BinaryText, to: Rect): BinaryText {
  const present = new Set<string>();
  scanSheet(xml, {
    cell: ({ row, column }) => {
      if (isInside(to, row, column)) present.add(`${row}:${column}`);
    },
  });
  const missing = Array.from({ length: to.rows * to.columns }, (_, index) => ({
    row: to.row + Math.floor(index / to.columns),
    column: to.column + (index % to.columns),
  })).filter(({ row, column }) => !present.has(`${row}:${column}`));
  const keepStyle = (style: number) => style;
  // A format adds an element for an empty cell
  return spliceCells(
    xml,
    missing.map(({ row, column }) => ({ row, column, rows: 1, contentAt: () => null, format: "" })),
    {
      asDate: keepStyle,
      withFormat: keepStyle,
      unquoted: keepStyle,
      dayOffset: 0,
    },
  );
}

function isInside({ row, column, rows, columns }: Rect, ownRow: number, ownColumn: number): boolean {
  return ownRow >= row && ownRow < row + rows && ownColumn >= column && ownColumn < column + columns;
}
