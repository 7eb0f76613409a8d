import { rectOf, rectsOverlap, sameRect } from "../model/area";
import type { Area, Rect } from "../model/area";
import type { Edit } from "../model/plan";
import type { SheetFrames } from "../model/snapshot";

/**
 * Returns edits that grow frames with the cells they surround: Excel tables, and print areas that ended with the cells.
 */
export function growFrames(frames: SheetFrames | undefined, from: Area, to: Area): readonly Edit[] {
  if (!frames) return [];
  const tables = frames.tables.flatMap(({ name, area, hasTotals }): readonly Edit[] => {
    if (area.sheet !== from.sheet || !rectsOverlap(area, from)) return [];
    const isAtRight = endOf(area).column === endOf(from).column;
    // A table cannot grow past its totals row
    const isAtBottom = endOf(area).row === endOf(from).row && !hasTotals;
    const grown = upTo(area, isAtRight ? endOf(to).column : 0, isAtBottom ? endOf(to).row : 0);
    const isFree = !frames.tables.some(
      (other) => other.name !== name && other.area.sheet === area.sheet && rectsOverlap(other.area, grown),
    );
    return isFree && !sameRect(grown, area)
      ? [{ kind: "resizeTable", name, sheet: area.sheet, from: rectOf(area), to: grown }]
      : [];
  });
  const printed = frames.printAreas.flatMap((area): readonly Edit[] => {
    if (area.sheet !== from.sheet || !rectsOverlap(area, from)) return [];
    const coversRight = endOf(area).column >= endOf(from).column;
    const coversBottom = endOf(area).row >= endOf(from).row;
    const grown = upTo(area, coversRight ? endOf(to).column : 0, coversBottom ? endOf(to).row : 0);
    return sameRect(grown, area) ? [] : [{ kind: "setPrintArea", sheet: area.sheet, from: rectOf(area), to: grown }];
  });
  return [...tables, ...printed];
}

/** Returns the last row and column. */
function endOf({ row, column, rows, columns }: Rect): { readonly row: number; readonly column: number } {
  return { row: row + rows - 1, column: column + columns - 1 };
}

/** Extends an area to a column and row, unless it already reaches further. */
function upTo(area: Rect, column: number, row: number): Rect {
  const end = endOf(area);
  return {
    row: area.row,
    column: area.column,
    rows: Math.max(end.row, row) - area.row + 1,
    columns: Math.max(end.column, column) - area.column + 1,
  };
}
