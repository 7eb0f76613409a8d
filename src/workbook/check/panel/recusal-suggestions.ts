import { cellText } from "../../../scoring/cell-text";
import type { Role } from "../../../scoring/role";
import { foldName } from "../../../text/fold";
import type { Bindings } from "../../bindings/bindings";
import { panelTableCell } from "../../bindings/bound-panel";
import { codeKey } from "../../bindings/panel-members";
import { recusalKey } from "../../bindings/panel-recusals";
import type { AppraisedTable } from "../appraised-table";

/** A judge who may be too near to an entry's subject. */
export interface SuggestedRecusal {
  /** Key of the member's code. */
  readonly member: string;
  /** Row of the entry in the combining table, from 0. */
  readonly row: number;
}

/**
 * Returns judges whose unit or name is that of an entry's subject, as names match, where no recusal is noted yet.
 * Nothing of it is ever applied: only people know whether it is one unit, or one person.
 */
export function suggestedRecusals({ table, panel }: AppraisedTable, bindings: Bindings): readonly SuggestedRecusal[] {
  if (!panel) return [];
  const { parts, rows } = panel;
  const members = bindings.panelTables.find(({ id }) => id === parts.places.members);
  const said = (role: Role, row: number) => foldName(cellText(members ? panelTableCell(members, role, row) : null));
  const codes = table.columns.get("MaMH")?.cells ?? [];
  const subjects = table.columns.get("DoiTuong")?.cells ?? [];
  const near = parts.panel.members.filter(({ mayScore }) => mayScore);
  return rows.flatMap((_, row): readonly SuggestedRecusal[] => {
    const subject = foldName(cellText(subjects[row] ?? null));
    if (subject === "") return [];
    return near
      .filter(({ row: at }) => said("DonVi", at) === subject || said("HoTen", at) === subject)
      .filter(({ code }) => !parts.recusals.has(recusalKey(code, codeKey(codes[row] ?? null))))
      .map(({ code }) => ({ member: code, row }));
  });
}
