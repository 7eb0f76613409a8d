import type { Plan } from "./plan";
import type { Snapshot } from "./snapshot";

/** Returns a plan that shows no place in a hidden sheet: work in such a sheet stays in the background. */
export function withoutHiddenPlaces(plan: Plan, { sheets }: Pick<Snapshot, "sheets">): Plan {
  const isHidden = (name: string) => sheets.some((sheet) => sheet.name === name && !sheet.visible);
  const edits = plan.edits.filter((edit) => edit.kind !== "activate" || !isHidden(edit.area.sheet));
  return edits.length === plan.edits.length ? plan : { edits };
}
