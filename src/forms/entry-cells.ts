import { cellText } from "../scoring/cell-text";
import { isCellError } from "../text/cell";
import type { Cell } from "../text/cell";
import type { ScoreRole } from "../rubric/rubric";
import { remarkRole } from "../scoring/role";
import type { Role } from "../scoring/role";
import { columnName } from "../workbook/model/binding-name";
import type { AppraisedTable } from "../workbook/check/appraised-table";
import type { Formula } from "../workbook/model/sheet-spec";
import type { FormEntry } from "./form-facts";

type Place = Pick<FormEntry, "table" | "row" | "code">;

/**
 * Returns a live cell of an entry. An entry with a code is found by it, so that forms stay right when rows are sorted;
 * without one it is the row of the table.
 */
export function liveCell(entry: Place, role: Role): Formula | null {
  if (!entry.table.table.columns.has(role)) return null;
  const { id } = entry.table.table;
  const row =
    entry.code === ""
      ? String(entry.row + 1)
      : `MATCH("${entry.code.replaceAll('"', '""')}",${columnName(id, "MaMH")},0)`;
  const cell = `INDEX(${columnName(id, role)},${row})`;
  const value = presentValue(entry.table, role, entry.row);
  if (typeof value === "number") return { formula: `=IF(${cell}="","",${cell})`, value };
  return { formula: `=${cell}&""`, value: cellText(value) };
}

/** Returns the live remark on a line of an entry; `null` for a line or a table without remarks. */
export function liveRemark(entry: Place, line: ScoreRole): Formula | null {
  const role = remarkRole(line);
  return role === null ? null : liveCell(entry, role);
}

/** A live cell, or nothing where the table has no such column. */
export function pieceOf(entry: Place, role: Role): Formula | string {
  return liveCell(entry, role) ?? "";
}

/** Returns what a cell shows now: the core's value of a result, else the cell. */
export function presentValue({ values, table }: AppraisedTable, role: Role, row: number): Cell {
  const computed = values.get(role);
  const cell = computed ? computed(row) : (table.columns.get(role)?.cells[row] ?? null);
  return cell !== null && isCellError(cell) ? null : cell;
}

/** Returns a number that a cell shows; `null` for anything else. */
export function presentNumber(entry: Place, role: Role): number | null {
  const value = presentValue(entry.table, role, entry.row);
  return typeof value === "number" ? value : null;
}
