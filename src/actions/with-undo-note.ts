import type { Plan } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import { undoNote } from "../workbook/undo/undo-record";
import type { NoteCells } from "../workbook/undo/undo-record";
import { withoutHiddenPlaces } from "../workbook/model/visible-places";

/**
 * Returns an answer whose plan, if it changes anything, records the note for undoing it, and shows no hidden sheet. A plan
 * that says itself why it is not undone keeps its own note.
 * `action` is the kind of its command.
 */
export function withUndoNote<Answer extends { readonly plan: Plan }>(
  action: string,
  answer: Answer,
  snapshot: Snapshot,
  cells: NoteCells,
): Answer {
  const plan = withoutHiddenPlaces(answer.plan, snapshot);
  const isNoted = plan.edits.some((edit) => edit.kind === "remember" && edit.slot === "undo");
  if (isNoted || plan.edits.every(({ kind }) => kind === "activate" || kind === "remember"))
    return plan === answer.plan ? answer : { ...answer, plan };
  return {
    ...answer,
    plan: { edits: [...plan.edits, { kind: "remember", slot: "undo", note: undoNote(action, plan, snapshot, cells) }] },
  };
}
