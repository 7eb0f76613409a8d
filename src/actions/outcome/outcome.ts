import { quotaReport } from "../../quota/quota-report";
import type { QuotaReport } from "../../quota/quota-report";
import type { Method } from "../../rubric/rubric";
import { NO_BAND } from "../../scoring/band";
import { BLANK, STATES } from "../../scoring/state";
import type { State } from "../../scoring/state";
import { NO_SUBJECT, totalAt } from "../../scoring/table";
import { cellText } from "../../scoring/cell-text";
import { hundredthsToNumber } from "../../text/hundredths";
import type { Appraisal, AppraisedTable } from "../../workbook/check/appraised-table";
import type { Finding } from "../../workbook/model/finding";
import type { Plan } from "../../workbook/model/plan";
import { summaryOf } from "./outcome-summary";
import type { OutcomeSummary } from "./outcome-summary";
import { tableDetails } from "./table-detail";
import type { TableDetail } from "./table-detail";

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
  readonly method: Method;
  readonly sheet: string;
  readonly entries: readonly EntryReport[];
  readonly subjects: readonly SubjectReport[];
}

/** What a command found in the workbook: findings, scores and counts. */
export interface Outcome {
  readonly findings: readonly Finding[];
  readonly summary: OutcomeSummary;
  /** How the top band stands to its share; `null` where no share is watched. */
  readonly quota: QuotaReport | null;
  /** Built at the first call: an object for each of a million entries costs more than scoring them. */
  readonly results: () => readonly TableReport[];
  /** The entries of tables with criteria and their scores, for looking through them; built at the first call as well. */
  readonly details: () => readonly TableDetail[];
}

/** A result, and the plan that the host has yet to carry out. */
export type Planned<Result> = Result & { readonly plan: Plan };

export function outcomeOf(appraisal: Appraisal, plan: Plan): Planned<Outcome> {
  const { findings, tables } = appraisal;
  const quota = quotaReport(appraisal);
  let results: readonly TableReport[] | null = null;
  let details: readonly TableDetail[] | null = null;
  return {
    findings,
    summary: summaryOf(appraisal),
    quota: quota?.setting.isOn === true ? quota : null,
    results: () => (results ??= tables.map(tableReport)),
    details: () => (details ??= tableDetails(tables)),
    plan,
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
    const total = totalAt(entries, row);
    const band = entries.bands[row]!;
    const title = cellText(titles[row] ?? null).trim();
    reports.push({
      row: table.firstRow + row,
      subject: subject === NO_SUBJECT ? null : cellText(input.columns.get("DoiTuong")?.cells[row] ?? null).trim(),
      subjectIndex: subject === NO_SUBJECT ? null : subject,
      title: title === "" ? null : title,
      total: total === null ? null : hundredthsToNumber(total),
      band: band === NO_BAND ? null : (bands[band]?.name ?? null),
      state: STATES[code] as Exclude<State, "blank">,
    });
  }
  return {
    id: table.id,
    rubric: input.rubric.id,
    method: input.rubric.method,
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
