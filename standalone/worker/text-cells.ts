import { format } from "numfmt";
import { readValue } from "../../files/xlsx/read/read-cell";
import { cellChild, scanSheet } from "../../files/xlsx/xml/sheet-scan";
import type { CellStyle } from "../../files/xlsx/styles/cell-style";
import type { BinaryText } from "../../files/xlsx/xml/binary-text";
import { isCellDate } from "../../src/text/cell";
import type { Cell } from "../../src/text/cell";
import type { SheetRows, ShownCell } from "../contract/calls";
import type { ViewReader } from "./sheet-view";

/** Returns the cells of the rows `first` to `last` of a sheet part as they are displayed. */
export function readTextCells(
  xml: BinaryText,
  first: number,
  last: number,
  reader: ViewReader,
): Pick<SheetRows, "rows" | "looks"> {
  const rows: ShownCell[][] = Array.from({ length: last - first + 1 }, () => []);
  const looks = new Map<number, CellStyle>();
  scanSheet(xml, {
    cell: (cell) => {
      const { row, column, style } = cell;
      if (row < first || row > last) return;
      if (!looks.has(style)) looks.set(style, reader.styles.styleOf(style));
      const value =
        cell.innerStart === cell.innerEnd ? null : readValue(xml, cell, reader, cellChild(xml, cell, "f") !== null);
      const shown = display(value, reader.formats.codeOf(style));
      const { wrap, horizontal } = reader.styles.styleOf(style);
      const isSpread = shown.kind === "text" && !wrap && (horizontal === "general" || horizontal === "left");
      rows[row - first]!.push({ column, style, ...shown, ...(isSpread ? { kind: "spread" as const } : {}) });
    },
  });
  return { rows, looks };
}

/** Returns a value as a Vietnamese Excel displays it. */
export function display(value: Cell, code: string): Pick<ShownCell, "text" | "kind"> {
  if (value === null) return { text: "", kind: "text" };
  if (typeof value === "boolean") return { text: value ? "TRUE" : "FALSE", kind: "center" };
  if (typeof value === "string") return { text: value, kind: "text" };
  if (isCellDate(value)) return { text: formatted(value.date, code), kind: "number" };
  if (typeof value === "number") return { text: formatted(value, code), kind: "number" };
  return { text: value.error, kind: "center" };
}

/** Formats that follow the system show days as they are written in Vietnam (ECMA-376 18.8.30, numbers 14 and 22). */
const LOCAL_CODES: ReadonlyMap<string, string> = new Map([
  ["m/d/yyyy", "dd/mm/yyyy"],
  ["m/d/yyyy h:mm", "dd/mm/yyyy hh:mm"],
]);

function formatted(value: number, code: string): string {
  return format(LOCAL_CODES.get(code) ?? code, value, { locale: "vi", throws: false });
}
