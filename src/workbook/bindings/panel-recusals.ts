import { cellText } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { panelTableCell } from "./bound-panel";
import type { PanelTable } from "./bound-panel";
import { codeKey } from "./panel-members";

/** A judge who takes no part in an entry. */
export interface Recusal {
  readonly member: string;
  readonly entry: string;
  /** Row of the table, from 0. */
  readonly row: number;
  /** The reason as typed, or the form where there is none; may be empty. */
  readonly reason: string;
}

/** Returns recusals by judge and entry (`recusalKey`); the first row of each pair counts. */
export function readRecusals(table: PanelTable | undefined): ReadonlyMap<string, Recusal> {
  const recusals = new Map<string, Recusal>();
  if (!table) return recusals;
  const at = (role: Role, row: number): Cell => panelTableCell(table, role, row);
  for (let row = 0; row < table.rows; row++) {
    const [member, entry] = [codeKey(at("MaTV", row)), codeKey(at("MaMH", row))];
    if (member === "" || entry === "") continue;
    const key = recusalKey(member, entry);
    const reason = cellText(at("LyDo", row)).trim() || cellText(at("HinhThuc", row)).trim();
    if (!recusals.has(key)) recusals.set(key, { member, entry, row, reason });
  }
  return recusals;
}

export function recusalKey(member: string, entry: string): string {
  return `${member} ${entry}`;
}
