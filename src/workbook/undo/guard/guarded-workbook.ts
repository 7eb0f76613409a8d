import type { Role } from "../../../scoring/role";
import { rectContains } from "../../model/area";
import type { Area } from "../../model/area";
import { parseBindingName } from "../../model/binding-name";
import type { Snapshot } from "../../model/snapshot";
import type { UndoRecord } from "../undo-note";

/** A column of a table. */
export interface BoundColumn {
  readonly role: Role;
  readonly area: Area;
}

/** What a plan is checked against. */
export interface GuardedWorkbook {
  readonly snapshot: Snapshot;
  readonly present: ReadonlyMap<string, Area | null>;
  readonly added: ReadonlySet<string>;
  /** Columns as bound now, and as the plan binds them. */
  readonly columns: readonly BoundColumn[];
  /** Blocks of rubrics now and as the plan leaves them, and the cell of the appraisal year. */
  readonly settings: readonly Area[];
  /** Cells that keep how often ballots were handed out and in, how far a panel is, and why a seal was opened again. */
  readonly kept: readonly Area[];
  /** The note of the last action, for a plan that undoes it. */
  readonly undone: UndoRecord | null;
}

/** Whether cells lie in one of the areas. */
export function isWithin(area: Area, outer: readonly Area[]): boolean {
  return outer.some((own) => own.sheet === area.sheet && rectContains(own, area));
}

/** Whether people see the sheet and may write in it. */
export function isOpenSheet(sheet: string, { sheets }: Snapshot): boolean {
  return sheets.some(({ name, visible, protected: isProtected }) => name === sheet && visible && !isProtected);
}

/** Whether cells lie in a column of a wanted role, as bound now or by the plan. */
export function isBound(area: Area, isWanted: (role: Role) => boolean, { columns }: GuardedWorkbook): boolean {
  return columns.some((own) => own.area.sheet === area.sheet && isWanted(own.role) && rectContains(own.area, area));
}

/** Whether a table has a column in the sheet. */
export function hasTable(sheet: string, { snapshot }: GuardedWorkbook): boolean {
  return snapshot.names.some(
    ({ name, block }) => block?.area.sheet === sheet && parseBindingName(name)?.kind === "column",
  );
}
