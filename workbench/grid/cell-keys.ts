import { MAX_COLUMNS } from "../../src/workbook/model/area";
import type { Rect } from "../../src/workbook/model/area";

/** A constant of this file's own: an imported one is looked up anew for each cell where modules are not bundled. */
const STEP = MAX_COLUMNS + 1;

/** One number for a row and a column, so that cells need no strings as keys; keys of a row lie side by side. */
export function toKey(row: number, column: number): number {
  return row * STEP + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / STEP);
}

export function columnOf(key: number): number {
  return key % STEP;
}

/** Does something for each cell of a rectangle, row by row. */
export function eachCell(
  { row, column, rows, columns }: Rect,
  visit: (row: number, column: number, key: number) => void,
): void {
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) visit(r, c, toKey(r, c));
  }
}

/** The keys of a map that lie in a rectangle: by the rectangle or by the map, whichever is smaller. */
export function keysIn(map: ReadonlyMap<number, unknown>, rect: Rect): readonly number[] {
  const keys: number[] = [];
  if (rect.rows * rect.columns <= map.size) {
    eachCell(rect, (_row, _column, key) => {
      if (map.has(key)) keys.push(key);
    });
    return keys;
  }
  for (const key of map.keys()) if (isIn(rect, rowOf(key), columnOf(key))) keys.push(key);
  return keys.sort((a, b) => a - b);
}

export function isIn(rect: Rect, row: number, column: number): boolean {
  return row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns;
}

/** What two rectangles share; `null` if nothing. */
export function intersection(a: Rect, b: Rect): Rect | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest rectangle round all keys of some maps. */
export function bounds(maps: readonly ReadonlyMap<number, unknown>[]): Rect | null {
  let [top, bottom, left, right] = [Infinity, 0, Infinity, 0];
  for (const map of maps) {
    for (const key of map.keys()) {
      const row = rowOf(key);
      const column = columnOf(key);
      if (row < top) top = row;
      if (row > bottom) bottom = row;
      if (column < left) left = column;
      if (column > right) right = column;
    }
  }
  return bottom === 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** What `read` says of each cell of a rectangle, row by row. Loops: Array.from takes several times as long. */
export function mapRect<Value>(rect: Rect, read: (row: number, column: number) => Value): Value[][] {
  const values: Value[][] = [];
  for (let row = rect.row; row < rect.row + rect.rows; row++) {
    const cells: Value[] = [];
    for (let column = rect.column; column < rect.column + rect.columns; column++) cells.push(read(row, column));
    values.push(cells);
  }
  return values;
}
