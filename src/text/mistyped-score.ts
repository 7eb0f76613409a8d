import type { Hundredths } from "./hundredths";
import { hundredths, numberToHundredths } from "./hundredths";
import { normalizeText } from "./fold";
import { withoutUnit } from "./read-number";
import { serialToDate } from "./serial-date";

const MINUTES_IN_HOUR = 60;
const MINUTES_IN_DAY = 1440;
/** A typed time has whole minutes; its fraction of a day is inexact in the last binary place. */
const TOLERANCE = 1e-6;

/** Below this the number is unlikely as a share of the points or as points. */
const SMALLEST_SHARE = 0.1;

/**
 * Returns the points that a percentage may mean in a line with this maximum: the figure before the sign (`1,5%`, where
 * the cell added the sign), the number itself, or a share of the maximum. Only the caller can check which are possible
 * scores.
 */
export function pointsFromPercent(value: number, maximum: Hundredths): readonly Hundredths[] {
  const figure = numberToHundredths(value * 100);
  if (value < SMALLEST_SHARE) return distinct([figure]);
  return distinct([figure, numberToHundredths(value), value <= 1 ? hundredths(Math.round(value * maximum)) : null]);
}

/**
 * Returns the points that a time of day may mean: `1:30` was 1,30; `1:05` was 1,5 or 1,05, which give the same time.
 */
export function pointsFromTime(serial: number): readonly Hundredths[] {
  const minutes = Math.round(serial * MINUTES_IN_DAY);
  if (!(serial >= 0 && serial < 1) || Math.abs(serial * MINUTES_IN_DAY - minutes) > TOLERANCE) return [];
  const whole = Math.floor(minutes / MINUTES_IN_HOUR) * 100;
  const decimals = minutes % MINUTES_IN_HOUR;
  return distinct([hundredths(whole + decimals), decimals < 10 ? hundredths(whole + decimals * 10) : null]);
}

/**
 * Returns the points that a day may mean: 3 April was typed `3.4`, `4/3` where months come first, or as a share, 3 out
 * of 4 points. Only the caller can check which are possible scores. A day with a time of day was never typed as a
 * score.
 */
export function pointsFromDay(serial: number, maximum: Hundredths): readonly Hundredths[] {
  if (!Number.isInteger(serial) || serial < 1 || serial > LAST_SERIAL) return [];
  const { month, day } = serialToDate(serial);
  const share = (part: number, whole: number) =>
    whole * 100 === maximum && part <= whole ? hundredths(part * 100) : null;
  return distinct([
    hundredths(day * 100 + decimalsOf(month)),
    hundredths(month * 100 + decimalsOf(day)),
    share(day, month),
    share(month, day),
  ]);
}

/**
 * Returns the points that a text with three digits after its only separator may mean: `1.000` is one thousand, or 1 as a
 * sheet of another language shows it; `1 000` is one thousand. A third decimal other than 0 is no score. Only the
 * caller can check which are possible scores.
 */
export function pointsFromGroups(text: string): readonly Hundredths[] {
  const [, whole, separator, three] = GROUPS.exec(withoutUnit(normalizeText(text))) ?? [];
  if (whole === undefined || three === undefined) return [];
  const decimal = separator !== " " && three.endsWith("0") ? Number(whole) * 100 + Number(three) / 10 : null;
  return distinct([
    whole === "0" ? null : hundredths(Number(whole + three) * 100),
    decimal === null ? null : hundredths(decimal),
  ]);
}

const GROUPS = /^(0|[1-9]\d{0,2})([., ])(\d{3})$/;

/** 31 December 9999, the last date that sheets show. */
const LAST_SERIAL = 2958465;

/** Returns the digits after the separator as hundredths: 5 was typed as `.5`, 10 as `.10`. */
function decimalsOf(figures: number): Hundredths {
  return hundredths(figures < 10 ? figures * 10 : figures);
}

function distinct(points: readonly (Hundredths | null)[]): readonly Hundredths[] {
  return [...new Set(points.filter((one) => one !== null))];
}
