/** An error value as the sheet shows it, e.g. `{ error: "#N/A" }`. */
export interface CellError {
  readonly error: string;
}

/**
 * A serial day number that the sheet shows as a date or time (1 = 1900-01-01 in Excel's calendar; the fraction is the
 * time).
 */
export interface CellDate {
  readonly date: number;
}

/**
 * Contents of one cell, the same in every host. An empty cell is `null`, never `""`: hosts translate at their borders.
 * A formula that returned `""` is the exception and keeps `""`.
 */
export type Cell = null | number | boolean | string | CellDate | CellError;

export function isCellDate(cell: Cell): cell is CellDate {
  return typeof cell === "object" && cell !== null && "date" in cell;
}

export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/**
 * A file's value of a formula that no program has calculated yet: no value, or the 0 that some programs write instead.
 * It is neither empty nor 0, so that no calculation uses it.
 */
export const NOT_CALCULATED: CellError = { error: "#CHƯA_TÍNH" };

export function isNotCalculated(cell: Cell): boolean {
  return isCellError(cell) && cell.error === NOT_CALCULATED.error;
}

/** Whether two cells hold the same, spaces and kinds of values included. */
export function sameCell(a: Cell, b: Cell): boolean {
  return a === b || (typeof a === "object" && typeof b === "object" && JSON.stringify(a) === JSON.stringify(b));
}
