import { DEFAULT_AXES } from "../../grid/sheet-parts";
import type { GridChart, GridSeries } from "../../grid/sheet-parts";
import { ChartAxes, ChartLegend, ChartSeriesCollection, ChartTitle } from "./chart-parts";
import { changeChart, chartOf } from "./chart-target";
import type { ChartTarget } from "./chart-target";
import { ClientCollection, ClientObject, TARGET, argumentOf } from "../client-object";
import type { Origin } from "../client-object";
import { accessDenied, invalidArgument, itemNotFound } from "../office-error";
import type { SimulatedRange } from "../range/range";
import { addressToRect, sheetOf } from "../range/range-target";
import type { RangeTarget } from "../range/range-target";
import type { SheetTarget } from "./sheet-target";

const TYPES = ["ColumnClustered", "BarClustered"];

/** Excel.ChartCollection of a sheet. */
export class SimulatedCharts extends ClientCollection<SheetTarget, SimulatedChart> {
  constructor(origin: Origin<SheetTarget>) {
    super("ChartCollection", origin);
  }

  protected readers({ grid, sheet }: SheetTarget) {
    return { count: () => grid.sheet(sheet).charts.length };
  }

  get count(): number {
    return this.read("count");
  }

  protected readItems(target: SheetTarget): readonly SimulatedChart[] {
    const { charts } = target.grid.sheet(target.sheet);
    return charts.map(
      ({ id }) => new SimulatedChart({ context: this.context, member: null, resolve: () => ({ ...target, id }) }),
    );
  }

  add(type: string, source: SimulatedRange, seriesBy = "Auto"): SimulatedChart {
    return new SimulatedChart(
      this.origin("add", [type, argumentOf(source), seriesBy], (target) => {
        const { grid, sheet } = target;
        if (!TYPES.includes(type)) throw invalidArgument(`charts of the type ${type} are not simulated`);
        if (grid.sheet(sheet).protection) throw accessDenied("charts in a protected sheet");
        const range = source[TARGET]();
        if (!range) throw itemNotFound("the source of a chart");
        const { charts } = grid.sheet(sheet);
        const id = freeId(charts);
        const chart: GridChart = {
          id,
          name: `Chart ${String(charts.length + 1)}`,
          kind: type,
          title: "",
          legend: true,
          place: null,
          series: seriesOf(range, seriesBy),
          labels: false,
          axes: DEFAULT_AXES,
        };
        grid.setSheet(sheet, { charts: [...charts, chart] });
        return { ...target, id };
      }),
    );
  }

  getItem(name: string): SimulatedChart {
    return new SimulatedChart(
      this.origin("getItem", name, (target) => {
        const found = findChart(target, name);
        if (!found) throw itemNotFound(`chart ${name}`);
        return found;
      }),
    );
  }

  getItemOrNullObject(name: string): SimulatedChart {
    return new SimulatedChart(this.origin("getItemOrNullObject", name, (target) => findChart(target, name)));
  }
}

/** Ids are not used twice while their chart is there. */
function freeId(charts: readonly GridChart[]): string {
  for (let number = charts.length + 1; ; number++) {
    const id = `{chart-${String(number)}}`;
    if (charts.every((chart) => chart.id !== id)) return id;
  }
}

function findChart(target: SheetTarget, name: string): ChartTarget | null {
  const chart = target.grid.sheet(target.sheet).charts.find((own) => own.name === name || own.id === name);
  return chart ? { ...target, id: chart.id } : null;
}

function seriesOf(range: RangeTarget, seriesBy: string): readonly GridSeries[] {
  const { rect } = range;
  const sheet = sheetOf(range).name;
  const isByRows = seriesBy === "Rows" || (seriesBy === "Auto" && rect.columns > rect.rows);
  const count = isByRows ? rect.rows : rect.columns;
  return Array.from({ length: count }, (_, index): GridSeries => ({
    name: `Series${String(index + 1)}`,
    categories: null,
    values: {
      sheet,
      ...(isByRows
        ? { ...rect, row: rect.row + index, rows: 1 }
        : { ...rect, column: rect.column + index, columns: 1 }),
    },
  }));
}

export class SimulatedChart extends ClientObject<ChartTarget> {
  readonly title: ChartTitle;
  readonly legend: ChartLegend;
  readonly series: ChartSeriesCollection;
  readonly axes: ChartAxes;

  constructor(origin: Origin<ChartTarget>) {
    super("Chart", origin);
    this.title = new ChartTitle(this.part((target) => target));
    this.legend = new ChartLegend(this.part((target) => target));
    this.series = new ChartSeriesCollection(this.part((target) => target));
    this.axes = new ChartAxes(this.part((target) => target));
  }

  protected readers(target: ChartTarget) {
    return { id: () => target.id, name: () => chartOf(target).name, chartType: () => chartOf(target).kind };
  }

  get id(): string {
    return this.read("id");
  }
  get chartType(): string {
    return this.read("chartType");
  }
  get name(): string {
    return this.read("name");
  }
  set name(name: string) {
    this.write("name", name, (target) => changeChart(target, { name }));
  }

  setPosition(first: SimulatedRange | string, last?: SimulatedRange | string): void {
    this.act("setPosition", [argumentOf(first), argumentOf(last)], (target) => {
      const from = rectOf(first, target);
      const to = last === undefined ? from : rectOf(last, target);
      const place = {
        row: from.row,
        column: from.column,
        rows: to.row + to.rows - from.row,
        columns: to.column + to.columns - from.column,
      };
      changeChart(target, { place });
    });
  }

  delete(): void {
    this.act("delete", undefined, ({ grid, sheet, id }) =>
      grid.setSheet(sheet, { charts: grid.sheet(sheet).charts.filter((chart) => chart.id !== id) }),
    );
  }
}

function rectOf(range: SimulatedRange | string, { grid, sheet }: ChartTarget) {
  if (typeof range === "string") return addressToRect(range, grid.sheet(sheet));
  const target = range[TARGET]();
  if (target?.sheet !== sheet) throw invalidArgument("a cell of another sheet");
  return target.rect;
}
