import { appraise } from "../workbook/appraise";
import { REPAIRS } from "../workbook/offered-fixes";
import type { RepairCode } from "../workbook/offered-fixes";
import type { BoundTable } from "../workbook/bindings";
import { ruledColumns } from "../workbook/column-rules";
import type { ComputedCellState } from "../workbook/check-computed";
import { growTables } from "../workbook/grow-tables";
import type { Mending } from "../workbook/grow-tables";
import { evenColumns, mendBindings } from "../workbook/mend-bindings";
import { bindTables, forgetTables, liftNames } from "../workbook/mend-tables";
import type { Edit } from "../workbook/plan";
import { skipRows } from "../workbook/skip-rows";
import type { Snapshot } from "../workbook/snapshot";
import { formulaEdits } from "./classify";
import { outcomeOf } from "./outcome";
import type { Outcome } from "./outcome";

/** Cells whose formula is put in: those that have none, and what the kind says. */
const FORMULA_STATES: Readonly<Partial<Record<RepairCode, readonly ComputedCellState[]>>> = {
  "formula-overwritten": ["missing", "overwritten"], "formula-changed": ["missing", "changed"],
};

/**
 * Mends what was damaged: formulas that were typed over or changed, rows that the table does not reach, columns and names that are gone, rules on
 * typing that were pasted over.
 * New columns go to the right of everything in their sheet; nothing that anybody typed is written over, but for typed-over formulas,
 * which the plan shows before.
 */
export function repair(snapshot: Snapshot, { code }: { readonly code: RepairCode }): Outcome {
  switch (REPAIRS[code]) {
    case "formulas": {
      const { plan, ...outcome } = outcomeFrom(snapshot, null, FORMULA_STATES[code] ?? ["missing"]);
      return { ...outcome, plan: { edits: [...looksOfNeighbours(plan.edits, snapshot), ...plan.edits] } };
    }
    case "rows":
      return outcomeFrom(snapshot, growTables(snapshot), ["missing"]);
    case "rules": {
      const appraisal = appraise(snapshot);
      return outcomeOf(appraisal, { edits: ruleEdits(appraisal.bindings.tables, snapshot) });
    }
    case "rows-of-names":
      return outcomeFrom(snapshot, evenColumns(snapshot), ["missing", "changed"]);
    case "tables":
      return outcomeFrom(snapshot, bindTables(snapshot, code === "table-emptied" ? "table-emptied" : "table-unbound"), ["missing", "changed", "stale", "sound"]);
    case "tables-gone":
      return outcomeFrom(snapshot, forgetTables(snapshot), ["missing"]);
    case "names-of-sheet":
      return outcomeFrom(snapshot, liftNames(snapshot), ["missing"]);
    case "rows-to-skip":
      return outcomeFrom(snapshot, skipRows(snapshot), ["missing", "changed", "stale", "sound"]);
    case "names":
      // Whatever their value is now, formulas name cells that are gone
      return outcomeFrom(snapshot, mendBindings(snapshot), ["missing", "changed", "stale", "sound"]);
  }
}

/** Rules into the cells that have lost theirs, and no others. */
function ruleEdits(tables: readonly BoundTable[], snapshot: Snapshot): readonly Edit[] {
  return tables.flatMap((table): readonly Edit[] => {
    const validations = ruledColumns(table, snapshot).flatMap(({ ruleOver, lacking }) => lacking.map(ruleOver));
    return validations.length === 0 ? [] : [{ kind: "setValidations", sheet: table.sheet, validations }];
  });
}

/** A date that was typed over a formula left its format behind, under which points look like dates: such cells look like a sound one again. */
function looksOfNeighbours(edits: readonly Edit[], snapshot: Snapshot): readonly Edit[] {
  const fills = edits.filter((edit) => edit.kind === "fillColumn");
  return fills.flatMap(({ sheet, fill: { row, column, rows } }): readonly Edit[] => {
    const area = snapshot.names.find(({ block }) => block?.area.sheet === sheet && block.area.column === column && block.area.columns === 1
      && row >= block.area.row && row + rows <= block.area.row + block.area.rows)?.block?.area;
    const isFilled = (at: number) => fills.some(({ sheet: own, fill }) => own === sheet && fill.column === column && at >= fill.row && at < fill.row + fill.rows);
    const sound = area ? Array.from({ length: area.rows }, (_, index) => area.row + index).find((at) => !isFilled(at)) : undefined;
    if (sound === undefined) return [];
    return [{ kind: "copyLooks", sheet, from: { row: sound, column, rows: 1, columns: 1 }, to: { row, column, rows, columns: 1 } }];
  });
}

function outcomeFrom(snapshot: Snapshot, mending: Mending | null, states: readonly ComputedCellState[]): Outcome {
  const appraisal = appraise(mending?.mended ?? snapshot);
  const tables = appraisal.tables.filter(({ table }) => mending === null || mending.tables.has(table.id));
  return outcomeOf(appraisal, { edits: [...(mending?.edits ?? []), ...formulaEdits({ ...appraisal, tables }, snapshot.calculated, states)] });
}
