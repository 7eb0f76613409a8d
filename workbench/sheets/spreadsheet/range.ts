import type { Rect } from "../../../src/workbook/model/area";
import { DEFAULT_STYLE } from "../../../files/xlsx/styles/cell-style";
import { rewriteInCell } from "../../grid/formula/rewrite/rewrite";
import { shiftFormula } from "../../grid/formula/rewrite/shift";
import { checkEditable, mayEditCells } from "../services/access";
import { copyCells } from "./copy-cells";
import type { CopyWhat } from "./copy-cells";
import { SimulatedDataValidation, toGridRule } from "./data-validation";
import { SimulatedProtection } from "./protection";
import { closeColumnGroups, shiftColumnDepth } from "./sheet-lines";
import { breakCellsApart, isInMerge, mergeCells, mergesIn } from "./range-merges";
import { TARGET, checkRect, toA1 } from "./range-target";
import { displayAt, elementAt, formulaAt, valueAt, writeFormulas, writeValues } from "./range-values";
import { RangeWithLooks } from "./range-with-looks";
import { ServiceException, wrongSignature } from "../runtime/service-exception";
import { HOST } from "../runtime/service-object";
import { readFormula } from "../runtime/sheets-formula";
import { SimulatedSheet } from "./sheet";

/** SpreadsheetApp.Range. Rows and columns count from 1, as in the sheet. */
export class SimulatedRange extends RangeWithLooks {
  toString(): string {
    return "Range";
  }

  // Where it is

  getRow(): number {
    return this[TARGET].rect.row;
  }
  getColumn(): number {
    return this[TARGET].rect.column;
  }
  getLastRow(): number {
    return this[TARGET].rect.row + this[TARGET].rect.rows - 1;
  }
  getLastColumn(): number {
    return this[TARGET].rect.column + this[TARGET].rect.columns - 1;
  }
  getNumRows(): number {
    return this[TARGET].rect.rows;
  }
  getNumColumns(): number {
    return this[TARGET].rect.columns;
  }
  getHeight(): number {
    return this.getNumRows();
  }
  getWidth(): number {
    return this.getNumColumns();
  }
  getA1Notation(): string {
    return toA1(this[HOST], this[TARGET]);
  }
  getSheet(): SimulatedSheet {
    return new SimulatedSheet(this[HOST], this[TARGET].sheet);
  }
  getGridId(): number {
    return this.getSheet().getSheetId();
  }

  /** Counted from 1 within the range (Range.md getCell). */
  getCell(row: number, column: number): SimulatedRange {
    const { rect } = this[TARGET];
    if (row < 1 || column < 1 || row > rect.rows || column > rect.columns)
      throw new ServiceException("Cell reference out of range");
    return this.at({ row: rect.row + row - 1, column: rect.column + column - 1, rows: 1, columns: 1 });
  }

  offset(
    rowOffset: number,
    columnOffset: number,
    numRows: number = this[TARGET].rect.rows,
    numColumns: number = this[TARGET].rect.columns,
  ): SimulatedRange {
    const { rect } = this[TARGET];
    return this.at({
      row: rect.row + rowOffset,
      column: rect.column + columnOffset,
      rows: numRows,
      columns: numColumns,
    });
  }

  // Contents

  getValue(): unknown {
    return this.first((row, column) => valueAt(this[HOST], this[TARGET], row, column));
  }
  getValues(): unknown[][] {
    return this.each((row, column) => valueAt(this[HOST], this[TARGET], row, column));
  }
  getDisplayValue(): string {
    return this.first((row, column) => displayAt(this[HOST], this[TARGET], row, column));
  }
  getDisplayValues(): string[][] {
    return this.each((row, column) => displayAt(this[HOST], this[TARGET], row, column));
  }
  getFormula(): string {
    return this.first((row, column) => formulaAt(this[HOST], this[TARGET], row, column));
  }
  getFormulas(): string[][] {
    return this.each((row, column) => formulaAt(this[HOST], this[TARGET], row, column));
  }
  isBlank(): boolean {
    return this.each((row, column) => this.sheet().content(row, column) === null)
      .flat()
      .every(Boolean);
  }

  /** One value for all cells of the range. */
  setValue(value: unknown): this {
    if (Array.isArray(value)) throw wrongSignature(value, "SpreadsheetApp.Range.setValue");
    writeValues(this[HOST], this[TARGET], () => value);
    return this;
  }

  setValues(values: unknown[][]): this {
    writeValues(this[HOST], this[TARGET], elementAt(values, this[TARGET], "setValues"));
    return this;
  }

  /** Relative references move along from the top left cell, as when a formula is filled into a selection. */
  setFormula(formula: string): this {
    if (typeof formula !== "string") throw wrongSignature(formula, "SpreadsheetApp.Range.setFormula");
    const { rect } = this[TARGET];
    const read = readFormula(formula, this[HOST].settings.formulas);
    writeFormulas(this[HOST], this[TARGET], (row, column) =>
      formula === "" ? null : rewriteInCell(read, (text) => shiftFormula(text, row - rect.row, column - rect.column)),
    );
    return this;
  }

  setFormulas(formulas: string[][]): this {
    const element = elementAt(formulas, this[TARGET], "setFormulas");
    writeFormulas(this[HOST], this[TARGET], (row, column) => {
      const text = element(row, column);
      if (typeof text !== "string") throw wrongSignature(text, "SpreadsheetApp.Range.setFormulas");
      return text === "" ? null : readFormula(text, this[HOST].settings.formulas);
    });
    return this;
  }

  // Clearing

