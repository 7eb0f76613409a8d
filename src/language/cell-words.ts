import { isCellDate, isCellError } from "../text/cell";
import type { Cell } from "../text/cell";
import { formatHundredths, numberToHundredths } from "../text/hundredths";
import { serialToDate } from "../text/serial-date";
import type { NumberStyle } from "./words";

/** Long contents are cut: a sentence must stay a sentence. */
const MAX_TEXT = 60;
const HALF_A_CHARACTER = /[\uD800-\uDBFF]$/;

/** A cell's contents as a person would read them. */
export function cellWords(cell: Cell, numbers: NumberStyle): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell.length > MAX_TEXT ? `${cell.slice(0, MAX_TEXT).replace(HALF_A_CHARACTER, "")}…` : cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isCellError(cell)) return cell.error;
  if (isCellDate(cell)) return cell.date >= 0 && cell.date < 1 ? timeWords(cell.date) : dateWords(cell.date);
  const hundredths = numberToHundredths(cell);
  return hundredths === null ? String(cell).replace(".", numbers.decimalSeparator) : formatHundredths(hundredths, numbers.decimalSeparator);
}

function dateWords(serial: number): string {
  const { year, month, day } = serialToDate(serial);
  return `${two(day)}/${two(month)}/${year}`;
}

const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 1440;

function timeWords(serial: number): string {
  const minutes = Math.floor(serial * MINUTES_IN_DAY + 1e-6);
  return `${Math.floor(minutes / MINUTES_IN_HOUR)}:${two(minutes % MINUTES_IN_HOUR)}`;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
