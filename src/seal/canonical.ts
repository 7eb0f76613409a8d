import { isBlankCell } from "../scoring/cell-text";
import { isCellDate, isCellError } from "../text/cell";
import type { Cell } from "../text/cell";
import { normalizeText } from "../text/fold";
import { readScore } from "../text/read-score";
import { serialToDate } from "../text/serial-date";

/** Begins a text that would otherwise read like a number, a day, an error or a truth value, and a value with a doubt. */
const TEXT = '"';
const DOUBT = "!";
const LIKE_OTHERS = /^(?:["!#+-]|\d|true$|false$)/i;

/**
 * Returns a cell's value as the seal writes it: text in NFC with single spaces, a number in its shortest decimals, a day
 * as `2026-11-23`, an empty cell as "". Two cells have the same text only where they say the same.
 */
export function canonicalValue(cell: Cell): string {
  if (isBlankCell(cell) || cell === null) return "";
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (isCellDate(cell)) return canonicalDay(cell.date);
  if (isCellError(cell)) return `#${cell.error.replace(/^#/, "")}`;
  const text = normalizeText(cell);
  return LIKE_OTHERS.test(text) ? TEXT + text : text;
}

/** Returns a day of a column of days, where a host may report the serial number alone. */
export function canonicalDayCell(cell: Cell): string {
  return typeof cell === "number" ? canonicalDay(cell) : canonicalValue(cell);
}

/** Returns a score in whole hundredths; what is no plain score is written as it stands, marked as doubtful. */
export function canonicalScore(cell: Cell, format: string): string {
  const { hundredths, problem } = readScore(cell, format);
  if (problem === null && hundredths !== null) return String(hundredths);
  const value = canonicalValue(cell);
  return value === "" ? "" : DOUBT + value;
}

/** Returns what stands in place of a result: `content` is a typed value, or another formula. */
export function canonicalReplaced(content: string): string {
  return DOUBT + content;
}

function canonicalDay(serial: number): string {
  const { year, month, day } = serialToDate(serial);
  const two = (part: number) => String(part).padStart(2, "0");
  const time = serial - Math.floor(serial);
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}${time === 0 ? "" : `+${String(time)}`}`;
}

/** Escapes the signs that separate the parts of a line. */
export function escapePart(text: string): string {
  return text.replace(/[\\|=]/g, "\\$&");
}

/** Splits a line at unescaped signs, and takes the escapes away; the inverse of `escapePart` on each part. */
export function splitParts(text: string, sign: "|" | "="): readonly string[] {
  const parts: string[] = [];
  let part = "";
  for (let index = 0; index < text.length; index++) {
    const letter = text[index]!;
    if (letter === "\\" && index + 1 < text.length) part += letter + text[++index]!;
    else if (letter === sign) {
      parts.push(part);
      part = "";
    } else part += letter;
  }
  return [...parts, part];
}

/** Takes the escapes of `escapePart` away. */
export function unescapePart(text: string): string {
  return text.replace(/\\(.)/g, "$1");
}
