import type { Book } from "./book";

const MILLISECONDS_OF_DAY = 86_400_000;
/** 1899-12-30, the day 0 of spreadsheets, counted from 1970. */
const DAY_ZERO = -25_569;
/** From here on offsets are whole minutes and change at most twice a year, so that the ends of a month tell for all of it. */
const FIRST_REGULAR_YEAR = 1976;

/**
 * Turns dates into serial numbers as a spreadsheet's own clock shows them. Sheets hands dates out as moments; what stood in the
 * cell is that moment in the spreadsheet's time zone, which need not be the script's. Each question to the service is asked once
 * a month that dates fall in, not once a cell.
 */
export function serialReader({ file, utilities }: Book): (date: Date) => number {
  let zone: string | null = null;
  const ask = (time: number, pattern: string) => utilities.formatDate(new Date(time), (zone ??= file.getSpreadsheetTimeZone()), pattern);
  const kept = new Map<string, number | null>();
  const clocks = new Map<number, number>();

  const offsetOfMonth = (year: number, month: number): number | null => {
    const key = `${String(year)}-${String(month)}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const [first, last] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)].map((time) => toOffset(ask(time, "Z")));
    const offset = first === last ? first! : null;
    kept.set(key, offset);
    return offset;
  };
  const clockAt = (time: number): number => {
    const known = clocks.get(time) ?? toTime(ask(time, "yyyy-MM-dd HH:mm:ss.SSS"));
    clocks.set(time, known);
    return known;
  };

  return (date) => {
    const time = date.getTime();
    const year = date.getUTCFullYear();
    const offset = year >= FIRST_REGULAR_YEAR ? offsetOfMonth(year, date.getUTCMonth()) : null;
    return (offset === null ? clockAt(time) : time + offset) / MILLISECONDS_OF_DAY - DAY_ZERO;
  };
}

/** `+0730` in milliseconds. */
function toOffset(text: string): number {
  const sign = text.startsWith("-") ? -1 : 1;
  return sign * (Number(text.slice(1, 3)) * 60 + Number(text.slice(3, 5))) * 60_000;
}

function toTime(text: string): number {
  const [year, month, day, hour, minute, second, millisecond] = text.split(/[-\s:.]/).map(Number) as [number, number, number, number, number, number, number];
  return Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
}
