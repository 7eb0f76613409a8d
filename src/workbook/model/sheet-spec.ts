import type { Cell } from "../../text/cell";
import type { Rect } from "./area";
import type { Style } from "./style";

/**
 * A formula in en-US A1 notation with its `=`, and its present value as computed by the core; `null` leaves the value
 * to the host.
 */
export interface Formula {
  readonly formula: string;
  readonly value: Cell;
}

export type Content = Cell | Formula;

/** Placeholder for the row number in a fill's formula, outside of quotes. */
export const ROW_PLACEHOLDER = "{r}";

/**
 * One column of cells that share a formula, with `{r}` for each row's number. Kept as one text, since a copy for each
 * row would exceed a request's limit. `values[i]` is the core's value for row `i`; where it is absent,
 * the program that opens the workbook calculates it.
 */
export interface Fill {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly formula: string;
  readonly values?: readonly Cell[];
}

/** A rectangle of contents, row by row: `cells[r][c]`. `undefined` leaves a cell unchanged. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (Content | undefined)[])[];
}

export interface StyledRect {
  readonly rect: Rect;
  readonly style: Style;
}

/** A validation rule. `formula`s are en-US A1, with `=`, relative to the top left cell of the rectangle. */
export interface Validation {
  readonly rect: Rect;
  readonly rule:
    { readonly kind: "list"; readonly source: string } | { readonly kind: "custom"; readonly formula: string };
  /** At most 32 characters each title, 255 the prompt, 224 the error (limits of the file format). */
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string };
  /** Whether a wrong entry is rejected, or only gives a warning. */
  readonly blocking: boolean;
}

/** A format that depends on a formula, relative to the top left cell of the rectangle. */
export interface ConditionalFormat {
  readonly rect: Rect;
  readonly formula: string;
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean;
}

export interface PageSetup {
  readonly orientation: "landscape" | "portrait";
  /** Rows repeated at the top of every printed page, counted from 1. */
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  readonly printArea: Rect | null;
  /** Percent. Absent: shrunk to one page wide. Excel ignores page breaks when it fits pages. */
  readonly scale?: number;
  /** Rows that start a new page, counted from 1. */
  readonly breaksBefore?: readonly number[];
  /**
   * For papers that are signed: page numbers stand at the top from the second page on, and below nothing but this text.
   * Absent: `PAGE_NUMBER` at the bottom. Sheets has no script call for either.
   */
  readonly paper?: { readonly footer: string; readonly isNumbered: boolean };
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/** Centre footer of every printed page, in Excel's codes; Sheets has no script call for it. */
export const PAGE_NUMBER = "Trang &P/&N";

/** Page number of a paper, in Excel's codes: its font and points, as in the text. */
export const PAPER_NUMBER = '&"Times New Roman,Regular"&14&P';

/** Footer of a paper, at the left in small letters; "" for none. A sign & of its own is two in Excel's codes. */
export function paperFooter(footer: string): string {
  return footer === "" ? "" : `&9${footer.replaceAll("&", "&&")}`;
}

/** Points; no row is higher in any host. */
export const MAX_ROW_HEIGHT = 409;

/**
 * A chart over cells of the same sheet. The first bar is at the left or on top, where Excel would start at the bottom.
 * Values start at zero: hosts would start nearly equal values just below the least of them, and a small lead would look
 * large.
 */
export interface ChartSpec {
  readonly kind: "column" | "bar";
  readonly title: string;
  readonly categories: Rect;
  readonly values: Rect;
  readonly seriesName: string;
  /** The cells that the chart covers. */
  readonly place: Rect;
}

/** Adjacent columns, counted from 1, that one click of the user closes and opens. */
export interface ColumnOutline {
  readonly first: number;
  readonly last: number;
  /** Whether they are out of sight until they are opened. */
  readonly isClosed: boolean;
}

/** A whole sheet as data. Later parts win over earlier ones where they touch the same cell. */
export interface SheetSpec {
  readonly name: string;
  readonly tabColor: string | null;
  /** Widths of columns from the first, in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Hidden columns, from 1. */
  readonly hiddenColumns: readonly number[];
  /** None touches another. A host without outlines shows the open ones and hides the closed ones. */
  readonly outlines?: readonly ColumnOutline[];
  /** Height in points of rows without their own, unless their contents need more. */
  readonly defaultRowHeight?: number;
  /** Heights in points of rows with a fixed one; others fit their contents. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly styles: readonly StyledRect[];
  readonly blocks: readonly CellBlock[];
  readonly fills: readonly Fill[];
  readonly merges: readonly Rect[];
  readonly validations: readonly Validation[];
  /** In order of priority. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly page: PageSetup;
  readonly charts: readonly ChartSpec[];
  /** Workbook-scoped names for parts of the sheet. A host makes them before it writes formulas, which may use them. */
  readonly names?: readonly { readonly name: string; readonly rect: Rect }[];
  /** Whether to protect every cell with a locked style, without a password. */
  readonly protect: boolean;
}
