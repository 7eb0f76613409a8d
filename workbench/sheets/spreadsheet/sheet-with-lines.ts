import type { GridSheet } from "../../grid/grid";
import { checkSheetEditable } from "../services/access";
import type { SimulatedRange } from "./range";
import { ServiceException } from "../runtime/service-exception";
import { HOST, ServiceObject } from "../runtime/service-object";
import { checkLines, freezeLines, insertLines, removeLines } from "./sheet-lines";
import type { SheetsHost } from "../runtime/sheets-host";

/** Pixels of a new sheet (Sheet.md getColumnWidth, getRowHeight). */
const DEFAULT_COLUMN_WIDTH = 100;
const DEFAULT_ROW_HEIGHT = 21;
/** Google counts pixels, the grid points, as Excel does. */
const POINTS_PER_PIXEL = 0.75;

/** The sheet behind an object, for the simulator's own files. */
export const SHEET = Symbol("sheet");

/** The part of SpreadsheetApp.Sheet that is about its rows and columns: how many, how large, frozen, hidden. */
export abstract class SheetWithLines extends ServiceObject {
  readonly [SHEET]: string;

  constructor(host: SheetsHost, sheet: string) {
    super(host);
    this[SHEET] = sheet;
  }

  getMaxRows(): number {
    return this[HOST].beside.size(this.own()).rows;
  }
  getMaxColumns(): number {
    return this[HOST].beside.size(this.own()).columns;
  }
  /** Last row with content; 0 in an empty sheet (Sheet.md getLastRow). */
  getLastRow(): number {
    const used = this.own().used(true);
    return used ? used.row + used.rows - 1 : 0;
  }
  getLastColumn(): number {
    const used = this.own().used(true);
    return used ? used.column + used.columns - 1 : 0;
  }

  insertRowsAfter(afterPosition: number, howMany: number): this {
    return this.insert("insertRows", afterPosition + 1, howMany);
  }
  insertRowsBefore(beforePosition: number, howMany: number): this {
    return this.insert("insertRows", beforePosition, howMany);
  }
  insertRowAfter(afterPosition: number): this {
    return this.insertRowsAfter(afterPosition, 1);
  }
  insertRowBefore(beforePosition: number): this {
    return this.insertRowsBefore(beforePosition, 1);
  }
  insertRows(rowIndex: number, numRows = 1): void {
    this.insert("insertRows", rowIndex, numRows);
  }
  insertColumnsAfter(afterPosition: number, howMany: number): this {
    return this.insert("insertColumns", afterPosition + 1, howMany);
  }
  insertColumnsBefore(beforePosition: number, howMany: number): this {
    return this.insert("insertColumns", beforePosition, howMany);
  }
  insertColumnAfter(afterPosition: number): this {
    return this.insertColumnsAfter(afterPosition, 1);
  }
  insertColumnBefore(beforePosition: number): this {
    return this.insertColumnsBefore(beforePosition, 1);
  }
  insertColumns(columnIndex: number, numColumns = 1): void {
    this.insert("insertColumns", columnIndex, numColumns);
  }
  deleteRows(rowPosition: number, howMany: number): void {
    this.remove("deleteRows", rowPosition, howMany);
  }
  deleteRow(rowPosition: number): this {
    this.remove("deleteRows", rowPosition, 1);
    return this;
  }
  deleteColumns(columnPosition: number, howMany: number): void {
    this.remove("deleteColumns", columnPosition, howMany);
  }
  deleteColumn(columnPosition: number): this {
    this.remove("deleteColumns", columnPosition, 1);
    return this;
  }

  getFrozenRows(): number {
    return this.own().freeze.rows;
  }
  getFrozenColumns(): number {
    return this.own().freeze.columns;
  }
  setFrozenRows(rows: number): void {
    this.freeze({ rows, columns: this.getFrozenColumns() });
  }
  setFrozenColumns(columns: number): void {
    this.freeze({ rows: this.getFrozenRows(), columns });
  }

  getColumnWidth(columnPosition: number): number {
    const width = this.own().columnWidth(columnPosition);
    return width === null ? DEFAULT_COLUMN_WIDTH : Math.round(width / POINTS_PER_PIXEL);
  }

  getRowHeight(rowPosition: number): number {
    const height = this.own().rowHeight(rowPosition);
    return height === null ? DEFAULT_ROW_HEIGHT : Math.round(height / POINTS_PER_PIXEL);
  }

  setColumnWidth(columnPosition: number, width: number): this {
    return this.setColumnWidths(columnPosition, 1, width);
  }

  setColumnWidths(startColumn: number, numColumns: number, width: number): this {
    this.checkLines("column", startColumn, numColumns);
    this[HOST].grid.setColumns(this[SHEET], startColumn, startColumn + numColumns - 1, {
      width: width * POINTS_PER_PIXEL,
    });
    return this;
  }

  setRowHeight(rowPosition: number, height: number): this {
    return this.setRowHeights(rowPosition, 1, height);
  }

  /** Rows grow when their content needs more (Sheet.md setRowHeights); what the content needs is not simulated. */
  setRowHeights(startRow: number, numRows: number, height: number): this {
    this.checkLines("row", startRow, numRows);
    this[HOST].grid.setRows(this[SHEET], startRow, startRow + numRows - 1, { height: height * POINTS_PER_PIXEL });
    return this;
  }

  setRowHeightsForced(startRow: number, numRows: number, height: number): this {
    return this.setRowHeights(startRow, numRows, height);
  }

  autoResizeRows(startRow: number, numRows: number): this {
    this.checkLines("row", startRow, numRows);
    this[HOST].grid.setRows(this[SHEET], startRow, startRow + numRows - 1, { height: null });
    return this;
  }

  isColumnHiddenByUser(columnPosition: number): boolean {
    return this.own().isColumnHidden(columnPosition);
  }
  isRowHiddenByUser(rowPosition: number): boolean {
    return this.own().isRowHidden(rowPosition);
  }
  isRowHiddenByFilter(): boolean {
    return false;
  }
  getColumnGroupDepth(columnIndex: number): number {
    this.checkLines("column", columnIndex, 1);
    return this.own().columnDepth(columnIndex);
  }
  hideColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden("column", columnIndex, numColumns, true);
  }
  showColumns(columnIndex: number, numColumns = 1): void {
    this.setHidden("column", columnIndex, numColumns, false);
  }
  hideRows(rowIndex: number, numRows = 1): void {
    this.setHidden("row", rowIndex, numRows, true);
  }
  showRows(rowIndex: number, numRows = 1): void {
    this.setHidden("row", rowIndex, numRows, false);
  }
  hideColumn(column: SimulatedRange): void {
    this.hideColumns(column.getColumn(), column.getNumColumns());
  }
  unhideColumn(column: SimulatedRange): void {
    this.showColumns(column.getColumn(), column.getNumColumns());
  }
  hideRow(row: SimulatedRange): void {
    this.hideRows(row.getRow(), row.getNumRows());
  }
  unhideRow(row: SimulatedRange): void {
    this.showRows(row.getRow(), row.getNumRows());
  }

  protected own(): GridSheet {
    const sheet = this[HOST].grid.sheets().find(({ id }) => id === this[SHEET]);
    if (!sheet) throw new ServiceException(`Sheet ${String(this[SHEET])} not found`);
    return sheet;
  }

  protected checkShape(): void {
    this.own();
    checkSheetEditable(this[HOST], this[SHEET]);
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
}
