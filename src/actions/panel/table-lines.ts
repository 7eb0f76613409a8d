import { isBlankCell } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import type { Cell } from "../../text/cell";
import { isCellDate } from "../../text/cell";
import { DATE_FORMAT } from "../../text/number-format";
import { panelTableCell } from "../../workbook/bindings/bound-panel";
import type { PanelTable } from "../../workbook/bindings/bound-panel";
import type { CellEdit } from "../../workbook/model/plan";

/** Returns the rows (from 0) of members or recusals in which these columns are all empty. */
export function freeRows(table: PanelTable, roles: readonly Role[]): readonly number[] {
  return Array.from({ length: table.rows }, (_, row) => row).filter((row) =>
    roles.every(
      (role) =>
        isBlankCell(panelTableCell(table, role, row)) && (table.columns.get(role)?.formulas[0]?.[row] ?? null) === null,
    ),
  );
}

/** Returns the cells of a new line in such a row; `null` and columns that the table has lost are not written. */
export function lineCells({ columns }: PanelTable, row: number, line: ReadonlyMap<Role, Cell>): readonly CellEdit[] {
  return [...line].flatMap(([role, content]): readonly CellEdit[] => {
    const area = columns.get(role)?.area;
    if (!area || content === null) return [];
    const place = { row: area.row + row, column: area.column, content };
    return [isCellDate(content) ? { ...place, format: DATE_FORMAT } : place];
  });
}
