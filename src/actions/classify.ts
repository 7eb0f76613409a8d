import { appraise, computedColumns } from "../workbook/appraise";
import type { AppraisedTable } from "../workbook/appraise";
import { computedCellState, sameValue } from "../workbook/check-computed";
import type { ComputedColumn } from "../workbook/check-computed";
import { fixedValueEdits } from "./fixed-values";
import type { Edit } from "../workbook/plan";
import type { Snapshot } from "../workbook/snapshot";
import { outcomeOf } from "./outcome";
import type { Outcome } from "./outcome";

export interface ClassifyInput {
  /** Puts formulas back where somebody typed over them or changed them. Left alone and reported otherwise. */
  readonly repair?: boolean;
}

/** Totals, bands and results: writes the formulas that are missing, and where a file's values are behind, the values. */
export function classify(snapshot: Snapshot, { repair = false }: ClassifyInput = {}): Outcome {
  const appraisal = appraise(snapshot);
  const edits = appraisal.tables.flatMap((table) => resultEdits(table, snapshot.calculated, repair));
  return outcomeOf(appraisal, { edits });
}

/** What brings the results of one table up, as live formulas or, where it keeps marks of fixed values, as values. */
export function resultEdits(table: AppraisedTable, calculated: boolean, repair: boolean): readonly Edit[] {
  const columns = computedColumns(table, calculated);
  return table.table.columns.has("VanTay")
    ? fixedValueEdits(table, columns, repair)
    : columns.flatMap((column) => columnEdits(column, table.table.sheet, repair));
}

/** One fill for each run of rows that need writing. */
function columnEdits(column: ComputedColumn, sheet: string, repair: boolean): readonly Edit[] {
  const { area } = column.column;
  const edits: Edit[] = [];
  let from = -1;
  for (let row = 0; row <= area.rows; row++) {
    const isNeeded = row < area.rows && needsWriting(column, row, repair);
    if (isNeeded && from < 0) from = row;
    if (isNeeded || from < 0) continue;
    const first = from;
    edits.push({
      kind: "fillColumn", sheet,
      fill: {
        row: area.row + first, column: area.column, rows: row - first, formula: column.formula,
        values: Array.from({ length: row - first }, (_, index) => column.valueAt(first + index)),
      },
    });
    from = -1;
  }
  return edits;
}

function needsWriting(column: ComputedColumn, row: number, repair: boolean): boolean {
  switch (computedCellState(column, row)) {
    case "missing":
      return true;
    case "overwritten":
    case "changed":
      return repair;
    case "sound":
    case "stale":
      // Only a file needs its stored values brought up; a live host calculates
      return !column.calculated && !sameValue(column.column.cells[row] ?? null, column.valueAt(row));
  }
}
