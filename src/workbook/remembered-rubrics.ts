import { parseRubric } from "../rubric/parse-rubric";
import type { Rubric } from "../rubric/rubric";

/** A rubric as it was at the last classification. */
export interface RememberedRubric {
  readonly rubric: Rubric;
  /** As it stands in the note: the order of its fields is that of our own rubrics. */
  readonly text: string;
}

/** Twice as long as the longest that a classification leaves. */
const MOST_CHARACTERS = 1_000_000;
/** More than any workbook has. */
const MOST_RUBRICS = 100;

/** Whether a text that a host kept is what a classification leaves. */
export function isClassifiedNote(note: string): boolean {
  return readClassifiedNote(note) !== null;
}

/** The rubrics of the last classification by their ids; `null` for a text that no classification leaves, which is not believed in any part. */
export function readClassifiedNote(note: string): ReadonlyMap<string, RememberedRubric> | null {
  if (note.length > MOST_CHARACTERS) return null;
  let read: unknown;
  try {
    read = JSON.parse(note);
  } catch {
    return null;
  }
  if (typeof read !== "object" || read === null || !("version" in read) || read.version !== 1 || !("rubrics" in read)) return null;
  const rubrics: unknown = read.rubrics;
  if (!Array.isArray(rubrics) || rubrics.length > MOST_RUBRICS) return null;
  const remembered = new Map<string, RememberedRubric>();
  for (const value of rubrics as readonly unknown[]) {
    const parsed = parseRubric(value);
    if (!parsed.ok) return null;
    remembered.set(parsed.rubric.id, { rubric: parsed.rubric, text: JSON.stringify(value) });
  }
  return remembered;
}
