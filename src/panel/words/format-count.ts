import type { NumberStyle } from "../../language/words";

/** Formats a count: `10000` → `10.000` beside a decimal comma, `10,000` beside a decimal point. */
export function formatCount(count: number, { decimalSeparator }: NumberStyle): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, decimalSeparator === "," ? "." : ",");
}
