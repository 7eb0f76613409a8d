import type { Rect } from "../../../src/workbook/model/area";
import { mayEditFile } from "../services/access";
import { SimulatedChart, SimulatedChartBuilder, settleChart } from "./chart";
import { SimulatedConditionalFormatRule, toGridRule } from "./conditional-format";
import { copySheet } from "./copy-sheet";
import { SheetType } from "../services/enums";
import type { EnumValue } from "../services/enums";
import type { SimulatedNamedRange } from "./named-range";
import { namedRangesIn, rangeOfName } from "./named-range";
import { SimulatedProtection, protectionsOf } from "./protection";
import { SimulatedRange } from "./range";
import { SimulatedRangeList } from "./range-list";
import { readColor } from "./range-looks";
import { TARGET, checkRect, readA1 } from "./range-target";
import { MESSAGES, ServiceException, wrongSignature } from "../runtime/service-exception";
import { HOST, STATE, ServiceObject } from "../runtime/service-object";
import { checkSheetName } from "./sheet-name";
import { SHEET, SheetWithLines } from "./sheet-with-lines";
import { SimulatedSpreadsheet } from "./spreadsheet";

/** SpreadsheetApp.Sheet: by id, which no renaming changes. */
export class SimulatedSheet extends SheetWithLines {
  toString(): string {
    return "Sheet";
  }

