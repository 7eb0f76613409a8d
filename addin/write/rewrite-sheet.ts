import { MAX_COLUMNS } from "../../src/workbook/model/area";
import type { Rect } from "../../src/workbook/model/area";
import { CHART_PREFIX } from "../../src/workbook/model/binding-name";
import type { Edit } from "../../src/workbook/model/plan";
import { specRects, unionRect } from "../../src/workbook/model/spec-extent";
import { clearRegion } from "./clear-region";
import { HostError } from "../excel/host-error";
import { queueFreeze } from "./page-steps";
import { rangeAt } from "../excel/range-at";
import { sheetNamed } from "../excel/sheet-named";
import { callsStep, dataStep } from "../excel/step";
import type { Step } from "../excel/step";
import { wholeColumns, wholeRows } from "./write-cells";
import { sheetSteps } from "./write-sheet";

export type RewriteEdit = Extract<Edit, { readonly kind: "rewriteSheet" }>;

/**
 * Former state of a refreshed sheet, besides its cells. Excel itself keeps the cells as a copy right of the sheet's
 * contents: exact, of any size in a few bytes, and unlike a copy in another sheet removable without clearing the
 * user's undo stack (`Worksheet.delete` clears it, DOC excel-add-ins-undo-capabilities).
 */
export interface RecordedSheet {
  readonly name: string;
  /** All cells that the edit may change. */
  readonly region: Rect;
  /** The place of their copy. */
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
  /** Names of the product's charts. */
  readonly charts: readonly string[];
  readonly chartIds: ReadonlySet<string>;
}

const PAGE_PROPERTIES = [
  "orientation",
  "paperSize",
  "topMargin",
  "bottomMargin",
  "leftMargin",
  "rightMargin",
  "centerHorizontally",
  "zoom",
] as const;

/** Queues the reading of a sheet about to be refreshed; the returned function takes up the values after the sync. */
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
    name,
    region,
    backup: besides(region, used.isNullObject ? 0 : used.columnIndex + used.columnCount, name),
    tabColor: sheet.tabColor,
    frozen: frozen.isNullObject ? { rows: 0, columns: 0 } : frozenPart(frozen),
    page: Object.fromEntries(PAGE_PROPERTIES.map((property) => [property, sheet.pageLayout[property]])),
    printArea: printArea.isNullObject ? null : localAddress(printArea.address),
    titleRows: titleRows.isNullObject
      ? null
      : wholeRows(titleRows.rowIndex + 1, titleRows.rowIndex + titleRows.rowCount),
    breaks: sheet.horizontalPageBreaks.items.map((pageBreak) => pageBreak.rowIndex + 1),
    columns: columns.value.map(({ columnHidden, format }) => ({
      hidden: columnHidden ?? false,
      width: format?.columnWidth ?? 0,
    })),
    heights: rows.value.map(({ format }) => format?.rowHeight ?? sheet.standardHeight),
    standardHeight: sheet.standardHeight,
    charts: sheet.charts.items.flatMap((chart) => (chart.name.startsWith(CHART_PREFIX) ? [chart.name] : [])),
    chartIds: new Set(sheet.charts.items.map((chart) => chart.id)),
  });
}

/** Copies the cells aside. In its own sync: nothing may be cleared before the copy is known to be complete. */
export function backupSteps({ name, region, backup }: RecordedSheet): readonly Step[] {
  return [
    callsStep(4, (workbook) => {
      const sheet = sheetNamed(workbook, name);
      rangeAt(sheet, backup).copyFrom(rangeAt(sheet, region), "All");
    }),
  ];
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

/** After success: removes the copy and the former charts. Can be repeated. */
export function tidySteps(recorded: RecordedSheet): readonly Step[] {
  return [...removeBackupSteps(recorded), ...deleteChartSteps(recorded.name, recorded.charts)];
}

/** After failure: restores the sheet. Row heights that fitted their contents return with the same value, but fixed. */
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
    ...columns.map(({ width, hidden }, index) =>
      callsStep(3, (workbook) => {
        const column = sheetNamed(workbook, name).getRange(wholeColumns(region.column + index, region.column + index));
        column.format.columnWidth = width;
        column.columnHidden = hidden;
      }),
    ),
    ...heights.flatMap((height, index) =>
      height === standardHeight
        ? []
        : [
            callsStep(3, (workbook) => {
              const row = region.row + index;
              sheetNamed(workbook, name).getRange(wholeRows(row, row)).format.rowHeight = height;
            }),
          ],
    ),
    dataStep(page, (workbook) => {
      const sheet = sheetNamed(workbook, name);
      sheet.tabColor = recorded.tabColor;
      sheet.freezePanes.unfreeze();
      queueFreeze(sheet, frozen);
      Object.assign(sheet.pageLayout, page);
      // Office.js cannot remove a print area or titles that did not exist before
      if (recorded.printArea !== null) sheet.pageLayout.setPrintArea(recorded.printArea);
      if (recorded.titleRows !== null) sheet.pageLayout.setPrintTitleRows(recorded.titleRows);
      sheet.horizontalPageBreaks.removePageBreaks();
      for (const row of breaks) sheet.horizontalPageBreaks.add(`A${String(row)}`);
    }),
  ];
}

/** Deletes charts made since, by their ids, since Excel may have failed between making one and naming it. */
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
  return names.map((name) =>
    callsStep(3, (workbook) => sheetNamed(workbook, sheet).charts.getItemOrNullObject(name).delete()),
  );
}

/** Returns the first number for new charts, beyond the old ones, which stay until all is done. */
function firstFreeChart(charts: readonly string[]): number {
  return 1 + charts.reduce((most, name) => Math.max(most, Number(name.slice(CHART_PREFIX.length)) || 0), 0);
}

/** Returns the frozen rows and columns: a frozen part of whole rows has no columns of its own, and vice versa. */
function frozenPart({ rowCount, columnCount }: Excel.Range): { readonly rows: number; readonly columns: number } {
  const isWholeRows = columnCount === MAX_COLUMNS;
  const isWholeColumns = !isWholeRows && rowCount > MAX_FROZEN_ROWS;
  return { rows: isWholeColumns ? 0 : rowCount, columns: isWholeRows ? 0 : columnCount };
}

/** More rows than a screen shows cannot be frozen: such a count means a whole column. */
const MAX_FROZEN_ROWS = 10_000;

function besides(region: Rect, lastUsed: number, sheet: string): Rect {
  const column = Math.max(lastUsed, region.column + region.columns - 1) + 2;
  if (column + region.columns > MAX_COLUMNS) throw new HostError("no-room", sheet);
  return { ...region, column };
}

/** Returns an address without its sheet. */
function localAddress(address: string): string {
  return address.slice(address.lastIndexOf("!") + 1);
}
