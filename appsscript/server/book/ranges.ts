import { onceEach } from "../../../src/text/once";
import { quoteSheetName, referenceToArea } from "../../../src/workbook/model/area";
import type { Area, Rect } from "../../../src/workbook/model/area";
import type { Book, Range, Sheet } from "./book";
import { hostError } from "./host-error";

export function rangeAt(sheet: Sheet, { row, column, rows, columns }: Rect): Range {
  return sheet.getRange(row, column, rows, columns);
}

/** Ids of sheets by the names that work in progress uses for them. */
const known = new WeakMap<Book, ReadonlyMap<string, number>>();

/** Makes `sheetFor` find these sheets by their ids from now on, since users may have renamed them. */
export function knowSheets(book: Book, ids: Iterable<readonly [name: string, id: number]>): void {
  known.set(book, new Map(ids));
}

/**
 * Returns the sheet that work in progress knows by this name; `null` where it was deleted, even if another sheet has
 * its name.
 */
export function sheetFor(book: Book, name: string): Sheet | null {
  const id = known.get(book)?.get(name);
  return id === undefined ? book.file.getSheetByName(name) : book.file.getSheetById(id);
}

/** Returns an existing sheet. Throws `sheet-missing`. */
export function sheetNamed(book: Book, name: string): Sheet {
  const sheet = sheetFor(book, name);
  if (!sheet) throw hostError("sheet-missing", name);
  return sheet;
}

/** Returns the function that looks each sheet up once, for reading. */
export function sheetLookup({ file }: Book): (name: string) => Sheet | null {
  return onceEach((name) => file.getSheetByName(name));
}

/**
 * Returns a range's area. By its address, which takes one call instead of four; addresses of whole columns are not
 * parsed.
 */
export function areaOf(range: Range): Area {
  return areaIn(range, range.getSheet().getName());
}

/** The same of a range whose sheet is known. */
export function areaIn(range: Range, sheet: string): Area {
  return (
    referenceToArea(`${quoteSheetName(sheet)}!${range.getA1Notation()}`) ?? {
      sheet,
      row: range.getRow(),
      column: range.getColumn(),
      rows: range.getNumRows(),
      columns: range.getNumColumns(),
    }
  );
}

/** Makes room for cells; a sheet ends where its grid does. */
export function growGrid(sheet: Sheet, rect: Rect): void {
  resizeGrid(sheet, rect, false);
}

/**
 * Makes the grid of a new sheet end below these cells: superfluous rows count towards the ten million cells of a
 * spreadsheet.
 */
export function fitGrid(sheet: Sheet, rect: Rect): void {
  resizeGrid(sheet, rect, true);
}

function resizeGrid(sheet: Sheet, { row, column, rows, columns }: Rect, isFitted: boolean): void {
  const [presentRows, presentColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  const [lastRow, lastColumn] = [row + rows - 1, column + columns - 1];
  if (lastRow > presentRows) sheet.insertRowsAfter(presentRows, lastRow - presentRows);
  else if (isFitted && lastRow < presentRows) sheet.deleteRows(lastRow + 1, presentRows - lastRow);
  if (lastColumn > presentColumns) sheet.insertColumnsAfter(presentColumns, lastColumn - presentColumns);
}
