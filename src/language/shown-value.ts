import { shownText } from "../text/shown-text";

/** Anything that a file holds where a value of a rubric should stand, as a sentence shows it. */
export function shownValue(value: unknown): string {
  if (typeof value === "string") return shownText(value);
  if (Array.isArray(value)) return "[…]";
  return typeof value === "object" && value !== null ? "{…}" : String(value);
}
