import { FormulaError } from "../grid/formula/error";
import { parseFormula } from "../grid/formula/parser";
import type { CellContent } from "../grid/grid";
import { readTypedText } from "../grid/typed-text";
import { invalidArgument } from "./office-error";

/** What a value handed to `values` or `formulas` makes of a cell. */
export interface ApiContent {
  readonly content: CellContent;
  readonly prefixed: boolean;
  readonly format: string | null;
}

/** Excel's limit for one cell (support.microsoft.com excel-specifications-and-limits). */
const MAX_TEXT = 32_767;
/** Texts are read as en-US in every locale (OJS#1559). */
const EN_US = { decimal: ".", dateOrder: "month-first", today: { year: 2026, month: 11, day: 23 } } as const;
/** Locale-shaped dates stay text (REF excel.range.yml values). */
const LOCALE_DATE = /^\s*\d{1,2}(?:[/-]\d{1,2}|([/.-])\d{1,2}\1\d{2,4})\s*$/;

/** Reads one element of the array; `null` leaves the cell alone (DOC excel-add-ins-blank-null-values). */
export function readApiValue(value: unknown, property: "values" | "formulas", format: string): ApiContent | null {
  if (value === null) return null;
  if (typeof value === "boolean") return plain(value);
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument(String(value));
    return plain(value);
  }
  if (typeof value !== "string") throw invalidArgument(`a ${typeof value} in the array`);
  if (value.length > MAX_TEXT) throw invalidArgument(`a text of ${String(value.length)} characters`);
  return readApiText(value, property, format);
}

function readApiText(text: string, property: "values" | "formulas", format: string): ApiContent {
  // "" clears (DOC excel-add-ins-blank-null-values)
  if (text === "") return plain(null);
  if (text.startsWith("'")) return { content: text.slice(1), prefixed: true, format: null };
  if (format === "@") return plain(text);
  // = + - begin a formula in values, = in formulas (REF excel.range.yml values); @ is the sign of implicit intersection
  if (text.startsWith("=") && text.length > 1) return formula(text);
  if (LOCALE_DATE.test(text)) return plain(text);
  const typed = isSigned(text) ? null : readTypedText(text, EN_US, format);
  if (typed) return { content: typed.content, prefixed: false, format: typed.format };
  const number = readTypedText(text.slice(1), EN_US, format).content;
  if (typeof number === "number" && !text.startsWith("@")) return plain(text.startsWith("-") ? -number : number);
  return property === "values" ? formula(`=${text}`) : plain(text);
}

function isSigned(text: string): boolean {
  return text.length > 1 && /^[+\-@]/.test(text);
}

function formula(text: string): ApiContent {
  try {
    parseFormula(text);
    return plain({ formula: text });
  } catch (error) {
    if (error instanceof FormulaError) throw invalidArgument(error.message);
    throw error;
  }
}

function plain(content: CellContent): ApiContent {
  return { content, prefixed: false, format: null };
}

/** A formula for a rule; Excel refuses what it cannot read. */
export function checkFormula(text: unknown): string {
  if (typeof text !== "string" || !text.startsWith("="))
    throw invalidArgument(`a formula begins with =: ${String(text)}`);
  formula(text);
  return text;
}
