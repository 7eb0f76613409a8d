import type { Cell } from "../../text/cell";
import type { Area, Rect } from "./area";
import type { CopiedName } from "./own-names";
import type { NoteSlot } from "./plan";
import type { Validation } from "./sheet-spec";

/** A sheet as a host lists it. */
export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** The smallest rectangle around all contents of the sheet; `null` for an empty sheet. */
  readonly used: Area | null;
}

/** Placeholder for a formula that the host saw but did not read. */
export const UNREAD_FORMULA = "=";

/**
 * The cells of one area, column by column, since scoring reads columns and a million one-cell rows cost too much.
 * `columns[c][r]` is the cell in the block's column `c` and row `r`, both counted from 0.
 */
export interface Block {
  readonly area: Area;
  readonly columns: readonly (readonly Cell[])[];
  /** Number format codes, one for the whole column or one for each row. `General` where none was set. */
  readonly formats: readonly (string | readonly string[])[];
  /**
   * Formulas with their `=`, in en-US A1 notation, `null` where a cell has none; `null` for a column without formulas.
   * Files make the texts when they are read (`createFormulaColumn`): such a column cannot be sent to a worker.
   */
  readonly formulas: readonly (readonly (string | null)[] | null)[];
  /**
   * Font names of each column: one, or one for each row; absent where the host does not read fonts. Legacy encodings
   * show only here.
   */
  readonly fonts?: readonly (string | readonly string[])[];
}

/** A defined name of the product and its block; `null` where it refers to no cells any more (`#REF!`). */
export interface NamedBlock {
  readonly name: string;
  readonly block: Block | null;
  /** The sheet whose name replaces the workbook's broken one (`chooseNames`); absent for names of the workbook. */
  readonly scope?: string;
}

/**
 * The present validation of cells: a rule, none, one of a kind that the product never sets, one that the host does not
 * report, or the product's own in a form that another host needs (`former`).
 */
export type PresentRule = Validation["rule"] | "none" | "other" | "unread" | "former";

/** Adjacent cells of a column under one rule, whose formula is relative to the first of them. */
export interface RuleRun {
  readonly row: number;
  readonly rows: number;
  readonly rule: PresentRule;
}

/** The rules in the cells of one of the product's names. Cells outside of all runs were not read. */
export interface NamedRules {
  readonly name: string;
  readonly runs: readonly RuleRun[];
}

/** An Excel table (Insert, Table), called a database range in other programs. */
export interface ExcelTable {
  readonly name: string;
  /** Includes its header row and totals row. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** Frames around cells that must grow with them. Print areas are of one rectangle each. */
export interface SheetFrames {
  readonly tables: readonly ExcelTable[];
  readonly printAreas: readonly Area[];
}

/** Part of a sheet around a place, with what is needed to separate a user's table from its surroundings. */
export interface Region {
  /** The user's place, in the sheet of the block. */
  readonly at: Area;
  /**
   * The used part of the sheet, with formats, formulas and fonts. Its `columns` are empty lists where the sheet is
   * empty.
   */
  readonly block: Block;
  readonly merges: readonly Rect[];
  /** Hidden rows of the sheet, from 1: hidden by hand, in a collapsed group, or by a filter. */
  readonly hiddenRows: readonly number[];
  /** Hidden columns of the sheet, from 1. */
  readonly hiddenColumns: readonly number[];
  /** Whether a filter is hiding rows. */
  readonly isFiltered: boolean;
  readonly tables: readonly ExcelTable[];
}

/** What a command needs captured beyond the bound ranges. */
export interface CaptureNeeds {
  /** The note of the last action, and the cells it concerns. */
  readonly forUndo?: boolean;
  /**
   * The validation rules of tables' columns; `with-rows-around` adds the rows above and below (`withRowsAround`).
   * `sampled` lets a host that pays for each rule take those of a ballot to be those of the panel's first one, where a
   * sample of them is: which cells have a rule is exact all the same.
   */
  readonly forRules?: boolean | "sampled" | "with-rows-around";
  /** Excel tables and print areas. */
  readonly forFrames?: boolean;
  /** The part of a sheet around the selection, or around a place. */
  readonly region?: "selection" | Area | null;
}

/** Everything the core needs to know about a workbook, as plain data. */
export interface Snapshot {
  readonly host: "excel" | "sheets" | "xlsx";
  /** Whether formula values are known to be up to date. A file's cached values are not. */
  readonly calculated: boolean;
  readonly sheets: readonly SheetInfo[];
  readonly activeSheet: string;
  readonly selection: Area | null;
  readonly locale: { readonly decimalSeparator: "," | "." };
  /** Every defined name of the workbook that starts with `ThamDinh_`, in any order. */
  readonly names: readonly NamedBlock[];
  /** Captured on request; `null` where there is nothing to read (a chart is selected, the sheet was deleted). */
  readonly region?: Region | null;
  /**
   * Cells outside of all tables (`outsideAreas`), to find entries and tables without names. Empty parts are left out.
   */
  readonly outside?: readonly Block[];
  /** Names of copied sheets, which refer to the cells of copied tables (`chooseNames`). */
  readonly copies?: readonly CopiedName[];
  /**
   * Rows of tables hidden by hand or by a filter, by the sheet's numbers; absent where the host does not report them.
   */
  readonly hiddenRows?: readonly { readonly table: number; readonly rows: readonly number[] }[];
  /** The validation rules of tables' columns. Captured on request. */
  readonly rules?: readonly NamedRules[];
  /** Captured on request; absent where the host has neither. */
  readonly frames?: SheetFrames;
  /** The note of the last classification (`classifiedNote`), `null` for none; absent where the host keeps no notes. */
  readonly classified?: string | null;
  /** Stored notes that no action makes; the host has not used them. The undo note is only read for undoing. */
  readonly damagedNotes?: readonly NoteSlot[];
  /** Captured for undoing only: the note of the last action, and the cells it concerns. */
  readonly memory?: { readonly note: string | null; readonly blocks: readonly Block[] };
}
