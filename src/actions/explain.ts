import { explainRow } from "../scoring/explain";
import type { Explanation } from "../scoring/explain";
import type { CombinationReport } from "../judging/report";
import { appraise } from "../workbook/check/appraise";
import { combinationReport } from "../workbook/check/panel/combination-report";
import type { Snapshot } from "../workbook/model/snapshot";

export interface ExplainInput {
  /** The sheet's row, from 1. */
  readonly row: number;
  /** Absent for any sheet. */
  readonly sheet?: string;
}

/** An explanation and its entry's place; `firstRow` is the sheet's row of the table's first entry. */
export interface ExplainedEntry {
  readonly table: number;
  readonly sheet: string;
  readonly row: number;
  readonly firstRow: number;
  /** `null` for an unfilled row inside the table. */
  readonly explanation: Explanation | null;
  /** For an entry that a panel scored: how its ballots were combined. */
  readonly combination?: CombinationReport;
}

/** Explains the results of the entries in a row: one explanation for each table that the row crosses. */
export function explain(snapshot: Snapshot, { row, sheet }: ExplainInput): readonly ExplainedEntry[] {
  const { tables, ballots } = appraise(snapshot);
  return [...tables, ...ballots].flatMap((appraised) => {
    const { table, input, result } = appraised;
    if (sheet !== undefined && table.sheet !== sheet) return [];
    const at = row - table.firstRow;
    if (at < 0 || at >= table.rows) return [];
    const combination = combinationReport(appraised, at);
    return [
      {
        table: table.id,
        sheet: table.sheet,
        row,
        firstRow: table.firstRow,
        explanation: explainRow(input, result, at),
        ...(combination ? { combination } : {}),
      },
    ];
  });
}
