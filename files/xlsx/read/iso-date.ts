import type { Cell } from "../../../src/text/cell";

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;
/** Serial number of 1 March 1900: workbooks count a 29 February before it that does not exist. */
const FIRST_OF_MARCH_1900 = 61;

/** Reads a day, a time of day or both in ISO 8601; `null` for anything else. */
export function isoToCell(text: string): Cell {
  const match = ISO.exec(text);
  if (!match || (match[1] === undefined && match[4] === undefined)) return null;
  const [, year, month, day, hour = "0", minute = "0", second = "0"] = match;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  if (year === undefined) return { date: time };
  const moment = Date.UTC(Number(year), Number(month) - 1, Number(day));
  // A 31st day of a month with 30 days would become the next month
  if (!new Date(moment).toISOString().startsWith(`${year}-${month!}-${day!}`)) return null;
  const days = (moment - EPOCH) / DAY_MS;
  return { date: (days < FIRST_OF_MARCH_1900 ? days - 1 : days) + time };
}
