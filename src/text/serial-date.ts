/** A day of the calendar; `month` and `day` count from 1. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

// Sheets count 1900 as a leap year, as the first spreadsheet did: serial 60 is a day that does not exist.
const LEAP_DAY_OF_1900 = 60;
// Serial of 1 January 1970 for days after the false leap day; one less before it.
const UNIX_EPOCH = 25569;

const DAYS_IN_400_YEARS = 146097;
const DAYS_FROM_MARCH_0000_TO_1970 = 719468;

/**
 * Returns the calendar day of a serial number, without time of day: 1 is 1 January 1900, 60 is 29 February 1900 as
 * Excel shows it. Serials below 1 count back from 31 December 1899.
 */
export function serialToDate(serial: number): CalendarDate {
  const day = Math.floor(serial);
  if (day === LEAP_DAY_OF_1900) return { year: 1900, month: 2, day: 29 };
  return dayToDate(day - UNIX_EPOCH + (day < LEAP_DAY_OF_1900 ? 1 : 0));
}

/**
 * Returns the serial number of a calendar day, the inverse of `serialToDate`. A day past the end of its month continues
 * into the next.
 */
export function dateToSerial(date: CalendarDate): number {
  if (date.year === 1900 && date.month === 2 && date.day === 29) return LEAP_DAY_OF_1900;
  const serial = dateToDay(date) + UNIX_EPOCH;
  return serial > LEAP_DAY_OF_1900 ? serial : serial - 1;
}

// Both directions count years from March, so that a leap day is the last of its year, in cycles of 400 years.
function dayToDate(daysSince1970: number): CalendarDate {
  const days = daysSince1970 + DAYS_FROM_MARCH_0000_TO_1970;
  const cycle = Math.floor(days / DAYS_IN_400_YEARS);
  const dayOfCycle = days - cycle * DAYS_IN_400_YEARS;
  const yearOfCycle = Math.floor(
    (dayOfCycle - Math.floor(dayOfCycle / 1460) + Math.floor(dayOfCycle / 36524) - Math.floor(dayOfCycle / 146096)) /
      365,
  );
  const dayOfYear = dayOfCycle - daysBeforeYear(yearOfCycle);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - daysBeforeMonth(monthFromMarch) + 1,
  };
}

function dateToDay({ year, month, day }: CalendarDate): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const cycle = Math.floor(yearFromMarch / 400);
  const monthFromMarch = month <= 2 ? month + 9 : month - 3;
  const dayOfCycle = daysBeforeYear(yearFromMarch - cycle * 400) + daysBeforeMonth(monthFromMarch) + day - 1;
  return cycle * DAYS_IN_400_YEARS + dayOfCycle - DAYS_FROM_MARCH_0000_TO_1970;
}

function daysBeforeYear(yearOfCycle: number): number {
  return yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
}

function daysBeforeMonth(monthFromMarch: number): number {
  return Math.floor((153 * monthFromMarch + 2) / 5);
}

/** Returns the day of a serial as written in Vietnam: `05/09/2026`. */
export function writtenDay(serial: number): string {
  const { year, month, day } = serialToDate(serial);
  return [day, month, year].map((part) => String(part).padStart(2, "0")).join("/");
}

/** Serials of 1 January 2000 to 31 December 2099. */
const FIRST_LIKELY_DAY = 36_526;
const LAST_LIKELY_DAY = 73_050;

/** Whether a number is likely a day: no rubric reaches such points, and other dates are unlikely slips. */
export function isLikelyDay(value: number): boolean {
  return Number.isInteger(value) && value >= FIRST_LIKELY_DAY && value <= LAST_LIKELY_DAY;
}
