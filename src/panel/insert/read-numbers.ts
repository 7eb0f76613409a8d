const PLAIN = /^\d{1,9}$/;
const GROUPED = /^\d{1,3}(?:([., ])\d{3})(?:\1\d{3})*$/;

/** Reads a typed number of rows, with or without thousands separators; `null` for anything else. */
export function readRowCount(text: string): number | null {
  const trimmed = text.trim();
  if (!PLAIN.test(trimmed) && !GROUPED.test(trimmed)) return null;
  return Number(trimmed.replace(/\D/g, ""));
}

/** Reads a typed year of four digits; `null` for anything else. */
export function readYearText(text: string): number | null {
  const year = text.trim();
  return /^20\d\d$/.test(year) ? Number(year) : null;
}
