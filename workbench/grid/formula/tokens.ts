import { MAX_COLUMNS, MAX_ROWS, columnNumber } from "../../../src/workbook/model/area";
import { FormulaError } from "./error";
import type { CellPoint } from "./expression";
import { EN_US, decimalOf } from "./locale";
import type { FormulaLocale } from "./locale";

interface Span {
  /** Place in the text, from 0; `end` is the first character after the token. */
  readonly start: number;
  readonly end: number;
}

export interface ReferenceToken extends Span {
  readonly kind: "reference";
  readonly sheet: string | null;
  /** The sheet as it is written, quotes and `!` included; empty for the formula's own sheet. */
  readonly prefix: string;
  readonly first: CellPoint;
  readonly last: CellPoint | null;
}

export type Token =
  | (Span & { readonly kind: "number"; readonly value: number })
  | (Span & { readonly kind: "text"; readonly value: string })
  | (Span & { readonly kind: "error"; readonly error: string })
  | ReferenceToken
  | (Span & { readonly kind: "name"; readonly name: string })
  /** A function's name with its opening parenthesis. */
  | (Span & { readonly kind: "call"; readonly name: string })
  /** Operators, parentheses, `:`; the argument separator of any locale is `,` here. */
  | (Span & { readonly kind: "sign"; readonly sign: string })
  | (Span & { readonly kind: "end" });

// What Excel refuses to take as a formula, whatever it says.
const LONGEST_FORMULA = 8192;
const LONGEST_TEXT_LITERAL = 255;

const BLANKS: ReadonlySet<string> = new Set(" \t\r\n");
const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*))!`;
const POINT = String.raw`(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`;
const REFERENCE = new RegExp(String.raw`(?:${SHEET})?${POINT}(?::${POINT})?(?![\p{L}\p{N}_.(!])`, "uy");
const ERROR = new RegExp(String.raw`(?:${SHEET})?(#NULL!|#DIV/0!|#VALUE!|#REF!|#NAME\?|#NUM!|#N/A)`, "iuy");
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
/** A function, whose name holds nothing that could stand after a reference: no reference is cut out of it. */
const CALL = /([\p{L}_][\p{L}\p{N}_.]*)\(/uy;
const SIGNS: ReadonlySet<string> = new Set("-+*/^&=<>%:(),;");
const SIGN = /<=|>=|<>|[-+*/^&=<>%:(),;]/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const NUMBERS = {
  ",": /(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?/y,
  ";": /(?:\d+(?:,\d*)?|,\d+)(?:[eE][+-]?\d+)?/y,
};

/** Cuts a formula, its `=` included, into tokens; the last one is `end`. Throws `FormulaError`. */
export function tokenizeFormula(text: string, locale: FormulaLocale = EN_US): readonly Token[] {
  if (!text.startsWith("=")) throw new FormulaError("a formula begins with =", 0);
  if (text.length > LONGEST_FORMULA)
    throw new FormulaError(`a formula has at most ${String(LONGEST_FORMULA)} characters`, LONGEST_FORMULA);
  const tokens: Token[] = [];
  let position = skipBlanks(text, 1);
  while (position < text.length) {
    const token = readToken(text, position, locale);
    tokens.push(token);
    position = skipBlanks(text, token.end);
  }
  tokens.push({ kind: "end", start: position, end: position });
  return tokens;
}

/** The first character says which patterns can match: those that fail cost more than the one that matches. */
function readToken(text: string, start: number, locale: FormulaLocale): Token {
  const first = text.charAt(start);
  if (first === decimalOf(locale) || (first >= "0" && first <= "9"))
    return readNumber(text, start, locale) ?? refuse(text, start);
  if (first === '"') return readText(text, start) ?? refuse(text, start);
  const sign = SIGNS.has(first) ? match(SIGN, text, start)?.[0] : undefined;
  return sign === undefined ? (readWord(text, start) ?? refuse(text, start)) : toSign(sign, start, locale);
}

function toSign(sign: string, start: number, { separator }: FormulaLocale): Token {
  const isSeparator = sign === "," || sign === ";";
  if (isSeparator && sign !== separator) return refuse(sign, start, 0);
  return { kind: "sign", sign: isSeparator ? "," : sign, start, end: start + sign.length };
}

function readText(text: string, start: number): Token | null {
  const found = match(TEXT, text, start);
  if (!found) return null;
  const value = (found[1] ?? "").replaceAll('""', '"');
  if (value.length > LONGEST_TEXT_LITERAL)
    throw new FormulaError(`a text has at most ${String(LONGEST_TEXT_LITERAL)} characters`, start);
  return { kind: "text", value, start, end: start + found[0].length };
}

function readNumber(text: string, start: number, { separator }: FormulaLocale): Token | null {
  const found = match(NUMBERS[separator], text, start)?.[0];
  return found === undefined
    ? null
    : { kind: "number", value: Number(found.replace(",", ".")), start, end: start + found.length };
}

function readWord(text: string, start: number): Token | null {
  const call = match(CALL, text, start);
  if (call) return { kind: "call", name: call[1]!.toUpperCase(), start, end: start + call[0].length };
  const reference = match(REFERENCE, text, start);
  const token = reference && toReference(reference, start);
  if (token) return token;
  const error = text.includes("#", start) ? match(ERROR, text, start) : null;
  if (error) return { kind: "error", error: (error[3] ?? "").toUpperCase(), start, end: start + error[0].length };
  const name = match(NAME, text, start);
  return name && toName(text, name[0], start);
}

function refuse(text: string, start: number, at = start): never {
  throw new FormulaError(`unexpected ${JSON.stringify(text.charAt(at))}`, start);
}

function toName(text: string, name: string, start: number): Token {
  const end = start + name.length;
  if (text.charAt(end) === "(") return { kind: "call", name: name.toUpperCase(), start, end: end + 1 };
  if (text.charAt(end) === "!") throw new FormulaError("after a sheet only cells may follow", end);
  return { kind: "name", name, start, end };
}

function toReference(found: RegExpExecArray, start: number): ReferenceToken | null {
  const first = toPoint(found, 3);
  const last = found[8] === undefined ? null : toPoint(found, 7);
  const sheet = found[1]?.replaceAll("''", "'") ?? found[2] ?? null;
  if (sheet?.includes("[")) throw new FormulaError("other workbooks are out of reach", start);
  const isOnSheet = [first, last ?? first].every((point) => point.column <= MAX_COLUMNS && point.row <= MAX_ROWS);
  if (!isOnSheet) {
    if (sheet !== null || last !== null) throw new FormulaError("the reference lies beyond the sheet", start);
    return null;
  }
  const prefix = found[0].slice(0, found[0].lastIndexOf("!") + 1);
  return { kind: "reference", sheet, prefix, first, last, start, end: start + found[0].length };
}

function toPoint(found: RegExpExecArray, group: number): CellPoint {
  return {
    columnFixed: found[group] === "$",
    column: columnNumber(found[group + 1] ?? ""),
    rowFixed: found[group + 2] === "$",
    row: Number(found[group + 3]),
  };
}

function skipBlanks(text: string, position: number): number {
  let next = position;
  while (next < text.length && BLANKS.has(text.charAt(next))) next += 1;
  return next;
}

function match(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}
