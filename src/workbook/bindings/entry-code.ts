/** The form of codes that the product gives, with their number: `MH-001`. Units may use codes of their own form. */
export const ENTRY_CODE = /^MH-(\d{3,7})$/;

const DIGITS = 3;

/** Returns the code of a number. */
export function entryCode(number: number): string {
  return `MH-${String(number).padStart(DIGITS, "0")}`;
}
