import type { CellStyle } from "../../../files/xlsx/styles/cell-style";
import type { GridSheet } from "../../grid/grid";
import type { EnumValue } from "../services/enums";
import { LOOKS, changeBorders, changeEachLook, changeLooks } from "./range-looks";
import { TARGET, sheetOf } from "./range-target";
import type { RangeTarget } from "./range-target";
import { mapCells } from "./range-values";
import { HOST, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";

/** The part of SpreadsheetApp.Range that is about looks: one of the first cell, one for all cells, or one for each. */
export abstract class RangeWithLooks extends ServiceObject {
  readonly [TARGET]: RangeTarget;

  constructor(host: SheetsHost, target: RangeTarget) {
    super(host);
    this[TARGET] = target;
  }

  getBackground(): string {
    return this.look("background");
  }
  getBackgrounds(): string[][] {
    return this.looks("background");
  }
  setBackground(color: string | null): this {
    return this.setLook("background", color);
  }
  setBackgrounds(colors: (string | null)[][]): this {
    return this.setLooks("background", colors, "setBackgrounds");
  }
  getFontColor(): string {
    return this.look("fontColor");
  }
  getFontColors(): string[][] {
    return this.looks("fontColor");
  }
  setFontColor(color: string | null): this {
    return this.setLook("fontColor", color);
  }
  setFontColors(colors: unknown[][]): this {
    return this.setLooks("fontColor", colors, "setFontColors");
  }
  getFontFamily(): string {
    return this.look("fontFamily");
  }
  getFontFamilies(): string[][] {
    return this.looks("fontFamily");
  }
  setFontFamily(fontFamily: string | null): this {
    return this.setLook("fontFamily", fontFamily);
  }
  setFontFamilies(fontFamilies: (string | null)[][]): this {
    return this.setLooks("fontFamily", fontFamilies, "setFontFamilies");
  }
  getFontSize(): number {
    return this.look("fontSize");
  }
  getFontSizes(): number[][] {
    return this.looks("fontSize");
  }
  setFontSize(size: number): this {
    return this.setLook("fontSize", size);
  }
  setFontSizes(sizes: number[][]): this {
    return this.setLooks("fontSize", sizes, "setFontSizes");
  }
  getFontWeight(): "bold" | "normal" {
    return this.look("fontWeight");
  }
  getFontWeights(): string[][] {
    return this.looks("fontWeight");
  }
  setFontWeight(fontWeight: string | null): this {
    return this.setLook("fontWeight", fontWeight);
  }
  setFontWeights(fontWeights: (string | null)[][]): this {
    return this.setLooks("fontWeight", fontWeights, "setFontWeights");
  }
  getFontStyle(): "italic" | "normal" {
    return this.look("fontStyle");
  }
  getFontStyles(): string[][] {
    return this.looks("fontStyle");
  }
  setFontStyle(fontStyle: string | null): this {
    return this.setLook("fontStyle", fontStyle);
  }
  setFontStyles(fontStyles: (string | null)[][]): this {
    return this.setLooks("fontStyle", fontStyles, "setFontStyles");
  }
  setFontLine(fontLine: string | null): this {
    return this.setLook("fontLine", fontLine);
  }
  getHorizontalAlignment(): string {
    return this.look("horizontal");
  }
  getHorizontalAlignments(): string[][] {
    return this.looks("horizontal");
  }
  setHorizontalAlignment(alignment: string | null): this {
    return this.setLook("horizontal", alignment);
  }
  setHorizontalAlignments(alignments: (string | null)[][]): this {
    return this.setLooks("horizontal", alignments, "setHorizontalAlignments");
  }
  getVerticalAlignment(): string {
    return this.look("vertical");
  }
  getVerticalAlignments(): string[][] {
    return this.looks("vertical");
  }
  setVerticalAlignment(alignment: string | null): this {
    return this.setLook("vertical", alignment);
  }
  setVerticalAlignments(alignments: (string | null)[][]): this {
    return this.setLooks("vertical", alignments, "setVerticalAlignments");
  }
  getWrap(): boolean {
    return this.look("wrap");
  }
  getWraps(): boolean[][] {
    return this.looks("wrap");
  }
  setWrap(isWrapEnabled: boolean): this {
    return this.setLook("wrap", isWrapEnabled);
  }
  setWraps(isWrapEnabled: boolean[][]): this {
    return this.setLooks("wrap", isWrapEnabled, "setWraps");
  }
  getWrapStrategy(): EnumValue {
    return this.look("wrapStrategy");
  }
  getWrapStrategies(): EnumValue[][] {
    return this.looks("wrapStrategy");
  }
  setWrapStrategy(strategy: EnumValue): this {
    return this.setLook("wrapStrategy", strategy);
  }
  setWrapStrategies(strategies: EnumValue[][]): this {
    return this.setLooks("wrapStrategy", strategies, "setWrapStrategies");
  }
  getNumberFormat(): string {
    return this.look("numberFormat");
  }
  getNumberFormats(): string[][] {
    return this.looks("numberFormat");
  }
  setNumberFormat(numberFormat: string): this {
    return this.setLook("numberFormat", numberFormat);
  }
  setNumberFormats(numberFormats: unknown[][]): this {
    return this.setLooks("numberFormat", numberFormats, "setNumberFormats");
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): this {
    changeBorders(this[HOST], this[TARGET], { top, left, bottom, right, vertical, horizontal }, color, style);
    return this;
  }

  protected sheet(): GridSheet {
    return sheetOf(this[HOST], this[TARGET]);
  }

  protected first<Value>(read: (row: number, column: number) => Value): Value {
    return read(this[TARGET].rect.row, this[TARGET].rect.column);
  }

  protected each<Value>(read: (row: number, column: number) => Value): Value[][] {
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
}
