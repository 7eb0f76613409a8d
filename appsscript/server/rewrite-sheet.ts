import type { Rect } from "../../src/workbook/area";
import type { Edit } from "../../src/workbook/plan";
import { specRects, unionRect } from "../../src/workbook/spec-extent";
import { isSummaryChartTitle } from "../../src/workbook/summary-charts";
import type { Book, Sheet } from "./book";
import { rulesOutside } from "./rule-calls";
import { growGrid, rangeAt, sheetNamed } from "./ranges";
import type { Step } from "./step";
import { layOutSteps } from "./write-sheet";

export type RewriteEdit = Extract<Edit, { readonly kind: "rewriteSheet" }>;

/** What is recorded about a refreshed sheet besides its copy. */
export interface RecordedRewrite {
  readonly sheet: string;
  readonly region: Rect;
  /** Ids of every chart, and of the product's charts. */
  readonly charts: readonly (number | null)[];
  readonly ownCharts: readonly (number | null)[];
  readonly isProtected: boolean;
}

/** Returns the region of all cells that the edit may change. */
export function rewrittenRegion({ clear, spec }: RewriteEdit): Rect {
  return unionRect([clear, ...specRects(spec)]);
}

export function recordRewrite(book: Book, edit: RewriteEdit): RecordedRewrite {
  const sheet = sheetNamed(book, edit.spec.name);
  const charts = sheet.getCharts();
  return {
    sheet: edit.spec.name, region: rewrittenRegion(edit),
    charts: charts.map((chart) => chart.getChartId()),
    ownCharts: charts.filter((chart) => isOwnChart(chart, edit)).map((chart) => chart.getChartId()),
    isProtected: sheet.getProtections(book.app.ProtectionType.SHEET).length > 0,
  };
}

/** Whether a chart is the product's. Charts have no names in Sheets: the product's have its titles and refer to its cells only. */
function isOwnChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart, { clear }: RewriteEdit): boolean {
  const title: unknown = chart.getOptions().get("title");
  return typeof title === "string" && isSummaryChartTitle(title) &&
    chart.getRanges().every((range) => range.getColumn() >= clear.column && range.getLastColumn() < clear.column + clear.columns && range.getRow() >= clear.row);
}

export function rewriteSteps(edit: RewriteEdit, { charts }: RecordedRewrite): readonly Step[] {
  return [
    ({ book }) => clearRegion(sheetNamed(book, edit.spec.name), rewrittenRegion(edit)),
    ...layOutSteps(edit.spec, charts),
  ];
}

/** Clears cells completely, and resets the columns, rows and panes that the layout sets. Conditional formats outside stay. */
export function clearRegion(sheet: Sheet, region: Rect): void {
  growGrid(sheet, region);
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  const range = rangeAt(sheet, region);
  range.breakApart();
  range.clearDataValidations();
  range.clear();
  // Clearing formats keeps number formats
  range.setNumberFormat("General");
  sheet.setConditionalFormatRules([...rulesOutside(sheet, region)]);
  sheet.showColumns(region.column, region.columns);
  sheet.autoResizeRows(region.row, region.rows);
}
