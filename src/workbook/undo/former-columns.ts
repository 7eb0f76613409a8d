import * as z from "zod/mini";
import type { AddedColumns, Edit, FormerColumn, Plan } from "../model/plan";
import { MOST_NOTE_CHARACTERS, none } from "./undo-record";

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
  return {
    edits: edits.map((edit) =>
      edit.kind === "remember" && edit.slot === "undo" ? { ...edit, note: withColumns(edit.note, added) } : edit,
    ),
  };
}

/** A note that records added columns, as far as they are completed here. */
const noteWithColumns = z.looseObject({ action: z.string(), columns: z.array(z.unknown()) });

function withColumns(text: string, added: readonly AddedColumns[]): string {
  const note = z.safeParse(noteWithColumns, JSON.parse(text));
  if (!note.success || note.data.columns.length !== added.length) return text;
  const whole = JSON.stringify({ ...note.data, columns: added });
  return whole.length <= MOST_NOTE_CHARACTERS ? whole : JSON.stringify(none(note.data.action, "too-large"));
}
