import type { Rubric } from "../../rubric/rubric";
import { STATE_LABELS } from "../../scoring/state";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import type { AppraisedTable } from "../check/appraised-table";
import { columnName } from "../model/binding-name";
import type { ValueReader } from "../formulas/computed-values";
import type { Formula } from "../model/sheet-spec";

/**
 * One condition of a count: a column and the text it must hold, as COUNTIFS compares it (the whole text, ignoring
 * case).
 */
export interface Condition {
  readonly role: Role;
  readonly text: string | number;
  /** The summary's cell with the text, so that the formula contains no label itself. */
  readonly reference?: string;
}

/**
 * Counts rows over several tables: returns a live formula with its present value. Tables without a needed column count
 * 0.
 */
export function countFormula(
  tables: readonly AppraisedTable[],
  conditionsFor: (table: AppraisedTable) => readonly Condition[],
): Formula {
  const parts: string[] = [];
  let value = 0;
  for (const table of tables) {
    const conditions = conditionsFor(table);
    if (!conditions.every(({ role }) => table.table.columns.has(role))) continue;
    parts.push(
      `COUNTIFS(${conditions.map((condition) => `${columnName(table.table.id, condition.role)},${criterion(condition)}`).join(",")})`,
    );
    value += countRows(table, conditions);
  }
  return { formula: `=${parts.length === 0 ? "0" : parts.join("+")}`, value };
}

function criterion({ text, reference }: Condition): string {
  if (reference !== undefined) return reference;
  return typeof text === "number" ? String(text) : `"${text.replaceAll('"', '""')}"`;
}

function countRows(table: AppraisedTable, conditions: readonly Condition[]): number {
  const columns = conditions.map(({ role, text }) => ({
    cellAt: cellReader(table, role),
    wanted: foldCriterion(text),
  }));
  let count = 0;
  for (let row = 0; row < table.input.rows; row++) {
    if (columns.every(({ cellAt, wanted }) => foldCriterion(cellAt(row)) === wanted)) count++;
  }
  return count;
}

function cellReader({ input, values }: AppraisedTable, role: Role): ValueReader {
  return values.get(role) ?? ((row) => input.columns.get(role)?.cells[row] ?? null);
}

function foldCriterion(cell: Cell): string | number | null {
  if (typeof cell === "string") return cell.toUpperCase();
  return typeof cell === "number" ? cell : null;
}

/** Returns the column with the band of a row: an entry's, or an individual's where rows are subjects. */
export function rowBandRole(rubric: Rubric): Role {
  return rubric.method === "basis" ? "XepLoaiDT" : "XepLoai";
}

/** States in which a filled row has no band. */
export const OPEN_STATES = [
  STATE_LABELS.incomplete,
  STATE_LABELS.invalid,
  STATE_LABELS.ineligible,
  STATE_LABELS.unreported,
] as const;
