import { isBlankText } from "../text/fold";
import { createNameIndex } from "../text/name-index";
import { cellText } from "./cell-text";
import type { EntryResults, InputTable } from "./table";
import { BLANK } from "./state";

/** A subject before its result is known: its name as first written, and the first row that names it. */
export interface SubjectRows {
  readonly name: string;
  readonly firstRow: number;
}

/**
 * Groups non-blank rows by subject, writes each row's subject index into `entries.subjects`, and returns the subjects.
 */
export function groupSubjects(table: InputTable, entries: EntryResults): readonly SubjectRows[] {
  const cells = table.columns.get("DoiTuong")?.cells ?? [];
  const subjects: SubjectRows[] = [];
  const index = createNameIndex();
  for (let row = 0; row < table.rows; row++) {
    if (entries.states[row] === BLANK) continue;
    const name = cellText(cells[row] ?? null);
    if (isBlankText(name)) continue;
    const subject = index.numberOf(name);
    if (subject === subjects.length) subjects.push({ name, firstRow: row });
    entries.subjects[row] = subject;
  }
  return subjects;
}
