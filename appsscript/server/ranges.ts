import type { Area, Rect } from "../../src/workbook/area";
import type { Book, Range, Sheet } from "./book";
import { hostError } from "./host-error";

export function rangeAt(sheet: Sheet, { row, column, rows, columns }: Rect): Range {
  return sheet.getRange(row, column, rows, columns);
}

/** A sheet that should be there. Throws `sheet-missing`. */
export function sheetNamed({ file }: Book, name: string): Sheet {
  const sheet = file.getSheetByName(name);
  if (!sheet) throw hostError("sheet-missing", name);
  return sheet;
}

export function areaOf(range: Range): Area {
  return {
    sheet: range.getSheet().getName(), row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns(),
  };
}

/** Makes room for cells; a spreadsheet's sheet ends where its grid does. */
export function growGrid(sheet: Sheet, { row, column, rows, columns }: Rect): void {
  const missingRows = row + rows - 1 - sheet.getMaxRows();
  const missingColumns = column + columns - 1 - sheet.getMaxColumns();
  if (missingRows > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missingRows);
  if (missingColumns > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missingColumns);
}

export function isInside(inner: Rect, outer: Rect): boolean {
  return inner.row >= outer.row && inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows && inner.column + inner.columns <= outer.column + outer.columns;
}
