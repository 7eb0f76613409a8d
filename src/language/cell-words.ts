import { isCellDate, isCellError } from "../text/cell";
import type { Cell } from "../text/cell";
import { formatHundredths, numberToHundredths } from "../text/hundredths";
import { shownText } from "../text/shown-text";
import { writtenDay } from "../text/serial-date";
import type { NumberStyle } from "./words";

/** Longest cell contents in a sentence (UTF-16 units); longer ones are cut. */
const MAX_TEXT = 60;

/**
 * Returns a cell's contents as users read them. `clean` can replace `shownText`, to make invisible characters visible
 * later.
 */
export function cellWords(
  cell: Cell,
  numbers: NumberStyle,
  clean: (text: string, most: number) => string = shownText,
): string {
  if (cell === null) return "";
  if (typeof cell === "string") return clean(cell, MAX_TEXT);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isCellError(cell)) return shownText(cell.error, MAX_TEXT);
  if (isCellDate(cell)) return cell.date >= 0 && cell.date < 1 ? timeWords(cell.date) : writtenDay(cell.date);
  const hundredths = numberToHundredths(cell);
  return hundredths === null
    ? String(cell).replace(".", numbers.decimalSeparator)
    : formatHundredths(hundredths, numbers.decimalSeparator);
}

const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 1440;

function timeWords(serial: number): string {
  const minutes = Math.floor(serial * MINUTES_IN_DAY + 1e-6);
  return `${Math.floor(minutes / MINUTES_IN_HOUR)}:${String(minutes % MINUTES_IN_HOUR).padStart(2, "0")}`;
}
