import { parseRubric } from "../../rubric/parse-rubric";
import type { Rubric } from "../../rubric/rubric";

/** A rubric at the last classification. */
export interface RememberedRubric {
  readonly rubric: Rubric;
  /** The rubric's text in the note, with its fields in the order of the product's rubrics. */
  readonly text: string;
}

/** Twice the length of the longest note that a classification makes. */
const MOST_CHARACTERS = 1_000_000;
/** More than any workbook has. */
const MOST_RUBRICS = 100;

/** Whether a stored text is a note of a classification. */
export function isClassifiedNote(note: string): boolean {
  return readClassifiedNote(note) !== null;
}

/**
 * Parses the rubrics of the last classification, by id; `null` for a text that no classification makes, which is
 * rejected as a whole.
 */
export function readClassifiedNote(note: string): ReadonlyMap<string, RememberedRubric> | null {
  if (note.length > MOST_CHARACTERS) return null;
  let read: unknown;
  try {
    read = JSON.parse(note);
  } catch {
    return null;
  }
  if (typeof read !== "object" || read === null || !("version" in read) || read.version !== 1 || !("rubrics" in read))
    return null;
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
