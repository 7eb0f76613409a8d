import type { NoteSlot, Plan } from "../../../src/workbook/model/plan";
import type { Book } from "./book";

/** A property holds 9 kB, and a Vietnamese letter takes up to three bytes. */
const CHUNK_LENGTH = 3000;

const SLOTS = ["undo", "rubrics"] as const satisfies readonly NoteSlot[];

const keyOf = (slot: NoteSlot, number: number) => `ThamDinh.${slot}.${String(number)}`;

/** Returns the notes of the last actions: in document properties, which no cell shows and no .xlsx copy includes. */
export function readNotes({ notes }: Book): (slot: NoteSlot) => string | null {
  const properties = notes.getProperties();
  return (slot) => {
    let text = "";
    for (let number = 0; ; number++) {
      const chunk = properties[keyOf(slot, number)];
      if (chunk === undefined) return number === 0 ? null : text;
      text += chunk;
    }
  };
}

/**
 * Keeps the notes of a plan in place of the former ones. The very last of all: a note about something that did not
 * happen would be worse than none. A note too large for the store is not kept, and neither is the former one, which is
 * no longer true.
 */
export function rememberNotes(book: Book, { edits }: Plan): void {
  const made = new Map(edits.flatMap((edit) => (edit.kind === "remember" ? [[edit.slot, edit.note] as const] : [])));
  if (made.size === 0) return;
  const read = readNotes(book);
  const others = Object.fromEntries(
    Object.entries(book.notes.getProperties()).filter(
      ([key]) => !SLOTS.some((slot) => key.startsWith(`ThamDinh.${slot}.`)),
    ),
  );
  const all = new Map(SLOTS.map((slot) => [slot, made.get(slot) ?? read(slot)]));
  try {
    book.notes.setProperties({ ...others, ...toProperties(all) }, true);
  } catch {
    book.notes.setProperties(
      { ...others, ...toProperties(new Map([...all].filter(([slot]) => slot !== "undo"))) },
      true,
    );
  }
}

function toProperties(notes: ReadonlyMap<NoteSlot, string | null>): Record<string, string> {
  const properties: Record<string, string> = {};
  for (const [slot, note] of notes) {
    for (let from = 0; note !== null && from < note.length; from += CHUNK_LENGTH)
      properties[keyOf(slot, from / CHUNK_LENGTH)] = note.slice(from, from + CHUNK_LENGTH);
  }
  return properties;
}
