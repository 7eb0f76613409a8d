import type { Cell } from "../../text/cell";
import { normalizeText } from "../../text/fold";

/** Years that an appraisal can be about; others are slips, as `206` or a date's serial number. */
const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

export function isYear(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_YEAR && value <= LAST_YEAR;
}

/**
 * Returns the appraisal year of a cell as the sheet's formulas use it: a number. `null` for every other cell, also for
 * digits kept as text, which `meantYear` reads.
 */
export function readYear(cell: Cell): number | null {
  return typeof cell === "number" && isYear(cell) ? cell : null;
}

/** Returns the year that a text names, as `2026` or `năm 2026`; `undefined` for a text that names none or several. */
export function meantYear(cell: Cell): number | undefined {
  if (typeof cell !== "string") return undefined;
  const years = (normalizeText(cell).match(/\d+/g) ?? []).map(Number);
  return years.length === 1 && isYear(years[0]!) ? years[0] : undefined;
}
