import { isCellDate, isCellError } from "../../src/text/cell";
import type { Cell } from "../../src/text/cell";
import { isDateFormat } from "../../src/text/number-format";
import { isFormula } from "../../src/workbook/model/fingerprint";
import type { Content } from "../../src/workbook/model/sheet-spec";

/** Elements of `values` and `formulas`; `null` leaves a cell unchanged. */
export type ApiValue = string | number | boolean | null;

/** Starts with a letter: no number, time, percentage or formula does. */
const BEGINS_WITH_A_LETTER = /^\p{L}/u;
/** First characters of formulas, and the apostrophe itself. */
const BEGINS_LIKE_A_FORMULA = /^\s*[=+\-@']/;
/** Excel reads texts as en-US (OJS#1559), which lacks these letters. */
const HAS_A_FOREIGN_LETTER = /(?![A-Za-z])\p{L}/u;
/** Words that Excel reads as other values, and months, which make a date in en-US with a digit: `May 5`. */
const OTHER_MEANING = /^(?:true|false)\s*$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s,./-]*\d/i;

/**
 * Returns text in a form that Excel keeps as text. Excel makes formulas of texts starting with = + - @, dates of ISO
 * dates, and numbers of digits (host-facts A3). A leading apostrophe keeps the text whole and is not part of it; the
 * format `@` would do too, but would turn every number typed there later into text.
 */
export function textToApi(text: string): string {
  if (text === "") return "";
  return isPlainText(text) ? text : `'${text}`;
}

function isPlainText(text: string): boolean {
  if (BEGINS_LIKE_A_FORMULA.test(text)) return false;
  return HAS_A_FOREIGN_LETTER.test(text) || (BEGINS_WITH_A_LETTER.test(text) && !OTHER_MEANING.test(text));
}

/**
 * Returns a cell or formula for `range.formulas`. Dates become serial numbers, since date texts of the locale would
 * stay text.
 */
export function contentToApi(content: Content | undefined): ApiValue {
  if (content === undefined) return null;
  if (isFormula(content)) return content.formula;
  if (content === null) return "";
  if (isCellDate(content)) return content.date;
  if (isCellError(content)) return content.error;
  return typeof content === "string" ? textToApi(content) : content;
}

/** `values` marks error values only by their texts; Excel turns such a text into the error when it is typed. */
const ERRORS: ReadonlySet<string> = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
]);

/** Returns one element of `values` as a cell. A formula's `""` stays, an empty cell is `null`. */
export function apiToCell(value: unknown, format: string, isComputed: boolean): Cell {
  if (typeof value === "string") {
    if (value === "") return isComputed ? "" : null;
    return ERRORS.has(value) ? { error: value } : value;
  }
  if (typeof value === "number") return isDateFormat(format) ? { date: value } : value;
  return typeof value === "boolean" ? value : null;
}
