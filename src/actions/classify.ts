import type { Bindings } from "../workbook/bindings/bindings";
import { appraise, computedColumns } from "../workbook/check/appraise";
import type { Appraisal, AppraisedTable } from "../workbook/check/appraised-table";
import { computedCellState, unsoundRows } from "../workbook/check/check-computed";
import type { ComputedCellState, ComputedColumn } from "../workbook/check/check-computed";
import { unsoundCounts } from "../workbook/check/panel/count-findings";
import { classifiedNote } from "../workbook/check/classified-note";
import { EMPTY_PLAN } from "../workbook/model/plan";
import { fixedValueEdits } from "./fixed-values";
import type { Edit } from "../workbook/model/plan";
import type { Snapshot } from "../workbook/model/snapshot";
import { outcomeOf } from "./outcome/outcome";
import type { Outcome, Planned } from "./outcome/outcome";

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
export function classify(
  snapshot: Snapshot,
  { repair = false, acceptRubric = false }: ClassifyInput = {},
): Planned<Outcome> {
  const appraisal = appraise(snapshot);
  if (!acceptRubric && appraisal.findings.some(({ code }) => code === "band-changed"))
    return outcomeOf(appraisal, EMPTY_PLAN);
  const note = classifiedNote(appraisal.tables);
  const remembering: readonly Edit[] =
    snapshot.classified === undefined || snapshot.classified === note || appraisal.tables.length === 0
      ? []
      : [{ kind: "remember", slot: "rubrics", note }];
  const states: readonly ComputedCellState[] = repair ? ["missing", "overwritten", "changed"] : ["missing"];
  return outcomeOf(appraisal, {
    edits: [
      ...formulaEdits(appraisal, snapshot.calculated, states),
      ...countFormulaEdits(appraisal.bindings, states),
      ...remembering,
    ],
  });
}

/** Returns the edits that write results into cells of these states; in a file, outdated values are updated as well. */
export function formulaEdits(
  { tables, ballots }: Appraisal,
  calculated: boolean,
  states: readonly ComputedCellState[],
): readonly Edit[] {
  return [...ballots, ...tables].flatMap((table) => {
    const columns = computedColumns(table, calculated);
    return table.table.hasFixedValues
      ? fixedValueEdits(table, columns, states.includes("overwritten"))
      : columns.flatMap((column) => columnEdits(column, table.table.sheet, [...states, "behind"]));
  });
}

/** Returns the edits that write formulas into cells of these states that count the members of a panel. */
export function countFormulaEdits(bindings: Bindings, states: readonly ComputedCellState[]): readonly Edit[] {
  return unsoundCounts(bindings).flatMap(
    ({ area: { sheet, row, column }, state, formula, expected }): readonly Edit[] =>
      states.includes(state)
        ? [{ kind: "fillColumn", sheet, fill: { row, column, rows: 1, formula, values: [expected] } }]
        : [],
  );
}

/** Returns the edits that replace formulas of an earlier version; what people typed over them stays. */
export function renewedFormulaEdits({ tables }: Appraisal, calculated: boolean): readonly Edit[] {
  return tables.flatMap((table) => {
    if (!table.renewed) return [];
    return replacedFormulas(computedColumns({ ...table, ...table.renewed }, calculated), table, table.formulas);
  });
}

/**
 * Returns the edits that replace formulas which a repaired workbook writes otherwise; what people typed over or changed
 * stays, and is reported as before.
 */
export function followedFormulaEdits({ tables }: Appraisal, before: Appraisal, calculated: boolean): readonly Edit[] {
  return tables.flatMap((table) => {
    const former = before.tables.find((own) => own.table.id === table.table.id)?.formulas;
    if (table.table.hasFixedValues || !former) return [];
    return replacedFormulas(computedColumns(table, calculated), table, former);
  });
}

/** Returns the edits of columns whose formulas differ from the former ones, where these stand or none does. */
function replacedFormulas(
  columns: readonly ComputedColumn[],
  { table }: AppraisedTable,
  former: AppraisedTable["formulas"],
): readonly Edit[] {
  return columns.flatMap((column) => {
    const formerFormula = former.get(column.role);
    if (formerFormula === undefined || formerFormula === column.formula) return [];
    return columnEdits({ ...column, formerFormula, states: new Uint8Array(table.rows) }, table.sheet, [
      "missing",
      "former",
    ]);
  });
}

/** Returns one fill for each run of rows to be written. */
function columnEdits(column: ComputedColumn, sheet: string, states: readonly ComputedCellState[]): readonly Edit[] {
  const { area } = column.column;
  const needed = unsoundRows(column).filter((row) => states.includes(computedCellState(column, row)));
  const edits: Edit[] = [];
  for (let from = 0, to = 0; from < needed.length; from = to) {
    while (to < needed.length && needed[to]! - needed[from]! === to - from) to++;
    const rows = needed.slice(from, to);
    edits.push({
      kind: "fillColumn",
      sheet,
      fill: {
        row: area.row + rows[0]!,
        column: area.column,
        rows: rows.length,
        formula: column.formula,
        values: rows.map(column.valueAt),
      },
    });
  }
  return edits;
}
