import type { Place } from "../univer/screen/cell-place";
import type { UniverGrid } from "../univer/univer-grid";
import type { PresentDialog } from "../office/dialogs";
import type { Language } from "../../src/language/words";
import type { SimulatedExcelOptions } from "../office/simulated-excel";
import type { MenuEntry, ShownPage } from "../sheets/services/ui";

/** What frames with built add-ins, and tests, find in the page as `workbench`. */
export interface Workbench {
  readonly grid: UniverGrid;
  readonly showDialog: PresentDialog;
  /** How Excel looks to an add-in that starts now. */
  readonly excelOptions: () => SimulatedExcelOptions;
  /** Google's side of the page; `null` until the frame that holds it has been asked for. */
  readonly sheets: () => SheetsCloud | null;
  /** How that frame makes Google Sheets, for a user of a language, as often as a workbook is opened. */
  readonly connectSheets: (open: (language: Language) => SheetsCloud) => void;
  /** What a cell shows on the screen. Rows and columns count from 1. */
  readonly shown: (sheet: string, row: number, column: number) => string;
  /** Where a cell of the sheet in view lies on the page, in pixels. */
  readonly place: (row: number, column: number) => Place;
  /** Puts the keyboard on the selected cell. */
  readonly focus: () => void;
  /**
   * Formula cells where Univer shows another value than the project's own calculator gives; resolves when Univer has
   * calculated.
   */
  readonly compare: () => Promise<Comparison>;
}

/** What a frame finds in the page as `workbenchStart` before there is a workbench. */
export interface WorkbenchStart {
  readonly workbench: Promise<Workbench>;
  /** Tells that the add-in's page has begun to work with it. */
  readonly addinStarted: () => void;
}

/** Where pages of a script are shown. */
export type PagePlace = "sidebar" | "dialog";

/** Google Sheets with the built script in it. */
export interface SheetsCloud {
  readonly menus: () => readonly { readonly caption: string; readonly entries: readonly MenuEntry[] }[];
  /** Clicks a menu item by the captions that lead to it. Rejects with what the script threw. */
  readonly press: (captions: readonly string[]) => Promise<void>;
  readonly page: (place: PagePlace) => ShownPage | null;
  /** What Google gives to a page. */
  readonly google: (place: PagePlace) => unknown;
  readonly close: (place: PagePlace) => void;
  /** Tells when pages open or close. */
  readonly onPages: (listener: () => void) => void;
}

export interface Comparison {
  /** How many formula cells were looked at. */
  readonly formulas: number;
  /** `Sheet!A1: value here, value there`. */
  readonly differences: readonly string[];
}
