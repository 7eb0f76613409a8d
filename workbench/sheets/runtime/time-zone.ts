const MINUTE = 60_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** A wall clock; `month` counts from 0, and parts beyond their bounds run on, as in JavaScript's `Date`. */
export interface WallClock {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
}

/** Minutes that the wall clocks of a zone are ahead of UTC at an instant (milliseconds since 1970). */
export function offsetAt(zone: string, instant: number): number {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(zone, format);
  }
  const parts = new Map(format.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => Number(parts.get(name));
  const wall = utc({
    year: parts.get("era") === "BC" ? 1 - part("year") : part("year"),
    month: part("month") - 1,
    day: part("day"),
    hours: part("hour"),
    minutes: part("minute"),
    seconds: part("second"),
    milliseconds: 0,
  });
  return (wall - Math.floor(instant / 1000) * 1000) / MINUTE;
}

/** The instant at which the clocks of a zone show this. */
export function wallToInstant(zone: string, wall: WallClock): number {
  const asUtc = utc(wall);
  if (!Number.isFinite(asUtc)) return NaN;
  const first = asUtc - offsetAt(zone, asUtc) * MINUTE;
  return asUtc - offsetAt(zone, first) * MINUTE;
}

export function instantToWall(zone: string, instant: number): WallClock {
  const shifted = new Date(instant + offsetAt(zone, instant) * MINUTE);
  return {
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth(),
    day: shifted.getUTCDate(),
    hours: shifted.getUTCHours(),
    minutes: shifted.getUTCMinutes(),
    seconds: shifted.getUTCSeconds(),
    milliseconds: shifted.getUTCMilliseconds(),
  };
}

function utc({ year, month, day, hours, minutes, seconds, milliseconds }: WallClock): number {
  // Date.UTC takes the years 0 to 99 for those of the last century
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(hours, minutes, seconds, milliseconds);
  return date.getTime();
}
