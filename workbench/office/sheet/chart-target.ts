import type { GridChart } from "../../grid/sheet-parts";
import { accessDenied, itemNotFound } from "../office-error";
import type { SheetTarget } from "./sheet-target";

export interface ChartTarget extends SheetTarget {
  readonly id: string;
}

export function chartOf({ grid, sheet, id }: ChartTarget): GridChart {
  const chart = grid.sheet(sheet).charts.find((own) => own.id === id);
  if (!chart) throw itemNotFound(`chart ${id}`);
  return chart;
}

/** Throws where the sheet is protected, and for a chart that is gone. */
export function changeChart(target: ChartTarget, change: Partial<GridChart>): void {
  const { grid, sheet, id } = target;
  if (grid.sheet(sheet).protection) throw accessDenied("charts in a protected sheet");
  chartOf(target);
  grid.setSheet(sheet, {
    charts: grid.sheet(sheet).charts.map((chart) => (chart.id === id ? { ...chart, ...change } : chart)),
  });
}
