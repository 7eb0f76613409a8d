import { sameName } from "../text/fold";
import { NO_GROUP, firstAlike } from "../text/first-alike";
import { BLANK_NAME } from "../text/name-column";
import type { NameColumn } from "../text/name-column";
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
export function groupSubjects(
  table: InputTable,
  entries: EntryResults,
  { keys, kinds }: NameColumn,
): readonly SubjectRows[] {
  const cells = table.columns.get("DoiTuong")?.cells ?? [];
  const nameAt = (row: number) => cellText(cells[row] ?? null);
  const named = new Int32Array(table.rows).fill(NO_GROUP);
  for (let row = 0; row < table.rows; row++)
    if (entries.states[row] !== BLANK && kinds[row] !== BLANK_NAME) named[row] = 0;
  const firstRows = firstAlike(named, keys, (one, other) => sameName(nameAt(one), nameAt(other)));
  const subjects: SubjectRows[] = [];
  for (let row = 0; row < table.rows; row++) {
    const firstRow = firstRows[row]!;
    if (firstRow === row) entries.subjects[row] = subjects.push({ name: nameAt(row), firstRow }) - 1;
    else if (firstRow !== NO_GROUP) entries.subjects[row] = entries.subjects[firstRow]!;
  }
  return subjects;
}
