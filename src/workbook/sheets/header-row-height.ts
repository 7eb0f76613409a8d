import { rowHeight } from "./row-height";
import type { CellText } from "./row-height";

/**
 * Returns the least height (points) of a header row that cuts off no heading. No higher, since the row stays in view
 * above the entries, and small screens have little room.
 */
export function headerRowHeight(heads: readonly CellText[]): number {
  return Math.max(LEAST, rowHeight(heads));
}

/** A heading of two lines. */
const LEAST = 38;
