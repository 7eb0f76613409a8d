/** Excel's limit; Google Sheets and LibreOffice allow more. */
const MAX_LENGTH = 31;
/** Excel reserves this name. */
const RESERVED = "HISTORY";
/** Characters that Excel rejects, control characters, and the braces of row placeholders in the product's formulas. */
const FORBIDDEN = /[:\\/?*[\]{}\p{Cc}]/gu;
const OUTER_APOSTROPHES = /^[\s']+|[\s']+$/g;

/**
 * Returns a sheet name that every host accepts and no sheet has yet: forbidden characters replaced, cut, and numbered
 * where taken.
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toUpperCase()));
  const base = wanted.replace(FORBIDDEN, "-").replace(OUTER_APOSTROPHES, "") || "Thẩm định";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = cut(base, MAX_LENGTH - suffix.length) + suffix;
    if (!used.has(name.toUpperCase()) && name.toUpperCase() !== RESERVED) return name;
  }
}

/** Returns the first characters of a name, without a lone surrogate or an apostrophe at the end. */
function cut(name: string, length: number): string {
  return name
    .slice(0, length)
    .replace(/[\uD800-\uDBFF]$/, "")
    .replace(OUTER_APOSTROPHES, "");
}
