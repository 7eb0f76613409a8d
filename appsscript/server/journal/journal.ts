import type { Book, Sheet } from "../book/book";
import { hostError } from "../book/host-error";
import {
  endMaking,
  isMaking,
  isSealed,
  madeSheet,
  makeSheet,
  removeMade,
  seal,
  startMaking,
} from "../book/made-sheets";
import type { Entry, JournalState } from "./entry";
import { readEntry, readState } from "./entry-schema";
import { JOURNAL_SHEET } from "./journal-name";

const STATE_CELL = "A1";
/** A cell for testing a formula. */
const PROBE_CELL = "B1";
const FIRST_CHUNK_ROW = 2;
/** A cell holds 50,000 characters. */
const CHUNK_LENGTH = 40_000;
/** A leading letter: no text that starts so is taken for a number, a date or a formula. */
const PREFIX = "J";

/**
 * Starts a journal: a hidden sheet. Document properties would leave no trace among the tabs, but hold 9 kB each and 500
 * kB in all, less than the plan of a large summary; and the copies of cells, which restoring needs, can only be in a
 * sheet.
 */
export function beginJournal(book: Book): Sheet {
  const { file } = book;
  const active = file.getActiveSheet();
  startMaking(book);
  const sheet = makeSheet(book, "journal", JOURNAL_SHEET);
  // A user may have a sheet of this name
  if (!file.getSheetByName(JOURNAL_SHEET)) sheet.setName(JOURNAL_SHEET);
  sheet.hideSheet();
  // Inserting shows the new sheet
  file.setActiveSheet(active);
  return sheet;
}

export function writeEntry(book: Book, sheet: Sheet, entry: Entry): void {
  const text = JSON.stringify(entry);
  seal(book, text);
  const chunks = toChunks(text);
  const missing = FIRST_CHUNK_ROW + chunks.length - 1 - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
  sheet.getRange(FIRST_CHUNK_ROW, 1, chunks.length, 1).setValues(chunks.map((chunk) => [chunk]));
}

export function writeState(sheet: Sheet, state: JournalState): void {
  sheet.getRange(STATE_CELL).setValue(PREFIX + JSON.stringify(state));
}

/** Work that an earlier execution left behind. */
export interface OpenJournal {
  readonly sheet: Sheet;
  readonly entry: Entry;
  readonly state: JournalState;
}

/**
 * Returns the journal of work left behind. Throws `rollback-failed`, once, for a journal that a user has edited or
 * that another version of this script wrote: nothing of it is carried out or restored, and the copies of cells are left to the user.
 *
 * `nothing-written` where the work ended before it changed any cell, or where its journal was deleted; `null` where no
 * work is left behind.
 */
export function findJournal(book: Book): OpenJournal | "nothing-written" | null {
  if (!isMaking(book)) return null;
  const sheet = madeSheet(book, "journal", JOURNAL_SHEET);
  if (!sheet) return "nothing-written";
  // Without a state the work never reached its first step
  const stateText = String(sheet.getRange(STATE_CELL).getValue());
  if (stateText === "") return "nothing-written";
  const rows = sheet.getLastRow() - FIRST_CHUNK_ROW + 1;
  const chunks =
    rows > 0
      ? sheet
          .getRange(FIRST_CHUNK_ROW, 1, rows, 1)
          .getValues()
          .map(([chunk]) => String(chunk))
      : [];
  const text = chunks.map((chunk) => chunk.slice(PREFIX.length)).join("");
  const state = readState(stateText.slice(PREFIX.length));
  const entry = state && isSealed(book, text) ? readEntry(text) : null;
  if (state && entry) return { sheet, entry, state };
  removeMade(book, ["journal"]);
  endMaking(book);
  throw hostError("rollback-failed");
}

/** Returns the formula's value as the spreadsheet calculates it. */
export function probe(sheet: Sheet, formula: string): unknown {
  const cell = sheet.getRange(PROBE_CELL);
  cell.setFormula(formula);
  const value: unknown = cell.getValue();
  cell.clearContent();
  return value;
}

/**
 * Removes the journal and every copy made with it. The journal goes last: as long as it exists, the copies are known.
 */
export function removeJournal(book: Book): void {
  removeMade(book, ["copy"]);
  removeMade(book, ["journal"]);
  endMaking(book);
}

function toChunks(text: string): readonly string[] {
  const chunks: string[] = [];
  for (let from = 0; from < text.length;) {
    let to = Math.min(from + CHUNK_LENGTH, text.length);
    // A surrogate pair stays whole, or the cell would not keep it
    if (/[\uD800-\uDBFF]/.test(text.charAt(to - 1)) && to < text.length) to -= 1;
    chunks.push(PREFIX + text.slice(from, to));
    from = to;
  }
  return chunks;
}
