import { referenceToArea } from "../../../src/workbook/model/area";
import { plannedNames } from "../../../src/workbook/model/plan-names";
import { putColumnsBack, takeColumnsBack } from "../write/added-columns";
import { restoreAreas, restoreSheet } from "../write/backup";
import type { Book } from "../book/book";
import type { Entry } from "./entry";
import { madeSheet, removeMade } from "../book/made-sheets";
import { rangeAt, sheetFor, sheetNamed } from "../book/ranges";

/** Restores everything that a plan changed. Can be repeated. */
export function undo(book: Book, entry: Entry, journal: GoogleAppsScript.Spreadsheet.Sheet): void {
  const { recorded } = entry;
  restoreNames(book, entry, journal);
  for (const edit of entry.plan.edits) {
    const sheet = edit.kind === "addColumns" ? sheetFor(book, edit.added.sheet) : null;
    if (sheet && edit.kind === "addColumns") takeColumnsBack(sheet, edit.added);
  }
  for (const { sheet: name, column, width } of recorded.widths) {
    const sheet = sheetFor(book, name);
    if (sheet && sheet.getColumnWidth(column) !== width) sheet.setColumnWidth(column, width);
  }
  for (const backup of recorded.backups) {
    const rewrite = backup.areas === null ? recorded.rewrites.find(({ sheet }) => sheet === backup.sheet) : undefined;
    if (rewrite) restoreSheet(book, backup, rewrite);
    else restoreAreas(book, backup);
  }
  for (const edit of entry.plan.edits) {
    if (edit.kind !== "clearColumns") continue;
    const { sheet: name } = edit.added;
    const copy = recorded.backups.find(({ sheet, areas }) => sheet === name && areas !== null);
    const [sheet, source] = [sheetFor(book, name), copy && madeSheet(book, "copy", copy.backup)];
    if (sheet && source) putColumnsBack(sheet, edit.added, source);
  }
  removeMade(book, ["added"]);
}

function restoreNames(book: Book, { plan, recorded }: Entry, journal: GoogleAppsScript.Spreadsheet.Sheet): void {
  const { file } = book;
  const before = new Map(recorded.names);
  const present = new Set(file.getNamedRanges().map((named) => named.getName()));
  for (const name of plannedNames(plan).keys()) {
    const reference = before.get(name);
    if (reference === undefined) {
      if (present.has(name)) file.removeNamedRange(name);
      continue;
    }
    const area = reference === null ? null : referenceToArea(reference);
    // A broken name is broken again once the journal is removed
    file.setNamedRange(name, area ? rangeAt(sheetNamed(book, area.sheet), area) : journal.getRange("A1"));
  }
}
