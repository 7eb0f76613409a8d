import { dateToSerial, serialToDate } from "./serial-date";

/** Day, month and year as written in Vietnam, with one separator. */
const DATE = /^(?:ngày )?(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/i;

/**
 * Returns the serial number of a day typed as text, `15/03/2026`; `null` for other text and for days that do not exist.
 */
export function readDate(text: string): number | null {
  const match = DATE.exec(text.normalize("NFC").trim());
  if (!match) return null;
  const wanted = { day: Number(match[1]), month: Number(match[3]), year: Number(match[4]) };
  if (wanted.year < 1900) return null;
  const serial = dateToSerial(wanted);
  const { day, month, year } = serialToDate(serial);
  return day === wanted.day && month === wanted.month && year === wanted.year ? serial : null;
}