  /** Contents and formats; with options what they name, or everything (Range.md clear, clear(options)). */
  clear(options?: {
    readonly contentsOnly?: boolean;
    readonly formatOnly?: boolean;
    readonly validationsOnly?: boolean;
  }): this {
    const { contentsOnly = false, formatOnly = false, validationsOnly = false } = options ?? {};
    const isAll = !contentsOnly && !formatOnly && !validationsOnly;
    if (isAll || contentsOnly) this.clearContent();
    if (isAll || formatOnly) this.clearFormat();
    if (validationsOnly || (isAll && options !== undefined)) this.clearDataValidations();
    return this;
  }

  clearContent(): this {
    this.checkEditable();
    this[HOST].grid.clear(this[TARGET].sheet, this[TARGET].rect, { contents: true, formats: false });
    return this;
  }

  /** Number formats stay (Range.md clearFormat); so do rules and merges, which are no formats of cells. */
  clearFormat(): this {
    this.checkEditable();
    this[HOST].grid.setStyle(this[TARGET].sheet, this[TARGET].rect, ({ numberFormat }) => ({
      ...DEFAULT_STYLE,
      numberFormat,
    }));
    return this;
  }

  clearDataValidations(): this {
    this.checkEditable();
    this[HOST].grid.setValidation(this[TARGET].sheet, this[TARGET].rect, null);
    return this;
  }

  // Merging

  merge(): this {
    mergeCells(this[HOST], this[TARGET], [this[TARGET].rect]);
    return this;
  }

  mergeAcross(): this {
    const { rect } = this[TARGET];
    mergeCells(
      this[HOST],
      this[TARGET],
      Array.from({ length: rect.rows }, (_, index) => ({ ...rect, row: rect.row + index, rows: 1 })),
    );
    return this;
  }

  mergeVertically(): this {
    const { rect } = this[TARGET];
    mergeCells(
      this[HOST],
      this[TARGET],
      Array.from({ length: rect.columns }, (_, index) => ({ ...rect, column: rect.column + index, columns: 1 })),
    );
    return this;
  }

  breakApart(): this {
    breakCellsApart(this[HOST], this[TARGET]);
    return this;
  }

  isPartOfMerge(): boolean {
    return isInMerge(this[HOST], this[TARGET]);
  }
  getMergedRanges(): SimulatedRange[] {
    return mergesIn(this[HOST], this[TARGET]).map((merge) => this.at(merge));
  }

  // Outlines

  /** Puts the columns into more groups, or fewer (Range.md shiftColumnGroupDepth). */
  shiftColumnGroupDepth(delta: number): this {
    shiftColumnDepth(this[HOST], this[TARGET], delta);
    return this;
  }
  /** Closes the groups of columns inside the range (Range.md collapseGroups); those of rows are not simulated. */
  collapseGroups(): this {
    closeColumnGroups(this[HOST], this[TARGET]);
    return this;
  }

  // Rules

  getDataValidation(): SimulatedDataValidation | null {
    return this.first((row, column) => this.ruleAt(row, column));
  }

  getDataValidations(): (SimulatedDataValidation | null)[][] {
    return this.each((row, column) => this.ruleAt(row, column));
  }

  /**
   * One rule for all cells, its formula written for the first; `null` takes rules away (Range.md setDataValidation).
   */
  setDataValidation(rule: SimulatedDataValidation | null): this {
    this.checkEditable();
    if (rule !== null && !(rule instanceof SimulatedDataValidation))
      throw wrongSignature(rule, "SpreadsheetApp.Range.setDataValidation");
    this[HOST].grid.setValidation(this[TARGET].sheet, this[TARGET].rect, rule && toGridRule(rule));
    return this;
  }

  setDataValidations(rules: (SimulatedDataValidation | null)[][]): this {
    this.checkEditable();
    const element = elementAt(rules, this[TARGET], "setDataValidations");
    const { grid } = this[HOST];
    this.each((row, column) => {
      const rule = element(row, column);
      if (rule !== null && !(rule instanceof SimulatedDataValidation))
        throw wrongSignature(rule, "SpreadsheetApp.Range.setDataValidations");
      return { row, column, rule };
    })
      .flat()
      .forEach(({ row, column, rule }) => {
        grid.setValidation(this[TARGET].sheet, { row, column, rows: 1, columns: 1 }, rule && toGridRule(rule));
      });
    return this;
  }

  /** A protection that keeps nobody out until its editors are changed (Range.md protect). */
  protect(): SimulatedProtection {
    const { sheet, rect } = this[TARGET];
    this.checkEditable();
    return new SimulatedProtection(
      this[HOST],
      this[HOST].beside.protect(sheet, rect, this[HOST].settings.people.domain).id,
    );
  }

  canEdit(): boolean {
    return mayEditCells(this[HOST], this[TARGET].sheet, this[TARGET].rect);
  }

  // Copying and showing

  copyTo(destination: SimulatedRange, how: CopyWhat = {}, transposed = false): void {
    if (!(destination instanceof SimulatedRange) || transposed)
      throw wrongSignature(destination, "SpreadsheetApp.Range.copyTo");
    copyCells(this[HOST], this[TARGET], destination[TARGET], how);
  }

  activate(): this {
    const { sheet, rect } = this[TARGET];
    this.getSheet().activate();
    this[HOST].grid.activate(sheet, [rect]);
    return this;
  }

  private at(rect: Rect): SimulatedRange {
    return new SimulatedRange(this[HOST], {
      sheet: this[TARGET].sheet,
      rect: checkRect(this[HOST], this[TARGET].sheet, rect),
    });
  }

  private ruleAt(row: number, column: number): SimulatedDataValidation | null {
    const anchored = this.sheet().validation(row, column);
    return anchored && SimulatedDataValidation.of(this[HOST], this[TARGET].sheet, anchored, row, column);
  }

  private checkEditable(): void {
    checkEditable(this[HOST], this[TARGET].sheet, this[TARGET].rect);
  }
}
