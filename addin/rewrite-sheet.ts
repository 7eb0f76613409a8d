import { MAX_COLUMNS } from "../src/workbook/area";
import type { Rect } from "../src/workbook/area";
import { CHART_PREFIX } from "../src/workbook/binding-name";
import type { Edit } from "../src/workbook/plan";
import { specRects, unionRect } from "../src/workbook/spec-extent";
import { clearRegion } from "./clear-region";
import { HostError } from "./host-error";
import { queueFreeze } from "./page-steps";
import { rangeAt } from "./range-at";
import { sheetNamed } from "./sheet-named";
import { callsStep, dataStep } from "./step";
import type { Step } from "./step";
import { wholeColumns, wholeRows } from "./write-cells";
import { sheetSteps } from "./write-sheet";

export type RewriteEdit = Extract<Edit, { readonly kind: "rewriteSheet" }>;

/**
 * What a sheet that is laid out anew was like, besides its cells. The cells are kept by Excel itself, as a copy at the right of
 * the sheet: exact, of any size in a few bytes, and unlike a copy in another sheet it can be removed again without clearing the
 * user's undo stack (`Worksheet.delete` clears it, DOC excel-add-ins-undo-capabilities).
 */
export interface RecordedSheet {
  readonly name: string;
  /** All cells that the edit may change. */
  readonly region: Rect;
  /** Where their copy stands. */
  readonly backup: Rect;
  readonly tabColor: string;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly page: Excel.Interfaces.PageLayoutUpdateData;
  readonly printArea: string | null;
  readonly titleRows: string | null;
  readonly breaks: readonly number[];
  readonly columns: readonly { readonly width: number; readonly hidden: boolean }[];
  readonly heights: readonly number[];
  readonly standardHeight: number;
  /** Names of the charts of ours. */
  readonly charts: readonly string[];
  readonly chartIds: ReadonlySet<string>;
}

const PAGE_PROPERTIES = ["orientation", "paperSize", "topMargin", "bottomMargin", "leftMargin", "rightMargin", "centerHorizontally", "zoom"] as const;

/** Queues the reading of a sheet about to be laid out anew; what it answers takes the values up after the sync. */
export function recordSheet(sheet: Excel.Worksheet, edit: RewriteEdit): () => RecordedSheet {
  const region = unionRect([edit.clear, ...specRects(edit.spec)]);
  const { name } = edit.spec;
  sheet.load("tabColor,standardHeight");
  sheet.pageLayout.load([...PAGE_PROPERTIES]);
  const frozen = sheet.freezePanes.getLocationOrNullObject();
  frozen.load("rowCount,columnCount");
  const printArea = sheet.pageLayout.getPrintAreaOrNullObject();
  printArea.load("address");
  const titleRows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
  titleRows.load("rowIndex,rowCount");
  sheet.horizontalPageBreaks.load("items/rowIndex");
  sheet.charts.load("items/name,items/id");
  const used = sheet.getUsedRangeOrNullObject(false);
  used.load("columnIndex,columnCount");
  const cells = rangeAt(sheet, region);
  const columns = cells.getColumnProperties({ columnHidden: true, format: { columnWidth: true } });
  const rows = cells.getRowProperties({ format: { rowHeight: true } });
  return () => ({
    name, region,
    backup: besides(region, used.isNullObject ? 0 : used.columnIndex + used.columnCount, name),
    tabColor: sheet.tabColor,
    frozen: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenPart(frozen),
    page: Object.fromEntries(PAGE_PROPERTIES.map((property) => [property, sheet.pageLayout[property]])),
    printArea: printArea.isNullObject ? null : localAddress(printArea.address),
    titleRows: titleRows.isNullObject ? null : wholeRows(titleRows.rowIndex + 1, titleRows.rowIndex + titleRows.rowCount),
    breaks: sheet.horizontalPageBreaks.items.map((pageBreak) => pageBreak.rowIndex + 1),
    columns: columns.value.map(({ columnHidden, format }) => ({ hidden: columnHidden ?? false, width: format?.columnWidth ?? 0 })),
    heights: rows.value.map(({ format }) => format?.rowHeight ?? sheet.standardHeight),
    standardHeight: sheet.standardHeight,
    charts: sheet.charts.items.flatMap((chart) => (chart.name.startsWith(CHART_PREFIX) ? [chart.name] : [])),
    chartIds: new Set(sheet.charts.items.map((chart) => chart.id)),
  });
}

/** Copies the cells aside. Goes in a sync of its own: nothing may be cleared before it is known that the copy is whole. */
export function backupSteps({ name, region, backup }: RecordedSheet): readonly Step[] {
  return [callsStep(4, (workbook) => {
    const sheet = sheetNamed(workbook, name);
    rangeAt(sheet, backup).copyFrom(rangeAt(sheet, region), "All");
  })];
}

