import { appraise, computedColumns } from "../workbook/check/appraise";
import type { Appraisal } from "../workbook/check/appraised-table";
import { computedCellState } from "../workbook/check/check-computed";
import type { ComputedCellState, ComputedColumn } from "../workbook/check/check-computed";
import { classifiedNote } from "../workbook/check/classified-note";
import { EMPTY_PLAN } from "../workbook/model/plan";
import { fixedValueEdits } from "./fixed-values";
import type { Edit } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import { outcomeOf } from "./outcome/outcome";
import type { Outcome } from "./outcome/outcome";

export interface ClassifyInput {
  /**
   * Continues although a changed rubric puts some results into other bands. Without it, such a classification only
   * reports them.
   */
  readonly acceptRubric?: boolean;
  /** Restores formulas that were overwritten or changed. Without it, they stay and are reported. */
  readonly repair?: boolean;
}

/** Writes missing formulas of totals, bands and results, and in a file the outdated values. */
export function classify(snapshot: Snapshot, { repair = false, acceptRubric = false }: ClassifyInput = {}): Outcome {
  const appraisal = appraise(snapshot);
  if (!acceptRubric && appraisal.findings.some(({ code }) => code === "band-changed"))
    return outcomeOf(appraisal, EMPTY_PLAN);
  const note = classifiedNote(appraisal.tables);
  const remembering: readonly Edit[] =
    snapshot.classified === undefined || snapshot.classified === note || appraisal.tables.length === 0
      ? []
      : [{ kind: "remember", slot: "rubrics", note }];
  return outcomeOf(appraisal, {
    edits: [
      ...formulaEdits(appraisal, snapshot.calculated, repair ? ["missing", "overwritten", "changed"] : ["missing"]),
      ...remembering,
    ],
  });
}

/** Returns the edits that write results into cells of these states; in a file, outdated values are updated as well. */
export function formulaEdits(
  { tables }: Appraisal,
  calculated: boolean,
  states: readonly ComputedCellState[],
): readonly Edit[] {
  return tables.flatMap((table) => {
    const columns = computedColumns(table, calculated);
    return table.table.hasFixedValues
      ? fixedValueEdits(table, columns, states.includes("overwritten"))
      : columns.flatMap((column) => columnEdits(column, table.table.sheet, [...states, "behind"]));
  });
}

/** Returns one fill for each run of rows to be written. */
function columnEdits(column: ComputedColumn, sheet: string, states: readonly ComputedCellState[]): readonly Edit[] {
  const { area } = column.column;
  const edits: Edit[] = [];
  let from = -1;
  for (let row = 0; row <= area.rows; row++) {
    const isNeeded = row < area.rows && states.includes(computedCellState(column, row));
    if (isNeeded && from < 0) from = row;
    if (isNeeded || from < 0) continue;
    const first = from;
    edits.push({
      kind: "fillColumn",
      sheet,
      fill: {
        row: area.row + first,
        column: area.column,
        rows: row - first,
        formula: column.formula,
        values: Array.from({ length: row - first }, (_, index) => column.valueAt(first + index)),
      },
    });
    from = -1;
  }
  return edits;
}
