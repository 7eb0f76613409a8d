import type { Cell, CellError } from "../../src/text/cell";
import type { Area, Rect } from "../../src/workbook/model/area";
import type { BookExtras } from "./book-extras";
import type { CellStyle } from "../../files/xlsx/styles/cell-style";
import type { GridChange } from "./formula/rewrite/change";
import type {
  AnchoredRule,
  ConditionalRule,
  GridChart,
  GridName,
  PageState,
  SheetProtection,
  ValidationRule,
  Visibility,
} from "./sheet-parts";

/** A constant: a date is a number here, and its number format tells. */
export type Constant = null | number | boolean | string | CellError;
export type CellContent = Constant | { readonly formula: string };

/** What separates decimals decides how typed text is read; the day of the month comes first in Vietnam. */
export interface GridLocale {
  readonly decimal: "," | ".";
  readonly dateOrder: "day-first" | "month-first";
  readonly today: { readonly year: number; readonly month: number; readonly day: number };
}

export type GridEvent =
  | { readonly kind: "cells"; readonly sheet: string; readonly rect: Rect }
  | { readonly kind: "shape"; readonly change: GridChange }
  | { readonly kind: "sheets" }
  | { readonly kind: "selection" };

/** What came of typing: the cell took it, or why not. */
export type Typed =
  | { readonly accepted: true }
  | { readonly accepted: false; readonly reason: "protected" | "formula" }
  | { readonly accepted: false; readonly reason: "validation"; readonly rule: ValidationRule };

/** One sheet. Rows and columns count from 1. */
export interface GridSheet {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor: string | null;
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly protection: SheetProtection | null;
  /** Whether a filter hides rows at the moment. */
  readonly filtered: boolean;
  readonly page: PageState;
  readonly merges: readonly Rect[];
  /** First has priority. */
  readonly conditionalRules: readonly ConditionalRule[];
  readonly charts: readonly GridChart[];
  readonly selection: readonly Rect[];

  readonly content: (row: number, column: number) => CellContent;
  /** The value as calculated. */
  readonly value: (row: number, column: number) => Constant;
  /** Whether the text was entered behind an apostrophe. */
  readonly isPrefixed: (row: number, column: number) => boolean;
  readonly style: (row: number, column: number) => CellStyle;
  readonly validation: (row: number, column: number) => AnchoredRule | null;
  /** The smallest rectangle round everything, or round contents only. */
  readonly used: (contentsOnly: boolean) => Rect | null;
  /** In points; `null` for the default. */
  readonly columnWidth: (column: number) => number | null;
  readonly isColumnHidden: (column: number) => boolean;
  /** How many outline groups a column is in. */
  readonly columnDepth: (column: number) => number;
  /** In points; `null` for a row that fits its content. */
  readonly rowHeight: (row: number) => number | null;
  readonly isRowHidden: (row: number) => boolean;
}

/** What can be set of a sheet as a whole. */
export type SheetSettings = Partial<
  Pick<
    GridSheet,
    | "visibility"
    | "tabColor"
    | "freeze"
    | "protection"
    | "filtered"
    | "page"
    | "charts"
    | "conditionalRules"
    | "selection"
  >
>;

/**
 * A workbook as the simulated hosts see it: they keep their own rules (who may write, what a string becomes), a grid
 * keeps the cells. Engines behind it may differ.
 */
export interface Grid {
  readonly locale: GridLocale;
  readonly extras: BookExtras;
  /** In the order of their tabs. */
  readonly sheets: () => readonly GridSheet[];
  /** By id. Throws for an id that is gone. */
  readonly sheet: (id: string) => GridSheet;
  readonly findSheet: (name: string) => GridSheet | null;
  /** Makes a sheet, at the end or at a place from 0, and answers its id. */
  readonly addSheet: (name: string, position?: number) => string;
  readonly moveSheet: (id: string, position: number) => void;
  readonly setSheet: (id: string, settings: SheetSettings) => void;
  /** Inserting, deleting and moving rows and columns, renaming and deleting sheets: references follow. */
  readonly change: (change: GridChange) => void;

  readonly activeSheet: () => string;
  readonly activate: (id: string, selection?: readonly Rect[]) => void;

  readonly setContent: (id: string, row: number, column: number, content: CellContent, prefixed?: boolean) => void;
  readonly setStyle: (id: string, rect: Rect, change: (style: CellStyle) => CellStyle) => void;
  /**
   * Styles, merges, validations and conditional rules of the rectangle are gone afterwards as well as contents, where
   * asked.
   */
  readonly clear: (id: string, rect: Rect, what: { readonly contents: boolean; readonly formats: boolean }) => void;
  readonly copy: (
    from: Area,
    id: string,
    to: { readonly row: number; readonly column: number },
    what: "all" | "formulas" | "values" | "formats",
  ) => void;
  readonly merge: (id: string, rect: Rect) => void;
  readonly unmerge: (id: string, rect: Rect) => void;
  readonly setValidation: (id: string, rect: Rect, rule: ValidationRule | null) => void;
  readonly setColumns: (
    id: string,
    first: number,
    last: number,
    settings: { readonly width?: number | null; readonly hidden?: boolean; readonly depth?: number },
  ) => void;
  readonly setRows: (
    id: string,
    first: number,
    last: number,
    settings: { readonly height?: number | null; readonly hidden?: boolean },
  ) => void;

  readonly names: () => readonly GridName[];
  /** Names differ by more than capital letters. */
  readonly findName: (name: string) => GridName | null;
  readonly setName: (name: GridName) => void;
  readonly deleteName: (name: string) => void;

  /** As a person does: read by the host's locale, and held to the validation. */
  readonly type: (id: string, row: number, column: number, text: string) => Typed;
  /** Texts from the clipboard, which no validation stops. */
  readonly paste: (id: string, row: number, column: number, texts: readonly (readonly string[])[]) => Typed;
  /** What a formula gives in a cell, without being written there. */
  readonly evaluate: (id: string, row: number, column: number, formula: string) => Constant;
  /** The cell as the core sees it: a number that shows as a date is a date. */
  readonly cell: (id: string, row: number, column: number) => Cell;

  readonly onEvent: (listener: (event: GridEvent) => void) => () => void;
  /**
   * For engines that calculate some time after a change: resolves once all values are right. Others are always settled.
   */
  readonly settled?: () => Promise<void>;
  /** A deep plain copy of everything that a user could tell apart. */
  readonly snapshotState: () => unknown;
}
