import type { Area, Rect } from "./area";
import { normalFormula } from "./check-computed";
import { contentFingerprint, isFormula } from "./fingerprint";
import type { AddedColumns, Plan } from "./plan";
import { replacesRules } from "./replaced-rules";
import type { Content, SheetSpec } from "./sheet-spec";
import type { Snapshot } from "./snapshot";
import { specContents } from "./spec-contents";
import type { addRuns } from "./undo-runs";

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
  readonly wasBroken?: true;
}

/** All that it takes to undo one action, as plain data. */
export interface UndoRecord {
  readonly version: 1;
  /** The kind of command that was carried out. */
  readonly action: string;
  readonly runs: readonly UndoRun[];
  readonly sheets: readonly UndoSheet[];
  readonly names: readonly UndoName[];
  /** Columns that were added beside a table, with everything in them. */
  readonly columns?: readonly AddedColumns[];
  /** Cells that had no rule on typing and got one. */
  readonly rules?: readonly Area[];
  /** Where the names round the written cells pointed: they move when rows or columns are inserted, deleted or moved. */
  readonly anchors: readonly { readonly name: string; readonly area: Area }[];
}

/** Why the last action cannot be undone: a summary made anew holds nothing that anybody typed, and rules that were replaced are not kept. */
export type NoUndoReason = "summary-refreshed" | "rules-replaced" | "too-large" | "undone";

export type UndoNote = UndoRecord | { readonly version: 1; readonly action: string; readonly none: NoUndoReason };

/**
 * Characters of a note: Google Sheets keeps at most 500 kB of properties for a document, and an Excel file would grow by as much.
 * Formulas count once a column, so only many corrections at once, or a long table over many repaired cells, come near it.
 */
export const MOST_NOTE_CHARACTERS = 400_000;

/** How written cells are noted; `null` for commands that write into sheets of their own only, which then need none of its code. */
export type NoteRuns = typeof addRuns | null;

/** The note on how to undo a plan, to be kept in the workbook. The plan is about to be carried out on this very snapshot. */
export function undoNote(action: string, plan: Plan, snapshot: Snapshot, noteRuns: NoteRuns): string {
  const note = noteOf(action, plan, snapshot, noteRuns ?? refuseRuns);
  const text = JSON.stringify(note);
  return text.length <= MOST_NOTE_CHARACTERS ? text : JSON.stringify(none(action, "too-large"));
}

export function none(action: string, reason: NoUndoReason): UndoNote {
  return { version: 1, action, none: reason };
}

/** So many cells would take a while to compare, and longer to put back. */
const MOST_CELLS = 300_000;

function cellCount({ edits }: Plan): number {
  return edits.reduce((sum, edit) => {
    if (edit.kind === "fillColumn") return sum + edit.fill.rows;
    if (edit.kind === "writeColumn") return sum + edit.area.rows;
    return edit.kind === "setCells" ? sum + edit.cells.length : sum;
  }, 0);
}

function refuseRuns(): never {
  throw new Error("The plan writes cells that its command does not note");
}

