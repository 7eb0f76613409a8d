import { undoNote } from "../workbook/undo-record";
import type { NoteCells } from "../workbook/undo-record";
import type { Snapshot } from "../workbook/snapshot";
import type { Answer } from "./answer";

/** An answer whose plan, if it changes anything, leaves the note on how to undo it. `action` is the kind of its command. */
export function withUndoNote(action: string, { performed, plan }: Answer, snapshot: Snapshot, cells: NoteCells): Answer {
  if (plan.edits.every(({ kind }) => kind === "activate" || kind === "remember")) return { performed, plan };
  return { performed, plan: { edits: [...plan.edits, { kind: "remember", slot: "undo", note: undoNote(action, plan, snapshot, cells) }] } };
}
