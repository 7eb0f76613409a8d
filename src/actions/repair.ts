import { appraise } from "../workbook/check/appraise";
import type { AppraisedTable } from "../workbook/check/appraised-table";
import { REPAIRS } from "../workbook/check/offered-fixes";
import type { RepairCode } from "../workbook/check/offered-fixes";
import type { BoundTable } from "../workbook/bindings/bindings";
import { ruledColumns } from "../workbook/rules/column-rules";
import type { ComputedCellState } from "../workbook/check/check-computed";
import { giveCodes } from "../workbook/repair/give-codes";
import { endFields } from "../workbook/repair/end-fields";
import { growTables } from "../workbook/repair/grow-tables";
import { renewRubrics } from "../workbook/repair/renew-rubrics";
import type { Repair } from "../workbook/model/repair";
import { alignColumns } from "../workbook/repair/align-columns";
import { repairBindings } from "../workbook/repair/repair-bindings";
import { bindTables, forgetTables, liftNames } from "../workbook/repair/bind-tables";
import type { Edit } from "../workbook/model/plan";
import { skipRows } from "../workbook/check/skip-rows";
import type { Snapshot } from "../workbook/model/snapshot";
import { countFormulaEdits, followedFormulaEdits, formulaEdits, renewedFormulaEdits } from "./classify";
import { readBindings } from "../workbook/bindings/bindings";
import { countEdits } from "./panel/combining-edits";
import { extendPanel } from "./panel/extend-panel";
import { wholePanel } from "./panel/whole-panel";
import { outcomeOf } from "./outcome/outcome";
import type { Outcome, Planned } from "./outcome/outcome";

/** States of the cells whose formula is restored: missing ones, and those that the code names. */
const FORMULA_STATES: Readonly<Partial<Record<RepairCode, readonly ComputedCellState[]>>> = {
  "formula-overwritten": ["missing", "overwritten"],
  "formula-changed": ["missing", "changed"],
};

/**
 * Repairs damage: overwritten or changed formulas, rows outside the table's names, missing columns and names, and
 * validation rules lost by pasting; replaces formulas of an earlier version, and brings its rubric sheets up to the
 * present; gives codes to entries without one. New columns go right of all contents of their sheet. Typed cells are not
 * overwritten, except typed-over formulas, which the plan shows beforehand.
 */
export function repair(snapshot: Snapshot, { code }: { readonly code: RepairCode }): Planned<Outcome> {
  switch (REPAIRS[code]) {
    case "formulas": {
      const states = FORMULA_STATES[code] ?? ["missing"];
      const { plan, ...outcome } = outcomeFrom(snapshot, null, states);
      const counts = countFormulaEdits(readBindings(snapshot), states);
      return { ...outcome, plan: { edits: [...looksOfNeighbours(plan.edits, snapshot), ...plan.edits, ...counts] } };
    }
    case "formulas-renewed": {
      const appraisal = appraise(snapshot);
      return outcomeOf(appraisal, { edits: renewedFormulaEdits(appraisal, snapshot.calculated) });
    }
    case "rubrics": {
      const { edits, repaired, tables } = renewRubrics(snapshot);
      const before = appraise(snapshot);
      const after = appraise(repaired);
      const renewed = { ...after, tables: after.tables.filter(({ table }) => tables.has(table.id)) };
      return outcomeOf(after, { edits: [...edits, ...followedFormulaEdits(renewed, before, snapshot.calculated)] });
    }
    case "fields": {
      const { edits, repaired } = endFields(snapshot);
      return outcomeOf(appraise(repaired), { edits });
    }
    case "codes": {
      const appraisal = appraise(snapshot);
      return outcomeOf(appraisal, { edits: giveCodes(appraisal.tables) });
    }
    case "rows":
      return outcomeFrom(snapshot, growTables(snapshot), ["missing"]);
    case "panel-entries":
      return outcomeFrom(snapshot, extendPanel(snapshot), ["missing"]);
    case "rules": {
      const appraisal = appraise(snapshot);
      return outcomeOf(appraisal, { edits: ruleEdits(appraisal.bindings.tables, snapshot) });
    }
    case "rows-of-names":
      return outcomeFrom(snapshot, alignColumns(snapshot), ["missing", "changed"]);
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
    case "names": {
      // Regardless of their current value, formulas refer to deleted cells
      const repaired = withPanels(repairBindings(snapshot));
      const { plan, ...outcome } = outcomeFrom(snapshot, repaired, ["missing", "changed", "stale", "sound"]);
      return { ...outcome, plan: { edits: [...plan.edits, ...memberCounts(repaired)] } };
    }
  }
}

/** What a panel's own tables lost, its combining table and its ballots read. */
function withPanels(done: Repair): Repair {
  const { tables, panelTables } = readBindings(done.repaired);
  if (!panelTables.some(({ id }) => done.tables.has(id))) return done;
  const readers = tables.filter(({ part }) => part.kind !== "single").map(({ id }) => id);
  return { ...done, tables: new Set([...done.tables, ...readers]) };
}

/** Returns the formulas of the members' counts once more where something that they read was restored. */
function memberCounts({ repaired, tables }: Repair): readonly Edit[] {
  const hasPanel = readBindings(repaired).panelTables.length > 0;
  const panel = tables.size > 0 && hasPanel ? wholePanel(repaired) : null;
  return panel && tables.has(panel.result.table.id) ? countEdits(panel, panel.parts.places) : [];
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

function outcomeFrom(snapshot: Snapshot, done: Repair | null, states: readonly ComputedCellState[]): Planned<Outcome> {
  const appraisal = appraise(done?.repaired ?? snapshot);
  const isDone = ({ table }: AppraisedTable) => done === null || done.tables.has(table.id);
  const own = { ...appraisal, tables: appraisal.tables.filter(isDone), ballots: appraisal.ballots.filter(isDone) };
  return outcomeOf(appraisal, {
    edits: [...(done?.edits ?? []), ...formulaEdits(own, snapshot.calculated, states)],
  });
}