export function rewriteSteps({ spec }: RewriteEdit, { name, region, charts }: RecordedSheet): readonly Step[] {
  return [
    callsStep(16, (workbook) => {
      const sheet = sheetNamed(workbook, name);
      const cells = rangeAt(sheet, region);
      clearRegion(cells);
      cells.format.useStandardHeight = true;
      sheet.getRange(wholeColumns(region.column, region.column + region.columns - 1)).columnHidden = false;
      sheet.freezePanes.unfreeze();
      sheet.horizontalPageBreaks.removePageBreaks();
    }),
    ...sheetSteps(spec, firstFreeChart(charts)),
  ];
}

/** After success: the copy and the charts of before are no longer wanted. Doing it twice does no harm. */
export function tidySteps(recorded: RecordedSheet): readonly Step[] {
  return [...removeBackupSteps(recorded), ...deleteChartSteps(recorded.name, recorded.charts)];
}

/** After failure. Heights that fitted their content come back as the same heights, but set. */
export function restoreSteps(recorded: RecordedSheet): readonly Step[] {
  const { name, region, backup, columns, heights, standardHeight, frozen, page, breaks } = recorded;
  return [
    callsStep(12, (workbook) => {
      const sheet = sheetNamed(workbook, name);
      const cells = rangeAt(sheet, region);
      clearRegion(cells);
      cells.copyFrom(rangeAt(sheet, backup), "All");
      cells.format.useStandardHeight = true;
    }),
    ...columns.map(({ width, hidden }, index) => callsStep(3, (workbook) => {
      const column = sheetNamed(workbook, name).getRange(wholeColumns(region.column + index, region.column + index));
      column.format.columnWidth = width;
      column.columnHidden = hidden;
    })),
    ...heights.flatMap((height, index) => (height === standardHeight ? [] : [callsStep(3, (workbook) => {
      const row = region.row + index;
      sheetNamed(workbook, name).getRange(wholeRows(row, row)).format.rowHeight = height;
    })])),
    dataStep(page, (workbook) => {
      const sheet = sheetNamed(workbook, name);
      sheet.tabColor = recorded.tabColor;
      sheet.freezePanes.unfreeze();
      queueFreeze(sheet, frozen);
      Object.assign(sheet.pageLayout, page);
      // A print area or titles that were not there before cannot be taken away again by Office.js
      if (recorded.printArea !== null) sheet.pageLayout.setPrintArea(recorded.printArea);
      if (recorded.titleRows !== null) sheet.pageLayout.setPrintTitleRows(recorded.titleRows);
      sheet.horizontalPageBreaks.removePageBreaks();
      for (const row of breaks) sheet.horizontalPageBreaks.add(`A${String(row)}`);
    }),
  ];
}

/** Charts made since. By their ids, since Excel may have failed between making one and naming it. */
export async function deleteNewCharts(context: Excel.RequestContext, sheets: readonly RecordedSheet[]): Promise<void> {
  const charts = sheets.map(({ name }) => context.workbook.worksheets.getItem(name).charts);
  for (const collection of charts) collection.load("items/id");
  await context.sync();
  charts.forEach((collection, index) => {
    for (const chart of collection.items) if (!sheets[index]!.chartIds.has(chart.id)) chart.delete();
  });
  await context.sync();
}

export function removeBackupSteps({ name, backup }: RecordedSheet): readonly Step[] {
  return [callsStep(6, (workbook) => clearRegion(rangeAt(sheetNamed(workbook, name), backup)))];
}

function deleteChartSteps(sheet: string, names: readonly string[]): readonly Step[] {
  return names.map((name) => callsStep(3, (workbook) => sheetNamed(workbook, sheet).charts.getItemOrNullObject(name).delete()));
}

/** New charts get numbers beyond the old ones, which stay until all is done. */
function firstFreeChart(charts: readonly string[]): number {
  return 1 + charts.reduce((most, name) => Math.max(most, Number(name.slice(CHART_PREFIX.length)) || 0), 0);
}

/** A frozen part that reaches over whole rows has no columns of its own, and the other way round. */
function frozenPart({ rowCount, columnCount }: Excel.Range): { readonly rows: number; readonly columns: number } {
  const isWholeRows = columnCount === MAX_COLUMNS;
  const isWholeColumns = !isWholeRows && rowCount > MAX_FROZEN_ROWS;
  return { rows: isWholeColumns ? 0 : rowCount, columns: isWholeRows ? 0 : columnCount };
}

/** More rows than a screen has cannot be frozen: such a count stands for a whole column. */
const MAX_FROZEN_ROWS = 10_000;

function besides(region: Rect, lastUsed: number, sheet: string): Rect {
  const column = Math.max(lastUsed, region.column + region.columns - 1) + 2;
  if (column + region.columns > MAX_COLUMNS) throw new HostError("no-room", sheet);
  return { ...region, column };
}

/** Without the sheet. */
function localAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
