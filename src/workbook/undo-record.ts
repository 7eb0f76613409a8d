import type { Area, Rect } from "./area";
import { formerSummary } from "./former-summary";
import type { FormerSummary } from "./former-summary";
import { contentFingerprint, contentText } from "./fingerprint";
import type { AddedColumns, Edit, FormerColumn, Plan } from "./plan";
import type { Content, SheetSpec } from "./sheet-spec";
import type { Snapshot } from "./snapshot";
import { specContents } from "./spec-contents";
import type { noteCells } from "./undo-runs";

/** Contents of a run of cells in one column before an action, and what the action wrote. */
export interface UndoRun {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly before: Content;
  /** The former format, where the action changed it. */
  readonly format?: string;
  /** A formula has `{r}` for its row number. */
  readonly after: Content;
  /** Fingerprint of the row's entry, for typed values: rows may have been sorted since. */
  readonly entry?: string;
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
 * Why the last action cannot be undone: the former layout of a refreshed summary is not recorded, replaced rules are not kept, the note is
 * too large, formulas that reach outside the workbook are never restored from a note, or it was undone already.
 */
export type NoUndoReason = "summary-refreshed" | "rules-replaced" | "too-large" | "foreign-formula" | "undone";

export type UndoNote = UndoRecord | { readonly version: 1; readonly action: string; readonly none: NoUndoReason };

/**
 * Longest note in characters: Google Sheets keeps at most 500 kB of properties for a document, and an Excel file would grow by as much.
 * Formulas count once a column, so only many corrections at once, or a long table over many repaired cells, approach it.
 */
export const MOST_NOTE_CHARACTERS = 400_000;

/** Records written cells; `null` for commands that only write into sheets of their own, and do not load this code. */
export type NoteCells = typeof noteCells | null;

/** Returns the undo note for a plan, to be kept in the workbook. The plan must be about to be carried out on this snapshot. */
export function undoNote(action: string, plan: Plan, snapshot: Snapshot, cells: NoteCells): string {
  const note = noteOf(action, plan, snapshot, cells);
  const text = JSON.stringify(note);
  return text.length <= MOST_NOTE_CHARACTERS ? text : JSON.stringify(none(action, "too-large"));
}

export function none(action: string, reason: NoUndoReason): UndoNote {
  return { version: 1, action, none: reason };
}

function noteOf(action: string, plan: Plan, snapshot: Snapshot, note: NoteCells): UndoNote {
  const sheets: UndoSheet[] = [];
  const rewritten: (UndoSheet & { readonly before: FormerSummary })[] = [];
  const names: UndoName[] = [];
  const laidOut = new Set<string>();
  for (const edit of plan.edits) {
    if (edit.kind === "addSheet" || edit.kind === "rewriteSheet") {
      const { spec } = edit;
      const before = edit.kind === "addSheet" ? undefined : formerSummary(snapshot);
      if (before === null) return none(action, "summary-refreshed");
      laidOut.add(spec.name);
      if (before) rewritten.push({ ...undoSheet(spec), before });
      else sheets.push(undoSheet(spec));
      for (const { name, rect } of spec.names ?? []) names.push({ name, before: areaOf(snapshot, name), after: { ...rect, sheet: spec.name } });
    }
  }
  const cells = note ? note(plan, snapshot, laidOut) : NO_CELLS;
  if (typeof cells === "string") return none(action, cells);
  const shown = plan.edits.reduce<string | null>((last, edit) => (edit.kind === "activate" ? edit.area.sheet : last), null);
  return {
    version: 1, action, ...cells, sheets, names: [...names, ...cells.names], ...(rewritten.length === 0 ? {} : { rewritten }),
    ...(shown === null || shown === snapshot.activeSheet || snapshot.activeSheet === "" ? {} : { shown: { before: snapshot.activeSheet, after: shown } }),
  };
}

/** Returns what a host knows of the columns that a plan replaces; `null` where the host does not report them. */
export type FormerOf = (added: AddedColumns) => readonly FormerColumn[] | null;

/** Returns a plan whose added columns record what they replace, in its undo note as well. */
export function withFormerColumns(plan: Plan, formerOf: FormerOf): Plan {
  const edits = plan.edits.map((edit): Edit => {
    const before = edit.kind === "addColumns" ? (edit.added.before ?? formerOf(edit.added)) : null;
    return edit.kind === "addColumns" && before ? { ...edit, added: { ...edit.added, before } } : edit;
  });
  const added = edits.flatMap((edit) => (edit.kind === "addColumns" ? [edit.added] : []));
  if (added.length === 0) return plan;
  return { edits: edits.map((edit) => (edit.kind === "remember" && edit.slot === "undo" ? { ...edit, note: withColumns(edit.note, added) } : edit)) };
}

function withColumns(text: string, added: readonly AddedColumns[]): string {
  const note = JSON.parse(text) as Partial<UndoRecord>;
  if (!note.columns || note.columns.length !== added.length) return text;
  const whole = JSON.stringify({ ...note, columns: added });
  return whole.length <= MOST_NOTE_CHARACTERS ? whole : JSON.stringify(none(note.action ?? "", "too-large"));
}

/** A plan's effects on existing cells and names. */
export type CellNotes = Pick<UndoRecord, "runs" | "columns" | "rules" | "frames" | "names" | "anchors">;

const NO_CELLS: CellNotes = { runs: [], names: [], anchors: [] };

export function areaOf(snapshot: Snapshot, name: string): Area | null {
  return snapshot.names.find((own) => own.name === name)?.block?.area ?? null;
}

/** Returns the fingerprint of a sheet as a plan lays it out. */
export function undoSheet(spec: SheetSpec): UndoSheet {
  const { rect, contentAt } = specContents(spec);
  return { name: spec.name, rect, mark: contentFingerprint((row, column) => contentText(contentAt(rect.row + row, rect.column + column)), rect.rows, rect.columns) };
}

export function covers(area: Area, { sheet, row, column, rows }: Pick<UndoRun, "sheet" | "row" | "column" | "rows">): boolean {
  return area.sheet === sheet && row < area.row + area.rows && row + rows > area.row && column >= area.column && column < area.column + area.columns;
}
