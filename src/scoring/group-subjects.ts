import { foldName } from "../text/fold";
import { cellText } from "./cell-text";
import { NO_SUBJECT } from "./table";
import type { EntryResults, InputTable } from "./table";
import { BLANK } from "./state";

/** A subject before its result: its name as first written, its key, and the first row that names it. */
export interface SubjectRows {
  readonly name: string;
  readonly key: string;
  readonly firstRow: number;
}

/** Finds the subject of every row that is not blank, and writes its index into `entries.subjects`. */
export function groupSubjects(table: InputTable, entries: EntryResults): readonly SubjectRows[] {
  const cells = table.columns.get("DoiTuong")?.cells ?? [];
  const subjects: SubjectRows[] = [];
  const indexByKey = new Map<string, number>();
  // Folding costs more than a look-up, and most subjects are written the same way each time
  const indexByText = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    if (entries.states[row] === BLANK) continue;
    const text = cellText(cells[row] ?? null);
    let index = indexByText.get(text);
    if (index === undefined) {
      const key = foldName(text);
      index = key === "" ? NO_SUBJECT : indexByKey.get(key);
      if (index === undefined) {
        index = subjects.push({ name: text, key, firstRow: row }) - 1;
        indexByKey.set(key, index);
      }
      indexByText.set(text, index);
    }
    entries.subjects[row] = index;
  }
  return subjects;
}
