import { normalizeText } from "./fold";
import { hundredths } from "./hundredths";
import type { Hundredths } from "./hundredths";

/**
 * Reading of text as points: a number, empty, or text. Text carries the points that it safely names
 * (`2 điểm`), to be offered as a correction, else null.
 */
export type NumberReading =
  | { readonly kind: "number"; readonly hundredths: Hundredths }
  | { readonly kind: "empty" }
  | { readonly kind: "text"; readonly hundredths: Hundredths | null };

// One separator and at most two decimals. Three decimals could be thousands (`1.234`). Digits must stand on both
// sides of the separator: `,5` may be a `1,5` without its first digit, and a wrong guess costs points.
// One leading zero is a habit of forms (`05`); two or more, or `015`, may hide a lost separator.
const NUMBER = /^([+-]?)(0?\d|[1-9]\d{1,8})(?:[.,](\d{1,2}))?$/;

// The only words that cannot mean anything else in a score cell.
const UNIT = / ?(?:điểm|diem|đ)\.?$/i;

/** Reads a number typed as text, with a comma or a point and at most two decimals. */
export function readNumber(text: string): NumberReading {
  const clean = toPlainCharacters(normalizeText(text));
  if (clean === "") return { kind: "empty" };
  const number = parseHundredths(clean);
  if (number !== null) return { kind: "number", hundredths: number };
  const bare = withoutUnit(clean);
  return { kind: "text", hundredths: bare === clean ? null : parseHundredths(bare) };
}

/** Returns a text without the word for points at its end. */
export function withoutUnit(text: string): string {
  return text.replace(UNIT, "");
}

function parseHundredths(text: string): Hundredths | null {
  const match = NUMBER.exec(text);
  if (match === null) return null;
  const [, sign, whole = "", decimals = ""] = match;
  const magnitude = Number(whole) * 100 + Number(decimals.padEnd(2, "0"));
  return hundredths(sign === "-" ? 0 - magnitude : magnitude);
}

// Full-width forms come from Asian keyboards, the true minus sign from word processors. A dash stays: it
// starts a list as often as a negative number.
function toPlainCharacters(text: string): string {
  return text
    .replace(/[\uFF0B-\uFF0E\uFF10-\uFF19]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\u2212/g, "-");
}
