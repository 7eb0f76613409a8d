import type { Rect } from "../../src/workbook/model/area";
import type { SheetLayout, ShownCell } from "../contract/calls";
import type { ItemRange } from "./visible-range";

/** A cell with its place in the sheet, in pixels. */
export interface PlacedCell extends Box {
  readonly key: string;
  readonly cell: ShownCell;
  readonly isMerged: boolean;
  /** Pixels that its text may take: more than the cell's width where it runs on. */
  readonly textWidth: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function boxOf({ row, column, rows, columns }: Rect, { tops, lefts }: Pick<SheetLayout, "tops" | "lefts">): Box {
  const [top, left] = [tops[row - 1] ?? 0, lefts[column - 1] ?? 0];
  return {
    left,
    top,
    width: (lefts[Math.min(column - 1 + columns, lefts.length - 1)] ?? 0) - left,
    height: (tops[Math.min(row - 1 + rows, tops.length - 1)] ?? 0) - top,
  };
}

/** Columns that a long text may run over, as far as they are empty. */
const MOST_COVERED = 30;

/**
 * Returns the cells of these rows and columns that show something. A merged cell stands once, wherever its first cell
 * is; text runs on over empty cells to the right.
 */
export function placedCells(
  layout: SheetLayout,
  rows: ItemRange,
  columns: ItemRange,
  rowAt: (row: number) => readonly ShownCell[],
): readonly PlacedCell[] {
  const { tops, lefts } = layout;
  const merges = layout.merges.filter(
    (merge) =>
      merge.row <= rows.last &&
      merge.row + merge.rows > rows.first &&
      merge.column <= columns.last &&
      merge.column + merge.columns > columns.first,
  );
  const placed: PlacedCell[] = [];
  for (let row = rows.first; row <= rows.last; row++) {
    if (tops[row] === tops[row - 1]) continue;
    const cells = rowAt(row);
    const merged = merges.filter((merge) => row >= merge.row && row < merge.row + merge.rows);
    cells.forEach((cell, index) => {
      const { column } = cell;
      if (merged.some((merge) => column >= merge.column && column < merge.column + merge.columns)) return;
      const end = cell.kind === "spread" && cell.text !== "" ? coveredUntil(cells, index, lefts) : column;
      if (end < columns.first || column > columns.last) return;
      const own = boxOf({ row, column, rows: 1, columns: 1 }, layout);
      if (own.width === 0) return;
      placed.push({ key: `${row} ${column}`, cell, isMerged: false, ...own, textWidth: lefts[end]! - own.left });
    });
  }
  for (const merge of merges) {
    const cell = rowAt(merge.row).find(({ column }) => column === merge.column);
    const box = boxOf(merge, layout);
    if (cell && box.width > 0 && box.height > 0)
      placed.push({ key: `${merge.row} ${merge.column}`, cell, isMerged: true, ...box, textWidth: box.width });
  }
  return placed;
}

/** Returns the last column that a text may cover: those up to the next cell with contents. */
function coveredUntil(cells: readonly ShownCell[], index: number, lefts: Float64Array): number {
  const next = cells.slice(index + 1).find(({ text }) => text !== "")?.column ?? Infinity;
  const from = cells[index]!.column;
  return Math.min(next - 1, from + MOST_COVERED, lefts.length - 1);
}
