import { firstCellOf } from "../../workbook/model/area";
import { appraise } from "../../workbook/check/appraise";
import type { Appraisal } from "../../workbook/check/appraised-table";
import { SUMMARY_FINGERPRINT_NAME, SUMMARY_NAME } from "../../workbook/model/binding-name";
import { emptySummaryFinding } from "../../workbook/check/empty-tables";
import type { HeadingProfile } from "../../workbook/sheets/heading";
import { EMPTY_PLAN } from "../../workbook/model/plan";
import type { Edit, Plan } from "../../workbook/model/plan";
import { freeSheetName } from "../../workbook/model/sheet-name";
import { untouchedSheet } from "../../workbook/undo/untouched-sheet";
import type { Snapshot } from "../../workbook/model/snapshot";
import { watchedShare } from "../quota/watched-share";
import { summarySheet } from "../../workbook/summary/summary-sheet";

export interface SummaryInput {
  /** As printed, e.g. `23/11/2026`. */
  readonly date: string;
  readonly profile: HeadingProfile;
}

/** A summary planned from an appraisal. */
export interface PlannedSummary {
  readonly appraisal: Appraisal;
  readonly plan: Plan;
}

const SHEET_NAME = "Tổng hợp";

/**
 * Plans a new or refreshed summary sheet. It is refreshed in its own sheet only while that sheet is as the add-in left
 * it; otherwise a new one is added beside it, and text added by users stays. Without anything to summarize, a finding
 * says so.
 */
export function planSummary(snapshot: Snapshot, { date, profile }: SummaryInput): PlannedSummary {
  const appraisal = appraise(snapshot);
  // Unreadable tables have their own errors, as does a workbook without tables
  if (appraisal.tables.length === 0) return { appraisal, plan: EMPTY_PLAN };
  const empty = emptySummaryFinding(appraisal.tables);
  if (empty) return { appraisal: { ...appraisal, findings: [empty, ...appraisal.findings] }, plan: EMPTY_PLAN };
  const own = untouchedSheet({ block: SUMMARY_NAME, fingerprint: SUMMARY_FINGERPRINT_NAME }, snapshot);
  const names = snapshot.sheets.map((sheet) => sheet.name);
  const name = own ? own.area.sheet : freeSheetName(SHEET_NAME, names);
  const { spec } = summarySheet({
    name,
    tables: appraisal.tables,
    profile,
    date,
    body: appraisal.bindings.body?.name ?? null,
    share: watchedShare(appraisal),
  });
  const edit: Edit = own
    ? { kind: "rewriteSheet", spec, clear: { ...own.area, columns: own.area.columns + 1 } }
    : { kind: "addSheet", spec };
  return {
    appraisal,
    plan: { edits: [edit, { kind: "activate", area: firstCellOf(name) }] },
  };
}
