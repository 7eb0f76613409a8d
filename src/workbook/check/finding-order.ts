import { cellText } from "../../scoring/cell-text";
import type { BoundTable } from "../bindings/bindings";
import type { Finding, FindingCode } from "../model/finding";
import type { SheetInfo } from "../model/snapshot";

/** Damage that prevents reading a table or a rubric: until it is repaired, everything else may be wrong. */
const STRUCTURE: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "no-tables",
  "binding-broken",
  "binding-missing",
  "binding-uneven",
  "table-rubric-missing",
  "table-rubric-unknown",
  "rubric-fault",
  "rubric-id-differs",
]);
const SEVERITIES: readonly Finding["severity"][] = ["error", "warning", "info"];

/** Returns the rank of a finding in lists: damaged structure before errors, warnings and notes. */
export function findingRank({ code, severity }: Pick<Finding, "code" | "severity">): number {
  return STRUCTURE.has(code) ? 0 : 1 + SEVERITIES.indexOf(severity);
}

/** Sorts findings by rank, then by sheet, row and column; within a rank, findings without a place come first. */
export function inReadingOrder(
  findings: readonly Finding[],
  sheets: readonly Pick<SheetInfo, "name">[],
): readonly Finding[] {
  const sheetOrder = new Map(sheets.map(({ name }, index) => [name, index]));
  const placed = findings.map((finding) => {
    const { area } = finding.where;
    return {
      finding,
      rank: findingRank(finding),
      sheet: area ? (sheetOrder.get(area.sheet) ?? sheetOrder.size) : -1,
      row: area?.row ?? 0,
      column: area?.column ?? 0,
    };
  });
  return placed
    .sort((a, b) => a.rank - b.rank || a.sheet - b.sheet || a.row - b.row || a.column - b.column)
    .map(({ finding }) => finding);
}

/** Adds the row's subject and title to findings about one row: a cell's address alone says little. */
export function withEntries(findings: readonly Finding[], tables: readonly BoundTable[]): readonly Finding[] {
  const byId = new Map(tables.map((table) => [table.id, table]));
  return findings.map((finding) => {
    const { table: id, area, role } = finding.where;
    const table = id === undefined || role === undefined ? undefined : byId.get(id);
    if (!table || area?.rows !== 1 || area.columns !== 1 || area.sheet !== table.sheet) return finding;
    const row = area.row - table.firstRow;
    if (row < 0 || row >= table.rows) return finding;
    const text = (of: "DoiTuong" | "MoHinh") => cellText(table.columns.get(of)?.cells[row] ?? null).trim() || null;
    const entry = { subject: text("DoiTuong"), title: text("MoHinh") };
    return entry.subject === null && entry.title === null ? finding : { ...finding, entry };
  });
}
