import type { Area } from "../../../src/workbook/model/area";
import type { ChartAxes as Axes, GridSeries } from "../../grid/sheet-parts";
import { changeChart, chartOf } from "./chart-target";
import type { ChartTarget } from "./chart-target";
import { ClientObject, TARGET, argumentOf } from "../client-object";
import type { Origin } from "../client-object";
import { itemNotFound } from "../office-error";
import type { SimulatedRange } from "../range/range";
import { sheetOf } from "../range/range-target";

interface SeriesTarget extends ChartTarget {
  readonly index: number;
}

export class ChartTitle extends ClientObject<ChartTarget> {
  constructor(origin: Origin<ChartTarget>) {
    super("ChartTitle", origin);
  }

  protected readers(target: ChartTarget) {
    return { text: () => chartOf(target).title, visible: () => chartOf(target).title !== "" };
  }

  get text(): string {
    return this.read("text");
  }
  set text(title: string) {
    this.write("text", title, (target) => changeChart(target, { title }));
  }
}

export class ChartLegend extends ClientObject<ChartTarget> {
  constructor(origin: Origin<ChartTarget>) {
    super("ChartLegend", origin);
  }

  protected readers(target: ChartTarget) {
    return { visible: () => chartOf(target).legend };
  }

  get visible(): boolean {
    return this.read("visible");
  }
  set visible(legend: boolean) {
    this.write("visible", legend, (target) => changeChart(target, { legend }));
  }
}

export class ChartAxes extends ClientObject<ChartTarget> {
  readonly categoryAxis: CategoryAxis;
  readonly valueAxis: ValueAxis;

  constructor(origin: Origin<ChartTarget>) {
    super("ChartAxes", origin);
    this.categoryAxis = new CategoryAxis(this.part((target) => target));
    this.valueAxis = new ValueAxis(this.part((target) => target));
  }

  protected readers() {
    return {};
  }
}

class CategoryAxis extends ClientObject<ChartTarget> {
  constructor(origin: Origin<ChartTarget>) {
    super("ChartAxis", origin);
  }

  protected readers(target: ChartTarget) {
    // Excel tells a number, whoever chose it: that one is not simulated
    return {
      reversePlotOrder: () => chartOf(target).axes.reversed,
      tickLabelSpacing: () => chartOf(target).axes.spacing ?? 1,
    };
  }

  get reversePlotOrder(): boolean {
    return this.read("reversePlotOrder");
  }
  set reversePlotOrder(reversed: boolean) {
    this.write("reversePlotOrder", reversed, (target) => changeAxes(target, { reversed }));
  }
  get tickLabelSpacing(): number {
    return this.read("tickLabelSpacing");
  }
  set tickLabelSpacing(spacing: number) {
    this.write("tickLabelSpacing", spacing, (target) => changeAxes(target, { spacing }));
  }
}

class ValueAxis extends ClientObject<ChartTarget> {
  constructor(origin: Origin<ChartTarget>) {
    super("ChartAxis", origin);
  }

  protected readers(target: ChartTarget) {
    // Excel tells the number it begins with, whoever chose it: that one is not simulated
    return { minimum: () => chartOf(target).axes.minimum ?? 0, visible: () => chartOf(target).axes.values };
  }

  get minimum(): number {
    return this.read("minimum");
  }
  set minimum(minimum: number) {
    this.write("minimum", minimum, (target) => changeAxes(target, { minimum }));
  }
  get visible(): boolean {
    return this.read("visible");
  }
  set visible(values: boolean) {
    this.write("visible", values, (target) => changeAxes(target, { values }));
  }
}

export class ChartSeriesCollection extends ClientObject<ChartTarget> {
  constructor(origin: Origin<ChartTarget>) {
    super("ChartSeriesCollection", origin);
  }

  protected readers(target: ChartTarget) {
    return { count: () => chartOf(target).series.length };
  }

  get count(): number {
    return this.read("count");
  }

  getItemAt(index: number): ChartSeries {
    return new ChartSeries(
      this.origin("getItemAt", index, (target) => {
        if (!chartOf(target).series[index]) throw itemNotFound(`series ${String(index)}`);
        return { ...target, index };
      }),
    );
  }
}

class ChartSeries extends ClientObject<SeriesTarget> {
  constructor(origin: Origin<SeriesTarget>) {
    super("ChartSeries", origin);
  }

  protected readers(target: SeriesTarget) {
    return { name: () => chartOf(target).series[target.index]?.name, hasDataLabels: () => chartOf(target).labels };
  }

  get name(): string {
    return this.read("name");
  }
  set name(name: string) {
    this.write("name", name, (target) => changeSeries(target, { name }));
  }
  get hasDataLabels(): boolean {
    return this.read("hasDataLabels");
  }
  set hasDataLabels(labels: boolean) {
    this.write("hasDataLabels", labels, (target) => changeChart(target, { labels }));
  }

  setValues(range: SimulatedRange): void {
    this.act("setValues", argumentOf(range), (target) => changeSeries(target, { values: areaOf(range) }));
  }

  setXAxisValues(range: SimulatedRange): void {
    this.act("setXAxisValues", argumentOf(range), (target) => changeSeries(target, { categories: areaOf(range) }));
  }
}

function changeAxes(target: ChartTarget, change: Partial<Axes>): void {
  changeChart(target, { axes: { ...chartOf(target).axes, ...change } });
}

function changeSeries(target: SeriesTarget, change: Partial<GridSeries>): void {
  changeChart(target, {
    series: chartOf(target).series.map((series, index) => (index === target.index ? { ...series, ...change } : series)),
  });
}

function areaOf(range: SimulatedRange): Area {
  const target = range[TARGET]();
  if (!target) throw itemNotFound("a range of a chart");
  return { ...target.rect, sheet: sheetOf(target).name };
}
