import { rectOf } from "../model/area";
import { parseBindingName } from "../model/binding-name";
import { formerSummary } from "../summary/former-summary";
import type { FormerSummary } from "../summary/former-summary";
import { blockFingerprint } from "../model/fingerprint";
import type { Plan } from "../model/plan";
import type { SheetSpec } from "../model/sheet-spec";
import type { Snapshot } from "../model/snapshot";
import { specToBlock } from "../model/spec-to-block";
import { isLogSpec } from "../log/log-name";
import type { noteCells } from "./undo-runs";
import { areaOf } from "./undo-note";
import type { CellNotes, NoUndoReason, UndoName, UndoNote, UndoSheet } from "./undo-note";

/**
 * Longest note in characters: Google Sheets keeps at most 500 kB of properties for a document, and an Excel file would
 * grow by as much. Formulas count once a column, so only many corrections at once, or a long table over many repaired
 * cells, approach it.
 */
export const MOST_NOTE_CHARACTERS = 400_000;

/** Records written cells; `null` for commands that only write into sheets of their own, and do not load this code. */
export type NoteCells = typeof noteCells | null;

/**
 * Returns the undo note for a plan, to be kept in the workbook. The plan must be about to be carried out on this
 * snapshot.
 */
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
      if (isLogSpec(spec)) continue;
      if (edit.kind === "rewriteSheet" && isFormSpec(spec)) return none(action, "form-refreshed");
      const before = edit.kind === "addSheet" ? undefined : formerSummary(snapshot);
      if (before === null) return none(action, "summary-refreshed");
      laidOut.add(spec.name);
      if (before) rewritten.push({ ...undoSheet(spec), before });
      else sheets.push(undoSheet(spec));
      for (const { name, rect } of spec.names ?? [])
        names.push({ name, before: areaOf(snapshot, name), after: { ...rect, sheet: spec.name } });
    }
  }
  const cells = note ? note(plan, snapshot, laidOut) : NO_CELLS;
  if (typeof cells === "string") return none(action, cells);
  const shown = plan.edits.reduce<string | null>(
    (last, edit) => (edit.kind === "activate" ? edit.area.sheet : last),
    null,
  );
  return {
    version: 1,
    action,
    ...cells,
    sheets,
    names: [...names, ...cells.names],
    ...(rewritten.length === 0 ? {} : { rewritten }),
    ...(shown === null || shown === snapshot.activeSheet || snapshot.activeSheet === ""
      ? {}
      : { shown: { before: snapshot.activeSheet, after: shown } }),
  };
}

function isFormSpec({ names = [] }: SheetSpec): boolean {
  return names.some(({ name }) => parseBindingName(name)?.kind === "form");
}

const NO_CELLS: CellNotes = { runs: [], names: [], anchors: [] };

/** Returns the fingerprint of a sheet as a plan lays it out. */
export function undoSheet(spec: SheetSpec): UndoSheet {
  const block = specToBlock(spec);
  return { name: spec.name, rect: rectOf(block.area), mark: blockFingerprint(block) };
}
