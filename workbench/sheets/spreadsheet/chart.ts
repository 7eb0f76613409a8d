import type { Area } from "../../../src/workbook/model/area";
import type { GridChart, GridSeries } from "../../grid/sheet-parts";
import { ChartMergeStrategy, ChartType } from "../services/enums";
import type { EnumValue } from "../services/enums";
import { SimulatedRange } from "./range";
import { TARGET } from "./range-target";
import { ServiceException, wrongSignature } from "../runtime/service-exception";
import { HOST, STATE, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

interface ChartState {
  /** `null` until it stands in a sheet. */
  readonly id: string | null;
  readonly kind: EnumValue;
  readonly ranges: readonly SimulatedRange[];
  readonly headers: number;
  /** Row and column of the anchor, and pixels from its corner. */
  readonly position: readonly [number, number, number, number];
  readonly options: Readonly<Record<string, unknown>>;
}

const KINDS = { ColumnClustered: ChartType.COLUMN, BarClustered: ChartType.BAR } as const;
/** What a chart takes when its options name no size, in pixels. */
const SIZE = { width: 600, height: 371 } as const;
const CELL = { width: 100, height: 21 } as const;

abstract class ChartObject extends ServiceObject {
  [STATE]: ChartState;

  constructor(host: SheetsHost, state: ChartState) {
    super(host);
    this[STATE] = state;
  }

  getRanges(): SimulatedRange[] {
    return [...this[STATE].ranges];
  }
}

/** SpreadsheetApp.EmbeddedChart: columns and bars. */
export class SimulatedChart extends ChartObject {
  toString(): string {
    return "EmbeddedChart";
  }

  static of(host: SheetsHost, chart: GridChart): SimulatedChart {
    const known = host.beside.charts.get(chart.id);
    const areas =
      known?.ranges ??
      chart.series.flatMap(({ categories, values }) => [categories, values]).filter((area) => area !== null);
    const ranges = areas.flatMap((area) => {
      const own = host.grid.findSheet(area.sheet);
      return own
        ? [
            new SimulatedRange(host, {
              sheet: own.id,
              rect: { row: area.row, column: area.column, rows: area.rows, columns: area.columns },
            }),
          ]
        : [];
    });
    return new SimulatedChart(host, {
      id: chart.id,
      kind: KINDS[chart.kind as keyof typeof KINDS] ?? ChartType.COLUMN,
      ranges,
      headers: known?.headers ?? 0,
      position: known?.position ?? [chart.place?.row ?? 1, chart.place?.column ?? 1, 0, 0],
      options: known?.options ?? { title: chart.title, legend: { position: chart.legend ? "right" : "none" } },
    });
  }

  /** `null` for a chart that stands in no sheet yet (EmbeddedChart.md getChartId). */
  getChartId(): number | null {
    return this[STATE].id === null ? null : Number(/\d+/.exec(this[STATE].id)?.[0] ?? 0);
  }
  getNumHeaders(): number {
    return this[STATE].headers;
  }
  getContainerInfo(): SimulatedContainerInfo {
    return new SimulatedContainerInfo(this[HOST], this[STATE].position);
  }
  getOptions(): SimulatedChartOptions {
    return new SimulatedChartOptions(this[HOST], this[STATE].options);
  }
  modify(): SimulatedChartBuilder {
    return new SimulatedChartBuilder(this[HOST], this[STATE]);
  }
}

/** Puts a chart into a sheet: a new one, or in the place of the one it came from. */
export function settleChart(host: SheetsHost, { [STATE]: state }: SimulatedChart, sheet: string, isNew: boolean): void {
  const { grid, beside } = host;
  const { charts } = grid.sheet(sheet);
  const id = (isNew ? null : state.id) ?? freeId(host);
  const [row, column, x, y] = state.position;
  const { title, width, height, legend, hAxis, vAxis } = state.options;
  const isBar = state.kind === ChartType.BAR;
  const made: GridChart = {
    id,
    name: charts.find((chart) => chart.id === id)?.name ?? `Chart ${String(charts.length + 1)}`,
    kind: isBar ? "BarClustered" : "ColumnClustered",
    title: typeof title === "string" ? title : "",
    legend: !isNoLegend(legend),
    series: seriesOf(host, state),
    place: {
      row,
      column,
      rows: Math.ceil((y + pixels(height, SIZE.height)) / CELL.height),
      columns: Math.ceil((x + pixels(width, SIZE.width)) / CELL.width),
    },
    labels: false,
    // The first row is the top bar
    axes: { reversed: isBar, minimum: leastOf(isBar ? hAxis : vAxis), values: true, spacing: null },
  };
  const isKnown = charts.some((chart) => chart.id === id);
  grid.setSheet(sheet, {
    charts: isKnown ? charts.map((chart) => (chart.id === id ? made : chart)) : [...charts, made],
  });
  const { options, headers, position, ranges } = state;
  beside.charts.set(id, { options, headers, position, ranges: ranges.map((range) => areaOf(host, range)) });
}

export class SimulatedChartBuilder extends ChartObject {
  constructor(
    host: SheetsHost,
    state: ChartState = {
      id: null,
      kind: ChartType.COLUMN,
      ranges: [],
      headers: 0,
      position: [1, 1, 0, 0],
      options: {},
    },
  ) {
    super(host, state);
  }

  toString(): string {
    return "EmbeddedChartBuilder";
  }

  build(): SimulatedChart {
    return new SimulatedChart(this[HOST], this[STATE]);
  }
  asColumnChart(): this {
    return this.change({ kind: ChartType.COLUMN });
  }
  asBarChart(): this {
    return this.change({ kind: ChartType.BAR });
  }
  getChartType(): EnumValue {
    return this[STATE].kind;
  }

  setChartType(type: EnumValue): this {
    if (!Object.values<unknown>(ChartType).includes(type))
      throw wrongSignature(type, "SpreadsheetApp.EmbeddedChartBuilder.setChartType");
    return this.change({ kind: type });
  }

  addRange(range: SimulatedRange): this {
    if (!(range instanceof SimulatedRange)) throw wrongSignature(range, "SpreadsheetApp.EmbeddedChartBuilder.addRange");
    return this.change({ ranges: [...this[STATE].ranges, range] });
  }

  /** Rows and columns change places; ranges that lie along a row then give a series each (EmbeddedChartBuilder.md). */
  setTransposeRowsAndColumns(transpose: boolean): this {
    if (transpose !== this[STATE].ranges.every((range) => range.getNumRows() === 1 && range.getNumColumns() > 1)) {
      throw new ServiceException("The simulated charts draw ranges along a row transposed, and others not.");
    }
    return this;
  }

  setMergeStrategy(mergeStrategy: EnumValue): this {
    if (!Object.values<unknown>(ChartMergeStrategy).includes(mergeStrategy))
      throw wrongSignature(mergeStrategy, "SpreadsheetApp.EmbeddedChartBuilder.setMergeStrategy");
    return this;
  }

  clearRanges(): this {
    return this.change({ ranges: [] });
  }
  setNumHeaders(headers: number): this {
    return this.change({ headers });
  }
  setOption(option: string, value: unknown): this {
    return this.change({ options: { ...this[STATE].options, [option]: value } });
  }
  setTitle(chartTitle: string): this {
    return this.setOption("title", chartTitle);
  }

  /** Anchor row and column from 1, then pixels (EmbeddedChartBuilder.md setPosition). */
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): this {
    if ([anchorRowPos, anchorColPos].some((line) => !Number.isInteger(line) || line < 1))
      throw new ServiceException("The chart's anchor is off the sheet.");
    return this.change({ position: [anchorRowPos, anchorColPos, offsetX, offsetY] });
  }

  private change(change: Partial<ChartState>): this {
    this[STATE] = { ...this[STATE], ...change };
    return this;
  }
}

