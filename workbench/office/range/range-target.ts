import { MAX_COLUMNS, MAX_ROWS, columnNumber, quoteSheetName, rectToAddress } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import { eachCell } from "../../grid/cell-keys";
import type { CellStyle } from "../../../files/xlsx/styles/cell-style";
import { isSameSheet } from "../../grid/formula/rewrite/change";
import type { Grid, GridSheet } from "../../grid/grid";
import { accessDenied, invalidArgument } from "../office-error";

/** The cells that a Range object stands for. */
export interface RangeTarget {
  readonly grid: Grid;
  readonly sheet: string;
  readonly rect: Rect;
}

export function sheetOf({ grid, sheet }: RangeTarget): GridSheet {
  return grid.sheet(sheet);
}

/** `Sheet1!A1:B2`: Excel leaves the quotes out where it can. */
export function addressOf(target: RangeTarget): string {
  const { name } = sheetOf(target);
  return `${/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) ? name : quoteSheetName(name)}!${boundedAddress(target.rect)}`;
}

function boundedAddress(rect: Rect): string {
  if (rect.columns === MAX_COLUMNS) return `${String(rect.row)}:${String(rect.row + rect.rows - 1)}`;
  if (rect.rows !== MAX_ROWS) return rectToAddress(rect);
  return rectToAddress({ ...rect, rows: 1 })
    .replaceAll(/\d+/g, "")
    .replace(/^([A-Z]+)$/, "$1:$1");
}

const CELLS = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/i;
const COLUMNS = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;
/** Longer addresses are cut without a word (DOC excel-add-ins-troubleshooting): refused here. */
const MAX_ADDRESS = 8192;

/** Reads an address of one area, with or without its sheet. */
export function addressToRect(address: string, sheet: GridSheet): Rect {
  if (address.length > MAX_ADDRESS) throw invalidArgument("an address of more than 8192 characters");
  const mark = address.lastIndexOf("!");
  if (mark >= 0) {
    const name = address
      .slice(0, mark)
      .replace(/^'(.*)'$/s, "$1")
      .replaceAll("''", "'");
    if (!isSameSheet(name, sheet.name)) throw invalidArgument(`${address} is not in ${sheet.name}`);
  }
  const own = address.slice(mark + 1);
  const cells = CELLS.exec(own);
  if (cells)
    return between(
      Number(cells[2]),
      columnNumber(cells[1]!),
      Number(cells[4] ?? cells[2]),
      columnNumber(cells[3] ?? cells[1]!),
    );
  const columns = COLUMNS.exec(own);
  if (columns) return between(1, columnNumber(columns[1]!), MAX_ROWS, columnNumber(columns[2]!));
  const rows = ROWS.exec(own);
  if (rows) return between(Number(rows[1]), 1, Number(rows[2]), MAX_COLUMNS);
  // Several areas at once depend on the user's list separator (OJS#1167, OJS#1985)
  throw invalidArgument(`the address ${address}`);
}

function between(top: number, left: number, bottom: number, right: number): Rect {
  return checkRect({
    row: Math.min(top, bottom),
    column: Math.min(left, right),
    rows: Math.abs(bottom - top) + 1,
    columns: Math.abs(right - left) + 1,
  });
}

/** A rectangle that lies on the sheet. */
export function checkRect(rect: Rect): Rect {
  const isInside =
    rect.row >= 1 &&
    rect.column >= 1 &&
    rect.rows >= 1 &&
    rect.columns >= 1 &&
    rect.row + rect.rows - 1 <= MAX_ROWS &&
    rect.column + rect.columns - 1 <= MAX_COLUMNS;
  if (!isInside) throw invalidArgument(`a range off the sheet: ${JSON.stringify(rect)}`);
  return rect;
}

export function isUnbounded({ rect }: RangeTarget): boolean {
  return rect.rows === MAX_ROWS || rect.columns === MAX_COLUMNS;
}

/** Locked cells of a protected sheet cannot be written (host-facts A5, AccessDenied). */
export function checkUnlocked(target: RangeTarget, what: string): void {
  const sheet = sheetOf(target);
  if (!sheet.protection) return;
  eachCell(target.rect, (row, column) => {
    if (sheet.style(row, column).locked) throw accessDenied(`${what} of protected cells in ${sheet.name}`);
  });
}

/**
 * Looks, rules and shape of a protected sheet cannot be changed, whatever its cells allow, unless the protection says
 * so.
 */
export function checkUnprotected(target: RangeTarget, what: string, option?: string): void {
  const sheet = sheetOf(target);
  if (sheet.protection && (option === undefined || sheet.protection.options[option] !== true)) {
    throw accessDenied(`${what} in the protected sheet ${sheet.name}`);
  }
}

/** Changes the style of all cells; of whole columns and rows only where something is used, as the grid keeps cells. */
export function changeStyle(target: RangeTarget, change: (style: CellStyle) => CellStyle): void {
  checkUnprotected(target, "formatting", "allowFormatCells");
  if (isUnbounded(target)) throw invalidArgument("formats of whole rows and columns are not simulated");
  target.grid.setStyle(target.sheet, target.rect, change);
}

/** The one value that all cells share, `null` where they differ (REF: mixed formats are null). */
export function sharedStyle<Value>(target: RangeTarget, read: (style: CellStyle) => Value): Value | null {
  const sheet = sheetOf(target);
  let shared: { readonly value: Value } | null = null;
  let isMixed = false;
  eachCell(target.rect, (row, column) => {
    const value = read(sheet.style(row, column));
    shared ??= { value };
    if (shared.value !== value) isMixed = true;
  });
  return isMixed || shared === null ? null : (shared as { readonly value: Value }).value;
}
