import { dateToSerial, serialToDate } from "../../src/text/serial-date";
import { printFormula } from "./formula/expression";
import { EN_US, VI_VN } from "./formula/locale";
import { textToNumber } from "./formula/number-text";
import { parseFormula } from "./formula/parser";
import type { CellContent, GridLocale } from "./grid";

/** What a cell takes from typed text, and the number format that comes with it if the cell has none of its own. */
export interface TypedContent {
  readonly content: CellContent;
  readonly format: string | null;
  readonly prefixed: boolean;
}

const ERROR = /^#(?:N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;
const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;
const FRACTION = /^(\d+) (\d{1,3})\/(\d{1,3})$/;
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const FULL_DATE = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const SHORT_DATE = /^(\d{1,2})[/.-](\d{1,2})$/;
const MINUTES_IN_DAY = 1440;
const SECONDS_IN_DAY = 86_400;
// Two figures of a year below this are of this century in Excel
const FIRST_YEAR_OF_LAST_CENTURY = 30;

/** Reads text as a person types it into a cell with this number format. */
export function readTypedText(text: string, locale: GridLocale, format: string): TypedContent {
  const plain = (content: CellContent, own: string | null = null): TypedContent => ({
    content,
    format: own,
    prefixed: false,
  });
  if (text === "") return plain(null);
  if (text.startsWith("'")) return { content: text.slice(1), format: null, prefixed: true };
  if (format === "@") return plain(text);
  if (text.startsWith("=") && text.length > 1) return plain({ formula: localFormula(text, locale) });
  const trimmed = text.trim();
  if (/^(?:true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === "true");
  if (ERROR.test(trimmed)) return plain({ error: trimmed.toUpperCase() });
  const number = readNumber(trimmed, locale);
  if (number) return plain(number.value, number.format);
  const date = readDate(trimmed, locale);
  if (date) return plain(date.value, date.format);
  // + and - begin a formula, but for a number
  if (/^[+-]./.test(text)) return plain({ formula: localFormula(`=${text}`, locale) });
  return plain(text);
}

interface TypedNumber {
  readonly value: number;
  readonly format: string | null;
}

function readNumber(text: string, locale: GridLocale): TypedNumber | null {
  const fraction = FRACTION.exec(text);
  if (fraction) return { value: Number(fraction[1]) + Number(fraction[2]) / Number(fraction[3]), format: "# ?/?" };
  const time = TIME.exec(text);
  if (time) {
    const value = (Number(time[1]) * 60 + Number(time[2])) / MINUTES_IN_DAY + Number(time[3] ?? 0) / SECONDS_IN_DAY;
    return { value, format: time[3] === undefined ? "h:mm" : "h:mm:ss" };
  }
  if (ISO_DATE.test(text)) return null;
  const value = textToNumber(text, locale.decimal);
  if (value === null) return null;
  if (text.endsWith("%")) return { value, format: text.includes(locale.decimal) ? "0.00%" : "0%" };
  return { value, format: /e/i.test(text) ? "0.00E+00" : null };
}

function readDate(text: string, locale: GridLocale): TypedNumber | null {
  const iso = ISO_DATE.exec(text);
  if (iso) return toDate(Number(iso[1]), Number(iso[2]), Number(iso[3]), "yyyy-mm-dd");
  const full = FULL_DATE.exec(text);
  if (full) return inOrder(full[1]!, full[3]!, toYear(full[4]!), "dd/mm/yyyy", locale);
  const short = SHORT_DATE.exec(text);
  return short && inOrder(short[1]!, short[2]!, locale.today.year, "d-mmm", locale);
}

function inOrder(
  first: string,
  second: string,
  year: number,
  format: string,
  { dateOrder }: GridLocale,
): TypedNumber | null {
  const [day, month] = dateOrder === "day-first" ? [first, second] : [second, first];
  return toDate(year, Number(month), Number(day), format);
}

function toYear(text: string): number {
  const year = Number(text);
  if (text.length > 2) return year;
  return year < FIRST_YEAR_OF_LAST_CENTURY ? 2000 + year : 1900 + year;
}

function toDate(year: number, month: number, day: number, format: string): TypedNumber | null {
  const value = dateToSerial({ year, month, day });
  const back = serialToDate(value);
  return back.year === year && back.month === month && back.day === day ? { value, format } : null;
}

/** A formula as the grid keeps it, from one in the user's own separators. Throws `FormulaError`. */
function localFormula(text: string, locale: GridLocale): string {
  return locale.decimal === "." ? text : printFormula(parseFormula(text, VI_VN), EN_US);
}
