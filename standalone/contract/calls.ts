import type { Command } from "../../src/actions/perform";
import type { Paper } from "../../src/forms/paper";
import type { PickedFile } from "../../src/province/picked-files";
import type { FileFault } from "../../src/text/file-fault";
import type { Area } from "../../src/workbook/model/area";
import type { CellStyle } from "../../files/xlsx/styles/cell-style";
import type { Part, Shipped } from "../../src/actions/performing/shipped";

/** A sheet that people can open. */
export interface SheetTab {
  readonly name: string;
  /** Chart sheets have no cells. */
  readonly isWorksheet: boolean;
}

/** What the page shows of a workbook besides cells. */
export interface BookInfo {
  /** Visible sheets, in order; empty for a new workbook. */
  readonly sheets: readonly SheetTab[];
  /** The sheet that opens first; `null` in a workbook without sheets. */
  readonly active: string | null;
  /** Counts changes: cells that were read under another number may be old. */
  readonly version: number;
}

export interface OpenedBook extends BookInfo {
  /** A digital signature does not outlast a change. */
  readonly isSigned: boolean;
  /** Whether the workbook asks not to be overwritten. */
  readonly isReadOnly: boolean;
  /** Whether the workbook is a judge's own file. */
  readonly isBallotFile: boolean;
}

/** The user's position in the sheet view. */
export interface PagePlace {
  readonly sheet: string;
  readonly selection: Area | null;
}

export interface RunResult {
  readonly performed: Shipped;
  /** The workbook after the command; `null` where it changed nothing. */
  readonly book: BookInfo | null;
  /** Place that the command wants shown. */
  readonly shown: Area | null;
}

/** Sizes of a sheet, in CSS pixels. */
export interface SheetLayout {
  readonly version: number;
  /** Offset of each row's upper edge, row 1 first, and the sheet's height at the end. Hidden rows have no height. */
  readonly tops: Float64Array;
  /** Offset of each column's left edge, and the sheet's width at the end. */
  readonly lefts: Float64Array;
  readonly merges: readonly Omit<Area, "sheet">[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
}

export interface ShownCell {
  readonly column: number;
  readonly text: string;
  /** Number of its look. */
  readonly style: number;
  /** `spread` is text that runs on over empty cells to its right. */
  readonly kind: "text" | "spread" | "number" | "center";
}

/** Cells of consecutive rows, as they are displayed. */
export interface SheetRows {
  readonly version: number;
  readonly first: number;
  /** One list a row, by column. */
  readonly rows: readonly (readonly ShownCell[])[];
  readonly looks: ReadonlyMap<number, CellStyle>;
}

/** What the page can ask of the worker, which holds the workbook. */
export interface WorkerCalls {
  readonly open: (bytes: Uint8Array) => OpenedBook;
  readonly create: () => OpenedBook;
  readonly run: (command: Command, place: PagePlace | null) => Promise<RunResult>;
  /** Returns the workbook as an .xlsx file. */
  readonly save: () => Uint8Array;
  readonly layout: (sheet: string) => SheetLayout;
  readonly rows: (sheet: string, first: number, last: number) => SheetRows;
  /** Returns a cell's formula with its `=`; `null` without one. */
  readonly formula: (sheet: string, row: number, column: number) => string | null;
  /** Returns the rubric of the table at this place; `null` in a workbook without rubrics. */
  readonly rubric: (place: PagePlace | null) => Area | null;
  /** Sets a form as a text document (.docx). */
  readonly document: (paper: Paper) => Promise<Uint8Array>;
  /** Reads what a unit's workbook contributes; the open workbook stays as it is. */
  readonly readUnit: (bytes: Uint8Array) => Omit<PickedFile, "name">;
  /** Returns the province workbook of picked files; `date` as printed. */
  readonly province: (files: readonly PickedFile[], date: string) => Promise<Uint8Array>;
}

/** Why a call failed. The workbook is as before. */
export type Failure =
  | { readonly kind: "file"; readonly fault: FileFault }
  | { readonly kind: "structure-locked" }
  | { readonly kind: "sheet-protected"; readonly sheet: string }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unexpected"; readonly message: string };

export type CallName = keyof WorkerCalls;

export type CallMessage =
  | {
      [Name in CallName]: { readonly id: number; readonly name: Name; readonly input: Parameters<WorkerCalls[Name]> };
    }[CallName]
  | { readonly cancel: number };

export type ReplyMessage =
  | { readonly id: number; readonly part: Part }
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly failure: Failure };
