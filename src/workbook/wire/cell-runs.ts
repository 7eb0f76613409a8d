import type { CellEdit } from "../model/plan";

/** Nearby cells of one column that a host writes as one range; `undefined` leaves a cell unchanged. */
export interface CellRun {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (CellEdit | undefined)[];
}

/** Cells. Across a wider gap, two ranges cost less than the gap. */
const WIDEST_GAP = 50;

/** Groups single cells into as few ranges as possible, column by column. */
export function cellRuns(cells: readonly CellEdit[]): readonly CellRun[] {
  const inOrder = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: { row: number; column: number; cells: (CellEdit | undefined)[] }[] = [];
  for (const cell of inOrder) {
    const last = runs.at(-1);
    const gap = last && last.column === cell.column ? cell.row - last.row - last.cells.length : Infinity;
    if (!last || gap > WIDEST_GAP) {
      runs.push({ row: cell.row, column: cell.column, cells: [cell] });
      continue;
    }
    for (let skipped = 0; skipped < gap; skipped++) last.cells.push(undefined);
    last.cells.push(cell);
  }
  return runs;
}
