import type { Edit, Plan } from "./plan";
import type { Fill } from "./sheet-spec";

/**
 * Stands in the text of a plan for a cell that is left alone. JSON would turn `undefined` into `null`, which empties the cell, and so
 * would `google.script.run`; no cell is a list.
 */
export const LEFT_ALONE: readonly [] = [];

/**
 * A plan as text, to be carried out where formulas are calculated anyway: their values are left out, which would be most of it. Whoever
 * reads it back takes `LEFT_ALONE` in cells for `undefined`.
 */
export function planToText({ edits }: Plan): string {
  // A function of its own, since it has to ask what the value stands in
  return JSON.stringify({ edits: edits.map(withoutValues) }, function (this: unknown, _key: string, value: unknown) {
    return value === undefined && Array.isArray(this) ? LEFT_ALONE : value;
  });
}

function withoutValues(edit: Edit): Edit {
  if (edit.kind === "addSheet" || edit.kind === "rewriteSheet") return { ...edit, spec: { ...edit.spec, fills: edit.spec.fills.map(fillWithoutValues) } };
  return edit.kind === "fillColumn" ? { ...edit, fill: fillWithoutValues(edit.fill) } : edit;
}

function fillWithoutValues({ row, column, rows, formula }: Fill): Fill {
  return { row, column, rows, formula };
}
