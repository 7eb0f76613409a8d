import { foldName } from "../text/fold";
import { cellText } from "./cell-text";
import type { ScoringFinding } from "./finding";
import type { SubjectRows } from "./group-subjects";
import { NO_SUBJECT } from "./table";
import type { EntryResults, InputTable } from "./table";

/** Reports an entry whose subject and title stand in an earlier row, or, where rows are subjects, a subject that does. */
export function reportDuplicates(
  table: InputTable, entries: EntryResults, subjects: readonly SubjectRows[], findings: ScoringFinding[],
): void {
  const titles = table.columns.get("MoHinh")?.cells ?? [];
  // Made at a subject's second row only: most subjects have one
  const rowsByTitle = new Map<number, Map<string, number>>();
  for (let row = 0; row < table.rows; row++) {
    const subject = entries.subjects[row]!;
    if (subject === NO_SUBJECT) continue;
    const { firstRow } = subjects[subject]!;
    if (row === firstRow) continue;
    if (table.rubric.method === "basis") {
      findings.push({
        code: "duplicate-subject", row, role: "DoiTuong", found: table.columns.get("DoiTuong")?.cells[row] ?? null,
        expected: { kind: "row", row: firstRow },
      });
      continue;
    }
    let seen = rowsByTitle.get(subject);
    if (!seen) {
      seen = new Map([[foldName(cellText(titles[firstRow] ?? null)), firstRow]]);
      rowsByTitle.set(subject, seen);
    }
    const title = foldName(cellText(titles[row] ?? null));
    const earlier = seen.get(title);
    if (earlier === undefined) seen.set(title, row);
    else if (title !== "") {
      findings.push({ code: "duplicate-entry", row, role: "MoHinh", found: titles[row] ?? null, expected: { kind: "row", row: earlier } });
    }
  }
}
