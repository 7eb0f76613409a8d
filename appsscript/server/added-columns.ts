import { addedArea } from "../../src/workbook/plan";
import type { AddedColumns } from "../../src/workbook/plan";
import type { Sheet } from "./book";
import { contentToSheet } from "./cell-value";
import { growGrid, rangeAt, sheetNamed } from "./ranges";
import type { Step } from "./step";
import { charactersToPixels } from "./units";

/** Lays new columns in beside a table: looks first, since pasting formats brings number formats along, and hiding last. */
export function addColumnsSteps(added: AddedColumns): readonly Step[] {
  const { column, columns, header, body, like } = added;
  return [
    ({ book }) => {
      const sheet = sheetNamed(book, added.sheet);
      growGrid(sheet, addedArea(added));
      const { PASTE_FORMAT } = book.app.CopyPasteType;
      rangeAt(sheet, { ...header, column: like.header, columns: 1 }).copyTo(rangeAt(sheet, { ...header, column, columns: columns.length }), PASTE_FORMAT, false);
      rangeAt(sheet, { ...like.body, rows: 1, columns: 1 }).copyTo(rangeAt(sheet, { ...body, column, columns: columns.length }), PASTE_FORMAT, false);
    },
    ({ book, toFormula }) => {
      const sheet = sheetNamed(book, added.sheet);
      columns.forEach(({ numberFormat }, index) => rangeAt(sheet, { ...body, column: column + index, columns: 1 }).setNumberFormat(numberFormat));
      rangeAt(sheet, { row: header.row, rows: 1, column, columns: columns.length }).setValues([columns.map(({ heading }) => contentToSheet(heading, toFormula))]);
      if (header.rows > 1) columns.forEach((_, index) => rangeAt(sheet, { ...header, column: column + index, columns: 1 }).merge());
      columns.forEach(({ width, isHidden }, index) => {
        if (width !== null) sheet.setColumnWidth(column + index, charactersToPixels(width));
        if (isHidden) sheet.hideColumns(column + index);
      });
    },
  ];
}

/** Takes them away again: their cells are empty by now, and what is left of them are looks. */
export function clearColumnsStep(added: AddedColumns): Step {
  return ({ book }) => {
    const sheet = sheetNamed(book, added.sheet);
    clearLooks(sheet, added);
    showColumns(sheet, added);
    added.before?.forEach(({ width, isHidden }, index) => {
      if (width !== null) sheet.setColumnWidth(added.column + index, charactersToPixels(width));
      if (isHidden) sheet.hideColumns(added.column + index);
    });
  };
}

/** How wide a column is, in pixels, and whether a user has hidden it. */
export interface ColumnState {
  readonly sheet: string;
  readonly column: number;
  readonly width: number;
  readonly isHidden: boolean;
}

/** The columns that new ones take the place of. */
export function columnStates(sheet: Sheet, { sheet: name, column, columns }: AddedColumns): readonly ColumnState[] {
  const last = sheet.getMaxColumns();
  return columns.flatMap((_, index) => (column + index > last ? [] : [{
    sheet: name, column: column + index, width: sheet.getColumnWidth(column + index), isHidden: sheet.isColumnHiddenByUser(column + index),
  }]));
}

/** After failure: what stood in these cells comes back from the copy afterwards. */
export function takeColumnsBack(sheet: Sheet, added: AddedColumns): void {
  if (sheet.getMaxColumns() < added.column + added.columns.length - 1) return;
  clearLooks(sheet, added);
  showColumns(sheet, added);
}

/** After failure: what took columns away again has shown them and parted their headings, which no paste brings back. `copy` has them as they were. */
export function putColumnsBack(sheet: Sheet, added: AddedColumns, copy: Sheet): void {
  for (const merged of rangeAt(copy, addedArea(added)).getMergedRanges()) sheet.getRange(merged.getA1Notation()).merge();
  added.columns.forEach(({ isHidden }, index) => {
    if (isHidden) sheet.hideColumns(added.column + index);
  });
}

function clearLooks(sheet: Sheet, added: AddedColumns): void {
  const range = rangeAt(sheet, addedArea(added));
  range.breakApart();
  range.clear();
  range.clearDataValidations();
}

function showColumns(sheet: Sheet, { column, columns }: AddedColumns): void {
  columns.forEach(({ isHidden }, index) => {
    if (isHidden) sheet.showColumns(column + index);
  });
}
