import type { Cell } from "../text/cell";
import type { Rect } from "./area";
import type { Style } from "./style";

/** A formula in en-US A1 notation with its `=`, and the value it has now as the core computes it; `null` leaves that to the host. */
export interface Formula {
  readonly formula: string;
  readonly value: Cell;
}

export type Content = Cell | Formula;

/** Stands in the formula of a fill for the number of the row, outside of quotes. */
export const ROW_MARK = "{r}";

/**
 * One column of cells that share a formula: `{r}` in it is the number of each row. Kept as one text, since a copy for each
 * row would outgrow a request. `values[i]` is what the core computes for row `i`; where it is absent,
 * the program that opens the workbook calculates.
 */
export interface Fill {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly formula: string;
  readonly values?: readonly Cell[];
}

/** A rectangle of contents, row by row: `cells[r][c]`. `undefined` leaves a cell alone. */
export interface CellBlock {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (Content | undefined)[])[];
}

export interface StyledRect {
  readonly rect: Rect;
  readonly style: Style;
}

/** A rule on what may be typed. `formula`s are en-US A1, with `=`, relative to the top left cell of the rectangle. */
export interface Validation {
  readonly rect: Rect;
  readonly rule: { readonly kind: "list"; readonly source: string } | { readonly kind: "custom"; readonly formula: string };
  /** At most 32 characters each title, 255 the prompt, 224 the error (limits of the file format). */
  readonly prompt?: { readonly title: string; readonly text: string };
  readonly error: { readonly title: string; readonly text: string };
  /** Whether a wrong entry is refused, or only warned about. */
  readonly blocking: boolean;
}

/** A look that follows a formula, relative to the top left cell of the rectangle. */
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
  /** Percent. Absent: shrunk to one page wide. Excel passes over page breaks when it fits pages. */
  readonly scale?: number;
  /** Rows that begin a new page, counted from 1. */
  readonly breaksBefore?: readonly number[];
  /** Millimetres. */
  readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
}

/** What each printed page says in the middle of its foot, in the codes of Excel; Sheets lets no script say it. */
export const PAGE_NUMBER = "Trang &P/&N";

/** Points; no row is higher in any host. */
export const MAX_ROW_HEIGHT = 409;

/**
 * A chart over cells of the same sheet. The first bar stands at the left or on top, where Excel would begin at the bottom. Values begin at zero:
 * hosts begin those that are nearly equal close below the least of them, and a small lead would look like a large one.
 */
export interface ChartSpec {
  readonly kind: "column" | "bar";
  readonly title: string;
  readonly categories: Rect;
  readonly values: Rect;
  readonly seriesName: string;
  /** The cells the chart covers. */
  readonly place: Rect;
}

/** A whole sheet as data. Later parts win over earlier ones where they touch the same cell. */
export interface SheetSpec {
  readonly name: string;
  readonly tabColor: string | null;
  /** Width of columns from the first, in characters of the default font. */
  readonly columnWidths: readonly number[];
  /** Columns (from 1) that are hidden. */
  readonly hiddenColumns: readonly number[];
  /** Height in points of rows without one of their own, until their contents need more. */
  readonly defaultRowHeight?: number;
  /** Heights in points of the rows that keep one; others fit their content. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly styles: readonly StyledRect[];
  readonly blocks: readonly CellBlock[];
  readonly fills: readonly Fill[];
  readonly merges: readonly Rect[];
  readonly validations: readonly Validation[];
  /** First has priority. */
  readonly conditionalFormats: readonly ConditionalFormat[];
  /** Rows and columns that stay in view. */
  readonly freeze: { readonly rows: number; readonly columns: number };
  readonly page: PageSetup;
  readonly charts: readonly ChartSpec[];
  /** Workbook-wide defined names for parts of the sheet. A host makes them before it writes formulas, which may use them. */
  readonly names?: readonly { readonly name: string; readonly rect: Rect }[];
  /** Protect, without a password, every cell whose style is locked. */
  readonly protect: boolean;
}
