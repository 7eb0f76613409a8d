import { addedArea } from "../../../src/workbook/model/plan";
import type { AddedColumns } from "../../../src/workbook/model/plan";
import type { Sheet } from "../book/book";
import { contentToSheet } from "../book/cell-value";
import { growGrid, rangeAt, sheetNamed } from "../book/ranges";
import type { Step } from "./step";
import { charactersToPixels } from "../book/units";
import type { ColumnState } from "./recorded";

/** Lays out new columns beside a table: formats first, since pasting formats includes number formats; hiding last. */
export function addColumnsSteps(added: AddedColumns): readonly Step[] {
  const { column, columns, header, body, like, tint } = added;
  return [
    ({ book }) => {
      const sheet = sheetNamed(book, added.sheet);
      growGrid(sheet, addedArea(added));
      const { PASTE_FORMAT } = book.app.CopyPasteType;
      rangeAt(sheet, { ...header, column: like.header, columns: 1 }).copyTo(
        rangeAt(sheet, { ...header, column, columns: columns.length }),
        PASTE_FORMAT,
        false,
      );
      rangeAt(sheet, { ...like.body, rows: 1, columns: 1 }).copyTo(
        rangeAt(sheet, { ...body, column, columns: columns.length }),
        PASTE_FORMAT,
        false,
      );
      if (tint === undefined) return;
      rangeAt(sheet, { ...header, column, columns: columns.length }).setWrap(true);
      rangeAt(sheet, { ...body, column, columns: columns.length }).setBackground(tint);
    },
    ({ book, toFormula }) => {
      const sheet = sheetNamed(book, added.sheet);
      columns.forEach(({ numberFormat }, index) =>
        rangeAt(sheet, { ...body, column: column + index, columns: 1 }).setNumberFormat(numberFormat),
      );
      rangeAt(sheet, { row: header.row, rows: 1, column, columns: columns.length }).setValues([
        columns.map(({ heading }) => contentToSheet(heading, toFormula)),
      ]);
      if (header.rows > 1)
        columns.forEach((_, index) => rangeAt(sheet, { ...header, column: column + index, columns: 1 }).merge());
      columns.forEach(({ width, isHidden }, index) => {
        if (width !== null) sheet.setColumnWidth(column + index, charactersToPixels(width));
        if (isHidden) sheet.hideColumns(column + index);
      });
    },
  ];
}

/** Removes new columns, whose cells are empty at this point; only formats remain to be cleared. */
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

/** Returns the columns that new ones replace. */
export function columnStates(sheet: Sheet, { sheet: name, column, columns }: AddedColumns): readonly ColumnState[] {
  const last = sheet.getMaxColumns();
  return columns.flatMap((_, index) =>
    column + index > last
      ? []
      : [
          {
            sheet: name,
            column: column + index,
            width: sheet.getColumnWidth(column + index),
            isHidden: sheet.isColumnHiddenByUser(column + index),
          },
        ],
  );
}

/** After failure: removes new columns. The former contents of the cells return from the copy afterwards. */
export function takeColumnsBack(sheet: Sheet, added: AddedColumns): void {
  if (sheet.getMaxColumns() < added.column + added.columns.length - 1) return;
  clearLooks(sheet, added);
  showColumns(sheet, added);
}

/**
 * After failure of removing columns: hides them and merges their headings again, which no paste restores. `copy` has
 * their former state.
 */
export function putColumnsBack(sheet: Sheet, added: AddedColumns, copy: Sheet): void {
  for (const merged of rangeAt(copy, addedArea(added)).getMergedRanges())
    sheet.getRange(merged.getA1Notation()).merge();
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
