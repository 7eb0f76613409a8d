import { sameName } from "../text/fold";
import { NO_GROUP, firstAlike } from "../text/first-alike";
import { BLANK_NAME } from "../text/name-column";
import type { NameColumn } from "../text/name-column";
import { cellText } from "./cell-text";
import type { EntryResults, InputTable } from "./table";
import { BLANK } from "./state";

/** Groups non-blank rows by subject, writes each row's subject index into `entries.subjects`, and returns first rows. */
export function groupSubjects(
  table: InputTable,
  entries: EntryResults,
  { keys, kinds }: NameColumn,
): readonly number[] {
  const { states, subjects } = entries;
  const named = new Int32Array(table.rows).fill(NO_GROUP);
  for (let row = 0; row < named.length; row++) if (states[row] !== BLANK && kinds[row] !== BLANK_NAME) named[row] = 0;
  const alike = firstAlike(named, keys, (one, other) => sameName(subjectName(table, one), subjectName(table, other)));
  const firstRows: number[] = [];
  for (let row = 0; row < alike.length; row++) {
    const first = alike[row]!;
    if (first === row) subjects[row] = firstRows.push(row) - 1;
    else if (first !== NO_GROUP) subjects[row] = subjects[first]!;
  }
  return firstRows;
}

/** The name of a row's subject as the row writes it. */
export function subjectName({ columns }: InputTable, row: number): string {
  return cellText(columns.get("DoiTuong")?.cells[row] ?? null);
}
