import type { Rect } from "../../../src/workbook/model/area";

/** The smallest rectangle around cells that come one by one. */
export interface CellBounds {
  readonly add: (row: number, column: number) => void;
  /** `null` without any cell. */
  readonly rect: () => Rect | null;
}

export function createCellBounds(): CellBounds {
  let top = Infinity,
    left = Infinity,
    bottom = 0,
    right = 0;
  return {
    add: (row, column) => {
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    },
    rect: () => (bottom === 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 }),
  };
}
