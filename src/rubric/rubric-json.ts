import { hundredthsToNumber, numberToHundredths } from "../text/hundredths";
import { parseRubric } from "./parse-rubric";
import type { ParsedRubric } from "./parse-rubric";
import type { Rubric } from "./rubric";

/** What a file of a rubric begins with, so that any other file is told apart from a rubric with faults. */
const KIND = "thamdinh-rubric";
const VERSION = 1;

/** Fields that hold points: hundredths in the core, decimal numbers in a file that people may read and write. */
const POINT_FIELDS: ReadonlySet<string> = new Set(["maximum", "step", "minimum", "from", "to", "points", "threshold"]);

/** A rubric as the text of a JSON file. */
export function rubricToJson(rubric: Rubric): string {
  return `${JSON.stringify({ kind: KIND, version: VERSION, rubric: withPoints(rubric, hundredthsToNumber) }, null, 2)}\n`;
}

export type ReadRubricJson = ParsedRubric | { readonly ok: false; readonly notRubric: true };

/** Reads the text of such a file. Faults name the field from `rubric` on; points in them are hundredths. */
export function readRubricJson(text: string): ReadRubricJson {
  let file: unknown;
  try {
    // A byte order mark, as Windows editors put it in front
    file = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return { ok: false, notRubric: true };
  }
  const { kind, version, rubric } = (typeof file === "object" && file !== null ? file : {}) as Readonly<Record<string, unknown>>;
  if (kind !== KIND || version !== VERSION) return { ok: false, notRubric: true };
  // More than two decimals have no hundredths: half of one is none, and the schema says so
  return parseRubric(withPoints(rubric, (points) => numberToHundredths(points) ?? points * 100));
}

/** A rubric is this deep; what lies deeper is none of its fields, and the schema passes over it or refuses it. */
const DEEPEST = 8;

function withPoints(value: unknown, convert: (points: number) => number, depth = 0): unknown {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((item: unknown) => withPoints(item, convert, depth + 1));
  return Object.fromEntries(Object.entries(value).map(([key, own]) =>
    [key, POINT_FIELDS.has(key) && typeof own === "number" ? convert(own) : withPoints(own, convert, depth + 1)]));
}
