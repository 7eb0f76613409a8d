import type { Area, Rect } from "../../src/workbook/model/area";

export type Visibility = "visible" | "hidden" | "veryHidden";

/** A rule on what may be typed. Formulas are en-US, with `=`, as they read in the cell `anchor`. */
export interface ValidationRule {
  readonly kind: "list" | "custom";
  /** For a list: a reference with `=`, or items separated by commas. */
  readonly formula: string;
  readonly ignoreBlanks: boolean;
  readonly inCellDropDown: boolean;
  readonly prompt: { readonly title: string; readonly message: string; readonly showPrompt: boolean } | null;
  readonly error: {
    readonly title: string;
    readonly message: string;
    readonly showAlert: boolean;
    readonly style: "stop" | "warning" | "information";
  } | null;
}

/** A rule with the cell that its relative references are written for. Cells under one rule share one object. */
export interface AnchoredRule {
  readonly rule: ValidationRule;
  readonly row: number;
  readonly column: number;
}

/** Looks that follow a formula, which is written for the top left cell of the first rectangle. */
export interface ConditionalRule {
  readonly id: string;
  readonly rects: readonly Rect[];
  readonly formula: string;
  readonly fill: string | null;
  readonly color: string | null;
  readonly bold: boolean | null;
  readonly stopIfTrue: boolean;
}

export interface GridSeries {
  readonly name: string;
  readonly values: Area | null;
  readonly categories: Area | null;
}

export interface GridChart {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly legend: boolean;
  readonly series: readonly GridSeries[];
  readonly place: Rect | null;
  /** Whether each bar has its value written at its end. */
  readonly labels: boolean;
  readonly axes: ChartAxes;
}

export interface ChartAxes {
  /** Bars of a chart that lie begin at the bottom, unless reversed. */
  readonly reversed: boolean;
  /** Where the values begin; `null` leaves it to the program, which may begin close below the least value. */
  readonly minimum: number | null;
  /** Whether the axis of values is drawn. */
  readonly values: boolean;
  /** Every how many bars one is named; `null` leaves it to the program, which may leave names out. */
  readonly spacing: number | null;
}

export const DEFAULT_AXES: ChartAxes = { reversed: false, minimum: null, values: true, spacing: null };

/** Margins in points. */
export interface PageState {
  readonly orientation: "portrait" | "landscape";
  readonly paper: string;
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right" | "header" | "footer", number>>;
  readonly zoom: {
    readonly scale: number | null;
    readonly pagesWide: number | null;
    readonly pagesTall: number | null;
  };
  readonly printArea: Rect | null;
  readonly titleRows: { readonly first: number; readonly last: number } | null;
  /** Rows that begin a new page. */
  readonly breaks: readonly number[];
  /** Whether the print stands in the middle between left and right. */
  readonly isCentered: boolean;
  /**
   * What every page says in the middle of its foot, with the codes of Excel (`&P` for its number); empty for nothing.
   */
  readonly footer: string;
  /**
   * What stands elsewhere above and below, in the order of Excel: `C` of a header, `L` of a footer; on the first page
   * apart from the others where `first` is there.
   */
  readonly headerCenter: string;
  readonly footerLeft: string;
  readonly first: { readonly footerLeft: string } | null;
  /** `null` leaves counting to the program. */
  readonly firstPageNumber: number | null;
}

export const DEFAULT_PAGE: PageState = {
  orientation: "portrait",
  paper: "Letter",
  margins: { top: 54, bottom: 54, left: 50.4, right: 50.4, header: 21.6, footer: 21.6 },
  zoom: { scale: 100, pagesWide: null, pagesTall: null },
  printArea: null,
  titleRows: null,
  breaks: [],
  isCentered: false,
  footer: "",
  headerCenter: "",
  footerLeft: "",
  first: null,
  firstPageNumber: null,
};

export interface SheetProtection {
  /** What people may do all the same, by the host's own names. */
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string | null;
}

/** A defined name of the whole workbook. */
export interface GridName {
  readonly name: string;
  /** With `=`. */
  readonly formula: string;
  readonly visible: boolean;
  readonly comment: string;
}
