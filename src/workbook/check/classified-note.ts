import type { Rubric } from "../../rubric/rubric";
import { NO_BAND } from "../../scoring/band";
import { scoreTable } from "../../scoring/score-table";
import { NO_SUBJECT } from "../../scoring/table";
import type { ScoringContext, TableResult } from "../../scoring/table";
import type { Role } from "../../scoring/role";
import type { AppraisedTable } from "./appraised-table";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import { readClassifiedNote } from "./remembered-rubrics";
import type { RememberedRubric } from "./remembered-rubrics";

/**
 * Returns the note about the last classification: the rubrics of that time. Formulas follow a changed rubric at once,
 * so the sheet loses the old results; the old rubric with the current scores reproduces them, regardless of later
 * sorting or typing.
 */
export function classifiedNote(tables: readonly AppraisedTable[]): string {
  const rubrics = new Map(tables.map(({ input: { rubric } }) => [rubric.id, deciding(rubric)]));
  return JSON.stringify({ version: 1, rubrics: [...rubrics.values()] });
}

/** Whether bands are confirmed decides no result, and must not count as a change. */
function deciding(rubric: Rubric): Rubric {
  return { ...rubric, bandsConfirmed: false };
}

/**
 * Reports subjects and entries that moved to another band because the rubric changed since the last classification,
 * each once. An entry that moves with its subject is not reported separately.
 */
export function bandChangeFindings(
  tables: readonly AppraisedTable[],
  note: string | null,
  contextOf: (table: AppraisedTable) => ScoringContext,
): readonly Finding[] {
  const remembered = (note === null ? null : readClassifiedNote(note)) ?? new Map<string, RememberedRubric>();
  return tables.flatMap((table) => {
    const { rubric } = table.input;
    const { rubric: old, text } = remembered.get(rubric.id) ?? {};
    if (!old || old.method !== rubric.method || text === JSON.stringify(deciding(rubric))) return [];
    const before = scoreTable({ ...table.input, rubric: old }, contextOf(table));
    const subjects = subjectChanges(table, old, before);
    return [...subjects.map(({ finding }) => finding), ...entryChanges(table, old, before, subjects)];
  });
}

interface SubjectChange {
  readonly subject: number;
  readonly was: string;
  readonly is: string;
  readonly finding: Finding;
}

function entryChanges(
  { table, input, result }: AppraisedTable,
  old: Rubric,
  before: TableResult,
  subjects: readonly SubjectChange[],
): readonly Finding[] {
  const reported = new Set(subjects.map(({ subject, was, is }) => JSON.stringify([subject, was, is])));
  const findings: Finding[] = [];
  for (let row = 0; row < input.rows; row++) {
    const was = bandName(old, before.entries.bands[row]!);
    const is = bandName(input.rubric, result.entries.bands[row]!);
    if (reported.has(JSON.stringify([result.entries.subjects[row], was, is]))) continue;
    if (was !== is && input.rubric.method === "scores") findings.push(bandChange(table, "XepLoai", row, was, is));
  }
  return findings;
}

function subjectChanges(
  { table, input, result }: AppraisedTable,
  old: Rubric,
  before: TableResult,
): readonly SubjectChange[] {
  return result.subjects.flatMap((subject, number) => {
    const index = before.entries.subjects[subject.firstRow]!;
    const was = index === NO_SUBJECT ? "" : bandName(old, before.subjects[index]!.band);
    const is = bandName(input.rubric, subject.band);
    return was === is
      ? []
      : [{ subject: number, was, is, finding: bandChange(table, "XepLoaiDT", subject.firstRow, was, is) }];
  });
}

function bandName(rubric: Rubric, band: number): string {
  return band === NO_BAND ? "" : (rubric.bands[band]?.name ?? "");
}

function bandChange(table: AppraisedTable["table"], role: Role, row: number, was: string, is: string): Finding {
  const column = table.columns.get(role) ?? table.columns.get("DoiTuong");
  return {
    code: "band-changed",
    severity: WORKBOOK_SEVERITY["band-changed"],
    found: was,
    expected: { kind: "value", value: is },
    where: { area: column ? { ...column.area, row: column.area.row + row, rows: 1 } : null, table: table.id, role },
  };
}
