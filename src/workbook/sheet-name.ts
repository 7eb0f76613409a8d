/** Excel's limit; Google Sheets and LibreOffice allow more. */
const MAX_LENGTH = 31;
const FORBIDDEN = /[:\\/?*[\]]/g;

/** A sheet name that every host takes and no sheet has yet: forbidden characters replaced, cut, and numbered where taken. */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toUpperCase()));
  const base = wanted.replace(FORBIDDEN, "-").replace(/^'+|'+$/g, "").trim() || "Thẩm định";
  for (let number = 1; ; number++) {
    const suffix = number === 1 ? "" : ` (${number})`;
    const name = base.slice(0, MAX_LENGTH - suffix.length).trimEnd() + suffix;
    if (!used.has(name.toUpperCase())) return name;
  }
}
