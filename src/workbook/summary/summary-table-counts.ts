import { STATES, STATE_LABELS } from "../../scoring/state";
import type { State } from "../../scoring/state";
import type { AppraisedTable } from "../check/appraised-table";
import { columnLetters } from "../model/area";
import type { PageBuilder } from "../sheets/page-builder";
import type { ChartSpec } from "../model/sheet-spec";
import {
  SUMMARY_COLUMNS,
  addTotals,
  countBands,
  headLine,
  headReference,
  numberOf,
  referenceOf,
  sumOf,
} from "./summary-band-columns";
import type { BandColumn } from "./summary-band-columns";
import { BAND_CHART_TITLE } from "./summary-charts";
import { countFormula } from "./summary-counts";
import { theme } from "../sheets/theme";

export interface BandRows {
  readonly head: number;
  readonly total: number;
}

export function addBandCounts(
  page: PageBuilder,
  tables: readonly AppraisedTable[],
  bands: readonly BandColumn[],
): BandRows {
  const head = headLine(
    page,
    "Bảng",
    bands.map((band) => band.head),
    "Chưa có kết quả",
  );
  const first = page.nextRow();
  for (const table of tables) {
    const row = page.nextRow();
    const counts = bands.map((band, index) =>
      countBands(band, headReference(head, index), (text, reference) =>
        countFormula([table], () => [
          { role: "XepLoaiDT", text, ...referenceOf(reference) },
          { role: "Dau", text: 1 },
        ]),
      ),
    );
    const all = countFormula([table], () => [{ role: "Dau", text: 1 }]);
    const open = numberOf(all) - sumOf(counts);
    const last = columnLetters(bands.length + 1);
    const total = columnLetters(bands.length + 3);
    page.line(
      [table.input.rubric.name, ...counts, { formula: `=${total}${row}-SUM(B${row}:${last}${row})`, value: open }, all],
      [theme.fixedText, ...bands.map(() => theme.resultInteger), theme.resultInteger, theme.resultIntegerBold],
    );
  }
  const total = addTotals(page, first, bands.length + 2);
  return { head, total };
}

export function addStateCounts(page: PageBuilder, tables: readonly AppraisedTable[]): void {
  const states = STATES.filter((state): state is Exclude<State, "blank"> => state !== "blank").map(
    (state) => STATE_LABELS[state],
  );
  const head = page.line(["Bảng", ...states, "Cộng"], theme.header, 34);
  const first = page.nextRow();
  for (const table of tables) {
    const row = page.nextRow();
    const counts = states.map((text, index) =>
      countFormula([table], () => [{ role: "TinhTrang", text, reference: headReference(head, index) }]),
    );
    const last = columnLetters(states.length + 1);
    page.line(
      [
        table.input.rubric.name,
        ...counts,
        { formula: `=SUM(B${row}:${last}${row})`, value: counts.reduce((sum, count) => sum + numberOf(count), 0) },
      ],
      [theme.fixedText, ...states.map(() => theme.resultInteger), theme.resultIntegerBold],
    );
  }
  addTotals(page, first, states.length + 1);
}

const CHART_ROWS = 15;

export function bandChart(page: PageBuilder, rows: BandRows, bands: number): ChartSpec {
  page.skip(1);
  const place = { row: page.nextRow(), column: 1, rows: CHART_ROWS, columns: SUMMARY_COLUMNS };
  page.skip(CHART_ROWS);
  return {
    kind: "column",
    title: BAND_CHART_TITLE,
    seriesName: "Số đối tượng",
    place,
    categories: { row: rows.head, column: 2, rows: 1, columns: bands },
    values: { row: rows.total, column: 2, rows: 1, columns: bands },
  };
}
