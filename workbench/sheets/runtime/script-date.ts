import { instantToWall, wallToInstant } from "./time-zone";
import type { WallClock } from "./time-zone";

/** The clock and zone that a script lives by. */
export interface ScriptClock {
  readonly now: () => number;
  /** The zone of `appsscript.json`: local times of a script are those of its zone, not of its user. */
  readonly zone: string;
}

type Part = keyof WallClock;

const GETTERS = {
  getFullYear: "year",
  getMonth: "month",
  getDate: "day",
  getHours: "hours",
  getMinutes: "minutes",
  getSeconds: "seconds",
  getMilliseconds: "milliseconds",
} as const satisfies Record<string, Part>;

/** What each setter sets, first its own part, then the smaller ones that may come with it. */
const SETTERS = {
  setFullYear: ["year", "month", "day"],
  setMonth: ["month", "day"],
  setDate: ["day"],
  setHours: ["hours", "minutes", "seconds", "milliseconds"],
  setMinutes: ["minutes", "seconds", "milliseconds"],
  setSeconds: ["seconds", "milliseconds"],
  setMilliseconds: ["milliseconds"],
} as const satisfies Record<string, readonly Part[]>;

const WITH_ZONE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$|(?:Z|[+-]\d{2}:?\d{2}|\b(?:GMT|UTC))\s*(?:\(.*\))?$/i;

/** A `Date` for one script over the `Date` of its realm: now is the simulated time, local is the script's zone. */
export function createScriptDate(Native: DateConstructor, { now, zone }: ScriptClock): DateConstructor {
  class ScriptDate extends Native {
    constructor(...parts: readonly unknown[]) {
      super(...([parts.length === 0 ? now() : instantOf(parts)] as [number]));
    }

    static override now(): number {
      return now();
    }

    override getTimezoneOffset(): number {
      const wall = instantToWall(zone, this.getTime());
      return Math.round(
        (this.getTime() -
          Date.UTC(wall.year, wall.month, wall.day, wall.hours, wall.minutes, wall.seconds, wall.milliseconds)) /
          60_000,
      );
    }

    override getDay(): number {
      const { year, month, day } = instantToWall(zone, this.getTime());
      return new Date(Date.UTC(year, month, day)).getUTCDay();
    }
  }

  function instantOf(parts: readonly unknown[]): number {
    const [first] = parts;
    if (parts.length > 1) {
      const [year = NaN, month = NaN, day = 1, hours = 0, minutes = 0, seconds = 0, milliseconds = 0] =
        parts.map(Number);
      return wallToInstant(zone, {
        year: year >= 0 && year <= 99 ? 1900 + year : year,
        month,
        day,
        hours,
        minutes,
        seconds,
        milliseconds,
      });
    }
    return typeof first === "string" ? instantOfText(first) : Number(first);
  }

  /**
   * A day alone, in ISO form, is one of UTC; other texts without a zone are read by the script's (milan-rajic.com, Date
   * and Time).
   */
  function instantOfText(text: string): number {
    const instant = Native.parse(text);
    if (WITH_ZONE.test(text) || Number.isNaN(instant)) return instant;
    // Read by the machine's zone: what its clock would show is what the script means
    const read = new Native(instant);
    return wallToInstant(zone, {
      year: read.getFullYear(),
      month: read.getMonth(),
      day: read.getDate(),
      hours: read.getHours(),
      minutes: read.getMinutes(),
      seconds: read.getSeconds(),
      milliseconds: read.getMilliseconds(),
    });
  }

  for (const [name, part] of Object.entries(GETTERS)) {
    Object.defineProperty(ScriptDate.prototype, name, {
      value(this: Date) {
        return Number.isNaN(this.getTime()) ? NaN : instantToWall(zone, this.getTime())[part];
      },
    });
  }
  for (const [name, parts] of Object.entries(SETTERS)) {
    Object.defineProperty(ScriptDate.prototype, name, {
      value(this: Date, ...values: readonly number[]) {
        const set = Object.fromEntries(values.map((value, index) => [parts[index], value])) as Partial<WallClock>;
        return this.setTime(wallToInstant(zone, { ...instantToWall(zone, this.getTime()), ...set }));
      },
    });
  }
  Object.defineProperty(ScriptDate, "name", { value: "Date" });
  return ScriptDate as unknown as DateConstructor;
}
