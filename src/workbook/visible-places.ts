import type { Plan } from "./plan";
import type { Snapshot } from "./snapshot";

/** A plan that shows no place in a sheet which its user has hidden: work in such a sheet goes on unseen. */
export function withoutHiddenPlaces(plan: Plan, { sheets }: Pick<Snapshot, "sheets">): Plan {
  const isHidden = (name: string) => sheets.some((sheet) => sheet.name === name && !sheet.visible);
  const edits = plan.edits.filter((edit) => edit.kind !== "activate" || !isHidden(edit.area.sheet));
  return edits.length === plan.edits.length ? plan : { edits };
}
