import { type Cell, isCellDate } from "./cell";
import { isBlankText } from "./fold";
import { type Hundredths, hundredths, numberToHundredths, roundHalfAway } from "./hundredths";
import { type FormatKind, formatKind } from "./number-format";
import { readNumber } from "./read-number";
import { serialToDate } from "./serial-date";

/** Why a cell cannot be read as a score, or why a numeric score is doubtful. */
export type ScoreProblem =
  "empty" | "text" | "number-as-text" | "date" | "time" | "percent" | "boolean" | "error" | "too-precise";

/** Reading of a score cell. */
export interface ScoreReading {
  /** Hundredths as the sheet's own formula sees them; null where it sees no number with at most two decimals. */
  readonly hundredths: Hundredths | null;
  readonly problem: ScoreProblem | null;
  /** Hundredths most likely meant; null without a safe guess. */
  readonly suggestion: Hundredths | null;
}

/** `plainHundredths` returns this for a cell that needs `readScore`. No score is negative. */
export const NOT_PLAIN = -1;

// 31 December 9999, the last date that sheets show.
const LAST_SERIAL = 2958465;

const EMPTY = problemOnly("empty");
const TEXT = problemOnly("text");
const BOOLEAN = problemOnly("boolean");
const ERROR = problemOnly("error");

/**
 * Returns the hundredths of a plain number, zero or more, with at most two decimals under a plain format; `NOT_PLAIN`
 * for every other cell. Allocates nothing: scoring calls it for each cell and `readScore` only for the rest.
 */
export function plainHundredths(cell: Cell, format: string): Hundredths | typeof NOT_PLAIN {
  if (typeof cell !== "number" || !(cell >= 0) || formatKind(format) !== "plain") return NOT_PLAIN;
  return numberToHundredths(cell) ?? NOT_PLAIN;
}

/** Reads a score cell under its number format. The number is what the sheet's formula sees; doubts are in `problem`. */
export function readScore(cell: Cell, format: string): ScoreReading {
  if (cell === null) return EMPTY;
  if (typeof cell === "number") return readNumberCell(cell, formatKind(format));
  if (typeof cell === "string") return readTextCell(cell);
  if (typeof cell === "boolean") return BOOLEAN;
  if (isCellDate(cell)) return readDateCell(cell.date, formatKind(format));
  return ERROR;
}

function readNumberCell(value: number, kind: FormatKind): ScoreReading {
  if (!Number.isFinite(value)) return ERROR;
  if (kind === "percent") return { hundredths: gridValue(value), problem: "percent", suggestion: null };
  if (kind !== "plain") return readDateCell(value, kind);
  const points = gridValue(value);
  if (points !== null) return { hundredths: points, problem: null, suggestion: null };
  return { hundredths: null, problem: "too-precise", suggestion: numberToHundredths(roundHalfAway(value, 2)) };
}

function readTextCell(text: string): ScoreReading {
  if (isBlankText(text)) return EMPTY;
  const reading = readNumber(text);
  // Only invisible characters: empty to a reader, but text to the formula.
  if (reading.kind === "empty") return TEXT;
  if (reading.kind === "number") return { hundredths: null, problem: "number-as-text", suggestion: reading.hundredths };
  return reading.hundredths === null ? TEXT : { hundredths: null, problem: "text", suggestion: reading.hundredths };
}

function readDateCell(serial: number, kind: FormatKind): ScoreReading {
  const isTime = kind === "time" || (serial >= 0 && serial < 1);
  return {
    hundredths: gridValue(serial),
    problem: isTime ? "time" : "date",
    suggestion: isTime ? null : scoreTypedAsDate(serial, kind),
  };
}

/**
 * Returns the score that a sheet took for a date when it was typed: 1 May was `1.5`. A date that shows no day came from
 * a month and a year: January 1950 was `1.50`, but January 2005 would have become a day first, so it gives no guess.
 */
function scoreTypedAsDate(serial: number, kind: FormatKind): Hundredths | null {
  // A date with a time of day was never typed as a score.
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL) return null;
  const { year, month, day } = serialToDate(serial);
  if (kind !== "month") return hundredths(day * 100 + decimalsOf(month));
  const shortYear = year % 100;
  return day === 1 && shortYear > 12 ? hundredths(month * 100 + shortYear) : null;
}

// Digits after the separator: month 5 was typed as `.5`, month 10 as `.10`.
function decimalsOf(month: number): Hundredths {
  return hundredths(month < 10 ? month * 10 : month);
}

// The sheet still sees a whole number exactly where it is too large for the grid of decimals (a telephone number, say).
function gridValue(value: number): Hundredths | null {
  const scaled = value * 100;
  if (Number.isInteger(value) && Number.isSafeInteger(scaled)) return hundredths(scaled + 0);
  return numberToHundredths(value);
}

function problemOnly(problem: ScoreProblem): ScoreReading {
  return Object.freeze({ hundredths: null, problem, suggestion: null });
}
