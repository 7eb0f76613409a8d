import type { Edit } from "./plan";
import type { Snapshot } from "./snapshot";

/** A repair in two parts: the edits so far, and the workbook after them, into which formulas are written. */
export interface Repair {
  readonly edits: readonly Edit[];
  readonly repaired: Snapshot;
  /** Numbers of the repaired tables. */
  readonly tables: ReadonlySet<number>;
}
