import { appraise } from "../workbook/appraise";
import { REPAIRS } from "../workbook/offered-fixes";
import type { RepairCode } from "../workbook/offered-fixes";
import type { ComputedCellState } from "../workbook/check-computed";
import { growTables } from "../workbook/grow-tables";
import type { Mending } from "../workbook/grow-tables";
import { evenColumns, mendBindings } from "../workbook/mend-bindings";
import type { Snapshot } from "../workbook/snapshot";
import { formulaEdits } from "./classify";
import { outcomeOf } from "./outcome";
import type { Outcome } from "./outcome";

/** Cells whose formula is put in: those that have none, and what the kind says. */
const FORMULA_STATES: Readonly<Partial<Record<RepairCode, readonly ComputedCellState[]>>> = {
  "formula-overwritten": ["missing", "overwritten"], "formula-changed": ["missing", "changed"],
};

/**
 * Mends what was damaged: formulas that were typed over or changed, rows that the table does not reach, columns and names that are gone.
 * New columns go to the right of everything in their sheet; nothing that anybody typed is written over, but for typed-over formulas,
 * which the plan shows before.
 */
export function repair(snapshot: Snapshot, { code }: { readonly code: RepairCode }): Outcome {
  switch (REPAIRS[code]) {
    case "formulas":
      return outcomeFrom(snapshot, null, FORMULA_STATES[code] ?? ["missing"]);
    case "rows":
      return outcomeFrom(snapshot, growTables(snapshot), ["missing"]);
    case "rows-of-names":
      return outcomeFrom(snapshot, evenColumns(snapshot), ["missing", "changed"]);
    case "names":
      // Whatever their value is now, formulas name cells that are gone
      return outcomeFrom(snapshot, mendBindings(snapshot), ["missing", "changed", "stale", "sound"]);
  }
}

function outcomeFrom(snapshot: Snapshot, mending: Mending | null, states: readonly ComputedCellState[]): Outcome {
  const appraisal = appraise(mending?.mended ?? snapshot);
  const tables = appraisal.tables.filter(({ table }) => mending === null || mending.tables.has(table.id));
  return outcomeOf(appraisal, { edits: [...(mending?.edits ?? []), ...formulaEdits({ ...appraisal, tables }, snapshot.calculated, states)] });
}
