import { isCellDate, isCellError } from "../../../src/text/cell";
import type { Cell } from "../../../src/text/cell";
import { isFormula } from "../../../src/workbook/model/fingerprint";
import type { Content } from "../../../src/workbook/model/sheet-spec";

/** Elements of `setValues`. An empty text empties a cell. */
export type SheetValue = string | number | boolean;

/** Text without digits that starts with a letter: no number, date, time, amount or formula is written so. */
const PLAIN_TEXT = /^\p{L}[^0-9]*$/u;
const LOGICAL = /^\s*(?:true|false|đúng|sai)\s*$/i;

/**
 * Returns text in a form that Sheets keeps as text: `setValues` parses texts like typed input, in the spreadsheet's own
 * locale, so that `1.5` or `tháng 3 2026` may become a date and `=1` a formula. A leading apostrophe keeps them whole
 * and is not part of them; the format `@` would do too, but would turn numbers typed there later into text.
 */
export function textToSheet(text: string): string {
  return text === "" || (PLAIN_TEXT.test(text) && !LOGICAL.test(text)) ? text : `'${text}`;
}

/**
 * Returns a cell or formula for `setValues`. Dates become serial numbers: a `Date` would be read in the script's time
 * zone.
 */
export function contentToSheet(content: Content | undefined, toFormula: (formula: string) => string): SheetValue {
  if (content === undefined || content === null) return "";
  if (isFormula(content)) return toFormula(content.formula);
  if (isCellDate(content)) return content.date;
  if (isCellError(content)) return content.error;
  return typeof content === "string" ? textToSheet(content) : content;
}

/** `getValues` marks error values only by their texts. */
const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!|ERROR!)$/;

/** Returns one element of `getValues` as a cell. A formula's `""` stays, an empty cell is `null`. */
export function valueToCell(value: unknown, isComputed: boolean, toSerial: (date: Date) => number): Cell {
  if (typeof value === "string") {
    if (value === "") return isComputed ? "" : null;
    return ERROR.test(value) ? { error: value } : value;
  }
  if (typeof value === "number" || typeof value === "boolean") return value;
  return isDate(value) ? { date: toSerial(value) } : null;
}

/** Not `instanceof`: values come from outside the script. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === "[object Date]";
}
