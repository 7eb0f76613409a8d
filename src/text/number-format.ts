/**
 * What a number format makes of a number: `plain` digits, a `percent`, a `date` (with or without a time of day),
 * a `month` (a date that shows no day, as `mmm-yy`), or a `time`.
 */
export type FormatKind = "plain" | "percent" | "date" | "month" | "time";

// Parts whose letters are no format codes: quoted text, escaped (`\d`) and padded (`_d`, `*d`) characters, and brackets
// with a colour, condition, currency or locale. An unclosed quote or bracket extends to the end.
const LITERALS = /"[^"]*(?:"|$)|[\\_*][^]|\[[^\]]*(?:\]|$)/g;
const ELAPSED_TIME = /^\[(?:h+|m+|s+)\]/i;
const HALF_OF_DAY = /am\/pm|a\/p/gi;
// Names of the plain format, in English and as LibreOffice writes it elsewhere. Their letters are no codes.
const PLAIN_NAMES = /general|standard/gi;

// A million cells share a few formats. A hostile file may hold many, so the cache is limited.
const MOST_KEPT_FORMATS = 1000;
const keptKinds = new Map<string, FormatKind>();
/** The last one: neighbouring cells mostly share their format. */
const last: { format: string; kind: FormatKind } = { format: "General", kind: "plain" };

/** Format of dates in cells: day, month, year, as written in Vietnam. */
export const DATE_FORMAT = "dd/mm/yyyy";

/** Returns the kind of a number format in its language-independent form (`dd/mm/yyyy`, `0.00%`). */
export function formatKind(format: string): FormatKind {
  if (format === last.format) return last.kind;
  let kind = keptKinds.get(format);
  if (kind === undefined) {
    kind = readFormatKind(format);
    if (keptKinds.size >= MOST_KEPT_FORMATS) keptKinds.clear();
    keptKinds.set(format, kind);
  }
  last.format = format;
  last.kind = kind;
  return kind;
}

/** Whether the format shows a number as a date or a time. */
export function isDateFormat(format: string): boolean {
  const kind = formatKind(format);
  return kind === "date" || kind === "month" || kind === "time";
}

/** Whether the format shows a number as a percentage. */
export function isPercentFormat(format: string): boolean {
  return formatKind(format) === "percent";
}

function readFormatKind(format: string): FormatKind {
  const codes = format
    .replace(LITERALS, (literal) => (ELAPSED_TIME.test(literal) ? "h" : " "))
    .replace(HALF_OF_DAY, "h")
    .replace(PLAIN_NAMES, "");
  if (/d/i.test(codes)) return "date";
  if (/y/i.test(codes)) return "month";
  if (/[hs]/i.test(codes)) return "time";
  // Minutes never stand alone, so this `m` is a month.
  if (/m/i.test(codes)) return "month";
  return codes.includes("%") ? "percent" : "plain";
}
