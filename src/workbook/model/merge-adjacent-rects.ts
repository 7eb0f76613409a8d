import type { Rect } from "./area";

/**
 * Merges adjacent rectangles of the same rows into one, which takes its other fields from the leftmost; sorted by rows,
 * then by columns.
 */
export function mergeAdjacentRects<Own extends Rect>(rects: readonly Own[]): readonly Own[] {
  const all: Own[] = [];
  for (const rect of [...rects].sort((a, b) => a.row - b.row || a.rows - b.rows || a.column - b.column)) {
    const last = all.at(-1);
    if (last && last.row === rect.row && last.rows === rect.rows && last.column + last.columns === rect.column)
      all[all.length - 1] = { ...last, columns: last.columns + rect.columns };
    else all.push(rect);
  }
  return all;
}
