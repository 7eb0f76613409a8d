import { MEMBER_ROLES, MEMBER_ROLE_LABELS } from "../../../judging/member";
import { NO, YES } from "../../../rubric/rubric-columns";
import type { PanelInputRole } from "../../../scoring/panel-role";
import type { Role } from "../../../scoring/role";
import { cellText, isBlankCell } from "../../../scoring/cell-text";
import { scoreRoles } from "../../../scoring/role";
import type { Bindings } from "../../bindings/bindings";
import { panelTableCell } from "../../bindings/bound-panel";
import type { PanelTable } from "../../bindings/bound-panel";
import { codeKey, says } from "../../bindings/panel-members";
import type { Finding } from "../../model/finding";
import type { AppraisedTable } from "../appraised-table";
import { cellOf, panelFinding } from "./panel-finding";
import { everyBallot } from "./panel-parts";

// What people typed that a panel's formulas match with nothing: it has no effect, and nothing else would say so

/** Reports rows of members without a code, and answers that are not in their lists. */
export function memberCellFindings(table: PanelTable): readonly Finding[] {
  return Array.from({ length: table.rows }, (_, row) => row).flatMap((row): readonly Finding[] => {
    const at = (role: Role) => panelTableCell(table, role, row);
    const report = (code: "member-without-code" | "member-choice", role: Role, readAs?: string) =>
      panelFinding(
        code,
        rowOf(table, role, row),
        at(role),
        undefined,
        undefined,
        readAs === undefined ? {} : { expected: { kind: "one-of", items: [readAs] } },
      );
    if (isBlankCell(at("MaTV"))) return isBlankCell(at("HoTen")) ? [] : [report("member-without-code", "HoTen")];
    return CHOICES.flatMap(({ role, items, mayBeBlank, readAs }) =>
      (mayBeBlank && isBlankCell(at(role))) || items.some((item) => says(at(role), item)) || !table.columns.has(role)
        ? []
        : [report("member-choice", role, readAs)],
    );
  });
}

interface Choice {
  readonly role: PanelInputRole;
  readonly items: readonly string[];
  readonly mayBeBlank: boolean;
  /** What formulas take any other text for. */
  readonly readAs: string;
}

/** Whether a member may score is never left open: without an answer their ballot would count nowhere. */
const CHOICES: readonly Choice[] = [
  {
    role: "VaiTro",
    items: MEMBER_ROLES.map((role) => MEMBER_ROLE_LABELS[role]),
    mayBeBlank: true,
    readAs: MEMBER_ROLE_LABELS.member,
  },
  { role: "DuocCham", items: [YES, NO], mayBeBlank: false, readAs: NO },
  { role: "CoMat", items: [YES, NO], mayBeBlank: true, readAs: NO },
];

function rowOf({ columns }: PanelTable, role: Role, row: number) {
  const area = columns.get(role)?.area;
  return area ? { ...area, row: area.row + row, rows: 1 } : null;
}

/** The keys by which formulas match a panel's members and the entries of its combining table. */
function keysOf({ table, panel }: AppraisedTable): {
  readonly members: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
} {
  return {
    members: new Set(panel!.parts.panel.members.map(({ code }) => code)),
    entries: new Set((table.columns.get("MaMH")?.cells ?? []).map(codeKey)),
  };
}

/**
 * Reports each ballot with scored rows that count nowhere: their codes are those of no entry of the panel, or stand in a
 * row above, where formulas find them. The ballot of somebody who is no member has a finding of its own.
 */
export function ballotRowFindings(result: AppraisedTable): readonly Finding[] {
  const { members, entries } = keysOf(result);
  return everyBallot(result.panel!.parts).flatMap(({ table }): readonly Finding[] => {
    const { part, rubric, columns } = table;
    const codes = columns.get("MaMH")?.cells;
    if (part.kind !== "ballot" || !codes || !members.has(codeKey(part.member))) return [];
    const points = scoreRoles(rubric).map((role) => columns.get(role)?.cells ?? []);
    const isScored = (row: number) => points.some((cells) => !isBlankCell(cells[row] ?? null));
    const seen = new Set<string>();
    const lost = codes.flatMap((cell, row) => {
      const key = codeKey(cell);
      const isCounted = key !== "" && entries.has(key) && !seen.has(key);
      seen.add(key);
      return isCounted || !isScored(row) ? [] : [row];
    });
    const [first] = lost;
    if (first === undefined) return [];
    const expected = { kind: "rows", rows: lost.length } as const;
    const found = codes[first] ?? null;
    return [panelFinding("ballot-row-lost", cellOf(table, "MaMH", first), found, table, "MaMH", { expected })];
  });
}

/** Reports recusals without effect: whoever they name is no member, or the entry is none of the panel's. */
export function unmatchedRecusalFindings(result: AppraisedTable, { panelTables }: Bindings): readonly Finding[] {
  const { places } = result.panel!.parts;
  const recusals = panelTables.find(({ id }) => id === places.recusals);
  if (!recusals) return [];
  const { members, entries } = keysOf(result);
  return Array.from({ length: recusals.rows }, (_, row) => row).flatMap((row): readonly Finding[] => {
    const [member, entry] = (["MaTV", "MaMH"] as const).map((role) => panelTableCell(recusals, role, row));
    if (cellText(member!).trim() === "" && cellText(entry!).trim() === "") return [];
    const role = !members.has(codeKey(member!)) ? "MaTV" : !entries.has(codeKey(entry!)) ? "MaMH" : null;
    if (role === null) return [];
    const found = role === "MaTV" ? member! : entry!;
    return [
      panelFinding("recusal-unmatched", rowOf(recusals, role, row), found, undefined, undefined, {
        expected: { kind: "one-of", items: [role] },
      }),
    ];
  });
}
