import { dateToSerial, serialToDate } from "../../src/text/serial-date";
import { instantToWall, wallToInstant } from "./time-zone";

const DAY = 86_400_000;

/** The instant that a date cell means: what it shows, in the spreadsheet's time zone (Range.md getValues). */
export function serialToInstant(serial: number, zone: string): number {
  const { year, month, day } = serialToDate(serial);
  const milliseconds = Math.round((serial - Math.floor(serial)) * DAY);
  return wallToInstant(zone, { year, month: month - 1, day, hours: 0, minutes: 0, seconds: 0, milliseconds });
}

/** The serial number that a cell gets when a script writes an instant. */
export function instantToSerial(instant: number, zone: string): number {
  const wall = instantToWall(zone, instant);
  const time = ((wall.hours * 60 + wall.minutes) * 60 + wall.seconds) * 1000 + wall.milliseconds;
  return dateToSerial({ year: wall.year, month: wall.month + 1, day: wall.day }) + time / DAY;
}
