import { formatAt } from "../../scoring/table";
import { isCellDate } from "../../text/cell";
import type { Cell } from "../../text/cell";
import { DATE_FORMAT, formatKind, isDateFormat } from "../../text/number-format";
import type { BoundColumn } from "../bindings/bindings";
import type { CellEdit } from "../model/plan";

/** The text format: a number written under it stays text. */
const TEXT_FORMAT = "@";
const POINTS_FORMAT = "0.00";

/**
 * Returns a function that makes the edit for a row's (from 0) correction, in a number format that shows it correctly:
 * under a date format 1,5 would become a date again.
 */
export function cellFixer(column: BoundColumn): (row: number, fix: Cell) => CellEdit {
  const { area } = column;
  let usual: string | null = null;
  const formatFor = (fix: Cell, present: string): string | null => {
    if (isCellDate(fix)) return isDateFormat(present) ? null : DATE_FORMAT;
    if (typeof fix !== "number" || showsPoints(present)) return null;
    return (usual ??= usualFormat(column));
  };
  return (row, fix) => {
    const format = formatFor(fix, formatAt(column, row));
    return { row: area.row + row, column: area.column, content: fix, ...(format === null ? {} : { format }) };
  };
}

function showsPoints(format: string): boolean {
  return format !== TEXT_FORMAT && formatKind(format) === "plain";
}

/** Returns the most frequent format of the column's numbers among those that show points. */
function usualFormat(column: BoundColumn): string {
  const counts = new Map<string, number>();
  column.cells.forEach((cell, row) => {
    const format = formatAt(column, row);
    if (typeof cell === "number" && showsPoints(format)) counts.set(format, (counts.get(format) ?? 0) + 1);
  });
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [POINTS_FORMAT, 0])[0];
}
