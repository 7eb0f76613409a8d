import type { Cell } from "../text/cell";
import type { Area, Rect } from "./area";
import type { CopiedName } from "./own-names";
import type { NoteSlot } from "./plan";
import type { Validation } from "./sheet-spec";

/** A sheet as a host lists it. */
export interface SheetInfo {
  readonly name: string;
  readonly visible: boolean;
  readonly protected: boolean;
  /** The smallest rectangle round everything in the sheet, `null` for an empty sheet. */
  readonly used: Area | null;
}

/** The text of a formula the host saw but did not read. */
export const UNREAD_FORMULA = "=";

/**
 * The cells under one area, column by column, since scoring reads columns and a million one-cell rows cost too much.
 * `columns[c][r]` is the cell in the block's column `c` and row `r`, both counted from 0.
 */
export interface Block {
  readonly area: Area;
  readonly columns: readonly (readonly Cell[])[];
  /** Number format codes, one for the whole column or one for each row. `General` where nothing was set. */
  readonly formats: readonly (string | readonly string[])[];
  /** Formulas with their `=`, in en-US A1 notation, `null` where a cell has none; `null` for a column without formulas. */
  readonly formulas: readonly (readonly (string | null)[] | null)[];
  /** Font name of each column: one, or one for each row; absent where the host does not tell. Legacy encodings show only here. */
  readonly fonts?: readonly (string | readonly string[])[];
}

/** A defined name of ours and what it points at; `null` when it points at nothing any more (`#REF!`). */
export interface NamedBlock {
  readonly name: string;
  readonly block: Block | null;
  /** The sheet whose name takes the place of the workbook's broken one (`chooseNames`); absent for names of the workbook. */
  readonly scope?: string;
}

/** What may be typed into cells: a rule, none, one of a kind that the product never sets, or one that the host does not tell. */
export type PresentRule = Validation["rule"] | "none" | "other" | "unread";

/** Neighbouring cells of a column under one rule, whose formula is relative to the first of them. */
export interface RuleRun {
  readonly row: number;
  readonly rows: number;
  readonly rule: PresentRule;
}

/** The rules in the cells under one name of ours. Cells that no run covers were not looked at. */
export interface NamedRules {
  readonly name: string;
  readonly runs: readonly RuleRun[];
}

/** A table of Excel's own (Insert, Table), which other programs know as a database range. */
export interface ExcelTable {
  readonly name: string;
  /** With its header and totals rows. */
  readonly area: Area;
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** What is drawn round cells and must grow with them. Print areas of one rectangle each. */
export interface SheetFrames {
  readonly tables: readonly ExcelTable[];
  readonly printAreas: readonly Area[];
}

/** Part of a sheet as it stands round a place: what it takes to tell somebody's table from what surrounds it. */
export interface Region {
  /** Where the user pointed, in the sheet of the block. */
  readonly at: Area;
  /** The used part of the sheet, with formats, formulas and fonts. Its `columns` are empty lists where the sheet is empty. */
  readonly block: Block;
  readonly merges: readonly Rect[];
  /** Rows of the sheet, from 1, that nobody sees: hidden by hand, in a closed group, or by a filter. */
  readonly hiddenRows: readonly number[];
  /** Columns of the sheet, from 1. */
  readonly hiddenColumns: readonly number[];
  /** Whether a filter hides rows at this moment. */
  readonly isFiltered: boolean;
  readonly tables: readonly ExcelTable[];
}

/** What a command must know besides the cells under names of ours. */
export interface CaptureNeeds {
  /** The note of the last action, and the cells that it is about. */
  readonly forUndo?: boolean;
  /** What may be typed into the columns of tables. */
  readonly forRules?: boolean;
  /** Tables of Excel's own and print areas. */
  readonly forFrames?: boolean;
  /** The part of a sheet round the selection, or round a place. */
  readonly region?: "selection" | Area | null;
}

/** Everything the core needs to know of a workbook, as plain data. */
export interface Snapshot {
  readonly host: "excel" | "sheets" | "xlsx";
  /** Whether values of formulas are known to be up to date. A file's cached values are not. */
  readonly calculated: boolean;
  readonly sheets: readonly SheetInfo[];
  readonly activeSheet: string;
  readonly selection: Area | null;
  readonly locale: { readonly decimalSeparator: "," | "." };
  /** Every defined name of the workbook that begins with `ThamDinh_`, in any order. */
  readonly names: readonly NamedBlock[];
  /** Read only for a command that asks; `null` where nothing is there to read (a chart is selected, the sheet is gone). */
  readonly region?: Region | null;
  /** What stands outside of all tables (`outsideAreas`), for entries and tables that no name reaches. Empty parts are left out. */
  readonly outside?: readonly Block[];
  /** Names of copied sheets, which point at the cells of copied tables (`chooseNames`). */
  readonly copies?: readonly CopiedName[];
  /** Rows of tables that nobody sees, hidden by hand or by a filter, by the sheet's numbers; absent where the host does not tell. */
  readonly hiddenRows?: readonly { readonly table: number; readonly rows: readonly number[] }[];
  /** What may be typed into the columns of tables. Read only for a command that asks. */
  readonly rules?: readonly NamedRules[];
  /** Read only for a command that asks; absent where the host has neither. */
  readonly frames?: SheetFrames;
  /** The note that the last classification left (`classifiedNote`), `null` for none; absent where the host keeps no notes. */
  readonly classified?: string | null;
  /** Notes that are there and are none that an action leaves; the host has not read them. That for undoing is looked at only for undoing. */
  readonly damagedNotes?: readonly NoteSlot[];
  /** Read only for undoing: the note that the last action left, and the cells that it is about. */
  readonly memory?: { readonly note: string | null; readonly blocks: readonly Block[] };
}
