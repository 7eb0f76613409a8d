import { isCellDate } from "../text/cell";
import type { Cell } from "../text/cell";
import { formatKind, isDateFormat } from "../text/number-format";
import type { BoundColumn } from "./bindings";
import type { CellEdit } from "./plan";

/** The format of text: a number written under it stays text. */
const TEXT_FORMAT = "@";
const POINTS_FORMAT = "0.00";
const DATE_FORMAT = "dd/mm/yyyy";

/**
 * Answers, for a row (from 0) of a column, the edit that writes what was meant, in a format that shows it so: under a date's format
 * 1,5 would be a date again.
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
    const format = formatFor(fix, formatOf(column, row));
    return { row: area.row + row, column: area.column, content: fix, ...(format === null ? {} : { format }) };
  };
}

function showsPoints(format: string): boolean {
  return format !== TEXT_FORMAT && formatKind(format) === "plain";
}

/** The format that most numbers of the column have, as long as it shows points. */
function usualFormat(column: BoundColumn): string {
  const counts = new Map<string, number>();
  column.cells.forEach((cell, row) => {
    const format = formatOf(column, row);
    if (typeof cell === "number" && showsPoints(format)) counts.set(format, (counts.get(format) ?? 0) + 1);
  });
  return [...counts].reduce((most, one) => (one[1] > most[1] ? one : most), [POINTS_FORMAT, 0])[0];
}

function formatOf({ formats }: BoundColumn, row: number): string {
  return typeof formats === "string" ? formats : (formats[row] ?? "General");
}
