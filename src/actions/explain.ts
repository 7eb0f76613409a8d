import { explainRow } from "../scoring/explain";
import type { Explanation } from "../scoring/explain";
import { appraise } from "../workbook/appraise";
import type { Snapshot } from "../workbook/snapshot";

export interface ExplainInput {
  /** The sheet's row, from 1. */
  readonly row: number;
  /** Any sheet when absent. */
  readonly sheet?: string;
}

/** An explanation and where its entry stands; `firstRow` is the sheet's row of the table's first entry. */
export interface ExplainedEntry {
  readonly table: number;
  readonly sheet: string;
  readonly row: number;
  readonly firstRow: number;
  /** `null` for a row inside the table that nobody has filled in. */
  readonly explanation: Explanation | null;
}

/** Says why the entries in a row have their results: one answer for each table that the row passes through. */
export function explain(snapshot: Snapshot, { row, sheet }: ExplainInput): readonly ExplainedEntry[] {
  return appraise(snapshot).tables.flatMap(({ table, input, result }) => {
    if (sheet !== undefined && table.sheet !== sheet) return [];
    const at = row - table.firstRow;
    if (at < 0 || at >= table.rows) return [];
    return [{ table: table.id, sheet: table.sheet, row, firstRow: table.firstRow, explanation: explainRow(input, result, at) }];
  });
}
