import { unionRect } from "../../../src/workbook/model/spec-extent";
import type { Area, Rect } from "../../../src/workbook/model/area";
import type { Book, Sheet } from "../book/book";
import { clearRegion } from "./clear-region";
import type { RecordedRewrite, Backup } from "./recorded";
import { fitGrid, growGrid, rangeAt, sheetNamed } from "../book/ranges";
import { madeSheet, makeSheet } from "../book/made-sheets";

/**
 * Copies cells into a hidden sheet: exact in every kind of content and format, in one call for any number, and
 * available to another execution. At the same addresses, so that formulas read the same in the copy.
 */
export function keepBackup(book: Book, { sheet, backup, areas, rows, columns }: Backup): void {
  const { file } = book;
  const source = sheetNamed(book, sheet);
  const active = file.getActiveSheet();
  if (areas === null) {
    makeSheet(book, "copy", backup, source).hideSheet();
  } else {
    const copy = makeSheet(book, "copy", backup).hideSheet();
    const region = unionRect(areas);
    fitGrid(copy, region);
    // Cells beyond the grid are empty
    const present = {
      ...region,
      rows: Math.min(region.rows, rows - region.row + 1),
      columns: Math.min(region.columns, columns - region.column + 1),
    };
    if (present.rows > 0 && present.columns > 0) {
      rangeAt(source, present).copyTo(rangeAt(copy, present));
      rangeAt(source, present).copyTo(rangeAt(copy, present), book.app.CopyPasteType.PASTE_DATA_VALIDATION, false);
    }
  }
  file.setActiveSheet(active);
}

/** Restores cells that a plan may have changed, and no others: users may have typed beside them meanwhile. */
export function restoreAreas(book: Book, own: Backup): void {
  const { sheet, backup, areas, looks } = own;
  const source = madeSheet(book, "copy", backup);
  if (!source || areas === null) return;
  const target = sheetNamed(book, sheet);
  const { CopyPasteType } = book.app;
  growGrid(target, unionRect(areas));
  for (const area of looks) rangeAt(source, area).copyTo(rangeAt(target, area), CopyPasteType.PASTE_FORMAT, false);
  for (const area of areas) {
    const [from, to] = [rangeAt(source, area), rangeAt(target, area)];
    // The format first: it decides whether a number is a date
    to.setNumberFormats(from.getNumberFormats());
    from.copyTo(to, CopyPasteType.PASTE_FORMULA, false);
    from.copyTo(to, CopyPasteType.PASTE_DATA_VALIDATION, false);
  }
  shrinkGrid(target, own);
}

/**
 * Writes into cells without their validation rules: a rule that rejects input stops scripts too, and that of computed
 * columns rejects everything. The rules return from the copy, which outlasts this execution.
 */
export function writePastRules(book: Book, backups: readonly Backup[], area: Area, write: () => void): void {
  const target = rangeAt(sheetNamed(book, area.sheet), area);
  const backup = backups.find(({ sheet, areas }) => sheet === area.sheet && areas !== null)?.backup;
  target.clearDataValidations();
  write();
  const copy = backup === undefined ? null : madeSheet(book, "copy", backup);
  if (copy) rangeAt(copy, area).copyTo(target, book.app.CopyPasteType.PASTE_DATA_VALIDATION, false);
}

/** Restores a sheet that was refreshed. */
export function restoreSheet(book: Book, own: Backup, rewrite: RecordedRewrite): void {
  const source = madeSheet(book, "copy", own.backup);
  if (!source) return;
  const target = sheetNamed(book, own.sheet);
  const { region } = rewrite;
  const { CopyPasteType } = book.app;
  clearRegion(target, region);
  growGrid(source, region);
  rangeAt(source, region).copyTo(rangeAt(target, region));
  rangeAt(source, region).copyTo(rangeAt(target, region), CopyPasteType.PASTE_DATA_VALIDATION, false);
  target.setConditionalFormatRules(
    source.getConditionalFormatRules().map((rule) =>
      rule
        .copy()
        .setRanges(rule.getRanges().map((range) => target.getRange(range.getA1Notation())))
        .build(),
    ),
  );
  restoreLines(source, target, region);
  shrinkGrid(target, own);
  for (const chart of target.getCharts()) if (!rewrite.charts.includes(chart.getChartId())) target.removeChart(chart);
  if (!rewrite.isProtected)
    for (const own of target.getProtections(book.app.ProtectionType.SHEET)) if (own.canEdit()) own.remove();
}

/** Removes rows and columns that the layout added, unless a user has written there. */
function shrinkGrid(sheet: Sheet, { rows, columns }: Backup): void {
  const [presentRows, presentColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()];
  if (presentRows > rows && sheet.getLastRow() <= rows) sheet.deleteRows(rows + 1, presentRows - rows);
  if (presentColumns > columns && sheet.getLastColumn() <= columns)
    sheet.deleteColumns(columns + 1, presentColumns - columns);
}

/** Pixels of a row of default height. */
const USUAL_HEIGHT = 21;

function restoreLines(source: Sheet, target: Sheet, { row, column, rows, columns }: Rect): void {
  for (let at = column; at < column + columns; at++) {
    const width = source.getColumnWidth(at);
    if (width !== target.getColumnWidth(at)) target.setColumnWidth(at, width);
    if (source.isColumnHiddenByUser(at)) target.hideColumns(at);
  }
  for (let at = row; at < row + rows; at++) {
    const height = source.getRowHeight(at);
    // A row of default height continues to fit its contents
    if (height !== USUAL_HEIGHT) target.setRowHeight(at, height);
  }
  target.setFrozenRows(source.getFrozenRows());
  target.setFrozenColumns(source.getFrozenColumns());
  target.setTabColor(source.getTabColor());
}
