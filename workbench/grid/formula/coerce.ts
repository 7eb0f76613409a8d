import type { DecimalSeparator } from "./locale";
import { numberToText, textToNumber } from "./number-text";
import { fail, isError } from "./value";
import type { Scalar } from "./value";

/** What arithmetic sees; throws `ValueError` for words and error values. */
export function toNumber(value: Scalar, decimal: DecimalSeparator): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return textToNumber(value, decimal) ?? fail("#VALUE!");
  return fail(value);
}

/** What `&` and text functions see; throws `ValueError` for error values. */
export function toText(value: Scalar, decimal: DecimalSeparator): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberToText(value, decimal);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return fail(value);
}

/** What conditions see; throws `ValueError` for words other than TRUE and FALSE, and for error values. */
export function toBoolean(value: Scalar): boolean {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") {
    const upper = value.toUpperCase();
    return upper === "TRUE" || (upper === "FALSE" ? false : fail("#VALUE!"));
  }
  return fail(value);
}

/** The result of a whole formula: no empty cell, no infinity, no negative zero, no text longer than a cell. */
export function toResult(value: Scalar): Exclude<Scalar, null> {
  const longestText = 32_767;
  if (value === null) return 0;
  if (typeof value === "number") return Number.isFinite(value) ? value + 0 : { error: "#NUM!" };
  if (typeof value === "string" && value.length > longestText) return { error: "#VALUE!" };
  return value;
}

/** Whether a value is an error, as a type guard that also throws it on. */
export function withoutError<Value extends Scalar>(value: Value): Exclude<Value, { readonly error: string }> {
  if (isError(value)) fail(value);
  return value as Exclude<Value, { readonly error: string }>;
}
