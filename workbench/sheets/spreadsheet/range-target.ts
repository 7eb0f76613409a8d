import { columnLetters, columnNumber } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import { isSameSheet } from "../../grid/formula/rewrite/change";
import type { GridSheet } from "../../grid/grid";
import { MESSAGES, ServiceException } from "../runtime/service-exception";
import type { SheetsHost } from "../runtime/sheets-host";

/** What a Range object stands for, for the simulator's own files. */
export const TARGET = Symbol("target");

/**
 * The cells that a Range object stands for. A range of a sheet without end in one direction reaches to the end of the
 * grid.
 */
export interface RangeTarget {
  /** Id of the sheet. */
  readonly sheet: string;
  readonly rect: Rect;
}

export function sheetOf(host: SheetsHost, { sheet }: RangeTarget): GridSheet {
  return host.grid.sheet(sheet);
}

/**
 * A rectangle on the sheet's own grid: nothing lies beyond it until rows or columns are inserted (Sheet.md getRange,
 * getMaxRows).
 */
export function checkRect(host: SheetsHost, sheet: string, rect: Rect): Rect {
  const size = host.beside.size(host.grid.sheet(sheet));
  const { row, column, rows, columns } = rect;
  if (![row, column, rows, columns].every(Number.isInteger))
    throw new ServiceException(`Cannot convert ${JSON.stringify(rect)} to int.`);
  if (row < 1) throw new ServiceException("The starting row of the range is too small.");
  if (column < 1) throw new ServiceException("The starting column of the range is too small.");
  if (rows < 1) throw new ServiceException("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new ServiceException("The number of columns in the range must be at least 1.");
  if (row + rows - 1 > size.rows || column + columns - 1 > size.columns) throw new ServiceException(MESSAGES.offGrid);
  return rect;
}

const POINT = /^\$?([A-Z]{1,3})?\$?(\d{1,8})?$/i;

/** Reads `A1`, `A1:B2`, `A:B`, `2:3`, `A2:B`, with or without a sheet; the sheet's own where none is named. */
export function readA1(host: SheetsHost, a1: string, own: string | null): RangeTarget | null {
  const mark = a1.lastIndexOf("!");
  const name =
    mark < 0
      ? null
      : a1
          .slice(0, mark)
          .replace(/^'(.*)'$/s, "$1")
          .replaceAll("''", "'");
  const sheet = name === null ? own : (host.grid.sheets().find((other) => isSameSheet(other.name, name))?.id ?? null);
  if (sheet === null || (name !== null && own !== null && sheet !== own)) return null;
  const [first = "", last = first, ...more] = a1.slice(mark + 1).split(":");
  const from = POINT.exec(first);
  const to = POINT.exec(last);
  if (!from || !to || more.length > 0 || (from[1] === undefined && from[2] === undefined)) return null;
  if (!a1.includes(":") && (from[1] === undefined || from[2] === undefined)) return null;
  const size = host.beside.size(host.grid.sheet(sheet));
  const columns = [columnOf(from[1], 1), columnOf(to[1], size.columns)].sort((a, b) => a - b) as [number, number];
  const rows = [rowOf(from[2], 1), rowOf(to[2], size.rows)].sort((a, b) => a - b) as [number, number];
  return {
    sheet,
    rect: { row: rows[0], column: columns[0], rows: rows[1] - rows[0] + 1, columns: columns[1] - columns[0] + 1 },
  };
}

function columnOf(letters: string | undefined, otherwise: number): number {
  return letters === undefined ? otherwise : columnNumber(letters);
}

function rowOf(digits: string | undefined, otherwise: number): number {
  return digits === undefined ? otherwise : Number(digits);
}

/** `A1:B2`; whole columns and rows of the grid as `A:B` and `2:3` (Range.md getA1Notation). */
export function toA1(host: SheetsHost, { sheet, rect }: RangeTarget): string {
  const size = host.beside.size(host.grid.sheet(sheet));
  const last = { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 };
  const isWholeColumns = rect.row === 1 && rect.rows === size.rows && size.rows > 1;
  const isWholeRows = rect.column === 1 && rect.columns === size.columns && size.columns > 1;
  if (isWholeColumns && !isWholeRows) return `${columnLetters(rect.column)}:${columnLetters(last.column)}`;
  if (isWholeRows && !isWholeColumns) return `${String(rect.row)}:${String(last.row)}`;
  const first = `${columnLetters(rect.column)}${String(rect.row)}`;
  return rect.rows === 1 && rect.columns === 1 ? first : `${first}:${columnLetters(last.column)}${String(last.row)}`;
}
