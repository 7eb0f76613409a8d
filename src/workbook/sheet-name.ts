/** Excel's limit; Google Sheets and LibreOffice allow more. */
const MAX_LENGTH = 31;
/** Excel keeps this name for itself. */
const RESERVED = "HISTORY";
/** What Excel refuses, control characters, and the braces that mark the row in formulas of ours. */
const FORBIDDEN = /[:\\/?*[\]{}\p{Cc}]/gu;
const OUTER_APOSTROPHES = /^[\s']+|[\s']+$/g;

/** A sheet name that every host takes and no sheet has yet: forbidden characters replaced, cut, and numbered where taken. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toUpperCase()));
  const base = wanted.replace(FORBIDDEN, "-").replace(OUTER_APOSTROPHES, "") || "Thẩm định";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = cut(base, MAX_LENGTH - suffix.length) + suffix;
    if (!used.has(name.toUpperCase()) && name.toUpperCase() !== RESERVED) return name;
  }
}

/** The first characters of a name, without half a character or an apostrophe at its end. */
function cut(name: string, length: number): string {
  return name.slice(0, length).replace(/[\uD800-\uDBFF]$/, "").replace(OUTER_APOSTROPHES, "");
}
