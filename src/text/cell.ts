/** An error value as the sheet shows it, e.g. `{ error: "#N/A" }`. */
export interface CellError {
  readonly error: string;
}

/** A serial day number (1 = 1900-01-01 in Excel's calendar; the fraction is the time) that the sheet shows as a date or time. */
export interface CellDate {
  readonly date: number;
}

/**
 * What one cell holds, told the same way by every host. An empty cell is `null`, never `""`:
 * hosts translate at the door, except that a formula which returned `""` keeps it.
 */
export type Cell = null | number | boolean | string | CellDate | CellError;

export function isCellDate(cell: Cell): cell is CellDate {
  return typeof cell === "object" && cell !== null && "date" in cell;
}

export function isCellError(cell: Cell): cell is CellError {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/**
 * What a file holds of a formula that no program has calculated yet: no value, or the 0 that some programs put in its place. Neither empty
 * nor 0, so that it can be used nowhere.
 */
export const NOT_CALCULATED: CellError = { error: "#CHƯA_TÍNH" };

export function isNotCalculated(cell: Cell): boolean {
  return isCellError(cell) && cell.error === NOT_CALCULATED.error;
}