function noteOf(action: string, plan: Plan, snapshot: Snapshot, noteRuns: typeof addRuns): UndoNote {
  if (cellCount(plan) > MOST_CELLS) return none(action, "too-large");
  const runs: UndoRun[] = [];
  const sheets: UndoSheet[] = [];
  const names: UndoName[] = [];
  const columns: AddedColumns[] = [];
  const rules: Area[] = [];
  const added = new Set<string>();
  for (const edit of plan.edits) {
    switch (edit.kind) {
      case "rewriteSheet":
        return none(action, "summary-refreshed");
      case "addSheet":
        added.add(edit.spec.name);
        sheets.push(undoSheet(edit.spec));
        for (const { name, rect } of edit.spec.names ?? []) names.push({ name, before: areaOf(snapshot, name), after: { ...rect, sheet: edit.spec.name } });
        break;
      case "setName":
        names.push({
          name: edit.name, before: areaOf(snapshot, edit.name), after: edit.area,
          ...(snapshot.names.some(({ name, block }) => name === edit.name && block === null) ? { wasBroken: true as const } : {}),
        });
        break;
      case "fillColumn":
        if (!added.has(edit.sheet)) {
          noteRuns(runs, snapshot, edit.sheet, Array.from({ length: edit.fill.rows }, (_, index) => ({
            row: edit.fill.row + index, column: edit.fill.column, content: { formula: edit.fill.formula, value: null },
          })));
        }
        break;
      case "writeColumn":
        if (!added.has(edit.area.sheet)) {
          noteRuns(runs, snapshot, edit.area.sheet, edit.cells.flatMap((content, index) =>
            (content === undefined ? [] : [{ row: edit.area.row + index, column: edit.area.column, content }])));
        }
        break;
      case "addColumns":
        columns.push(edit.added);
        noteRuns(runs, snapshot, edit.added.sheet, edit.added.columns.map(({ heading }, index) => ({
          row: edit.added.header.row, column: edit.added.column + index, content: heading,
        })));
        break;
      case "setValidations": {
        const own = added.has(edit.sheet) ? [] : edit.validations.map(({ rect }) => rect);
        if (own.some((rect) => replacesRules(snapshot, edit.sheet, rect))) return none(action, "rules-replaced");
        rules.push(...own.map(({ row, column, rows, columns: wide }) => ({ sheet: edit.sheet, row, column, rows, columns: wide })));
        break;
      }
      case "setCells":
        if (!added.has(edit.sheet)) noteRuns(runs, snapshot, edit.sheet, edit.cells);
        break;
      default:
        break;
    }
  }
  const anchors = snapshot.names.flatMap(({ name, block }) =>
    (block && runs.some((run) => covers(block.area, run)) && !names.some((own) => own.name === name) ? [{ name, area: block.area }] : []));
  return { version: 1, action, runs, sheets, names, anchors, ...(columns.length === 0 ? {} : { columns }), ...(rules.length === 0 ? {} : { rules }) };
}

function areaOf(snapshot: Snapshot, name: string): Area | null {
  return snapshot.names.find((own) => own.name === name)?.block?.area ?? null;
}

function undoSheet(spec: SheetSpec): UndoSheet {
  const { rect, contentAt } = specContents(spec);
  return { name: spec.name, rect, mark: contentFingerprint((row, column) => canonical(contentAt(rect.row + row, rect.column + column)), rect.rows, rect.columns) };
}

function canonical(content: Content): string {
  if (isFormula(content)) return normalFormula(content.formula);
  if (content === null) return "";
  if (typeof content !== "object") return String(content);
  return "date" in content ? String(content.date) : content.error;
}

export function covers(area: Area, { sheet, row, column, rows }: Pick<UndoRun, "sheet" | "row" | "column" | "rows">): boolean {
  return area.sheet === sheet && row < area.row + area.rows && row + rows > area.row && column >= area.column && column < area.column + area.columns;
}

/** Reads a note back; `null` where there is none, or one of another version. */
export function readUndoNote(text: string | null): UndoNote | null {
  if (text === null || text === "") return null;
  try {
    const note = JSON.parse(text) as Partial<UndoRecord> & { readonly none?: unknown };
    const isWhole = note.version === 1 && typeof note.action === "string"
      && (typeof note.none === "string" || [note.runs, note.sheets, note.names, note.anchors].every(Array.isArray));
    return isWhole ? (note as UndoNote) : null;
  } catch {
    return null;
  }
}

/** The cells that undoing has to look at: a host reads them with their formulas word for word. */
export function undoAreas(text: string | null): readonly Area[] {
  const note = readUndoNote(text);
  if (!note || "none" in note) return [];
  const areas: Area[] = [];
  for (const { sheet, row, column, rows } of [...note.runs].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = areas.at(-1);
    const end = last ? last.row + last.rows : 0;
    if (last && last.sheet === sheet && last.column === column && row >= end && row - end <= WIDEST_GAP) areas[areas.length - 1] = { ...last, rows: row + rows - last.row };
    else areas.push({ sheet, row, column, rows, columns: 1 });
  }
  return [...areas, ...note.sheets.map(({ name, rect }) => ({ ...rect, sheet: name }))];
}

/** Farther apart, two areas cost less than the cells between them. */
const WIDEST_GAP = 50;
