import type { Cell } from "../text/cell";
import type { AppraisedTable } from "../workbook/check/appraised-table";
import { computedCellState } from "../workbook/check/check-computed";
import type { ComputedColumn } from "../workbook/check/check-computed";
import type { Edit } from "../workbook/model/plan";
import { readResultFingerprints } from "../workbook/check/result-fingerprints";

/**
 * Returns results as fixed values: the missing ones, and those that the add-in wrote before scores changed. A typed
 * value stays unless it is to be repaired, and keeps the fingerprint that identifies it as typed. Without fingerprints,
 * every existing value may be typed.
 */
export function fixedValueEdits(
  { table }: AppraisedTable,
  columns: readonly ComputedColumn[],
  repair: boolean,
): readonly Edit[] {
  const fingerprints = table.columns.get("VanTay");
  const edits = columns.flatMap((column) => columnValues(column, (row) => needsValue(column, row, repair)));
  if (!fingerprints) return edits;
  const newFingerprints = fingerprints.cells.map((old, row): Cell | undefined => {
    const text = readResultFingerprints(table.rubric, old).after((role) => {
      const column = columns.find((one) => one.role === role);
      if (!column) return undefined;
      return computedCellState(column, row) === "sound" || needsValue(column, row, repair)
        ? column.valueAt(row)
        : undefined;
    });
    return text === old ? undefined : text;
  });
  return [...edits, ...valueEdit(fingerprints.area, newFingerprints)];
}

function needsValue(column: ComputedColumn, row: number, repair: boolean): boolean {
  const state = computedCellState(column, row);
  return state === "missing" || state === "stale" || (repair && state !== "sound");
}

function columnValues({ column, valueAt }: ComputedColumn, isNeeded: (row: number) => boolean): readonly Edit[] {
  return valueEdit(
    column.area,
    Array.from({ length: column.area.rows }, (_, row) => (isNeeded(row) ? emptyAsNull(valueAt(row)) : undefined)),
  );
}

/** Without a formula there is no empty text: the cell is empty. */
function emptyAsNull(cell: Cell): Cell {
  return cell === "" ? null : cell;
}

/** Returns one edit from the first to the last cell to be written. */
function valueEdit(area: ComputedColumn["column"]["area"], cells: readonly (Cell | undefined)[]): readonly Edit[] {
  const first = cells.findIndex((cell) => cell !== undefined);
  if (first < 0) return [];
  let last = cells.length - 1;
  while (cells[last] === undefined) last--;
  return [
    {
      kind: "writeColumn",
      area: { ...area, row: area.row + first, rows: last - first + 1 },
      cells: cells.slice(first, last + 1),
    },
  ];
}
