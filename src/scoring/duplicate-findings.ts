import type { Cell } from "../text/cell";
import { isBlankText, sameName } from "../text/fold";
import { createNameIndex } from "../text/name-index";
import { cellText } from "./cell-text";
import type { ScoringFinding } from "./finding";
import type { SubjectRows } from "./group-subjects";
import { NO_SUBJECT } from "./table";
import type { EntryResults, InputTable } from "./table";

/** So many earlier entries of one subject are compared one by one, which costs less than a hash of every title. */
const MOST_COMPARED = 8;

/** Reports an entry whose subject and title stand in an earlier row, or, where rows are subjects, a subject that does. */
export function reportDuplicates(
  table: InputTable, entries: EntryResults, subjects: readonly SubjectRows[], findings: ScoringFinding[],
): void {
  if (table.rubric.method === "basis") reportSubjects(table, entries, subjects, findings);
  else reportTitles(table, entries, subjects, findings);
}

function reportSubjects(table: InputTable, entries: EntryResults, subjects: readonly SubjectRows[], findings: ScoringFinding[]): void {
  const cells = table.columns.get("DoiTuong")?.cells ?? [];
  for (let row = 0; row < table.rows; row++) {
    const subject = entries.subjects[row]!;
    if (subject === NO_SUBJECT || row === subjects[subject]!.firstRow) continue;
    findings.push({ code: "duplicate-subject", row, role: "DoiTuong", found: cells[row] ?? null, expected: { kind: "row", row: subjects[subject]!.firstRow } });
  }
}

function reportTitles(table: InputTable, entries: EntryResults, subjects: readonly SubjectRows[], findings: ScoringFinding[]): void {
  const cells = table.columns.get("MoHinh")?.cells ?? [];
  const firstRowOf = firstRows(cells, entries, subjects.length);
  for (let row = 0; row < table.rows; row++) {
    const subject = entries.subjects[row]!;
    const title = cells[row] ?? null;
    if (subject === NO_SUBJECT || isBlankText(cellText(title))) continue;
    const first = firstRowOf(row, subject);
    if (first !== row) findings.push({ code: "duplicate-entry", row, role: "MoHinh", found: title, expected: { kind: "row", row: first } });
  }
}

/** Answers, row after row, which row first had this subject and title. */
function firstRows(cells: readonly Cell[], { subjects }: EntryResults, count: number): (row: number, subject: number) => number {
  const titleOf = (row: number) => cellText(cells[row] ?? null);
  /** The row before with another title of the same subject, and the last such row of each subject: a chain through its titles. */
  const before = new Int32Array(subjects.length).fill(NONE);
  const last = new Int32Array(count).fill(NONE);
  const lengths = new Uint32Array(count);
  const index = createNameIndex();
  const numbered: number[] = [];
  const numberOf = (row: number, subject: number): number => {
    const number = index.numberOf(titleOf(row), subject);
    if (number === numbered.length) numbered.push(row);
    return numbered[number]!;
  };
  return (row, subject) => {
    const title = titleOf(row);
    if (lengths[subject]! > MOST_COMPARED) return numberOf(row, subject);
    for (let earlier = last[subject]!; earlier !== NONE; earlier = before[earlier]!) if (sameName(titleOf(earlier), title)) return earlier;
    before[row] = last[subject]!;
    last[subject] = row;
    // From here on a look into the index is quicker, which must know those before
    if (++lengths[subject]! > MOST_COMPARED) for (let earlier = row; earlier !== NONE; earlier = before[earlier]!) numberOf(earlier, subject);
    return row;
  };
}

const NONE = -1;
