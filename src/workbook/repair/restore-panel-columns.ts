import { isComputedRole } from "../../scoring/role";
import { MAX_COLUMNS } from "../model/area";
import { columnName } from "../model/binding-name";
import type { Edit } from "../model/plan";
import type { Repair } from "../model/repair";
import type { Block, NamedBlock, Snapshot } from "../model/snapshot";
import { lostPanelColumns } from "../sheets/lost/lost-panel-columns";
import type { PanelColumn } from "../sheets/lost/lost-panel-columns";
import { MEMBER_COLUMNS } from "../sheets/panel/member-columns";
import { RECUSAL_COLUMNS } from "../sheets/panel/recusal-columns";
import { theme } from "../sheets/theme";
import { freeColumn } from "./free-column";
import { emptyColumn, withNames } from "./named-blocks";

/** Restores columns of members and recusals, empty, right of all contents. Counts of members are left to the caller. */
export function restorePanelColumns(snapshot: Snapshot): Repair {
  let repaired = snapshot;
  const edits: Edit[] = [];
  const tables = new Set<number>();
  for (const { table, lost, like } of lostPanelColumns(snapshot)) {
    const { sheet, row, rows } = like[0]!.area;
    const first = freeColumn(repaired, sheet);
    if (row < 2 || first + lost.length - 1 > MAX_COLUMNS) continue;
    tables.add(table);
    const placed = lost.map((column, index) => ({
      column,
      area: { sheet, row, rows, column: first + index, columns: 1 },
    }));
    edits.push(
      ...placed.map(({ column: { role }, area }): Edit => ({ kind: "setName", name: columnName(table, role), area })),
      ...placed.map(({ column, area }): Edit => ({
        kind: "addColumns",
        added: {
          sheet,
          column: area.column,
          columns: [
            {
              heading: column.header,
              width: column.width,
              isHidden: false,
              numberFormat: theme[column.style].numberFormat,
            },
          ],
          header: { row: row - 1, rows: 1 },
          body: { row, rows },
          like: looksLike(column, snapshot, table, like),
        },
      })),
    );
    const names = placed.map(({ column, area }): NamedBlock => ({
      name: columnName(table, column.role),
      block: emptyColumn(area),
    }));
    repaired = withNames(repaired, names);
  }
  return { edits, repaired, tables };
}

/** Returns a column that is filled in as the lost one was: by people, or by formulas. */
function looksLike({ role }: PanelColumn, { names }: Snapshot, table: number, like: readonly Block[]) {
  const roles = [...MEMBER_COLUMNS, ...RECUSAL_COLUMNS].map((own) => own.role);
  const same = roles.find(
    (other) =>
      isComputedRole(other) === isComputedRole(role) &&
      names.some(({ name, block }) => name === columnName(table, other) && block !== null),
  );
  const { area } =
    names.find(({ name, block }) => same && block && name === columnName(table, same))?.block ?? like[0]!;
  return { header: area.column, body: { row: area.row, column: area.column } };
}
