import type { Rect } from "../../../src/workbook/model/area";
import { columnWidthRuns, hiddenColumnRuns, rowHeightRuns } from "../../../src/workbook/model/line-runs";
import type { ChartSpec, SheetSpec } from "../../../src/workbook/model/sheet-spec";
import { specRects, unionRect } from "../../../src/workbook/model/spec-extent";
import type { Book, Sheet } from "../book/book";
import { addConditionalFormats, setValidation } from "./rule-calls";
import { madeSheet, makeSheet } from "../book/made-sheets";
import { fitGrid, rangeAt, sheetNamed } from "../book/ranges";
import type { Step } from "./step";
import { applyStyles } from "./style-calls";
import { charactersToPixels, pointsToPixels } from "../book/units";
import { blockSteps, fillGroups, fillStep } from "./write-cells";

/** Makes a sheet after the last one, just large enough. Can be repeated. */
export function addSheetStep(spec: SheetSpec): Step {
  return ({ book }) => {
    const sheet = madeSheet(book, "added", spec.name) ?? makeSheet(book, "added", spec.name);
    if (sheet.getName() !== spec.name) sheet.setName(spec.name);
    fitGrid(
      sheet,
      unionRect([...specRects(spec), { row: 1, column: 1, rows: 1, columns: Math.max(1, spec.columnWidths.length) }]),
    );
  };
}

/**
 * Lays a sheet out in an existing new or cleared one. Number formats come before contents, so that Sheets does not
 * guess; merging comes after them, since it keeps the top left content only. Sheets has no page setup for scripts.
 */
export function layOutSteps(spec: SheetSpec, chartsBefore: readonly (number | null)[]): readonly Step[] {
  const { name } = spec;
  const inSheet =
    (layOut: (work: Parameters<Step>[0], sheet: Sheet) => void): Step =>
    (work) =>
      layOut(work, sheetNamed(work.book, name));
  return [
    inSheet((_, sheet) => setColumns(sheet, spec)),
    inSheet((work, sheet) => applyStyles(work, sheet, spec.styles)),
    ...blockSteps(spec),
    ...fillGroups(spec.fills).map((group) => fillStep(name, group)),
    inSheet((_, sheet) => mergeCells(sheet, spec.merges)),
    inSheet((_, sheet) => setRows(sheet, spec)),
    inSheet((work, sheet) => {
      for (const validation of spec.validations) setValidation(work, sheet, validation);
    }),
    inSheet((work, sheet) => addConditionalFormats(work, sheet, spec.conditionalFormats)),
    inSheet((_, sheet) => setOutlines(sheet, spec)),
    inSheet((_, sheet) => setView(sheet, spec)),
    inSheet(({ book }, sheet) => addCharts(book, sheet, spec.charts, chartsBefore)),
  ];
}

function setColumns(sheet: Sheet, spec: SheetSpec): void {
  for (const { first, last, size } of columnWidthRuns(spec))
    sheet.setColumnWidths(first, last - first + 1, charactersToPixels(size));
  for (const { first, last } of hiddenColumnRuns(spec)) sheet.hideColumns(first, last - first + 1);
}

/** Can be repeated. */
function setOutlines(sheet: Sheet, { outlines = [] }: SheetSpec): void {
  for (const { first, last, isClosed } of outlines) {
    const columns = sheet.getRange(1, first, 1, last - first + 1);
    if (sheet.getColumnGroupDepth(first) === 0) columns.shiftColumnGroupDepth(1);
    if (isClosed) columns.collapseGroups();
  }
}

function setRows(sheet: Sheet, spec: SheetSpec): void {
  for (const { first, last, size } of rowHeightRuns(spec))
    sheet.setRowHeights(first, last - first + 1, pointsToPixels(size));
}

/** Merges stacked rows of the same columns in one call. */
function mergeCells(sheet: Sheet, merges: readonly Rect[]): void {
  const singles = merges
    .filter(({ rows }) => rows === 1)
    .sort((a, b) => a.column - b.column || a.columns - b.columns || a.row - b.row);
  const stacks: Rect[] = [];
  for (const rect of singles) {
    const last = stacks[stacks.length - 1];
    if (last && last.column === rect.column && last.columns === rect.columns && last.row + last.rows === rect.row) {
      stacks[stacks.length - 1] = { ...last, rows: last.rows + 1 };
    } else stacks.push(rect);
  }
  for (const rect of stacks) rangeAt(sheet, rect).mergeAcross();
  for (const rect of merges) if (rect.rows > 1) rangeAt(sheet, rect).merge();
}

function setView(sheet: Sheet, { tabColor, freeze, merges }: SheetSpec): void {
  if (tabColor !== null) sheet.setTabColor(tabColor);
  if (freeze.rows > 0) sheet.setFrozenRows(freeze.rows);
  // Sheets freezes no columns that contain only part of a merged cell, such as a heading over the whole table
  const isCut = merges.some(({ column, columns }) => column <= freeze.columns && column + columns - 1 > freeze.columns);
  if (freeze.columns > 0 && !isCut) sheet.setFrozenColumns(freeze.columns);
}

/** Charts made by a terminated execution are removed and made again. */
function addCharts(
  { charts: { ChartMergeStrategy } }: Book,
  sheet: Sheet,
  charts: readonly ChartSpec[],
  before: readonly (number | null)[],
): void {
  for (const chart of sheet.getCharts()) if (!before.includes(chart.getChartId())) sheet.removeChart(chart);
  for (const { kind, title, categories, values, seriesName, place } of charts) {
    const isRow = values.rows === 1 && values.columns > 1;
    const builder = sheet.newChart();
    const typed = kind === "column" ? builder.asColumnChart() : builder.asBarChart();
    typed
      .addRange(rangeAt(sheet, categories))
      .addRange(rangeAt(sheet, values))
      .setMergeStrategy(isRow ? ChartMergeStrategy.MERGE_ROWS : ChartMergeStrategy.MERGE_COLUMNS)
      .setTransposeRowsAndColumns(isRow)
      .setNumHeaders(0)
      .setOption("title", title)
      .setOption("legend", { position: "none" })
      .setOption("series", { 0: { labelInLegend: seriesName } })
      .setOption(kind === "column" ? "vAxis" : "hAxis", { minValue: 0 })
      .setOption(
        "width",
        sizeOf(place.column, place.columns, (at) => sheet.getColumnWidth(at)),
      )
      .setOption(
        "height",
        sizeOf(place.row, place.rows, (at) => sheet.getRowHeight(at)),
      )
      .setPosition(place.row, place.column, 0, 0);
    sheet.insertChart(typed.build());
  }
}

function sizeOf(first: number, count: number, size: (at: number) => number): number {
  return Array.from({ length: count }, (_, index) => size(first + index)).reduce((sum, pixels) => sum + pixels, 0);
}
