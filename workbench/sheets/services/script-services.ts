import { AuthMode } from "./enums";
import { ServiceException, wrongSignature } from "../runtime/service-exception";
import { isDate } from "../runtime/realm";
import { HOST, ServiceObject } from "../runtime/service-object";
import type { SheetsHost } from "../runtime/sheets-host";
import { instantToWall } from "../runtime/time-zone";
import { SimulatedUser } from "./user";

export class SimulatedSession extends ServiceObject {
  private readonly zone: string;

  constructor(host: SheetsHost, zone: string) {
    super(host);
    this.zone = zone;
  }

  toString(): string {
    return "Session";
  }

  getActiveUser(): SimulatedUser {
    return new SimulatedUser(this[HOST], this[HOST].settings.people.user);
  }
  getEffectiveUser(): SimulatedUser {
    return this.getActiveUser();
  }
  /** Language only, as `vi` (Session.md getActiveUserLocale). */
  getActiveUserLocale(): string {
    return this[HOST].settings.userLocale;
  }
  getScriptTimeZone(): string {
    return this.zone;
  }
}

/** Letters of java.text.SimpleDateFormat that scripts here use. */
const DATE_CODES = /'([^']*)'|y+|M+|d+|H+|m+|s+/g;
/** Utilities.md sleep: five minutes at most. */
const LONGEST_SLEEP = 300_000;

export class SimulatedUtilities extends ServiceObject {
  private uuids = 0;

  toString(): string {
    return "Utilities";
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (!isDate(date)) throw wrongSignature(date, "Utilities.formatDate");
    const wall = instantToWall(timeZone, date.getTime());
    return format.replace(DATE_CODES, (code: string, quoted: string | undefined) => {
      if (quoted !== undefined) return quoted === "" ? "'" : quoted;
      const padded = (number: number) => String(number).padStart(code.length, "0");
      switch (code.charAt(0)) {
        case "y":
          return code.length === 2 ? String(wall.year % 100).padStart(2, "0") : padded(wall.year);
        case "M":
          return padded(wall.month + 1);
        case "d":
          return padded(wall.day);
        case "H":
          return padded(wall.hours);
        case "m":
          return padded(wall.minutes);
        default:
          return padded(wall.seconds);
      }
    });
  }

  /** Time passes at once. */
  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0 && milliseconds <= LONGEST_SLEEP))
      throw new ServiceException("Invalid argument: milliseconds");
    this[HOST].advance(milliseconds);
  }

  getUuid(): string {
    this.uuids += 1;
    return `00000000-0000-4000-8000-${String(this.uuids).padStart(12, "0")}`;
  }
}

export class SimulatedScriptApp extends ServiceObject {
  toString(): string {
    return "ScriptApp";
  }

  get AuthMode() {
    return AuthMode;
  }
}
