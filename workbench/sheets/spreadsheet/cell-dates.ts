import { instantToWall, wallToInstant } from "../runtime/time-zone";

const DAY = 86_400_000;
/**
 * Day 0 of Sheets, without the leap day of 1900 that Excel counts: times of day read back as times on 30 December 1899.
 */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The instant that a date cell means: what it shows, in the spreadsheet's time zone (Range.md getValues). */
export function serialToInstant(serial: number, zone: string): number {
  const date = new Date(DAY_ZERO + Math.floor(serial) * DAY);
  const milliseconds = Math.round((serial - Math.floor(serial)) * DAY);
  return wallToInstant(zone, {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth(),
    day: date.getUTCDate(),
    hours: 0,
    minutes: 0,
    seconds: 0,
    milliseconds,
  });
}

/** The serial number that a cell gets when a script writes an instant. */
export function instantToSerial(instant: number, zone: string): number {
  const wall = instantToWall(zone, instant);
  const time = ((wall.hours * 60 + wall.minutes) * 60 + wall.seconds) * 1000 + wall.milliseconds;
  return (Date.UTC(wall.year, wall.month, wall.day) - DAY_ZERO + time) / DAY;
}
