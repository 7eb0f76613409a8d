import { cellText, isBlankCell } from "../../scoring/cell-text";
import { skippedRows } from "../../scoring/skipped-rows";
import type { Role } from "../../scoring/role";
import { foldName } from "../../text/fold";
import type { Bindings, BoundTable } from "../bindings/bindings";
import { notForPanel } from "../bindings/category-reader";
import { codeKey } from "../bindings/panel-members";
import { PANEL_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { AppraisedTable } from "./appraised-table";

/** Rows (from 0) of a list whose entries a panel does not have. */
export interface LostEntries {
  readonly list: BoundTable;
  readonly rows: readonly number[];
}

/**
 * Returns the entries of the panel's list that its combining table does not have: they were added after the panel was
 * set up, and no judge scores them. The list is the score table that the panel scores in its place, or else the
 * registers, as far as their entries are of the panel's kind.
 */
export function lostEntries(table: BoundTable, { tables }: Bindings): readonly LostEntries[] {
  const { part } = table;
  if (part.kind !== "result") return [];
  const keys = new Set(keysOf(table));
  const codes = new Set((table.columns.get("MaMH")?.cells ?? []).map(codeKey));
  const lists =
    part.source === null
      ? tables.filter(({ rubric }) => rubric.method === "register")
      : tables.filter(({ id }) => id === part.source);
  return lists.flatMap((list): readonly LostEntries[] => {
    const isNone = notForPanel(list, table.rubric);
    const isSkipped = skippedRows(list);
    const own = list.columns.get("MaMH")?.cells ?? [];
    const rows = keysOf(list).flatMap((key, row) => {
      const isKnown =
        key === NO_ENTRY || keys.has(key) || (!isBlankCell(own[row] ?? null) && codes.has(codeKey(own[row]!)));
      return isKnown || isSkipped(row) || isNone(row) ? [] : [row];
    });
    return rows.length === 0 ? [] : [{ list, rows }];
  });
}

/** Reports the entries that a panel does not have. */
export function lostEntryFindings({ table }: AppraisedTable, bindings: Bindings): readonly Finding[] {
  const code = "entry-not-in-panel";
  return lostEntries(table, bindings).flatMap(({ list, rows }) => {
    const subjects = list.columns.get("DoiTuong")!;
    return rows.map((row): Finding => ({
      code,
      severity: PANEL_SEVERITY[code],
      where: { area: { ...subjects.area, row: subjects.area.row + row, rows: 1 }, table: list.id, role: "DoiTuong" },
      found: subjects.cells[row] ?? null,
    }));
  });
}

const NO_ENTRY = "\n";

/** Entries by subject and title, as names match; by row. */
function keysOf({ columns, rows }: Pick<BoundTable, "columns" | "rows">): readonly string[] {
  const text = (role: Role, row: number) => foldName(cellText(columns.get(role)?.cells[row] ?? null));
  return Array.from({ length: rows }, (_, row) => `${text("DoiTuong", row)}\n${text("MoHinh", row)}`);
}
