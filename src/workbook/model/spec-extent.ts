import type { Rect } from "./area";
import type { SheetSpec } from "./sheet-spec";

/** Returns the rectangles of everything that a specification writes. */
export function specRects({
  blocks,
  fills,
  styles,
  merges,
  validations,
  conditionalFormats,
}: SheetSpec): readonly Rect[] {
  return [
    ...blocks.map(({ row, column, cells }) => ({
      row,
      column,
      rows: cells.length,
      columns: cells.reduce((most, line) => Math.max(most, line.length), 1),
    })),
    ...fills.map(({ row, column, rows }) => ({ row, column, rows, columns: 1 })),
    ...[...styles, ...validations, ...conditionalFormats].map(({ rect }) => rect),
    ...merges,
  ];
}

/** Returns the smallest rectangle around all of them. Throws for none. */
export function unionRect(rects: readonly Rect[]): Rect {
  return rects.reduce((all, rect) => {
    const row = Math.min(all.row, rect.row);
    const column = Math.min(all.column, rect.column);
    return {
      row,
      column,
      rows: Math.max(all.row + all.rows, rect.row + rect.rows) - row,
      columns: Math.max(all.column + all.columns, rect.column + rect.columns) - column,
    };
  });
}