export class SimulatedContainerInfo extends ServiceObject {
  private readonly position: ChartState["position"];

  constructor(host: SheetsHost, position: ChartState["position"]) {
    super(host);
    this.position = position;
  }

  toString(): string {
    return "ContainerInfo";
  }

  getAnchorRow(): number {
    return this.position[0];
  }
  getAnchorColumn(): number {
    return this.position[1];
  }
  getOffsetX(): number {
    return this.position[2];
  }
  getOffsetY(): number {
    return this.position[3];
  }
}

/** Charts.ChartOptions. */
export class SimulatedChartOptions extends ServiceObject {
  private readonly options: Readonly<Record<string, unknown>>;

  constructor(host: SheetsHost, options: Readonly<Record<string, unknown>>) {
    super(host);
    this.options = options;
  }

  toString(): string {
    return "ChartOptions";
  }

  get(option: string): unknown {
    return this.options[option] ?? null;
  }
}

/** Ids are not used twice while their chart is there. */
function freeId({ grid }: SheetsHost): string {
  const taken = new Set(grid.sheets().flatMap(({ charts }) => charts.map(({ id }) => id)));
  for (let number = 1; ; number++) if (!taken.has(`{chart-${String(number)}}`)) return `{chart-${String(number)}}`;
}

/** The first range, or first column of a single one, names the bars; each further column is a series. */
function seriesOf(host: SheetsHost, { ranges, headers, options }: ChartState): readonly GridSeries[] {
  const columns = ranges
    .map((range) => areaOf(host, range))
    .flatMap((area) =>
      Array.from({ length: area.columns }, (_, index): Area => ({ ...area, column: area.column + index, columns: 1 })),
    );
  const isRows = ranges.length > 0 && ranges.every((range) => range.getNumRows() === 1 && range.getNumColumns() > 1);
  const lines = isRows ? ranges.map((range) => areaOf(host, range)) : columns;
  const [categories = null, ...values] = lines;
  const named = options["series"] as Readonly<Record<string, { readonly labelInLegend?: string }>> | undefined;
  return values.map((area, index) => {
    const body = headers === 1 && !isRows && area.rows > 1 ? { ...area, row: area.row + 1, rows: area.rows - 1 } : area;
    const header = host.grid.findSheet(area.sheet)?.value(area.row, area.column);
    return {
      name: named?.[String(index)]?.labelInLegend ?? (headers === 1 && typeof header === "string" ? header : ""),
      values: body,
      categories:
        categories && headers === 1 && !isRows && categories.rows > 1
          ? { ...categories, row: categories.row + 1, rows: categories.rows - 1 }
          : categories,
    };
  });
}

function areaOf(host: SheetsHost, range: SimulatedRange): Area {
  const { sheet, rect } = range[TARGET];
  return { ...rect, sheet: host.grid.sheet(sheet).name };
}

function isNoLegend(legend: unknown): boolean {
  return (
    legend === "none" ||
    (typeof legend === "object" && legend !== null && (legend as { readonly position?: unknown }).position === "none")
  );
}

/** What an axis of values begins with (chart-configuration-options: `minValue`). */
function leastOf(axis: unknown): number | null {
  const value = typeof axis === "object" && axis !== null ? (axis as { readonly minValue?: unknown }).minValue : null;
  return typeof value === "number" ? value : null;
}

function pixels(value: unknown, otherwise: number): number {
  return typeof value === "number" ? value : otherwise;
}
