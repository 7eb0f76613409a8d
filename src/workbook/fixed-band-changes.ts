import { cellText } from "../scoring/cell-text";
import type { Role } from "../scoring/role";
import type { AppraisedTable } from "./appraise";
import { computedCellState } from "./check-computed";
import type { ComputedColumn } from "./check-computed";
import { bandChange } from "./classified-note";
import type { Finding } from "./finding";

/**
 * Entries and subjects of a table with fixed results whose stored band, as the add-in wrote it, is no longer the one that scores and rubric
 * give: what classifying would write over. A band that somebody typed is not ours, and one that is missing changes nothing.
 */
export function fixedBandChanges({ table, result }: AppraisedTable, columns: readonly ComputedColumn[]): readonly Finding[] {
  const changes = (role: Role, rows: readonly number[]): readonly Finding[] => {
    const column = columns.find((one) => one.role === role);
    if (!column) return [];
    return rows.filter((row) => computedCellState(column, row) === "stale")
      .map((row) => bandChange(table, role, row, cellText(column.column.cells[row] ?? null), cellText(column.valueAt(row))));
  };
  return [
    ...changes("XepLoai", Array.from({ length: table.rows }, (_, row) => row)),
    // A subject's band stands in all of its rows
    ...changes("XepLoaiDT", result.subjects.map(({ firstRow }) => firstRow)),
  ];
}
