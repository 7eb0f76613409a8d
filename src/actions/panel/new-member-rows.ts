import { memberCode } from "../../judging/codes";
import { MEMBER_ROLE_LABELS } from "../../judging/member";
import type { ListedMember } from "../../judging/member-line";
import { YES } from "../../rubric/rubric-columns";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { everyBallot } from "../../workbook/check/panel/panel-parts";
import type { Edit } from "../../workbook/model/plan";
import { freeRows, lineCells } from "./table-lines";
import type { WholePanel } from "./whole-panel";

const TYPED = ["MaTV", "HoTen", "ChucVu", "DonVi", "VaiTro", "DuocCham", "CoMat"] as const satisfies readonly Role[];

/** A member without a ballot. */
export interface Waiting {
  readonly code: string;
  readonly name: string;
  readonly isThirdMarker: boolean;
}

/** The members' table has too few free rows: `rows` more are needed. */
export interface MembersFull {
  readonly code: "members-full";
  readonly sheet: string;
  readonly rows: number;
}

export interface NewMemberRows {
  readonly edits: readonly Edit[];
  readonly members: readonly Waiting[];
}

/**
 * Returns the edits that list new members in free rows of the members' table, with codes that nobody of the panel has or
 * had; the refusal where there are too few such rows.
 */
export function newMemberRows(panel: WholePanel, listed: readonly ListedMember[]): NewMemberRows | MembersFull {
  const { members: table } = panel;
  const rows = freeRows(table, TYPED);
  if (rows.length < listed.length)
    return { code: "members-full", sheet: table.sheet, rows: listed.length - rows.length };
  const last = lastNumber(panel);
  const lines = listed.map((member, index) => ({ ...member, row: rows[index]!, code: memberCode(last + 1 + index) }));
  const cells = lines.flatMap(({ row, code, name, position, unit, role }) =>
    lineCells(
      table,
      row,
      new Map<Role, Cell>([
        ["MaTV", code],
        ["HoTen", name],
        ["ChucVu", position || null],
        ["DonVi", unit || null],
        ["VaiTro", MEMBER_ROLE_LABELS[role]],
        ["DuocCham", YES],
      ]),
    ),
  );
  return {
    edits: cells.length === 0 ? [] : [{ kind: "setCells", sheet: table.sheet, cells }],
    members: lines.map(({ code, name, role }) => ({ code, name, isThirdMarker: role === "third-marker" })),
  };
}

/** Returns the greatest number among the codes of members, ballots and recusals. */
function lastNumber({ members, recusals, parts }: WholePanel): number {
  const codes = [
    ...(members.columns.get("MaTV")?.columns[0] ?? []),
    ...(recusals.columns.get("MaTV")?.columns[0] ?? []),
    ...everyBallot(parts).map(({ table: { part } }) => (part.kind === "ballot" ? part.member : null)),
  ];
  return codes.reduce<number>((last, cell) => {
    const number = typeof cell === "string" ? Number(/^TV(\d{1,4})$/i.exec(cell.trim())?.[1] ?? 0) : 0;
    return Math.max(last, number);
  }, 0);
}
