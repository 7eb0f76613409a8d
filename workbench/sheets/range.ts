import type { Rect } from "../../src/workbook/area";
import { rectsOverlap } from "../../src/workbook/area";
import { isIn } from "../grid/cell-keys";
import { rewriteInCell } from "../grid/formula-rewrite";
import { shiftFormula } from "../grid/formula-shift";
import { copyRules } from "./copy-rules";
import { DEFAULT_STYLE } from "../grid/cell-style";
import type { CellStyle } from "../grid/cell-style";
import { checkEditable, mayEditCells } from "./access";
import { SimulatedDataValidation, toGridRule } from "./data-validation";
import { CopyPasteType } from "./enums";
import type { EnumValue } from "./enums";
import { SimulatedProtection } from "./protection";
import { LOOKS, changeBorders, changeEachLook, changeLooks } from "./range-looks";
import { checkRect, sheetOf, toA1 } from "./range-target";
import type { RangeTarget } from "./range-target";
import { displayAt, elementAt, formulaAt, mapCells, valueAt, writeFormulas, writeValues } from "./range-values";
import { MESSAGES, ServiceException, wrongSignature } from "./service-exception";
import { HOST, ServiceObject } from "./service-object";
import { readFormula } from "./sheets-formula";
import { SimulatedSheet } from "./sheet";
import type { SheetsHost } from "./sheets-host";

/** What a range stands for, for the simulator's own files. */
export const TARGET = Symbol("target");

/** SpreadsheetApp.Range. Rows and columns count from 1, as in the sheet. */
export class SimulatedRange extends ServiceObject {
  readonly [TARGET]: RangeTarget;

  constructor(host: SheetsHost, target: RangeTarget) {
    super(host);
    this[TARGET] = target;
  }

  toString(): string { return "Range"; }

  // Where it is

  getRow(): number { return this[TARGET].rect.row; }
  getColumn(): number { return this[TARGET].rect.column; }
  getLastRow(): number { return this[TARGET].rect.row + this[TARGET].rect.rows - 1; }
  getLastColumn(): number { return this[TARGET].rect.column + this[TARGET].rect.columns - 1; }
  getNumRows(): number { return this[TARGET].rect.rows; }
  getNumColumns(): number { return this[TARGET].rect.columns; }
  getHeight(): number { return this.getNumRows(); }
  getWidth(): number { return this.getNumColumns(); }
  getA1Notation(): string { return toA1(this[HOST], this[TARGET]); }
  getSheet(): SimulatedSheet { return new SimulatedSheet(this[HOST], this[TARGET].sheet); }
  getGridId(): number { return this.getSheet().getSheetId(); }

  /** Counted from 1 within the range (Range.md getCell). */
  getCell(row: number, column: number): SimulatedRange {
    const { rect } = this[TARGET];
    if (row < 1 || column < 1 || row > rect.rows || column > rect.columns) throw new ServiceException("Cell reference out of range");
    return this.at({ row: rect.row + row - 1, column: rect.column + column - 1, rows: 1, columns: 1 });
  }

  offset(rowOffset: number, columnOffset: number, numRows: number = this[TARGET].rect.rows, numColumns: number = this[TARGET].rect.columns): SimulatedRange {
    const { rect } = this[TARGET];
    return this.at({ row: rect.row + rowOffset, column: rect.column + columnOffset, rows: numRows, columns: numColumns });
  }

  // Contents

