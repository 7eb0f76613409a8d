import { isClassifiedNote } from "../../src/workbook/remembered-rubrics";
import type { NoteSlot } from "../../src/workbook/plan";
import { readUndoNote } from "../../src/workbook/undo-note-schema";
import { hasSettings, keepSetting, readSetting } from "./add-in-settings";
import { dropOwnNote, keepOwnNote, readOwnNote } from "./own-notes";
import type { Workbook } from "./workbook";

/** A note of the last actions as a file keeps it. One that is not what an action leaves is `damaged`, and must not be believed. */
export type KeptNote = { readonly kind: "note"; readonly text: string } | { readonly kind: "none" } | { readonly kind: "damaged" };

/** The note of a slot. That of the add-in in Excel goes before the one that a file program left: it can only be the newer. */
export function readNote(workbook: Workbook, slot: NoteSlot): KeptNote {
  const text = readSetting(workbook, slot) ?? readOwnNote(workbook, slot);
  if (text === null) return { kind: "none" };
  const isSound = slot === "undo" ? readUndoNote(text) !== "damaged" : isClassifiedNote(text);
  return isSound ? { kind: "note", text } : { kind: "damaged" };
}

/**
 * Keeps a note in the place of the one before. Where the add-in keeps notes already it finds them again in Excel; anywhere else they go
 * into a part of our own, since settings of an add-in belong to the store that it was installed from, which a file program cannot know.
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

/** What a text of JSON may hold as it is and XML not at all. */
const BEYOND_XML = /[\ufffe\uffff]/g;
