import { appraise } from "../workbook/appraise";
import type { Appraisal } from "../workbook/appraise";
import { SUMMARY_MARK_NAME, SUMMARY_NAME } from "../workbook/binding-name";
import { blockFingerprint } from "../workbook/fingerprint";
import { emptySummaryFinding } from "../workbook/empty-tables";
import type { HeadingProfile } from "../workbook/heading";
import { EMPTY_PLAN } from "../workbook/plan";
import type { Edit, Plan } from "../workbook/plan";
import { freeSheetName } from "../workbook/sheet-name";
import type { Block, Snapshot } from "../workbook/snapshot";
import { summarySheet } from "../workbook/summary-sheet";

export interface SummaryInput {
  /** As it is printed, e.g. `23/11/2026`. */
  readonly date: string;
  readonly profile: HeadingProfile;
}

/** The summary, planned from what an appraisal found. */
export interface PlannedSummary {
  readonly appraisal: Appraisal;
  readonly plan: Plan;
}

const SHEET_NAME = "Tổng hợp";

/**
 * Builds or refreshes the summary tab. It is refreshed in its own sheet only when that sheet is as the add-in left it;
 * otherwise a new one is made beside it, and whatever somebody wrote there stays. Of nothing there is no summary: a finding says so.
 */
export function planSummary(snapshot: Snapshot, { date, profile }: SummaryInput): PlannedSummary {
  const appraisal = appraise(snapshot);
  // Tables that cannot be read have errors of their own, and so has a workbook without any
  if (appraisal.tables.length === 0) return { appraisal, plan: EMPTY_PLAN };
  const empty = emptySummaryFinding(appraisal.tables);
  if (empty) return { appraisal: { ...appraisal, findings: [empty, ...appraisal.findings] }, plan: EMPTY_PLAN };
  const own = untouchedSummary(snapshot);
  const names = snapshot.sheets.map((sheet) => sheet.name);
  const name = own ? own.area.sheet : freeSheetName(SHEET_NAME, names);
  const { spec } = summarySheet({ name, tables: appraisal.tables, profile, date, body: appraisal.bindings.body?.name ?? null });
  const edit: Edit = own
    ? { kind: "rewriteSheet", spec, clear: { ...own.area, columns: own.area.columns + 1 } }
    : { kind: "addSheet", spec };
  return { appraisal, plan: { edits: [edit, { kind: "activate", area: { sheet: name, row: 1, column: 1, rows: 1, columns: 1 } }] } };
}

/** The summary's block, if nobody has changed it or written beside it. */
function untouchedSummary(snapshot: Snapshot): Block | null {
  const named = (name: string) => snapshot.names.find((own) => own.name === name)?.block ?? null;
  const block = named(SUMMARY_NAME);
  const mark = named(SUMMARY_MARK_NAME);
  if (!block || !mark || mark.area.sheet !== block.area.sheet || blockFingerprint(block) !== mark.columns[0]?.[0]) return null;
  const used = snapshot.sheets.find((sheet) => sheet.name === block.area.sheet)?.used;
  if (!used) return null;
  const isInside = used.row + used.rows <= block.area.row + block.area.rows && used.column + used.columns <= mark.area.column + 1;
  return isInside ? block : null;
}

