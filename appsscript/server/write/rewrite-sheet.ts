import type { Rect } from "../../../src/workbook/model/area";
import type { Edit } from "../../../src/workbook/model/plan";
import { specRects, unionRect } from "../../../src/workbook/model/spec-extent";
import { isSummaryChartTitle } from "../../../src/workbook/summary/summary-charts";
import type { Book } from "../book/book";
import { sheetNamed } from "../book/ranges";
import type { Step } from "./step";
import { layOutSteps } from "./write-sheet";
import { clearRegion } from "./clear-region";
import type { RecordedRewrite } from "./recorded";

export type RewriteEdit = Extract<Edit, { readonly kind: "rewriteSheet" }>;

/** Returns the region of all cells that the edit may change. */
export function rewrittenRegion({ clear, spec }: RewriteEdit): Rect {
  return unionRect([clear, ...specRects(spec)]);
}

export function recordRewrite(book: Book, edit: RewriteEdit): RecordedRewrite {
  const sheet = sheetNamed(book, edit.spec.name);
  const charts = sheet.getCharts();
  return {
    sheet: edit.spec.name,
    region: rewrittenRegion(edit),
    charts: charts.map((chart) => chart.getChartId()),
    ownCharts: charts.filter((chart) => isOwnChart(chart, edit)).map((chart) => chart.getChartId()),
    isProtected: sheet.getProtections(book.app.ProtectionType.SHEET).length > 0,
  };
}

/**
 * Whether a chart is the product's. Charts have no names in Sheets: the product's have its titles and refer to its
 * cells only.
 */
function isOwnChart(chart: GoogleAppsScript.Spreadsheet.EmbeddedChart, { clear }: RewriteEdit): boolean {
  const title: unknown = chart.getOptions().get("title");
  return (
    typeof title === "string" &&
    isSummaryChartTitle(title) &&
    chart
      .getRanges()
      .every(
        (range) =>
          range.getColumn() >= clear.column &&
          range.getLastColumn() < clear.column + clear.columns &&
          range.getRow() >= clear.row,
      )
  );
}

export function rewriteSteps(edit: RewriteEdit, { charts }: RecordedRewrite): readonly Step[] {
  return [
    ({ book }) => clearRegion(sheetNamed(book, edit.spec.name), rewrittenRegion(edit)),
    ...layOutSteps(edit.spec, charts),
  ];
}
