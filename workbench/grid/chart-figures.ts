import type { Area } from "../../src/workbook/model/area";
import { eachCell } from "./cell-keys";
import type { Constant, Grid } from "./grid";
import type { GridChart } from "./sheet-parts";

/** A chart as it is drawn: each bar with its name. */
export interface ChartFigure {
  readonly id: string;
  readonly title: string;
  /** Whether bars lie, as in Excel's bar charts; else they stand. */
  readonly isLying: boolean;
  /** From the top, or from the left. */
  readonly bars: readonly { readonly name: string; readonly value: number }[];
}

/** The charts of the sheet that is shown, from what its cells show now. */
export function chartFigures(grid: Grid): readonly ChartFigure[] {
  return grid.sheet(grid.activeSheet()).charts.map((chart) => {
    const { id, title, kind, axes, series } = chart;
    const isLying = kind.startsWith("Bar");
    const inOrder = series.flatMap((own) => bars(grid, chart, own));
    return { id, title, isLying, bars: isLying !== axes.reversed ? [...inOrder].reverse() : inOrder };
  });
}

/** Where there is more than one series, each bar says which it belongs to. */
function bars(
  grid: Grid,
  { series: all }: GridChart,
  { name, values, categories }: GridChart["series"][number],
): ChartFigure["bars"] {
  const names = cells(grid, categories);
  return cells(grid, values).map((value, index) => ({
    name: [nameOf(names[index] ?? null, index), ...(all.length > 1 ? [name] : [])].join(", "),
    // What is no number has no length, as in spreadsheets
    value: typeof value === "number" ? value : 0,
  }));
}

function nameOf(cell: Constant, index: number): string {
  if (cell === null || cell === "") return String(index + 1);
  return typeof cell === "object" ? cell.error : String(cell);
}

function cells(grid: Grid, area: Area | null): readonly Constant[] {
  const sheet = area && grid.findSheet(area.sheet);
  const found: Constant[] = [];
  if (sheet) eachCell(area, (row, column) => found.push(sheet.value(row, column)));
  return found;
}
