import type { Category, Rubric } from "../../rubric/rubric";
import { createListMatcher } from "../../scoring/list-matcher";
import type { BoundTable } from "./bindings";

/** Returns what reads the category of a table's row (from 0); nothing for a row without a known one. */
function categoryReader({ rubric: { categories }, columns }: BoundTable): (row: number) => Category | undefined {
  const match = createListMatcher(categories.map(({ name }) => name));
  const cells = columns.get("Loai")?.cells ?? [];
  return (row) => categories[match(cells[row] ?? null)];
}

/**
 * Returns whether a register says that a row (from 0) is no entry for a panel with this rubric: its category is of
 * another kind of subject, or is not appraised at all. Rows without a known category may be entries.
 */
export function notForPanel(list: BoundTable, { subjectKind }: Rubric): (row: number) => boolean {
  if (list.rubric.method !== "register") return () => false;
  const categoryAt = categoryReader(list);
  return (row) => {
    const category = categoryAt(row);
    return category !== undefined && (category.kind !== subjectKind || !category.eligible);
  };
}
