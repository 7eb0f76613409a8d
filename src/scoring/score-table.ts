import { foldName } from "../text/fold";
import { hundredths } from "../text/hundredths";
import { readNames } from "../text/name-column";
import type { NameColumn } from "../text/name-column";
import { NO_BAND } from "./band";
import { cellText } from "./cell-text";
import { reportDuplicates } from "./duplicate-findings";
import { reportEntries } from "./entry-findings";
import type { ScoringFinding, ScoringFindingCode } from "./finding";
import { groupSubjects, subjectName } from "./group-subjects";
import { createListMatcher } from "./list-matcher";
import type { Role } from "./role";
import { scoreBases } from "./score-bases";
import { scoreEntries } from "./score-entries";
import { COMPLETE } from "./state";
import { subjectResults } from "./subject-results";
import { totalAt } from "./table";
import type { EntryResults, InputTable, ScoringContext, SubjectResult, TableResult } from "./table";

/**
 * Scores a whole table: entries, then subjects, then findings. `given` holds the entries' results where a panel decided
 * them; they are completed with the subjects of their rows.
 */
export function scoreTable(table: InputTable, context: ScoringContext, given?: EntryResults): TableResult {
  const findings: ScoringFinding[] = [];
  const { method } = table.rubric;
  const entries = given ?? (method === "basis" ? scoreBases(table, context, findings) : scoreEntries(table, findings));
  const names = { subjects: namesOf(table, "DoiTuong"), titles: namesOf(table, "MoHinh") };
  const firstRows = groupSubjects(table, entries, names.subjects);
  reportEntries(table, context, entries, names, findings);
  reportDuplicates(table, entries, firstRows, names, findings);
  const subjects =
    method === "basis" ? basisSubjects(table, context, entries, firstRows) : subjectResults(table, entries, firstRows);
  return { names, entries, subjects, findings: withoutEffects(findings) };
}

function namesOf({ rows, columns }: InputTable, role: Role): NameColumn {
  return readNames(columns.get(role)?.cells ?? [], rows, cellText);
}

const EFFECTS: ReadonlySet<ScoringFindingCode> = new Set<ScoringFindingCode>([
  "category-unknown",
  "content-unknown",
  "field-unknown",
  "level-unknown",
  "answer-unknown",
  "basis-unknown",
  "band-unknown",
  "collective-not-found",
]);

/** Text that no formula matches is in no list either. Only the cause is reported, with the text that was meant. */
function withoutEffects(findings: readonly ScoringFinding[]): readonly ScoringFinding[] {
  const causes = new Set(findings.filter(({ code }) => code === "text-unmatchable").map(placeOf));
  return causes.size === 0
    ? findings
    : findings.filter((finding) => !EFFECTS.has(finding.code) || !causes.has(placeOf(finding)));
}

function placeOf({ row, role }: ScoringFinding): string {
  return `${row} ${role}`;
}

/** Where rows are subjects, a subject's result is that of its first row. */
function basisSubjects(
  table: InputTable,
  context: ScoringContext,
  entries: EntryResults,
  firstRows: readonly number[],
): readonly SubjectResult[] {
  const counts = new Int32Array(firstRows.length);
  const complete = new Int32Array(firstRows.length);
  const isProvisional = provisionalRows(table, context);
  for (let row = 0; row < table.rows; row++) {
    const subject = entries.subjects[row]!;
    if (subject < 0) continue;
    counts[subject]!++;
    if (entries.states[row] === COMPLETE) complete[subject]!++;
  }
  return firstRows.map((firstRow, index) => {
    const isComplete = entries.states[firstRow] === COMPLETE;
    return {
      name: subjectName(table, firstRow),
      firstRow,
      derivedBonus: hundredths(0),
      bestRow: isComplete ? firstRow : -1,
      entries: counts[index]!,
      completeEntries: complete[index]!,
      countedEntries: complete[index]!,
      result: isComplete ? totalAt(entries, firstRow) : null,
      band: isComplete ? entries.bands[firstRow]! : NO_BAND,
      provisional: isComplete && isProvisional(firstRow),
    };
  });
}

/** Returns a test: does a row's result follow a collective with open entries? */
function provisionalRows(table: InputTable, context: ScoringContext): (row: number) => boolean {
  const match = createListMatcher(table.rubric.bases.map((item) => item.code));
  return (row) => {
    const basis = table.rubric.bases[match(table.columns.get("CanCu")?.cells[row] ?? null)];
    if (basis?.from !== "collective") return false;
    const key = foldName(cellText(table.columns.get("TapThe")?.cells[row] ?? null));
    return context.collectives.get(key)?.provisional ?? false;
  };
}
