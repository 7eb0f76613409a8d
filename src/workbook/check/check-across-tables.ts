import { cellText } from "../../scoring/cell-text";
import { BLANK } from "../../scoring/state";
import { NO_SUBJECT } from "../../scoring/table";
import { foldName } from "../../text/fold";
import type { AppraisedTable } from "./appraised-table";
import type { Area } from "../model/area";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { Role } from "../../scoring/role";

interface FirstPlaces {
  readonly table: AppraisedTable;
  /** Rows of the subject, by title. */
  readonly titles: ReadonlyMap<string, number>;
  readonly firstRow: number;
}

/**
 * Reports subjects with entries in two tables of one kind, since each table computes its own result. A repeated entry
 * is reported instead of its subject.
 */
export function acrossTables(tables: readonly AppraisedTable[]): readonly Finding[] {
  return [...groupByKind(tables.filter(isAppraised)).values()].flatMap((own) => (own.length < 2 ? [] : ofKind(own)));
}

function groupByKind(tables: readonly AppraisedTable[]): Map<string, AppraisedTable[]> {
  const groups = new Map<string, AppraisedTable[]>();
  for (const table of tables)
    groups.set(table.input.rubric.subjectKind, [...(groups.get(table.input.rubric.subjectKind) ?? []), table]);
  return groups;
}

function isAppraised({ input }: AppraisedTable): boolean {
  return input.rubric.method !== "register";
}

function ofKind(tables: readonly AppraisedTable[]): readonly Finding[] {
  const known = new Map<string, FirstPlaces>();
  const findings: Finding[] = [];
  for (const table of tables) {
    for (const [key, rows] of subjectRows(table)) {
      const before = known.get(key);
      if (!before) {
        known.set(key, { table, firstRow: rows[0]!, titles: new Map(rows.map((row) => [titleKey(table, row), row])) });
        continue;
      }
      const same = rows.flatMap((row) => {
        const title = titleKey(table, row);
        const first = title === "" ? undefined : before.titles.get(title);
        return first === undefined ? [] : [{ row, first }];
      });
      if (same.length > 0)
        findings.push(
          ...same.map(({ row, first }) => finding("entry-in-two-tables", "MoHinh", table, row, before.table, first)),
        );
      else findings.push(finding("subject-in-two-tables", "DoiTuong", table, rows[0]!, before.table, before.firstRow));
    }
  }
  return findings;
}

function subjectRows({ input, result: { entries, subjects } }: AppraisedTable): ReadonlyMap<string, readonly number[]> {
  const rows = new Map<string, number[]>();
  for (let row = 0; row < input.rows; row++) {
    const subject = entries.subjects[row]!;
    if (subject === NO_SUBJECT || entries.states[row] === BLANK) continue;
    const key = foldName(subjects[subject]!.name);
    const own = rows.get(key);
    if (own) own.push(row);
    else rows.set(key, [row]);
  }
  return rows;
}

function titleKey({ input }: AppraisedTable, row: number): string {
  return foldName(cellText(input.columns.get("MoHinh")?.cells[row] ?? null));
}

function finding(
  code: "entry-in-two-tables" | "subject-in-two-tables",
  role: Role,
  table: AppraisedTable,
  row: number,
  first: AppraisedTable,
  firstRow: number,
): Finding {
  return {
    code,
    severity: WORKBOOK_SEVERITY[code],
    found: table.table.columns.get(role)?.cells[row] ?? null,
    where: { area: cellOf(table, role, row), table: table.table.id, role },
    expected: { kind: "place", area: cellOf(first, role, firstRow) },
  };
}

function cellOf({ table }: AppraisedTable, role: Role, row: number): Area {
  const { area } = table.columns.get(role) ?? table.columns.get("DoiTuong")!;
  return { ...area, row: area.row + row, rows: 1 };
}
