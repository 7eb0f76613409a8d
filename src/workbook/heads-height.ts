import { rowHeight } from "./row-height";
import type { CellText } from "./row-height";

/**
 * Points of a row in which no head is cut off, and which is no higher than that: it stays in sight above the entries, and small screens have
 * little room.
 */
export function headsHeight(heads: readonly CellText[]): number {
  return Math.max(LEAST, rowHeight(heads));
}

/** A head of two lines. */
const LEAST = 38;
