import type { SimulatedRange } from "./range";
import { HOST, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

/** SpreadsheetApp.RangeList: one call for many rectangles of a sheet. */
export class SimulatedRangeList extends ServiceObject {
  private readonly ranges: readonly SimulatedRange[];

  constructor(host: SheetsHost, ranges: readonly SimulatedRange[]) {
    super(host);
    this.ranges = ranges;
  }

  toString(): string {
    return "RangeList";
  }

  getRanges(): SimulatedRange[] {
    return [...this.ranges];
  }

  clearContent(): this {
    return this.all((range) => range.clearContent());
  }
  clearFormat(): this {
    return this.all((range) => range.clearFormat());
  }
  clearDataValidations(): this {
    return this.all((range) => range.clearDataValidations());
  }
  breakApart(): this {
    return this.all((range) => range.breakApart());
  }
  setValue(value: unknown): this {
    return this.all((range) => range.setValue(value));
  }
  setFormula(formula: string): this {
    return this.all((range) => range.setFormula(formula));
  }
  setBackground(color: string | null): this {
    return this.all((range) => range.setBackground(color));
  }
  setFontColor(color: string | null): this {
    return this.all((range) => range.setFontColor(color));
  }
  setFontFamily(fontFamily: string | null): this {
    return this.all((range) => range.setFontFamily(fontFamily));
  }
  setFontSize(size: number): this {
    return this.all((range) => range.setFontSize(size));
  }
  setFontWeight(fontWeight: string | null): this {
    return this.all((range) => range.setFontWeight(fontWeight));
  }
  setFontStyle(fontStyle: string | null): this {
    return this.all((range) => range.setFontStyle(fontStyle));
  }
  setFontLine(fontLine: string | null): this {
    return this.all((range) => range.setFontLine(fontLine));
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.all((range) => range.setHorizontalAlignment(alignment));
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.all((range) => range.setVerticalAlignment(alignment));
  }
  setNumberFormat(numberFormat: string): this {
    return this.all((range) => range.setNumberFormat(numberFormat));
  }
  setWrap(isWrapEnabled: boolean): this {
    return this.all((range) => range.setWrap(isWrapEnabled));
  }
  setBorder(...border: Parameters<SimulatedRange["setBorder"]>): this {
    return this.all((range) => range.setBorder(...border));
  }

  activate(): this {
    const [first] = this.ranges;
    first?.activate();
    const { grid } = this[HOST];
    grid.activate(
      grid.activeSheet(),
      this.ranges.map((range) => ({
        row: range.getRow(),
        column: range.getColumn(),
        rows: range.getNumRows(),
        columns: range.getNumColumns(),
      })),
    );
    return this;
  }

  private all(act: (range: SimulatedRange) => void): this {
    this.ranges.forEach(act);
    return this;
  }
}
