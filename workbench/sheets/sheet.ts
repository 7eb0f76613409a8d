import type { Rect } from "../../src/workbook/area";
import type { GridSheet } from "../grid/grid";
import { checkSheetEditable, mayEditFile } from "./access";
import { SimulatedChart, SimulatedChartBuilder, settleChart } from "./chart";
import { SimulatedConditionalFormatRule, toGridRule } from "./conditional-format";
import { copySheet } from "./copy-sheet";
import { SheetType } from "./enums";
import type { EnumValue } from "./enums";
import type { SimulatedNamedRange} from "./named-range";
import { namedRanges, rangeOfName } from "./named-range";
import { SimulatedProtection, protectionsOf } from "./protection";
import { SimulatedRange, TARGET } from "./range";
import { SimulatedRangeList } from "./range-list";
import { readColor } from "./range-looks";
import { checkRect, readA1 } from "./range-target";
import { MESSAGES, ServiceException, wrongSignature } from "./service-exception";
import { HOST, STATE, ServiceObject } from "./service-object";
import { checkLines, freezeLines, insertLines, removeLines } from "./sheet-lines";
import type { SheetsHost } from "./sheets-host";
import { SimulatedSpreadsheet } from "./spreadsheet";

/** Pixels of a new sheet (Sheet.md getColumnWidth, getRowHeight). */
const DEFAULT_COLUMN_WIDTH = 100;
const DEFAULT_ROW_HEIGHT = 21;
/** Google counts pixels, the grid points, as Excel does. */
const POINTS_PER_PIXEL = 0.75;

export const SHEET = Symbol("sheet");

/** SpreadsheetApp.Sheet: by id, which no renaming changes. */
export class SimulatedSheet extends ServiceObject {
  readonly [SHEET]: string;

  constructor(host: SheetsHost, sheet: string) {
    super(host);
    this[SHEET] = sheet;
  }

  toString(): string { return "Sheet"; }

