import { isClassifiedNote } from "../../../src/workbook/check/remembered-rubrics";
import type { NoteSlot } from "../../../src/workbook/model/plan";
import { readUndoNote } from "../../../src/workbook/undo/undo-note-schema";
import { hasSettings, keepSetting, readSetting } from "./add-in-settings";
import { dropOwnNote, keepOwnNote, readOwnNote } from "./own-notes";
import type { Workbook } from "../package/workbook";

/** A note of the last actions in a file. A text that no action makes is `damaged`, and must not be used. */
export type KeptNote =
  { readonly kind: "note"; readonly text: string } | { readonly kind: "none" } | { readonly kind: "damaged" };

/**
 * Reads the note of a slot. The Excel add-in's note takes precedence over the one of a file program: it can only be
 * newer.
 */
export function readNote(workbook: Workbook, slot: NoteSlot): KeptNote {
  const text = readSetting(workbook, slot) ?? readOwnNote(workbook, slot);
  if (text === null) return { kind: "none" };
  const isSound = slot === "undo" ? readUndoNote(text) !== "damaged" : isClassifiedNote(text);
  return isSound ? { kind: "note", text } : { kind: "damaged" };
}

/**
 * Keeps a note in place of the former one. Where the add-in already keeps notes, it finds them again in Excel;
 * elsewhere they go into the product's own part, since settings of an add-in belong to the store that it was installed
 * from, which a file program cannot know.
 */
export function keepNote(workbook: Workbook, slot: NoteSlot, note: string): void {
  const writable = note.replace(BEYOND_XML, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
  if (!hasSettings(workbook)) {
    keepOwnNote(workbook, slot, writable);
    return;
  }
  keepSetting(workbook, slot, writable);
  dropOwnNote(workbook, slot);
}

/** Characters that JSON text may contain unescaped but XML cannot. */
const BEYOND_XML = /[\ufffe\uffff]/g;
