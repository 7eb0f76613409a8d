import { MEMBER_ROLES, MEMBER_ROLE_LABELS } from "../../judging/member";
import { cellText } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { isCellDate } from "../../text/cell";
import type { Bindings } from "../../workbook/bindings/bindings";
import { panelCell } from "../../workbook/bindings/bound-panel";
import type { NewMember } from "../../workbook/sheets/panel/members-sheet";
import { isOfEntry } from "../../workbook/sheets/panel/panel-columns";
import { panelSheets } from "../../workbook/sheets/panel/panel-sheets";
import type { PanelLayout } from "../../workbook/sheets/panel/panel-sheets";
import type { SheetSpec } from "../../workbook/model/sheet-spec";

/**
 * Returns the sheets of the workbook's panel as *Lập tổ* lays them out with the present members and entries; none where
 * the panel is not whole. What people have filled in since is not in them.
 */
export function ownPanelSheets(bindings: Bindings): readonly SheetSpec[] {
  const layout = presentLayout(bindings);
  return layout ? panelSheets(layout).specs : [];
}

function presentLayout(bindings: Bindings): PanelLayout | null {
  const members = bindings.panelTables.find(({ kind }) => kind === "members");
  const recusals = bindings.panelTables.find(({ kind }) => kind === "recusals");
  const result = bindings.tables.find(({ part }) => part.kind === "result");
  const ballots = bindings.tables.filter(({ part }) => part.kind === "ballot");
  if (!members || !recusals || result?.part.kind !== "result") return null;
  const year = panelCell(members.cells, "Nam");
  const own = new Map<Role, readonly Cell[]>(
    [...result.columns].flatMap(([role, { cells }]) => (isOfEntry(result.rubric, role) ? [[role, cells]] : [])),
  );
  return {
    cells: result.rubricAt,
    title: cellText(panelCell(members.cells, "TenTo")),
    code: cellText(panelCell(members.cells, "MaTo")),
    year: typeof year === "number" ? year : year !== null && isCellDate(year) ? year.date : null,
    members: presentMembers((role, row) => members.columns.get(role)?.columns[0]?.[row] ?? null, ballots.length),
    entries: withoutEmpty(own),
    source: result.part.source,
    ids: { members: members.id, recusals: recusals.id, ballots: ballots.map(({ id }) => id), result: result.id },
    names: {
      members: members.sheet,
      recusals: recusals.sheet,
      ballots: ballots.map(({ sheet }) => sheet),
      result: result.sheet,
    },
  };
}

function presentMembers(at: (role: Role, row: number) => Cell, count: number): readonly NewMember[] {
  return Array.from({ length: count }, (_, row): NewMember => {
    const text = (role: Role) => cellText(at(role, row));
    return {
      code: text("MaTV"),
      name: text("HoTen"),
      position: text("ChucVu"),
      unit: text("DonVi"),
      role: MEMBER_ROLES.find((role) => MEMBER_ROLE_LABELS[role] === text("VaiTro")) ?? "member",
    };
  });
}

/** A column that the list of entries did not have is not written, as an empty one. */
function withoutEmpty(entries: PanelLayout["entries"]): PanelLayout["entries"] {
  return new Map([...entries].filter(([, cells]) => cells.some((cell) => cell !== null)));
}
