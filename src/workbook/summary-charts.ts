/** Titles of the charts in a summary. Sheets has no names for charts: there these tell which ones are ours. */
export const BAND_CHART_TITLE = "Số đối tượng theo mức xếp loại";

/** @param more whether there are more subjects than the chart draws */
export function rankingChartTitle(sheet: string, drawn: number, more: boolean): string {
  return `Kết quả của ${more ? `${drawn} đối tượng đứng đầu` : "đối tượng"} (sheet ${sheet})`;
}

const RANKING = /^Kết quả của (?:đối tượng|\d+ đối tượng đứng đầu) \(sheet .*\)$/;

/** Whatever the sheets were called, and however many subjects there were, when the chart was made. */
export function isSummaryChartTitle(title: string): boolean {
  return title === BAND_CHART_TITLE || RANKING.test(title);
}
