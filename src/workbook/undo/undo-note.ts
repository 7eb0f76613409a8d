import type { Cell } from "../../text/cell";
import type { Area, Rect } from "../model/area";
import type { FormerSummary } from "../summary/former-summary";
import type { AddedColumns, Edit } from "../model/plan";
import { isFormula } from "../model/fingerprint";
import { formulaOfRow } from "../model/row-formula";
import type { Content } from "../model/sheet-spec";
import type { Snapshot } from "../model/snapshot";

/** Contents of a run of cells in one column before an action, and what the action wrote. */
export interface UndoRun {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  /** A formula may have `{r}` for its row number. */
  readonly before: Content;
  /** The former format, where the action changed it. */
  readonly format?: string;
  /** A formula has `{r}` for its row number. */
  readonly after: Content;
  /** Fingerprint of the row's entry, for typed values: rows may have been sorted since. */
  readonly entry?: string;
}

/**
 * Former contents of adjacent cells of one column, as the action found them: cell by cell, equal neighbours together. All
 * were plain contents, and so is what the action wrote, of which only a fingerprint is kept (`isListUntouched`).
 */
export interface UndoList {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly before: readonly (Cell | { readonly times: number; readonly cell: Cell })[];
  readonly mark: string;
}

/** A sheet that an action added: its written rectangle and the fingerprint of the contents. */
export interface UndoSheet {
  readonly name: string;
  readonly rect: Rect;
  readonly mark: string;
}

/** A defined name that an action made or moved; `before` is `null` for a new one. */
export interface UndoName {
  readonly name: string;
  readonly before: Area | null;
  readonly after: Area;
  /** The name existed and was broken: no host can restore a broken name. */
  readonly wasBroken?: boolean;
}

export type FrameEdit = Extract<Edit, { readonly kind: "resizeTable" | "setPrintArea" }>;

/** Everything needed to undo one action, as plain data. */
export interface UndoRecord {
  readonly version: 1;
  /** The kind of the command. */
  readonly action: string;
  readonly runs: readonly UndoRun[];
  /** Long columns of typed contents. */
  readonly lists?: readonly UndoList[];
  readonly sheets: readonly UndoSheet[];
  readonly names: readonly UndoName[];
  /** Summaries that were refreshed, with their former contents. */
  readonly rewritten?: readonly (UndoSheet & { readonly before: FormerSummary })[];
  /** Columns that were added beside a table, with all of their contents. */
  readonly columns?: readonly AddedColumns[];
  /** Excel tables and print areas that grew. */
  readonly frames?: readonly FrameEdit[];
  /** Cells that had no validation rule and got one. */
  readonly rules?: readonly Area[];
  /** The active sheet before the action showed another one. */
  readonly shown?: { readonly before: string; readonly after: string };
  /** Areas of the names around the written cells: they move when rows or columns are inserted, deleted or moved. */
  readonly anchors: readonly { readonly name: string; readonly area: Area }[];
}

/**
 * Why the last action cannot be undone: the former layout of a refreshed summary is not recorded, replaced rules are
 * not kept, the note is too large, formulas that reach outside the workbook are never restored from a note, or it was
 * undone already; sealing is not undone but opened again, and a refreshed form has nothing typed in it.
 */
export type NoUndoReason =
  "sealed" | "form-refreshed" | "summary-refreshed" | "rules-replaced" | "too-large" | "foreign-formula" | "undone";

export type UndoNote = UndoRecord | { readonly version: 1; readonly action: string; readonly none: NoUndoReason };

/** A plan's effects on existing cells and names. */
export type CellNotes = Pick<UndoRecord, "runs" | "lists" | "columns" | "rules" | "frames" | "names" | "anchors">;

export function areaOf(snapshot: Snapshot, name: string): Area | null {
  return snapshot.names.find((own) => own.name === name)?.block?.area ?? null;
}

/** Returns what a row of a run held. */
export function formerContent({ before }: UndoRun, row: number): Content {
  return isFormula(before) ? { formula: formulaOfRow(before.formula, row), value: null } : before;
}

export function covers(
  area: Area,
  { sheet, row, column, rows }: Pick<UndoRun, "sheet" | "row" | "column" | "rows">,
): boolean {
  return (
    area.sheet === sheet &&
    row < area.row + area.rows &&
    row + rows > area.row &&
    column >= area.column &&
    column < area.column + area.columns
  );
}
