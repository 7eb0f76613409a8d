import { shownText } from "../text/shown-text";

/** Returns any value found in a file in place of a rubric's value, as a sentence shows it. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return shownText(value);
  if (Array.isArray(value)) return "[…]";
  return typeof value === "object" && value !== null ? "{…}" : String(value);
}
