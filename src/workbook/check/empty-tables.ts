import { BLANK } from "../../scoring/state";
import type { AppraisedTable } from "./appraised-table";
import { SUMMARY_SEVERITY, WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";

/**
 * Reports tables without filled rows, each at its first input cell. One of several tables may stay empty on purpose, so
 * it is only a note. `reported` are findings about rows that a table's names do not reach: such a table is not empty to
 * its users.
 */
export function emptyTableFindings(
  tables: readonly AppraisedTable[],
  reported: readonly Finding[],
): readonly Finding[] {
  const empty = tables.filter(
    (table) => isEmpty(table) && !reported.some(({ where }) => where.table === table.table.id),
  );
  const severity = tables.every(isEmpty) ? WORKBOOK_SEVERITY["table-empty"] : "info";
  return empty.map((table): Finding => ({
    code: "table-empty",
    severity,
    where: { area: firstCell(table), table: table.table.id },
    found: null,
  }));
}

/** Returns the finding that prevents a summary where no appraised table has an entry; `null` where one has. */
export function emptySummaryFinding(tables: readonly AppraisedTable[]): Finding | null {
  const appraised = tables.filter(({ input: { rubric } }) => rubric.method !== "register");
  if (!appraised.every(isEmpty)) return null;
  const [first] = tables.every(isEmpty) ? tables : appraised;
  // A filled register lists entries and appraises none of them
  const code = first ? "summary-empty" : "summary-of-register";
  return { code, severity: SUMMARY_SEVERITY[code], where: { area: first ? firstCell(first) : null }, found: null };
}

function isEmpty({ result: { entries } }: AppraisedTable): boolean {
  return entries.states.every((state) => state === BLANK);
}

function firstCell({ table }: AppraisedTable): Finding["where"]["area"] {
  const subject = table.columns.get("DoiTuong")?.area;
  return subject ? { ...subject, rows: 1 } : null;
}
