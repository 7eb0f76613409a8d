import { NO_BAND } from "../../scoring/band";
import { BLANK, STATES } from "../../scoring/state";
import type { State } from "../../scoring/state";
import { NO_SUBJECT, NO_TOTAL } from "../../scoring/table";
import { cellText } from "../../scoring/cell-text";
import { hundredthsToNumber } from "../../text/hundredths";
import type { Appraisal, AppraisedTable } from "../../workbook/check/appraised-table";
import type { Finding } from "../../workbook/model/finding";
import type { Plan } from "../../workbook/model/plan";
import { summaryOf } from "./outcome-summary";
import type { OutcomeSummary } from "./outcome-summary";

/** One filled row of a table. Points are decimal numbers; missing points are `null`. */
export interface EntryReport {
  /** The sheet's row, from 1. */
  readonly row: number;
  readonly subject: string | null;
  /** Index of its subject in the table's `subjects`: rows may spell one name in several ways. */
  readonly subjectIndex: number | null;
  readonly title: string | null;
  readonly total: number | null;
  readonly band: string | null;
  readonly state: Exclude<State, "blank">;
}

export interface SubjectReport {
  readonly name: string;
  readonly result: number | null;
  readonly band: string | null;
  readonly derivedBonus: number;
  /** Whether other entries of the subject have no result yet. */
  readonly provisional: boolean;
}

export interface TableReport {
  /** The table's number, as in its defined names. */
  readonly id: number;
  readonly rubric: string;
  readonly sheet: string;
  readonly entries: readonly EntryReport[];
  readonly subjects: readonly SubjectReport[];
}

/** Result of an action: findings, scores and planned edits. */
export interface Outcome {
  readonly results: readonly TableReport[];
  readonly findings: readonly Finding[];
  readonly plan: Plan;
  readonly summary: OutcomeSummary;
}

export function outcomeOf(appraisal: Appraisal, plan: Plan): Outcome {
  const { findings, tables } = appraisal;
  let results: readonly TableReport[] | null = null;
  return {
    // Computed when read: an object for each of a million entries costs more than scoring them
    get results() {
      return (results ??= tables.map(tableReport));
    },
    findings,
    plan,
    summary: summaryOf(appraisal),
  };
}

function tableReport({ table, input, result: { entries, subjects } }: AppraisedTable): TableReport {
  const { bands } = input.rubric;
  const titles = input.columns.get("MoHinh")?.cells ?? [];
  const reports: EntryReport[] = [];
  for (let row = 0; row < input.rows; row++) {
    const code = entries.states[row]!;
    if (code === BLANK) continue;
    const subject = entries.subjects[row]!;
    const total = entries.totals[row]!;
    const band = entries.bands[row]!;
    const title = cellText(titles[row] ?? null).trim();
    reports.push({
      row: table.firstRow + row,
      subject: subject === NO_SUBJECT ? null : cellText(input.columns.get("DoiTuong")?.cells[row] ?? null).trim(),
      subjectIndex: subject === NO_SUBJECT ? null : subject,
      title: title === "" ? null : title,
      total: total === NO_TOTAL ? null : hundredthsToNumber(total),
      band: band === NO_BAND ? null : (bands[band]?.name ?? null),
      state: STATES[code] as Exclude<State, "blank">,
    });
  }
  return {
    id: table.id,
    rubric: input.rubric.id,
    sheet: table.sheet,
    entries: reports,
    subjects: subjects.map((subject) => ({
      name: subject.name.trim(),
      result: subject.result === null ? null : hundredthsToNumber(subject.result),
      band: subject.band === NO_BAND ? null : (bands[subject.band]?.name ?? null),
      derivedBonus: hundredthsToNumber(subject.derivedBonus),
      provisional: subject.provisional,
    })),
  };
}