  getName(): string {
    return this.own().name;
  }
  getSheetName(): string {
    return this.getName();
  }
  /** Digits of the grid's own id; only that it differs from sheet to sheet means anything. */
  getSheetId(): number {
    const digits = /-(\d+)(?:-0+\})?$/.exec(this[SHEET])?.[1];
    // A place among the sheets would do until one before it is deleted
    if (digits === undefined) throw new Error(`the grid's id ${this[SHEET]} of a sheet has no digits`);
    return Number(digits);
  }
  /** From 1 (Sheet.md getIndex). */
  getIndex(): number {
    return this[HOST].grid.sheets().findIndex(({ id }) => id === this[SHEET]) + 1;
  }
  getParent(): SimulatedSpreadsheet {
    return new SimulatedSpreadsheet(this[HOST]);
  }
  getType(): EnumValue {
    return SheetType.GRID;
  }

  setName(name: string): this {
    this.checkShape();
    const { grid } = this[HOST];
    checkSheetName(
      name,
      grid
        .sheets()
        .filter(({ id }) => id !== this[SHEET])
        .map((other) => other.name),
    );
    grid.change({ kind: "renameSheet", sheet: this.getName(), name });
    return this;
  }

  isSheetHidden(): boolean {
    return this.own().visibility !== "visible";
  }

  hideSheet(): this {
    this.checkShape();
    const others = this[HOST].grid
      .sheets()
      .filter(({ id, visibility }) => id !== this[SHEET] && visibility === "visible");
    const [next] = others;
    if (!next) throw new ServiceException("You can't hide all the sheets in a document.");
    this[HOST].grid.setSheet(this[SHEET], { visibility: "hidden" });
    if (this[HOST].grid.activeSheet() === this[SHEET]) this[HOST].grid.activate(next.id);
    return this;
  }

  showSheet(): this {
    this.checkShape();
    this[HOST].grid.setSheet(this[SHEET], { visibility: "visible" });
    return this;
  }

  /** Shows a hidden sheet as well (Sheet.md activate). */
  activate(): this {
    if (this.isSheetHidden()) this.showSheet();
    this[HOST].grid.activate(this[SHEET]);
    return this;
  }

  getTabColor(): string | null {
    return this.own().tabColor?.toLowerCase() ?? null;
  }

  setTabColor(color: string | null): this {
    this.checkShape();
    this[HOST].grid.setSheet(this[SHEET], { tabColor: color === null ? null : readColor(color) });
    return this;
  }

  // Cells

  getRange(first: number | string, column?: number, numRows = 1, numColumns = 1): SimulatedRange {
    if (typeof first === "string" && column === undefined) return this.named(first);
    if (typeof first !== "number" || typeof column !== "number")
      throw wrongSignature(first, "SpreadsheetApp.Sheet.getRange");
    return this.at(first, column, numRows, numColumns);
  }

  getRangeList(a1Notations: string[]): SimulatedRangeList {
    if (!Array.isArray(a1Notations) || a1Notations.length === 0)
      throw wrongSignature(a1Notations, "SpreadsheetApp.Sheet.getRangeList");
    return new SimulatedRangeList(
      this[HOST],
      a1Notations.map((a1) => this.named(a1)),
    );
  }

  /** From A1 to the last cell with content, `A1` in an empty sheet (Sheet.md getDataRange). */
  getDataRange(): SimulatedRange {
    return this.at(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }

  clear(options: { readonly contentsOnly?: boolean; readonly formatOnly?: boolean } = {}): this {
    this.everything().clear(options.contentsOnly || options.formatOnly ? options : undefined);
    return this;
  }

  clearContents(): this {
    this.everything().clearContent();
    return this;
  }

  clearFormats(): this {
    this.everything().clearFormat();
    return this;
  }

  hasHiddenGridlines(): boolean {
    return this[HOST].beside.hiddenGridlines.has(this[SHEET]);
  }

  setHiddenGridlines(hideGridlines: boolean): this {
    this.checkShape();
    if (hideGridlines) this[HOST].beside.hiddenGridlines.add(this[SHEET]);
    else this[HOST].beside.hiddenGridlines.delete(this[SHEET]);
    return this;
  }

  // Rules, names, protection, charts

  getConditionalFormatRules(): SimulatedConditionalFormatRule[] {
    return this.own().conditionalRules.map((rule) => SimulatedConditionalFormatRule.of(this[HOST], this[SHEET], rule));
  }

  /** Replaces ALL rules of the sheet; the first has priority (Sheet.md setConditionalFormatRules). */
  setConditionalFormatRules(rules: SimulatedConditionalFormatRule[]): void {
    this.checkShape();
    if (!Array.isArray(rules) || rules.some((rule) => !(rule instanceof SimulatedConditionalFormatRule))) {
      throw wrongSignature(rules, "SpreadsheetApp.Sheet.setConditionalFormatRules");
    }
    this[HOST].grid.setSheet(this[SHEET], {
      conditionalRules: rules.map((rule) => toGridRule(this[HOST], rule, this[SHEET])),
    });
  }

  clearConditionalFormatRules(): void {
    this.setConditionalFormatRules([]);
  }

  getNamedRanges(): SimulatedNamedRange[] {
    return namedRangesIn(this[HOST], this[SHEET]);
  }

  /** The protection of the sheet, made when there is none yet (Sheet.md protect). */
  protect(): SimulatedProtection {
    if (!mayEditFile(this[HOST])) throw new ServiceException(MESSAGES.protectedCell);
    const { beside } = this[HOST];
    const known = beside.protections().find(({ sheet, rect }) => sheet === this[SHEET] && rect === null);
    return new SimulatedProtection(
      this[HOST],
      (known ?? beside.protect(this[SHEET], null, this[HOST].settings.people.domain)).id,
    );
  }

  getProtections(type: EnumValue): SimulatedProtection[] {
    return protectionsOf(this[HOST], type, this[SHEET]);
  }

  /** Into this file only: others are out of reach. */
  copyTo(spreadsheet: SimulatedSpreadsheet): SimulatedSheet {
    if (!(spreadsheet instanceof SimulatedSpreadsheet))
      throw wrongSignature(spreadsheet, "SpreadsheetApp.Sheet.copyTo");
    return new SimulatedSheet(this[HOST], copySheet(this[HOST], this[SHEET]));
  }

  /** `null` where there is none (Sheet.md getFilter). */
  getFilter(): SimulatedFilter | null {
    return this.own().filtered ? new SimulatedFilter(this[HOST]) : null;
  }

  newChart(): SimulatedChartBuilder {
    return new SimulatedChartBuilder(this[HOST]);
  }
  getCharts(): SimulatedChart[] {
    return this.own().charts.map((chart) => SimulatedChart.of(this[HOST], chart));
  }

  insertChart(chart: SimulatedChart): void {
    this.checkShape();
    if (!(chart instanceof SimulatedChart)) throw wrongSignature(chart, "SpreadsheetApp.Sheet.insertChart");
    settleChart(this[HOST], chart, this[SHEET], true);
  }

  updateChart(chart: SimulatedChart): void {
    this.checkShape();
    if (!this.own().charts.some(({ id }) => id === chart[STATE].id))
      throw new ServiceException("The chart is not in this sheet.");
    settleChart(this[HOST], chart, this[SHEET], false);
  }

  removeChart(chart: SimulatedChart): void {
    this.checkShape();
    const { charts } = this.own();
    if (!charts.some(({ id }) => id === chart[STATE].id)) throw new ServiceException("The chart is not in this sheet.");
    this[HOST].grid.setSheet(this[SHEET], { charts: charts.filter(({ id }) => id !== chart[STATE].id) });
    this[HOST].beside.charts.delete(chart[STATE].id ?? "");
  }

  // Selection

  /** Of this sheet, whether it is shown or not. */
  getActiveRange(): SimulatedRange | null {
    const [rect] = this.own().selection;
    return rect ? new SimulatedRange(this[HOST], { sheet: this[SHEET], rect: this.within(rect) }) : null;
  }

  getActiveRangeList(): SimulatedRangeList | null {
    const { selection } = this.own();
    if (selection.length === 0) return null;
    return new SimulatedRangeList(
      this[HOST],
      selection.map((rect) => new SimulatedRange(this[HOST], { sheet: this[SHEET], rect: this.within(rect) })),
    );
  }

  getActiveCell(): SimulatedRange {
    return this.getCurrentCell() ?? this.at(1, 1, 1, 1);
  }

  getCurrentCell(): SimulatedRange | null {
    const [rect] = this.own().selection;
    return rect ? this.at(rect.row, rect.column, 1, 1) : null;
  }

  setActiveRange(range: SimulatedRange): SimulatedRange {
    return this.select(range);
  }
  setActiveSelection(range: SimulatedRange | string): SimulatedRange {
    return this.select(typeof range === "string" ? this.named(range) : range);
  }
  setCurrentCell(cell: SimulatedRange): SimulatedRange {
    return this.select(cell);
  }

  private select(range: SimulatedRange): SimulatedRange {
    if (range[TARGET].sheet !== this[SHEET]) throw new ServiceException("The range is in another sheet.");
    return range.activate();
  }

  private at(row: number, column: number, rows: number, columns: number): SimulatedRange {
    return new SimulatedRange(this[HOST], {
      sheet: this[SHEET],
      rect: checkRect(this[HOST], this[SHEET], { row, column, rows, columns }),
    });
  }

  /** By address or by the name of a range (Sheet.md getRange(a1Notation)). */
  private named(a1: string): SimulatedRange {
    const target = readA1(this[HOST], a1, this[SHEET]);
    if (target)
      return new SimulatedRange(this[HOST], { ...target, rect: checkRect(this[HOST], this[SHEET], target.rect) });
    const named = rangeOfName(this[HOST], a1);
    if (named?.[TARGET].sheet !== this[SHEET]) throw new ServiceException(MESSAGES.rangeNotFound);
    return named;
  }

  /** A selection of whole columns of a larger grid ends where this sheet does. */
  private within(rect: Rect): Rect {
    const size = this[HOST].beside.size(this.own());
    return {
      ...rect,
      rows: Math.min(rect.rows, size.rows - rect.row + 1),
      columns: Math.min(rect.columns, size.columns - rect.column + 1),
    };
  }

  /** Everything with content or looks. */
  private everything(): SimulatedRange {
    return new SimulatedRange(this[HOST], {
      sheet: this[SHEET],
      rect: this.own().used(false) ?? { row: 1, column: 1, rows: 1, columns: 1 },
    });
  }
}

/** SpreadsheetApp.Filter: only that it is there. */
class SimulatedFilter extends ServiceObject {
  toString(): string {
    return "Filter";
  }
}
