import { hundredths, hundredthsToNumber, numberToHundredths } from "../text/hundredths";
import { parseRubric } from "./parse-rubric";
import type { ParsedRubric } from "./parse-rubric";
import type { Rubric } from "./rubric";

/** First field of a rubric file; distinguishes a rubric with faults from any other file. */
const KIND = "thamdinh-rubric";
const VERSION = 1;

/** Fields that hold points: hundredths in the core, decimal numbers in a file, which people may read and write. */
const POINT_FIELDS: ReadonlySet<string> = new Set(["maximum", "step", "minimum", "from", "to", "points", "threshold"]);

/** Returns a rubric as JSON text. */
export function rubricToJson(rubric: Rubric): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, rubric: withPoints(rubric, (points) => hundredthsToNumber(hundredths(points))) }, null, 2)}\n`;
}

export type ReadRubricJson = ParsedRubric | { readonly ok: false; readonly notRubric: true };

/** Parses the JSON text of a rubric file. Paths of faults start below `rubric`; points in faults are hundredths. */
export function readRubricJson(text: string): ReadRubricJson {
  let file: unknown;
  try {
    // Windows editors put a byte order mark in front
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, notRubric: true };
  }
  const { kind, version, rubric } = (typeof file === "object" && file !== null ? file : {}) as Readonly<
    Record<string, unknown>
  >;
  if (kind !== KIND || version !== VERSION) return { ok: false, notRubric: true };
  // More than two decimals have no hundredths; the fraction remains, and the schema refuses it
  return parseRubric(withPoints(rubric, (points) => numberToHundredths(points) ?? points * 100));
}

/** Depth of a rubric. Deeper values are none of its fields; the schema ignores or refuses them. */
const DEEPEST = 8;

function withPoints(value: unknown, convert: (points: number) => number, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => withPoints(item, convert, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, own]) => [
      key,
      POINT_FIELDS.has(key) && typeof own === "number" ? convert(own) : withPoints(own, convert, depth + 1),
    ]),
  );
}
