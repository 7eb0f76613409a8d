import type { Area, Rect } from "./area";
import { formerSummary } from "./former-summary";
import type { FormerSummary } from "./former-summary";
import { contentFingerprint, contentText } from "./fingerprint";
import type { AddedColumns, Edit, FormerColumn, Plan } from "./plan";
import type { Content, SheetSpec } from "./sheet-spec";
import type { Snapshot } from "./snapshot";
import { specContents } from "./spec-contents";
import type { noteCells } from "./undo-runs";

/** What a run of cells in one column held before an action, and what the action wrote there. */
export interface UndoRun {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly before: Content;
  /** The format before, where the action changed it. */
  readonly format?: string;
  /** A formula has `{r}` for the number of its row. */
  readonly after: Content;
  /** What the entry of this row was, for values that people typed: rows may have been sorted since. */
  readonly entry?: string;
}

/** A sheet that an action added: where it wrote and the mark of what it wrote. */
export interface UndoSheet {
  readonly name: string;
  readonly rect: Rect;
  readonly mark: string;
}

/** A defined name that an action made or moved; `before` is `null` for one that was not there. */
export interface UndoName {
  readonly name: string;
  readonly before: Area | null;
  readonly after: Area;
  /** The name was there and pointed at nothing: no host can be told to make it so again. */
  readonly wasBroken?: boolean;
}

export type FrameEdit = Extract<Edit, { readonly kind: "resizeTable" | "setPrintArea" }>;

/** All that it takes to undo one action, as plain data. */
export interface UndoRecord {
  readonly version: 1;
  /** The kind of command that was carried out. */
  readonly action: string;
  readonly runs: readonly UndoRun[];
  readonly sheets: readonly UndoSheet[];
  readonly names: readonly UndoName[];
  /** Summaries that were made anew, and what they held before. */
  readonly rewritten?: readonly (UndoSheet & { readonly before: FormerSummary })[];
  /** Columns that were added beside a table, with everything in them. */
  readonly columns?: readonly AddedColumns[];
  /** Tables of Excel's own and print areas that grew. */
  readonly frames?: readonly FrameEdit[];
  /** Cells that had no rule on typing and got one. */
  readonly rules?: readonly Area[];
  /** The sheet that the user saw before the action showed another one. */
  readonly shown?: { readonly before: string; readonly after: string };
  /** Where the names round the written cells pointed: they move when rows or columns are inserted, deleted or moved. */
  readonly anchors: readonly { readonly name: string; readonly area: Area }[];
}

/**
 * Why the last action cannot be undone: a summary made anew holds nothing that anybody typed, rules that were replaced are not kept, and formulas
 * that reach beyond the workbook are never put back from a note.
 */
export type NoUndoReason = "summary-refreshed" | "rules-replaced" | "too-large" | "foreign-formula" | "undone";

export type UndoNote = UndoRecord | { readonly version: 1; readonly action: string; readonly none: NoUndoReason };

/**
 * Characters of a note: Google Sheets keeps at most 500 kB of properties for a document, and an Excel file would grow by as much.
 * Formulas count once a column, so only many corrections at once, or a long table over many repaired cells, come near it.
 */
export const MOST_NOTE_CHARACTERS = 400_000;

/** How written cells are noted; `null` for commands that write into sheets of their own only, which then need none of its code. */
export type NoteCells = typeof noteCells | null;

/** The note on how to undo a plan, to be kept in the workbook. The plan is about to be carried out on this very snapshot. */
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

/** What a host knows of the columns in whose place a plan adds others; `null` where it does not tell. */
export type FormerOf = (added: AddedColumns) => readonly FormerColumn[] | null;

/** A plan that says of its new columns what they replace, in the note of undoing it as well. */
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

/** What a plan does to cells and names that are there. */
export type CellNotes = Pick<UndoRecord, "runs" | "columns" | "rules" | "frames" | "names" | "anchors">;

const NO_CELLS: CellNotes = { runs: [], names: [], anchors: [] };

export function areaOf(snapshot: Snapshot, name: string): Area | null {
  return snapshot.names.find((own) => own.name === name)?.block?.area ?? null;
}

/** The mark of a sheet as a plan lays it out. */
export function undoSheet(spec: SheetSpec): UndoSheet {
  const { rect, contentAt } = specContents(spec);
  return { name: spec.name, rect, mark: contentFingerprint((row, column) => contentText(contentAt(rect.row + row, rect.column + column)), rect.rows, rect.columns) };
}

export function covers(area: Area, { sheet, row, column, rows }: Pick<UndoRun, "sheet" | "row" | "column" | "rows">): boolean {
  return area.sheet === sheet && row < area.row + area.rows && row + rows > area.row && column >= area.column && column < area.column + area.columns;
}
