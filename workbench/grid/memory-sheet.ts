import type { Rect } from "../../src/workbook/model/area";
import { bounds, isIn, keysIn, toKey } from "./cell-keys";
import { DEFAULT_STYLE } from "../../files/xlsx/styles/cell-style";
import type { CellStyle } from "../../files/xlsx/styles/cell-style";
import type { CellContent, Constant, GridSheet } from "./grid";
import { DEFAULT_PAGE } from "./sheet-parts";
import type { AnchoredRule, ConditionalRule, GridChart, PageState, SheetProtection, Visibility } from "./sheet-parts";

/** One sheet in memory. Everything is open to the grid that owns it; others see it as `GridSheet`. */
export class MemorySheet implements GridSheet {
  visibility: Visibility = "visible";
  tabColor: string | null = null;
  freeze = { rows: 0, columns: 0 };
  protection: SheetProtection | null = null;
  filtered = false;
  page: PageState = DEFAULT_PAGE;
  merges: readonly Rect[] = [];
  conditionalRules: readonly ConditionalRule[] = [];
  charts: readonly GridChart[] = [];
  selection: readonly Rect[] = [{ row: 1, column: 1, rows: 1, columns: 1 }];

  contents = new Map<number, CellContent>();
  prefixed = new Set<number>();
  styles = new Map<number, CellStyle>();
  rules = new Map<number, AnchoredRule>();
  widths = new Map<number, number>();
  heights = new Map<number, number>();
  hiddenColumns = new Set<number>();
  hiddenRows = new Set<number>();
  columnDepths = new Map<number, number>();

  constructor(
    readonly id: string,
    public name: string,
    private readonly calculate: (name: string, row: number, column: number) => Constant,
  ) {}

  readonly content = (row: number, column: number): CellContent => this.contents.get(toKey(row, column)) ?? null;

  readonly value = (row: number, column: number): Constant => {
    const content = this.content(row, column);
    return isFormulaContent(content) ? this.calculate(this.name, row, column) : content;
  };

  readonly isPrefixed = (row: number, column: number): boolean => this.prefixed.has(toKey(row, column));
  readonly style = (row: number, column: number): CellStyle => this.styles.get(toKey(row, column)) ?? DEFAULT_STYLE;
  readonly validation = (row: number, column: number): AnchoredRule | null =>
    this.rules.get(toKey(row, column)) ?? null;
  readonly columnWidth = (column: number): number | null => this.widths.get(column) ?? null;
  readonly isColumnHidden = (column: number): boolean => this.hiddenColumns.has(column);
  readonly columnDepth = (column: number): number => this.columnDepths.get(column) ?? 0;
  readonly rowHeight = (row: number): number | null => this.heights.get(row) ?? null;
  readonly isRowHidden = (row: number): boolean => this.hiddenRows.has(row);

  readonly used = (contentsOnly: boolean): Rect | null =>
    bounds(contentsOnly ? [this.contents] : [this.contents, this.styles]);

  setContent(key: number, content: CellContent, prefixed: boolean): void {
    if (content === null) this.contents.delete(key);
    else this.contents.set(key, content);
    if (prefixed && typeof content === "string") this.prefixed.add(key);
    else this.prefixed.delete(key);
  }

  setStyle(key: number, style: CellStyle): void {
    if (style === DEFAULT_STYLE) this.styles.delete(key);
    else this.styles.set(key, style);
  }

  /** Takes the contents, or the styles and rules, out of a rectangle. */
  clear(rect: Rect, what: { readonly contents: boolean; readonly formats: boolean }): void {
    if (what.contents) for (const key of keysIn(this.contents, rect)) this.setContent(key, null, false);
    if (!what.formats) return;
    for (const key of keysIn(this.styles, rect)) this.styles.delete(key);
    for (const key of keysIn(this.rules, rect)) this.rules.delete(key);
    this.merges = this.merges.filter((merge) => !isIn(rect, merge.row, merge.column));
    this.conditionalRules = this.conditionalRules.flatMap((rule) => {
      const rects = rule.rects.flatMap((own) => subtractRect(own, rect));
      return rects.length === 0 ? [] : [{ ...rule, rects }];
    });
  }

  /** All cells that hold anything, in order. */
  keys(): readonly number[] {
    return [...new Set([...this.contents.keys(), ...this.styles.keys()])].sort((a, b) => a - b);
  }
}

export function isFormulaContent(content: CellContent): content is { readonly formula: string } {
  return typeof content === "object" && content !== null && "formula" in content;
}

/** What is left of a rectangle without another one: at most four pieces. */
export function subtractRect(rect: Rect, hole: Rect): readonly Rect[] {
  const top = Math.max(rect.row, hole.row);
  const bottom = Math.min(rect.row + rect.rows, hole.row + hole.rows);
  const left = Math.max(rect.column, hole.column);
  const right = Math.min(rect.column + rect.columns, hole.column + hole.columns);
  if (top >= bottom || left >= right) return [rect];
  const pieces: readonly Rect[] = [
    { ...rect, rows: top - rect.row },
    { row: bottom, column: rect.column, rows: rect.row + rect.rows - bottom, columns: rect.columns },
    { row: top, column: rect.column, rows: bottom - top, columns: left - rect.column },
    { row: top, column: right, rows: bottom - top, columns: rect.column + rect.columns - right },
  ];
  return pieces.filter((piece) => piece.rows > 0 && piece.columns > 0);
}
