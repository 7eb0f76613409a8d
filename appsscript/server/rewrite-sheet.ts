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

/** What is known of a sheet that is laid out anew besides the copy of it. */
export interface RecordedRewrite {
  readonly sheet: string;
  readonly region: Rect;
  /** Ids of every chart, and of those that were ours. */
  readonly charts: readonly (number | null)[];
  readonly ownCharts: readonly (number | null)[];
  readonly isProtected: boolean;
}

/** All cells that the edit may change. */
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

/** Charts have no names in Sheets: ours are those of our titles over cells of ours. */
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

/** Takes everything out of cells, and looks off the columns, rows and panes that the layout sets. Rules of others stay. */
export function clearRegion(sheet: Sheet, region: Rect): void {
  growGrid(sheet, region);
  sheet.setFrozenRows(0);
  sheet.setFrozenColumns(0);
  const range = rangeAt(sheet, region);
  range.breakApart();
  range.clearDataValidations();
  range.clear();
  // Clearing formats leaves those of numbers
  range.setNumberFormat("General");
  sheet.setConditionalFormatRules([...rulesOutside(sheet, region)]);
  sheet.showColumns(region.column, region.columns);
  sheet.autoResizeRows(region.row, region.rows);
}
