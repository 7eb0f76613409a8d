import { appraise } from "../workbook/check/appraise";
import { REPAIRS } from "../workbook/check/offered-fixes";
import type { RepairCode } from "../workbook/check/offered-fixes";
import type { BoundTable } from "../workbook/bindings/bindings";
import { ruledColumns } from "../workbook/rules/column-rules";
import type { ComputedCellState } from "../workbook/check/check-computed";
import { growTables } from "../workbook/mend/grow-tables";
import type { Mending } from "../workbook/model/mending";
import { evenColumns, mendBindings } from "../workbook/mend/mend-bindings";
import { bindTables, forgetTables, liftNames } from "../workbook/mend/mend-tables";
import type { Edit } from "../workbook/model/plan";
import { skipRows } from "../workbook/check/skip-rows";
import type { Snapshot } from "../workbook/model/snapshot";
import { formulaEdits } from "./classify";
import { outcomeOf } from "./outcome/outcome";
import type { Outcome } from "./outcome/outcome";

/** States of the cells whose formula is restored: missing ones, and those that the code names. */
const FORMULA_STATES: Readonly<Partial<Record<RepairCode, readonly ComputedCellState[]>>> = {
  "formula-overwritten": ["missing", "overwritten"],
  "formula-changed": ["missing", "changed"],
};

/**
 * Repairs damage: overwritten or changed formulas, rows outside the table's names, missing columns and names, and
 * validation rules lost by pasting. New columns go right of all contents of their sheet. Typed cells are not
 * overwritten, except typed-over formulas, which the plan shows beforehand.
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
      return outcomeFrom(snapshot, bindTables(snapshot, code === "table-emptied" ? "table-emptied" : "table-unbound"), [
        "missing",
        "changed",
        "stale",
        "sound",
      ]);
    case "tables-gone":
      return outcomeFrom(snapshot, forgetTables(snapshot), ["missing"]);
    case "names-of-sheet":
      return outcomeFrom(snapshot, liftNames(snapshot), ["missing"]);
    case "rows-to-skip":
      return outcomeFrom(snapshot, skipRows(snapshot), ["missing", "changed", "stale", "sound"]);
    case "names":
      // Regardless of their current value, formulas refer to deleted cells
      return outcomeFrom(snapshot, mendBindings(snapshot), ["missing", "changed", "stale", "sound"]);
  }
}

/** Returns validation rules for the cells that lost theirs, and for no others. */
function ruleEdits(tables: readonly BoundTable[], snapshot: Snapshot): readonly Edit[] {
  return tables.flatMap((table): readonly Edit[] => {
    const validations = ruledColumns(table, snapshot).flatMap(({ ruleOver, lacking }) => lacking.map(ruleOver));
    return validations.length === 0 ? [] : [{ kind: "setValidations", sheet: table.sheet, validations }];
  });
}

/**
 * A date typed over a formula leaves its format, under which points look like dates: such cells copy the format of a
 * sound one.
 */
function looksOfNeighbours(edits: readonly Edit[], snapshot: Snapshot): readonly Edit[] {
  const fills = edits.filter((edit) => edit.kind === "fillColumn");
  return fills.flatMap(({ sheet, fill: { row, column, rows } }): readonly Edit[] => {
    const area = snapshot.names.find(
      ({ block }) =>
        block?.area.sheet === sheet &&
        block.area.column === column &&
        block.area.columns === 1 &&
        row >= block.area.row &&
        row + rows <= block.area.row + block.area.rows,
    )?.block?.area;
    const isFilled = (at: number) =>
      fills.some(
        ({ sheet: own, fill }) =>
          own === sheet && fill.column === column && at >= fill.row && at < fill.row + fill.rows,
      );
    const sound = area
      ? Array.from({ length: area.rows }, (_, index) => area.row + index).find((at) => !isFilled(at))
      : undefined;
    if (sound === undefined) return [];
    return [
      {
        kind: "copyLooks",
        sheet,
        from: { row: sound, column, rows: 1, columns: 1 },
        to: { row, column, rows, columns: 1 },
      },
    ];
  });
}

function outcomeFrom(snapshot: Snapshot, mending: Mending | null, states: readonly ComputedCellState[]): Outcome {
  const appraisal = appraise(mending?.mended ?? snapshot);
  const tables = appraisal.tables.filter(({ table }) => mending === null || mending.tables.has(table.id));
  return outcomeOf(appraisal, {
    edits: [...(mending?.edits ?? []), ...formulaEdits({ ...appraisal, tables }, snapshot.calculated, states)],
  });
}
