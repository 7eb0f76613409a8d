import { dateToSerial, serialToDate } from "../../../src/text/serial-date";
import type { DecimalSeparator } from "./locale";

// Sheets show and join at most so many significant digits, whatever the double behind them holds.
const SIGNIFICANT_DIGITS = 15;
// From ten to this power on, and for longer runs of decimals than this, General turns to powers of ten.
const LARGEST_PLAIN_EXPONENT = 20;
const LONGEST_PLAIN_DECIMALS = 20;

/** A number as `&` joins it: General format with the host's decimal separator. */
export function numberToText(value: number, decimal: DecimalSeparator): string {
  const [mantissa = "", exponentText = "0"] = value.toExponential(SIGNIFICANT_DIGITS - 1).split("e");
  const exponent = Number(exponentText);
  const sign = mantissa.startsWith("-") ? "-" : "";
  const digits = mantissa.replace(/[-.]/g, "").replace(/0+$/, "") || "0";
  return sign + placePoint(digits, exponent).replace(".", decimal);
}

function placePoint(digits: string, exponent: number): string {
  if (exponent > LARGEST_PLAIN_EXPONENT || digits.length - exponent > LONGEST_PLAIN_DECIMALS) {
    const mantissa = digits.length > 1 ? `${digits.charAt(0)}.${digits.slice(1)}` : digits;
    return `${mantissa}E${exponent < 0 ? "-" : "+"}${String(Math.abs(exponent)).padStart(2, "0")}`;
  }
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const decimals = digits.slice(exponent + 1);
  return decimals === "" ? whole : `${whole}.${decimals}`;
}

const NUMBERS = {
  ".": /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d*)?(?:[eE][+-]?\d+)?%?$/,
  ",": /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d*)?(?:[eE][+-]?\d+)?%?$/,
};
const ISO_DATE = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/**
 * The number that a text names to arithmetic, `VALUE` and criteria, or `null`. Dates only in the one form that every
 * locale reads alike, `2026-11-23`; times, fractions and currencies are left out.
 */
export function textToNumber(text: string, decimal: DecimalSeparator): number | null {
  const trimmed = text.trim();
  const date = ISO_DATE.exec(trimmed);
  if (date) return readDate(Number(date[1]), Number(date[2]), Number(date[3]));
  if (!/\d/.test(trimmed) || !NUMBERS[decimal].test(trimmed)) return null;
  const plain = trimmed.replaceAll(decimal === "." ? "," : ".", "").replace(decimal, ".");
  const value = plain.endsWith("%") ? Number(plain.slice(0, -1)) / 100 : Number(plain);
  return Number.isFinite(value) ? value : null;
}

function readDate(year: number, month: number, day: number): number | null {
  const serial = dateToSerial({ year, month, day });
  const date = serialToDate(serial);
  return year >= 1900 && date.month === month && date.day === day ? serial : null;
}
