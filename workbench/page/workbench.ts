import type { Place } from "../univer/cell-place";
import type { UniverGrid } from "../univer/univer-grid";
import type { PresentDialog } from "../office/dialogs";
import type { OfficeHost } from "../office/office-host";
import type { SimulatedExcelOptions } from "../office/simulated-excel";

/** What frames with built add-ins, and tests, find in the page as `workbench`. */
export interface Workbench {
  readonly grid: UniverGrid;
  readonly showDialog: PresentDialog;
  /** How Excel looks to an add-in that starts now. */
  readonly excelOptions: () => SimulatedExcelOptions;
  /** Each frame has a host of its own, as each add-in runtime of Excel has. */
  readonly connect: (host: OfficeHost) => void;
  /** What a cell shows on the screen. Rows and columns count from 1. */
  readonly shown: (sheet: string, row: number, column: number) => string;
  /** Where a cell of the sheet in view lies on the page, in pixels. */
  readonly place: (row: number, column: number) => Place;
  /** Formula cells where Univer shows another value than the project's own calculator gives; resolves when Univer has calculated. */
  readonly compare: () => Promise<Comparison>;
}

export interface Comparison {
  /** How many formula cells were looked at. */
  readonly formulas: number;
  /** `Sheet!A1: value here, value there`. */
  readonly differences: readonly string[];
}
