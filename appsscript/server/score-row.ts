import type { Plan } from "../../src/workbook/model/plan";
import { foreignEdit } from "../../src/workbook/undo/guard/plan-guard";
import { rowStateIn } from "../../src/workbook/wire/row-state";
import type { SheetRow } from "../../src/workbook/wire/row-state";
import { badRequest, hostError } from "./book/host-error";
import { withDocumentLock, apply, captureRow, finishPendingWork } from "./host";
import type { Unfinished } from "./journal/apply";

/** What a page typed into one row, and the row as it saw it (`rowState`). */
export interface PlannedRow {
  readonly plan: Plan;
  readonly seen: string;
}

/**
 * Carries out a plan that writes into one row, if everything typed in that row is as the page saw it: one call for each
 * entry that is scored, and what happens in other rows blocks none. Throws `changed-meanwhile` where the row has
 * changed, and `bad-request` for a plan that does anything else.
 */
export function applyRow({ plan, seen }: PlannedRow, until: number): Unfinished | null {
  const place = rowOf(plan);
  return withDocumentLock(() => {
    finishPendingWork(until);
    const snapshot = captureRow(place);
    if (rowStateIn(snapshot, place) !== seen) throw hostError("changed-meanwhile");
    const foreign = foreignEdit(plan, snapshot);
    if (foreign !== null) throw badRequest(`edits.${String(foreign)}`);
    return apply(plan, until);
  });
}

/** Returns the row that a plan writes into. It may also show a place and remember how to undo it. */
function rowOf({ edits }: Plan): SheetRow {
  const [first] = edits;
  if (first?.kind !== "setCells" || first.cells.length === 0) throw badRequest("edits.0");
  const { sheet, cells } = first;
  const { row } = cells[0]!;
  if (cells.some((cell) => cell.row !== row)) throw badRequest("edits.0.cells");
  const other = edits.findIndex(
    (edit, index) => index > 0 && edit.kind !== "activate" && !(edit.kind === "remember" && edit.slot === "undo"),
  );
  if (other > 0) throw badRequest(`edits.${String(other)}`);
  return { sheet, row };
}
