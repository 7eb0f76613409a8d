import { sameName } from "../text/fold";
import { NO_GROUP, firstAlike } from "../text/first-alike";
import { BLANK_NAME } from "../text/name-column";
import { cellText } from "./cell-text";
import type { ScoringFinding } from "./finding";
import { reportNamesakes } from "./namesake-findings";
import type { EntryResults, InputTable, TableNames } from "./table";

/**
 * Reports namesakes and repeated rows. A repeated row has the subject and title of an earlier row; where rows are
 * subjects (method `basis`), its subject alone. A row reported as a namesake is not reported as a repetition.
 */
export function reportDuplicates(
  table: InputTable,
  entries: EntryResults,
  firstRows: readonly number[],
  names: TableNames,
  findings: ScoringFinding[],
): void {
  const isNamesake = reportNamesakes(table, entries, firstRows, findings);
  const isBasis = table.rubric.method === "basis";
  const role = isBasis ? "DoiTuong" : "MoHinh";
  const code = isBasis ? "duplicate-subject" : "duplicate-entry";
  const cells = table.columns.get(role)?.cells ?? [];
  const groups = entries.subjects.slice();
  const { keys, kinds } = names.titles;
  for (let row = 0; row < groups.length; row++)
    if (isNamesake[row] === 1 || (!isBasis && kinds[row] === BLANK_NAME)) groups[row] = NO_GROUP;
  const titleAt = (row: number) => cellText(cells[row] ?? null);
  const alike = isBasis ? null : firstAlike(groups, keys, (one, other) => sameName(titleAt(one), titleAt(other)));
  for (let row = 0; row < groups.length; row++) {
    const subject = groups[row]!;
    if (subject === NO_GROUP) continue;
    const firstRow = alike ? alike[row]! : firstRows[subject]!;
    if (row !== firstRow)
      findings.push({ code, row, role, found: cells[row] ?? null, expected: { kind: "row", row: firstRow } });
  }
}
