import { isCellDate, isCellError } from "../src/text/cell";
import type { Cell } from "../src/text/cell";
import { isDateFormat } from "../src/text/number-format";
import { isFormula } from "../src/workbook/fingerprint";
import type { Content } from "../src/workbook/sheet-spec";

/** What `values` and `formulas` hold; `null` leaves a cell unchanged. */
export type ApiValue = string | number | boolean | null;

/** Letters first: no number, time, percentage or formula begins so. */
const BEGINS_WITH_A_LETTER = /^\p{L}/u;
/** What formulas begin with, and the apostrophe itself. */
const BEGINS_LIKE_A_FORMULA = /^\s*[=+\-@']/;
/** Excel reads texts as en-US (OJS#1559), which has no such letters. */
const HAS_A_FOREIGN_LETTER = /(?![A-Za-z])\p{L}/u;
/** Words that Excel reads as something else, and months, which with a figure make a date in en-US: `May 5`. */
const OTHER_MEANING = /^(?:true|false)\s*$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[\s,./-]*\d/i;

/**
 * Text so that Excel takes it as text. Excel makes formulas of texts with = + - @ in front, dates of ISO dates, numbers of
 * figures (host-facts A3). An apostrophe in front keeps the text whole and is not part of it; the format `@` would do too, but
 * would turn every number that somebody types there later into text.
 */
export function textToApi(text: string): string {
  if (text === "") return "";
  return isPlainText(text) ? text : `'${text}`;
}

function isPlainText(text: string): boolean {
  if (BEGINS_LIKE_A_FORMULA.test(text)) return false;
  return HAS_A_FOREIGN_LETTER.test(text) || (BEGINS_WITH_A_LETTER.test(text) && !OTHER_MEANING.test(text));
}

/** A cell or formula for `range.formulas`. Dates are serial numbers, since date texts of the locale would stay text. */
export function contentToApi(content: Content | undefined): ApiValue {
  if (content === undefined) return null;
  if (isFormula(content)) return content.formula;
  if (content === null) return "";
  if (isCellDate(content)) return content.date;
  if (isCellError(content)) return content.error;
  return typeof content === "string" ? textToApi(content) : content;
}

/** `values` tells error values by their texts alone; nobody can type such a text without Excel making the error of it. */
const ERRORS: ReadonlySet<string> = new Set([
  "#N/A", "#VALUE!", "#REF!", "#DIV/0!", "#NUM!", "#NAME?", "#NULL!", "#SPILL!", "#CALC!", "#GETTING_DATA", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!",
]);

/** One element of `values` as a cell. A formula's `""` stays, an empty cell is `null`. */
export function apiToCell(value: unknown, format: string, isComputed: boolean): Cell {
  if (typeof value === "string") {
    if (value === "") return isComputed ? "" : null;
    return ERRORS.has(value) ? { error: value } : value;
  }
  if (typeof value === "number") return isDateFormat(format) ? { date: value } : value;
  return typeof value === "boolean" ? value : null;
}
