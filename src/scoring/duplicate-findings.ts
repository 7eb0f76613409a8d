import { isBlankText } from "../text/fold";
import { createNameIndex } from "../text/name-index";
import { cellText } from "./cell-text";
import type { ScoringFinding } from "./finding";
import type { SubjectRows } from "./group-subjects";
import { reportNamesakes } from "./namesake-findings";
import { NO_SUBJECT } from "./table";
import type { EntryResults, InputTable } from "./table";

/**
 * Reports namesakes and repeated rows. A repeated row has the subject and title of an earlier row; where rows are
 * subjects (method `basis`), its subject alone. A row reported as a namesake is not reported as a repetition.
 */
export function reportDuplicates(
  table: InputTable,
  entries: EntryResults,
  subjects: readonly SubjectRows[],
  findings: ScoringFinding[],
): void {
  const titles = table.columns.get("MoHinh")?.cells ?? [];
  const hasSeveral = new Uint8Array(subjects.length);
  for (let row = 0; row < table.rows; row++) {
    const subject = entries.subjects[row]!;
    if (subject !== NO_SUBJECT && row !== subjects[subject]!.firstRow) hasSeveral[subject] = 1;
  }
  const isNamesake = reportNamesakes(table, entries, subjects, findings);
  const index = createNameIndex();
  const firstRows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    const subject = entries.subjects[row]!;
    if (subject === NO_SUBJECT || hasSeveral[subject] === 0 || isNamesake[row] === 1) continue;
    const title = cellText(titles[row] ?? null);
    const { firstRow } = subjects[subject]!;
    if (table.rubric.method === "basis") {
      if (row === firstRow) continue;
      findings.push({
        code: "duplicate-subject",
        row,
        role: "DoiTuong",
        found: table.columns.get("DoiTuong")?.cells[row] ?? null,
        expected: { kind: "row", row: firstRow },
      });
    } else if (!isBlankText(title)) {
      const number = index.numberOf(title, subject);
      if (number === firstRows.length) firstRows.push(row);
      else
        findings.push({
          code: "duplicate-entry",
          row,
          role: "MoHinh",
          found: titles[row] ?? null,
          expected: { kind: "row", row: firstRows[number]! },
        });
    }
  }
}
