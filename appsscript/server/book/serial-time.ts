import type { Book } from "./book";

const SECOND = 1000;
const MILLISECONDS_OF_DAY = 86_400_000;
/** 1899-12-30, day 0 of spreadsheets, in days from 1970. */
const DAY_ZERO = -25_569;
/**
 * From this year on, offsets are whole minutes and change at most twice a year, so that the ends of a month decide for
 * all of it.
 */
const FIRST_REGULAR_YEAR = 1976;

/**
 * Returns a function that turns dates into serial numbers as the spreadsheet's own clock shows them. Sheets returns
 * dates as moments; the cell's content is that moment in the spreadsheet's time zone, which may differ from the
 * script's. Each call to the service is made once a month that contains dates, not once a cell.
 */
export function serialReader({ file, utilities }: Book): (date: Date) => number {
  let zone: string | null = null;
  const offsets = new Map<string, number | null>();
  const clocks = new Map<number, number>();

  /** Returns what the spreadsheet's clock shows at a moment, as if in UTC. */
  const clockAt = (time: number): number => {
    const known =
      clocks.get(time) ??
      toTime(utilities.formatDate(new Date(time), (zone ??= file.getSpreadsheetTimeZone()), "yyyy-MM-dd HH:mm:ss")) +
        (time % SECOND);
    clocks.set(time, known);
    return known;
  };
  /**
   * Returns how far its clock is ahead throughout a month (milliseconds); `null` where that changes within the month.
   */
  const offsetOfMonth = (year: number, month: number): number | null => {
    const key = `${String(year)}-${String(month)}`;
    const known = offsets.get(key);
    if (known !== undefined) return known;
    const [first, last] = [Date.UTC(year, month, 1), Date.UTC(year, month + 1, 1)].map((time) => clockAt(time) - time);
    const offset = first === last ? first! : null;
    offsets.set(key, offset);
    return offset;
  };

  return (date) => {
    const time = date.getTime();
    const year = date.getUTCFullYear();
    const offset = year >= FIRST_REGULAR_YEAR ? offsetOfMonth(year, date.getUTCMonth()) : null;
    return (offset === null ? clockAt(time) : time + offset) / MILLISECONDS_OF_DAY - DAY_ZERO;
  };
}

function toTime(text: string): number {
  const [year, month, day, hour, minute, second] = text.split(/[-\s:]/).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return Date.UTC(year, month - 1, day, hour, minute, second);
}
