/** Hexadecimal digits of a line's mark, and of the code that is printed: fewer could be forged by trial. */
export const SHORT_MARK = 32;
const GROUP = 4;

/**
 * Returns a mark in groups of four, as cells hold it and forms print it: a cell would take some rows of digits for a
 * number.
 */
export function groupedMark(mark: string): string {
  return mark.match(/.{1,4}/g)?.join("-") ?? "";
}

/** Returns the digits of a mark as people copy it; "" for a text that is none. */
export function ungroupedMark(text: string): string {
  const digits = text.toLowerCase().replace(/[\s-]/g, "");
  return /^[0-9a-f]+$/.test(digits) && digits.length % GROUP === 0 ? digits : "";
}

/** Returns the code that is printed for a seal: the first 32 digits of its mark, in groups of four. */
export function printedCode(mark: string): string {
  return groupedMark(mark.slice(0, SHORT_MARK));
}

/** Whether a typed code is that of a mark. Fewer than the printed digits are no proof. */
export function isCodeOf(text: string, mark: string): boolean {
  const digits = ungroupedMark(text);
  return digits.length >= SHORT_MARK && mark.startsWith(digits);
}
