import type { Role } from "../../../scoring/role";
import type { Cell } from "../../../text/cell";
import type { BoundTable } from "../../bindings/bindings";
import type { Area } from "../../model/area";
import { PANEL_SEVERITY } from "../../model/finding";
import type { Finding, PanelFindingCode } from "../../model/finding";

/** Makes a finding about a panel. */
export function panelFinding(
  code: PanelFindingCode,
  area: Area | null,
  found: Cell,
  table?: Pick<BoundTable, "id">,
  role?: Role,
  also: Partial<Finding> = {},
): Finding {
  const where = { area, ...(table ? { table: table.id } : {}), ...(role ? { role } : {}) };
  return { code, severity: PANEL_SEVERITY[code], where, found, ...also };
}

/** The cell of a column in a row of a table, from 0; `null` without the column. */
export function cellOf({ columns }: Pick<BoundTable, "columns">, role: Role, row: number): Area | null {
  const area = columns.get(role)?.area;
  return area ? { ...area, row: area.row + row, rows: 1 } : null;
}
