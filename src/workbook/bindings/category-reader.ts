import type { Category } from "../../rubric/rubric";
import { createListMatcher } from "../../scoring/list-matcher";
import type { BoundTable } from "./bindings";

/** Returns what reads the category of a table's row (from 0); nothing for a row without a known one. */
export function categoryReader({ rubric: { categories }, columns }: BoundTable): (row: number) => Category | undefined {
  const match = createListMatcher(categories.map(({ name }) => name));
  const cells = columns.get("Loai")?.cells ?? [];
  return (row) => categories[match(cells[row] ?? null)];
}
