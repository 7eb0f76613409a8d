import type { Area, Rect } from "../../../src/workbook/model/area";
import type { Region } from "../../../src/workbook/model/snapshot";
import type { Book } from "../book/book";
import { areaOf, rangeAt } from "../book/ranges";
import { readWithFonts } from "./read-blocks";

/**
 * Reads the used part of a sheet around a place; `null` where the sheet was deleted or holds no cells. Each hidden row
 * would take its own call, so rows are not checked: hidden ones are entries like others, and scripts write into
 * filtered ones as into any. The Sheets API lists them at once, but needs more than the open spreadsheet's scope; and a
 * SUBTOTAL that detects them would have to be written into a cell.
 */
export function readRegion(book: Book, place: Area | null): Region | null {
  const sheet = place && book.file.getSheetByName(place.sheet);
  if (!sheet || sheet.getType() !== book.app.SheetType.GRID) return null;
  const [rows, columns] = [sheet.getLastRow(), sheet.getLastColumn()];
  const surroundings = { at: place, hiddenRows: [], isFiltered: false, tables: [] };
  if (rows === 0 || columns === 0) {
    return {
      ...surroundings,
      block: { area: { ...place, rows: 0, columns: 0 }, columns: [], formats: [], formulas: [] },
      merges: [],
      hiddenColumns: [],
    };
  }
  const area: Area = { sheet: place.sheet, row: 1, column: 1, rows, columns };
  const hiddenColumns = Array.from({ length: columns }, (_, index) => index + 1).filter((column) =>
    sheet.isColumnHiddenByUser(column),
  );
  return {
    ...surroundings,
    block: readWithFonts(book, area),
    merges: rangeAt(sheet, area).getMergedRanges().map(areaOf).map(toRect),
    hiddenColumns,
  };
}

function toRect({ row, column, rows, columns }: Area): Rect {
  return { row, column, rows, columns };
}
