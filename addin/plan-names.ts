import { areaToReference } from "../src/workbook/area";
import type { Plan } from "../src/workbook/plan";
import { dataStep } from "./step";
import type { Step } from "./step";

/** The names that a plan makes or moves, with their formulas; the last edit of a name wins. */
export function plannedNames({ edits }: Plan): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const edit of edits) {
    if (edit.kind === "addSheet" || edit.kind === "rewriteSheet") {
      for (const { name, rect } of edit.spec.names ?? []) names.set(name, `=${areaToReference({ ...rect, sheet: edit.spec.name })}`);
    }
    // With =, since a text without it would become a text constant (OJS#2283)
    if (edit.kind === "setName") names.set(edit.name, `=${areaToReference(edit.area)}`);
  }
  return names;
}

/** Names to delete that no other edit makes anew. */
export function deletedNames(plan: Plan): readonly string[] {
  const made = plannedNames(plan);
  return plan.edits.flatMap((edit) => (edit.kind === "deleteName" && !made.has(edit.name) ? [edit.name] : []));
}

export function nameSteps(names: ReadonlyMap<string, string>, isThere: (name: string) => boolean): readonly Step[] {
  return [...names].map(([name, formula]) =>
    dataStep(formula, ({ names: defined }) => {
      if (isThere(name)) defined.getItem(name).formula = formula;
      else defined.add(name, formula);
    }));
}
