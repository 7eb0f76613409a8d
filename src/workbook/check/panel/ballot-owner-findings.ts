import { isBlankCell } from "../../../scoring/cell-text";
import { scoreRoles } from "../../../scoring/role";
import { codeKey } from "../../bindings/panel-members";
import type { PanelTable } from "../../bindings/bound-panel";
import { panelTableCell } from "../../bindings/bound-panel";
import type { Finding } from "../../model/finding";
import type { AppraisedTable } from "../appraised-table";
import { panelFinding } from "./panel-finding";
import { everyBallot } from "./panel-parts";

/**
 * Reports scored ballots whose judge is no member any more, which count nowhere, and ballots with the code of an
 * earlier ballot, whose judge counts twice.
 */
export function ballotOwnerFindings({ panel }: AppraisedTable): readonly Finding[] {
  const { parts } = panel!;
  const members = new Set(parts.panel.members.map(({ code }) => code));
  const known = new Set<string>();
  return everyBallot(parts).flatMap(({ table }): readonly Finding[] => {
    if (table.part.kind !== "ballot") return [];
    const { member, memberCell } = table.part;
    const key = codeKey(member);
    if (members.has(key)) {
      if (known.has(key)) return [panelFinding("ballot-twice", memberCell, member, table)];
      known.add(key);
      return [];
    }
    const rows = scoredRows(table);
    const expected = { kind: "rows", rows } as const;
    return rows === 0
      ? []
      : [panelFinding("ballot-without-member", memberCell, member, table, undefined, { expected })];
  });
}

/** Number of entries for which a ballot holds anything among its points. */
function scoredRows({ rubric, columns, rows }: AppraisedTable["table"]): number {
  const cells = scoreRoles(rubric).map((role) => columns.get(role)?.cells ?? []);
  return Array.from({ length: rows }, (_, row) => row).filter((row) =>
    cells.some((column) => !isBlankCell(column[row] ?? null)),
  ).length;
}

/** Reports codes that stand at two members, of whom the panel then counts one too many. */
export function memberCodeFindings(table: PanelTable): readonly Finding[] {
  const area = table.columns.get("MaTV")?.area;
  if (!area) return [];
  const known = new Set<string>();
  return Array.from({ length: table.rows }, (_, row) => row).flatMap((row): readonly Finding[] => {
    const code = panelTableCell(table, "MaTV", row);
    const key = codeKey(code);
    if (isBlankCell(code)) return [];
    if (known.has(key)) return [panelFinding("member-twice", { ...area, row: area.row + row, rows: 1 }, code)];
    known.add(key);
    return [];
  });
}