  getValue(): unknown { return this.first((row, column) => valueAt(this[HOST], this[TARGET], row, column)); }
  getValues(): unknown[][] { return this.each((row, column) => valueAt(this[HOST], this[TARGET], row, column)); }
  getDisplayValue(): string { return this.first((row, column) => displayAt(this[HOST], this[TARGET], row, column)); }
  getDisplayValues(): string[][] { return this.each((row, column) => displayAt(this[HOST], this[TARGET], row, column)); }
  getFormula(): string { return this.first((row, column) => formulaAt(this[HOST], this[TARGET], row, column)); }
  getFormulas(): string[][] { return this.each((row, column) => formulaAt(this[HOST], this[TARGET], row, column)); }
  isBlank(): boolean { return this.each((row, column) => this.sheet().content(row, column) === null).flat().every(Boolean); }

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
      formula === "" ? null : rewriteInCell(read, (text) => shiftFormula(text, row - rect.row, column - rect.column)));
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
  clear(options?: { readonly contentsOnly?: boolean; readonly formatOnly?: boolean; readonly validationsOnly?: boolean }): this {
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
    this[HOST].grid.setStyle(this[TARGET].sheet, this[TARGET].rect, ({ numberFormat }) => ({ ...DEFAULT_STYLE, numberFormat }));
    return this;
  }

  clearDataValidations(): this {
    this.checkEditable();
    this[HOST].grid.setValidation(this[TARGET].sheet, this[TARGET].rect, null);
    return this;
  }

  // Looks

  getBackground(): string { return this.look("background"); }
  getBackgrounds(): string[][] { return this.looks("background"); }
  setBackground(color: string | null): this { return this.setLook("background", color); }
  setBackgrounds(colors: (string | null)[][]): this { return this.setLooks("background", colors, "setBackgrounds"); }
  getFontColor(): string { return this.look("fontColor"); }
  getFontColors(): string[][] { return this.looks("fontColor"); }
  setFontColor(color: string | null): this { return this.setLook("fontColor", color); }
  setFontColors(colors: unknown[][]): this { return this.setLooks("fontColor", colors, "setFontColors"); }
  getFontFamily(): string { return this.look("fontFamily"); }
  getFontFamilies(): string[][] { return this.looks("fontFamily"); }
  setFontFamily(fontFamily: string | null): this { return this.setLook("fontFamily", fontFamily); }
  setFontFamilies(fontFamilies: (string | null)[][]): this { return this.setLooks("fontFamily", fontFamilies, "setFontFamilies"); }
  getFontSize(): number { return this.look("fontSize"); }
  getFontSizes(): number[][] { return this.looks("fontSize"); }
  setFontSize(size: number): this { return this.setLook("fontSize", size); }
  setFontSizes(sizes: number[][]): this { return this.setLooks("fontSize", sizes, "setFontSizes"); }
  getFontWeight(): "bold" | "normal" { return this.look("fontWeight"); }
  getFontWeights(): string[][] { return this.looks("fontWeight"); }
  setFontWeight(fontWeight: string | null): this { return this.setLook("fontWeight", fontWeight); }
  setFontWeights(fontWeights: (string | null)[][]): this { return this.setLooks("fontWeight", fontWeights, "setFontWeights"); }
  getFontStyle(): "italic" | "normal" { return this.look("fontStyle"); }
  getFontStyles(): string[][] { return this.looks("fontStyle"); }
  setFontStyle(fontStyle: string | null): this { return this.setLook("fontStyle", fontStyle); }
  setFontStyles(fontStyles: (string | null)[][]): this { return this.setLooks("fontStyle", fontStyles, "setFontStyles"); }
  getHorizontalAlignment(): string { return this.look("horizontal"); }
  getHorizontalAlignments(): string[][] { return this.looks("horizontal"); }
  setHorizontalAlignment(alignment: string | null): this { return this.setLook("horizontal", alignment); }
  setHorizontalAlignments(alignments: (string | null)[][]): this { return this.setLooks("horizontal", alignments, "setHorizontalAlignments"); }
  getVerticalAlignment(): string { return this.look("vertical"); }
  getVerticalAlignments(): string[][] { return this.looks("vertical"); }
  setVerticalAlignment(alignment: string | null): this { return this.setLook("vertical", alignment); }
  setVerticalAlignments(alignments: (string | null)[][]): this { return this.setLooks("vertical", alignments, "setVerticalAlignments"); }
  getWrap(): boolean { return this.look("wrap"); }
  getWraps(): boolean[][] { return this.looks("wrap"); }
  setWrap(isWrapEnabled: boolean): this { return this.setLook("wrap", isWrapEnabled); }
  setWraps(isWrapEnabled: boolean[][]): this { return this.setLooks("wrap", isWrapEnabled, "setWraps"); }
  getWrapStrategy(): EnumValue { return this.look("wrapStrategy"); }
  getWrapStrategies(): EnumValue[][] { return this.looks("wrapStrategy"); }
  setWrapStrategy(strategy: EnumValue): this { return this.setLook("wrapStrategy", strategy); }
  setWrapStrategies(strategies: EnumValue[][]): this { return this.setLooks("wrapStrategy", strategies, "setWrapStrategies"); }
  getNumberFormat(): string { return this.look("numberFormat"); }
  getNumberFormats(): string[][] { return this.looks("numberFormat"); }
  setNumberFormat(numberFormat: string): this { return this.setLook("numberFormat", numberFormat); }
  setNumberFormats(numberFormats: unknown[][]): this { return this.setLooks("numberFormat", numberFormats, "setNumberFormats"); }

  setBorder(
    top: boolean | null, left: boolean | null, bottom: boolean | null, right: boolean | null, vertical: boolean | null, horizontal: boolean | null,
    color: string | null = null, style: EnumValue | null = null,
  ): this {
    changeBorders(this[HOST], this[TARGET], { top, left, bottom, right, vertical, horizontal }, color, style);
    return this;
  }

  // Merging

  merge(): this {
    return this.mergeRects([this[TARGET].rect]);
  }

  mergeAcross(): this {
    const { rect } = this[TARGET];
    return this.mergeRects(Array.from({ length: rect.rows }, (_, index) => ({ ...rect, row: rect.row + index, rows: 1 })));
  }

  mergeVertically(): this {
    const { rect } = this[TARGET];
    return this.mergeRects(Array.from({ length: rect.columns }, (_, index) => ({ ...rect, column: rect.column + index, columns: 1 })));
  }

  breakApart(): this {
    this.checkEditable();
    this.checkWholeMerges(this[TARGET].rect);
    this[HOST].grid.unmerge(this[TARGET].sheet, this[TARGET].rect);
    return this;
  }

  isPartOfMerge(): boolean {
    const { rect } = this[TARGET];
    return this.sheet().merges.some((merge) => isIn(merge, rect.row, rect.column) && isIn(merge, this.getLastRow(), this.getLastColumn()));
  }

  getMergedRanges(): SimulatedRange[] {
    const { rect } = this[TARGET];
    return this.sheet().merges
      .filter((merge) => isIn(rect, merge.row, merge.column) && isIn(rect, merge.row + merge.rows - 1, merge.column + merge.columns - 1))
      .map((merge) => this.at(merge));
  }

  // Rules

  getDataValidation(): SimulatedDataValidation | null {
    return this.first((row, column) => this.ruleAt(row, column));
  }

  getDataValidations(): (SimulatedDataValidation | null)[][] {
    return this.each((row, column) => this.ruleAt(row, column));
  }

  /** One rule for all cells, its formula written for the first; `null` takes rules away (Range.md setDataValidation). */
  setDataValidation(rule: SimulatedDataValidation | null): this {
    this.checkEditable();
    if (rule !== null && !(rule instanceof SimulatedDataValidation)) throw wrongSignature(rule, "SpreadsheetApp.Range.setDataValidation");
    this[HOST].grid.setValidation(this[TARGET].sheet, this[TARGET].rect, rule && toGridRule(rule));
    return this;
  }

  setDataValidations(rules: (SimulatedDataValidation | null)[][]): this {
    this.checkEditable();
    const element = elementAt(rules, this[TARGET], "setDataValidations");
    const { grid } = this[HOST];
    this.each((row, column) => {
      const rule = element(row, column);
      if (rule !== null && !(rule instanceof SimulatedDataValidation)) throw wrongSignature(rule, "SpreadsheetApp.Range.setDataValidations");
      return { row, column, rule };
    }).flat().forEach(({ row, column, rule }) => {
      grid.setValidation(this[TARGET].sheet, { row, column, rows: 1, columns: 1 }, rule && toGridRule(rule));
    });
    return this;
  }

  /** A protection that keeps nobody out until its editors are changed (Range.md protect). */
  protect(): SimulatedProtection {
    const { sheet, rect } = this[TARGET];
    this.checkEditable();
    return new SimulatedProtection(this[HOST], this[HOST].beside.protect(sheet, rect, this[HOST].settings.people.domain).id);
  }

  canEdit(): boolean {
    return mayEditCells(this[HOST], this[TARGET].sheet, this[TARGET].rect);
  }

  // Copying and showing

  copyTo(destination: SimulatedRange, how: EnumValue | { readonly contentsOnly?: boolean; readonly formatOnly?: boolean } = {}, transposed = false): void {
    if (!(destination instanceof SimulatedRange) || transposed) throw wrongSignature(destination, "SpreadsheetApp.Range.copyTo");
    if (how === CopyPasteType.PASTE_DATA_VALIDATION) {
      copyRules(this[HOST], this[TARGET], destination[TARGET]);
      return;
    }
    const what = copyKind(how);
    const { sheet, rect } = destination[TARGET];
    const from = { ...this[TARGET].rect, sheet: this.sheet().name };
    // A destination that is larger is filled with copies
    const down = Math.max(1, Math.floor(rect.rows / from.rows));
    const across = Math.max(1, Math.floor(rect.columns / from.columns));
    checkEditable(this[HOST], sheet, checkRect(this[HOST], sheet, { ...rect, rows: down * from.rows, columns: across * from.columns }));
    for (let r = 0; r < down; r++) {
      for (let c = 0; c < across; c++) this[HOST].grid.copy(from, sheet, { row: rect.row + r * from.rows, column: rect.column + c * from.columns }, what);
    }
  }

  activate(): this {
    const { sheet, rect } = this[TARGET];
    this.getSheet().activate();
    this[HOST].grid.activate(sheet, [rect]);
    return this;
  }

  private sheet() {
    return sheetOf(this[HOST], this[TARGET]);
  }

  private at(rect: Rect): SimulatedRange {
    return new SimulatedRange(this[HOST], { sheet: this[TARGET].sheet, rect: checkRect(this[HOST], this[TARGET].sheet, rect) });
  }

  private first<Value>(read: (row: number, column: number) => Value): Value {
    return read(this[TARGET].rect.row, this[TARGET].rect.column);
  }

  private each<Value>(read: (row: number, column: number) => Value): Value[][] {
    return mapCells(this[TARGET], read);
  }

  private look<Name extends keyof typeof LOOKS>(name: Name): ReturnType<(typeof LOOKS)[Name]["read"]> {
    const read = LOOKS[name].read as (style: CellStyle) => ReturnType<(typeof LOOKS)[Name]["read"]>;
    return this.first((row, column) => read(this.sheet().style(row, column)));
  }

  private looks<Name extends keyof typeof LOOKS>(name: Name): ReturnType<(typeof LOOKS)[Name]["read"]>[][] {
    const read = LOOKS[name].read as (style: CellStyle) => ReturnType<(typeof LOOKS)[Name]["read"]>;
    return this.each((row, column) => read(this.sheet().style(row, column)));
  }

  private setLook(name: keyof typeof LOOKS, value: unknown): this {
    changeLooks(this[HOST], this[TARGET], LOOKS[name].write(value));
    return this;
  }

  private setLooks(name: keyof typeof LOOKS, values: unknown, method: string): this {
    changeEachLook(this[HOST], this[TARGET], values, method, LOOKS[name].write);
    return this;
  }

  private ruleAt(row: number, column: number): SimulatedDataValidation | null {
    const anchored = this.sheet().validation(row, column);
    return anchored && SimulatedDataValidation.of(this[HOST], this[TARGET].sheet, anchored, row, column);
  }

  private checkEditable(): void {
    checkEditable(this[HOST], this[TARGET].sheet, this[TARGET].rect);
  }

  private mergeRects(rects: readonly Rect[]): this {
    this.checkEditable();
    this.checkWholeMerges(this[TARGET].rect);
    const { grid } = this[HOST];
    const { sheet } = this[TARGET];
    for (const rect of rects) {
      grid.unmerge(sheet, rect);
      if (rect.rows > 1 || rect.columns > 1) grid.merge(sheet, rect);
    }
    return this;
  }

  private checkWholeMerges(rect: Rect): void {
    const cuts = (merge: Rect) => rectsOverlap(merge, rect) && !(isIn(rect, merge.row, merge.column) && isIn(rect, merge.row + merge.rows - 1, merge.column + merge.columns - 1));
    if (this.sheet().merges.some(cuts)) throw new ServiceException(MESSAGES.partOfMerge);
  }
}

function copyKind(how: unknown): "all" | "formulas" | "values" | "formats" {
  if (how === CopyPasteType.PASTE_NORMAL) return "all";
  if (how === CopyPasteType.PASTE_FORMULA) return "formulas";
  if (how === CopyPasteType.PASTE_VALUES) return "values";
  if (how === CopyPasteType.PASTE_FORMAT) return "formats";
  const options = how as { readonly contentsOnly?: boolean; readonly formatOnly?: boolean };
  if (options.contentsOnly) return "values";
  return options.formatOnly ? "formats" : "all";
}
