/** Titles of the charts in a summary. Sheets has no chart names; there titles identify the product's charts. */
export const BAND_CHART_TITLE = "Số đối tượng theo mức xếp loại";

/** @param more whether there are more subjects than the chart draws */
export function rankingChartTitle(sheet: string, drawn: number, more: boolean): string {
  return `Kết quả của ${more ? `${drawn} đối tượng đứng đầu` : "đối tượng"} (bảng ${sheet})`;
}

/** Earlier versions wrote "sheet". */
const RANKING = /^Kết quả của (?:đối tượng|\d+ đối tượng đứng đầu) \((?:bảng|sheet) .*\)$/;

/** Whether a chart's title is one of the product's, for any sheet name and any number of subjects. */
export function isSummaryChartTitle(title: string): boolean {
  return title === BAND_CHART_TITLE || RANKING.test(title);
}
