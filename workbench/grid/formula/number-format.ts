import { roundHalfAway } from "../../../src/text/hundredths";
import { serialToDate } from "../../../src/text/serial-date";
import type { DecimalSeparator } from "./locale";

interface NumberForm {
  readonly decimals: number;
  readonly grouped: boolean;
  /** Whether zeros at the end of the decimals are left out. */
  readonly shortened: boolean;
}

const FORMS: ReadonlyMap<string, NumberForm> = new Map([
  ["0", { decimals: 0, grouped: false, shortened: false }],
  ["0.0", { decimals: 1, grouped: false, shortened: false }],
  ["0.00", { decimals: 2, grouped: false, shortened: false }],
  ["0.##", { decimals: 2, grouped: false, shortened: true }],
  ["#,##0", { decimals: 0, grouped: true, shortened: false }],
]);

/**
 * A number in one of the few formats that hosts agree on, written in the host's own separators (`0,00` where decimals
 * have a comma); `null` for any other format.
 */
export function formatNumber(value: number, format: string, decimal: DecimalSeparator): string | null {
  if (format.toLowerCase() === "dd/mm/yyyy") return value < 0 ? null : formatDate(value);
  const form = FORMS.get(decimal === "." ? format : swapSeparators(format));
  if (!form) return null;
  const text = formatMagnitude(Math.abs(roundHalfAway(value, form.decimals)), form);
  const sign = value < 0 && /[1-9]/.test(text) ? "-" : "";
  return sign + (decimal === "." ? text : swapSeparators(text));
}

function formatMagnitude(magnitude: number, { decimals, grouped, shortened }: NumberForm): string {
  const [whole = "", fraction = ""] = magnitude.toFixed(decimals).split(".");
  const digits = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ",") : whole;
  if (decimals === 0) return digits;
  // Excel leaves the separator even when no decimals are left
  return `${digits}.${shortened ? fraction.replace(/0+$/, "") : fraction}`;
}

function formatDate(serial: number): string {
  const { year, month, day } = serialToDate(serial);
  const two = (number: number) => String(number).padStart(2, "0");
  return `${two(day)}/${two(month)}/${String(year)}`;
}

function swapSeparators(text: string): string {
  return text.replace(/[.,]/g, (separator) => (separator === "." ? "," : "."));
}
