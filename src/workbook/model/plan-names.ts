import type { Area } from "./area";
import type { Plan } from "./plan";

/** Returns the names that a plan makes or moves, with their areas; the last edit of a name wins. */
export function plannedNames({ edits }: Plan): ReadonlyMap<string, Area> {
  const names = new Map<string, Area>();
  for (const edit of edits) {
    if (edit.kind === "addSheet" || edit.kind === "rewriteSheet") {
      for (const { name, rect } of edit.spec.names ?? []) names.set(name, { ...rect, sheet: edit.spec.name });
    }
    if (edit.kind === "setName") names.set(edit.name, edit.area);
  }
  return names;
}

/** Returns the names to delete that no other edit makes again. */
export function deletedNames(plan: Plan): readonly string[] {
  const made = plannedNames(plan);
  return plan.edits.flatMap((edit) =>
    edit.kind === "deleteName" && edit.scope === undefined && !made.has(edit.name) ? [edit.name] : [],
  );
}

/** Returns the sheet-scoped names to delete. */
export function deletedSheetNames({ edits }: Plan): readonly { readonly name: string; readonly scope: string }[] {
  return edits.flatMap((edit) =>
    edit.kind === "deleteName" && edit.scope !== undefined ? [{ name: edit.name, scope: edit.scope }] : [],
  );
}