  getName(): string { return this.own().name; }
  getSheetName(): string { return this.getName(); }
  /** Digits of the grid's own id; only that it differs from sheet to sheet means anything. */
  getSheetId(): number { return Number(/-(\d+)-0+\}$/.exec(this[SHEET])?.[1] ?? this[HOST].grid.sheets().indexOf(this.own())); }
  /** From 1 (Sheet.md getIndex). */
  getIndex(): number { return this[HOST].grid.sheets().findIndex(({ id }) => id === this[SHEET]) + 1; }
  getParent(): SimulatedSpreadsheet { return new SimulatedSpreadsheet(this[HOST]); }
  getType(): EnumValue { return SheetType.GRID; }

  setName(name: string): this {
    this.checkShape();
    const { grid } = this[HOST];
    checkSheetName(name, grid.sheets().filter(({ id }) => id !== this[SHEET]).map((other) => other.name));
    grid.change({ kind: "renameSheet", sheet: this.getName(), name });
    return this;
  }

  isSheetHidden(): boolean { return this.own().visibility !== "visible"; }

  hideSheet(): this {
    this.checkShape();
    const others = this[HOST].grid.sheets().filter(({ id, visibility }) => id !== this[SHEET] && visibility === "visible");
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

  getTabColor(): string | null { return this.own().tabColor?.toLowerCase() ?? null; }

  setTabColor(color: string | null): this {
    this.checkShape();
    this[HOST].grid.setSheet(this[SHEET], { tabColor: color === null ? null : readColor(color) });
    return this;
  }

  // Size

  getMaxRows(): number { return this[HOST].beside.size(this.own()).rows; }
  getMaxColumns(): number { return this[HOST].beside.size(this.own()).columns; }
  /** Last row with content; 0 in an empty sheet (Sheet.md getLastRow). */
  getLastRow(): number { const used = this.own().used(true); return used ? used.row + used.rows - 1 : 0; }
  getLastColumn(): number { const used = this.own().used(true); return used ? used.column + used.columns - 1 : 0; }

  insertRowsAfter(afterPosition: number, howMany: number): this { return this.insert("insertRows", afterPosition + 1, howMany); }
  insertRowsBefore(beforePosition: number, howMany: number): this { return this.insert("insertRows", beforePosition, howMany); }
  insertRowAfter(afterPosition: number): this { return this.insertRowsAfter(afterPosition, 1); }
  insertRowBefore(beforePosition: number): this { return this.insertRowsBefore(beforePosition, 1); }
  insertRows(rowIndex: number, numRows = 1): void { this.insert("insertRows", rowIndex, numRows); }
  insertColumnsAfter(afterPosition: number, howMany: number): this { return this.insert("insertColumns", afterPosition + 1, howMany); }
  insertColumnsBefore(beforePosition: number, howMany: number): this { return this.insert("insertColumns", beforePosition, howMany); }
  insertColumnAfter(afterPosition: number): this { return this.insertColumnsAfter(afterPosition, 1); }
  insertColumnBefore(beforePosition: number): this { return this.insertColumnsBefore(beforePosition, 1); }
  insertColumns(columnIndex: number, numColumns = 1): void { this.insert("insertColumns", columnIndex, numColumns); }
  deleteRows(rowPosition: number, howMany: number): void { this.remove("deleteRows", rowPosition, howMany); }
  deleteRow(rowPosition: number): this { this.remove("deleteRows", rowPosition, 1); return this; }
  deleteColumns(columnPosition: number, howMany: number): void { this.remove("deleteColumns", columnPosition, howMany); }
  deleteColumn(columnPosition: number): this { this.remove("deleteColumns", columnPosition, 1); return this; }

  // Cells

  getRange(first: number | string, column?: number, numRows = 1, numColumns = 1): SimulatedRange {
    if (typeof first === "string" && column === undefined) return this.named(first);
    if (typeof first !== "number" || typeof column !== "number") throw wrongSignature(first, "SpreadsheetApp.Sheet.getRange");
    return this.at(first, column, numRows, numColumns);
  }

  getRangeList(a1Notations: string[]): SimulatedRangeList {
    if (!Array.isArray(a1Notations) || a1Notations.length === 0) throw wrongSignature(a1Notations, "SpreadsheetApp.Sheet.getRangeList");
    return new SimulatedRangeList(this[HOST], a1Notations.map((a1) => this.named(a1)));
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

  // Rows and columns

  getFrozenRows(): number { return this.own().freeze.rows; }
  getFrozenColumns(): number { return this.own().freeze.columns; }
  setFrozenRows(rows: number): void { this.freeze({ rows, columns: this.getFrozenColumns() }); }
  setFrozenColumns(columns: number): void { this.freeze({ rows: this.getFrozenRows(), columns }); }

  getColumnWidth(columnPosition: number): number {
    const width = this.own().columnWidth(columnPosition);
    return width === null ? DEFAULT_COLUMN_WIDTH : Math.round(width / POINTS_PER_PIXEL);
  }

  getRowHeight(rowPosition: number): number {
    const height = this.own().rowHeight(rowPosition);
    return height === null ? DEFAULT_ROW_HEIGHT : Math.round(height / POINTS_PER_PIXEL);
  }

  setColumnWidth(columnPosition: number, width: number): this { return this.setColumnWidths(columnPosition, 1, width); }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    this.checkLines("column", startColumn, numColumns);
    this[HOST].grid.setColumns(this[SHEET], startColumn, startColumn + numColumns - 1, { width: width * POINTS_PER_PIXEL });
    return this;
  }

  setRowHeight(rowPosition: number, height: number): this { return this.setRowHeights(rowPosition, 1, height); }

  /** Rows grow when their content needs more (Sheet.md setRowHeights); what the content needs is not simulated. */
  setRowHeights(startRow: number, numRows: number, height: number): this {
    this.checkLines("row", startRow, numRows);
    this[HOST].grid.setRows(this[SHEET], startRow, startRow + numRows - 1, { height: height * POINTS_PER_PIXEL });
    return this;
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): this { return this.setRowHeights(startRow, numRows, height); }

  autoResizeRows(startRow: number, numRows: number): this {
    this.checkLines("row", startRow, numRows);
    this[HOST].grid.setRows(this[SHEET], startRow, startRow + numRows - 1, { height: null });
    return this;
  }

  isColumnHiddenByUser(columnPosition: number): boolean { return this.own().isColumnHidden(columnPosition); }
  isRowHiddenByUser(rowPosition: number): boolean { return this.own().isRowHidden(rowPosition); }
  isRowHiddenByFilter(): boolean { return false; }
  hideColumns(columnIndex: number, numColumns = 1): void { this.setHidden("column", columnIndex, numColumns, true); }
  showColumns(columnIndex: number, numColumns = 1): void { this.setHidden("column", columnIndex, numColumns, false); }
  hideRows(rowIndex: number, numRows = 1): void { this.setHidden("row", rowIndex, numRows, true); }
  showRows(rowIndex: number, numRows = 1): void { this.setHidden("row", rowIndex, numRows, false); }
  hideColumn(column: SimulatedRange): void { this.hideColumns(column.getColumn(), column.getNumColumns()); }
  unhideColumn(column: SimulatedRange): void { this.showColumns(column.getColumn(), column.getNumColumns()); }
  hideRow(row: SimulatedRange): void { this.hideRows(row.getRow(), row.getNumRows()); }
  unhideRow(row: SimulatedRange): void { this.showRows(row.getRow(), row.getNumRows()); }

  hasHiddenGridlines(): boolean { return this[HOST].beside.hiddenGridlines.has(this[SHEET]); }

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
    this[HOST].grid.setSheet(this[SHEET], { conditionalRules: rules.map((rule) => toGridRule(this[HOST], rule, this[SHEET])) });
  }

  clearConditionalFormatRules(): void { this.setConditionalFormatRules([]); }

  getNamedRanges(): SimulatedNamedRange[] {
    return namedRanges(this[HOST]).filter((name) => rangeOfName(this[HOST], name.getName())?.[TARGET].sheet === this[SHEET]);
  }

  /** The protection of the sheet, made when there is none yet (Sheet.md protect). */
  protect(): SimulatedProtection {
    if (!mayEditFile(this[HOST])) throw new ServiceException(MESSAGES.protectedCell);
    const { beside } = this[HOST];
    const known = beside.protections().find(({ sheet, rect }) => sheet === this[SHEET] && rect === null);
    return new SimulatedProtection(this[HOST], (known ?? beside.protect(this[SHEET], null, this[HOST].settings.people.domain)).id);
  }

  getProtections(type: EnumValue): SimulatedProtection[] { return protectionsOf(this[HOST], type, this[SHEET]); }

  /** Into this file only: others are out of reach. */
  copyTo(spreadsheet: SimulatedSpreadsheet): SimulatedSheet {
    if (!(spreadsheet instanceof SimulatedSpreadsheet)) throw wrongSignature(spreadsheet, "SpreadsheetApp.Sheet.copyTo");
    return new SimulatedSheet(this[HOST], copySheet(this[HOST], this[SHEET]));
  }

  /** `null` where there is none (Sheet.md getFilter). */
  getFilter(): SimulatedFilter | null { return this.own().filtered ? new SimulatedFilter(this[HOST]) : null; }

  newChart(): SimulatedChartBuilder { return new SimulatedChartBuilder(this[HOST]); }
  getCharts(): SimulatedChart[] { return this.own().charts.map((chart) => SimulatedChart.of(this[HOST], chart)); }

  insertChart(chart: SimulatedChart): void {
    this.checkShape();
    if (!(chart instanceof SimulatedChart)) throw wrongSignature(chart, "SpreadsheetApp.Sheet.insertChart");
    settleChart(this[HOST], chart, this[SHEET], true);
  }

  updateChart(chart: SimulatedChart): void {
    this.checkShape();
    if (!this.own().charts.some(({ id }) => id === chart[STATE].id)) throw new ServiceException("The chart is not in this sheet.");
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
    return new SimulatedRangeList(this[HOST], selection.map((rect) => new SimulatedRange(this[HOST], { sheet: this[SHEET], rect: this.within(rect) })));
  }

  getActiveCell(): SimulatedRange { return this.getCurrentCell() ?? this.at(1, 1, 1, 1); }

  getCurrentCell(): SimulatedRange | null {
    const [rect] = this.own().selection;
    return rect ? this.at(rect.row, rect.column, 1, 1) : null;
  }

  setActiveRange(range: SimulatedRange): SimulatedRange { return this.select(range); }
  setActiveSelection(range: SimulatedRange | string): SimulatedRange { return this.select(typeof range === "string" ? this.named(range) : range); }
  setCurrentCell(cell: SimulatedRange): SimulatedRange { return this.select(cell); }

  private select(range: SimulatedRange): SimulatedRange {
    if (range[TARGET].sheet !== this[SHEET]) throw new ServiceException("The range is in another sheet.");
    return range.activate();
  }

  private own(): GridSheet {
    const sheet = this[HOST].grid.sheets().find(({ id }) => id === this[SHEET]);
    if (!sheet) throw new ServiceException(`Sheet ${String(this[SHEET])} not found`);
    return sheet;
  }

  private at(row: number, column: number, rows: number, columns: number): SimulatedRange {
    return new SimulatedRange(this[HOST], { sheet: this[SHEET], rect: checkRect(this[HOST], this[SHEET], { row, column, rows, columns }) });
  }

  /** By address or by the name of a range (Sheet.md getRange(a1Notation)). */
  private named(a1: string): SimulatedRange {
    const target = readA1(this[HOST], a1, this[SHEET]);
    if (target) return new SimulatedRange(this[HOST], { ...target, rect: checkRect(this[HOST], this[SHEET], target.rect) });
    const named = rangeOfName(this[HOST], a1);
    if (named?.[TARGET].sheet !== this[SHEET]) throw new ServiceException(MESSAGES.rangeNotFound);
    return named;
  }

  /** A selection of whole columns of a larger grid ends where this sheet does. */
  private within(rect: Rect): Rect {
    const size = this[HOST].beside.size(this.own());
    return { ...rect, rows: Math.min(rect.rows, size.rows - rect.row + 1), columns: Math.min(rect.columns, size.columns - rect.column + 1) };
  }

  /** Everything with content or looks. */
  private everything(): SimulatedRange {
    return new SimulatedRange(this[HOST], { sheet: this[SHEET], rect: this.own().used(false) ?? { row: 1, column: 1, rows: 1, columns: 1 } });
  }

  private insert(kind: "insertRows" | "insertColumns", at: number, count: number): this {
    this.checkShape();
    insertLines(this[HOST], this.own(), kind, at, count);
    return this;
  }

  private remove(kind: "deleteRows" | "deleteColumns", at: number, count: number): void {
    removeLines(this[HOST], this.own(), kind, at, count);
  }

  private freeze(freeze: { readonly rows: number; readonly columns: number }): void {
    this.checkShape();
    freezeLines(this[HOST], this.own(), freeze);
  }

  private setHidden(along: "row" | "column", first: number, count: number, hidden: boolean): void {
    this.checkLines(along, first, count);
    const { grid } = this[HOST];
    if (along === "row") grid.setRows(this[SHEET], first, first + count - 1, { hidden });
    else grid.setColumns(this[SHEET], first, first + count - 1, { hidden });
  }

  private checkLines(along: "row" | "column", first: number, count: number): void {
    this.checkShape();
    checkLines(this[HOST], this.own(), along, first, count);
  }

  private checkShape(): void {
    this.own();
    checkSheetEditable(this[HOST], this[SHEET]);
  }
}

/** SpreadsheetApp.Filter: only that it is there. */
class SimulatedFilter extends ServiceObject {
  toString(): string { return "Filter"; }
}

/** At most 100 characters, not blank, and taken in any case (host-facts B; support.google.com/docs/answer/1218656). */
const MAX_NAME = 100;

export function checkSheetName(name: string, taken: readonly string[]): void {
  if (typeof name !== "string" || name.trim() === "") throw new ServiceException("A sheet name cannot be empty.");
  if (name.length > MAX_NAME) throw new ServiceException(`The sheet name cannot be greater than ${String(MAX_NAME)} characters.`);
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) {
    throw new ServiceException(`A sheet with the name "${name}" already exists. Please enter another name.`);
  }
}
