import { formatAt } from "../../scoring/table";
import { isBlankCell, cellText } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import { SKIP_KEY_ROLES, skipKey, skippedRows } from "../../scoring/skipped-rows";
import { BLANK } from "../../scoring/state";
import { MAX_COLUMNS } from "../model/area";
import { SKIPPED_COLUMN } from "../sheets/attached-columns";
import { columnName } from "../model/binding-name";
import { readBindings } from "../bindings/bindings";
import type { BoundTable } from "../bindings/bindings";
import type { AppraisedTable } from "./appraised-table";
import { isNamedEntry, rowKind } from "../outside/entry-row";
import type { TableRow } from "../outside/entry-row";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { Repair } from "../model/repair";
import type { Edit } from "../model/plan";
import type { Block, Snapshot } from "../model/snapshot";

const NOT_ENTRIES: ReadonlySet<string> = new Set(["sum", "heading", "footer"]);

/**
 * Returns rows inside a table that add others up, head a group or hold a note, and that the sheet's formulas take for
 * entries.
 */
function skippable(table: BoundTable): readonly number[] {
  const isSkipped = skippedRows(table);
  const columns = new Map([...table.columns].map(([role, { area }]) => [role, area.column] as const));
  const cellsOf = (role: Role) => table.columns.get(role)?.cells;
  const [numbers, subjects, titles] = [cellsOf("STT"), cellsOf("DoiTuong"), cellsOf("MoHinh")];
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row++) {
    if (isNamedEntry(numbers?.[row] ?? null, subjects?.[row] ?? null, titles?.[row] ?? null)) continue;
    if (!isSkipped(row) && NOT_ENTRIES.has(rowKind(boundRow(table, columns, row), table.rubric))) rows.push(row);
  }
  return rows;
}

function boundRow(table: BoundTable, columns: ReadonlyMap<Role, number>, row: number): TableRow {
  return {
    row: table.firstRow + row,
    columns,
    read: (role) => {
      const column = table.columns.get(role);
      return {
        cell: column?.cells[row] ?? null,
        formula: column?.formulas?.[row] ?? null,
        format: column ? formatAt(column, row) : "General",
      };
    },
  };
}

export function skippableFindings({ table, result: { entries } }: AppraisedTable): readonly Finding[] {
  return skippable(table)
    .filter((row) => entries.states[row] !== BLANK)
    .map((row): Finding => {
      const role = TELLING.find((own) => !isBlankCell(table.columns.get(own)?.cells[row] ?? null)) ?? "DoiTuong";
      const { area, cells } = table.columns.get(role)!;
      return {
        code: "row-not-entry",
        severity: WORKBOOK_SEVERITY["row-not-entry"],
        where: { area: { ...area, row: area.row + row, rows: 1 }, table: table.id, role },
        found: cells[row] ?? null,
      };
    });
}

const TELLING: readonly Role[] = ["DoiTuong", "MoHinh", "STT"];

/** Marks rows that are no entries, for the core and the formulas; adds the column for it where a table has none. */
export function skipRows(snapshot: Snapshot): Repair {
  const edits: Edit[] = [];
  const tables = new Set<number>();
  let repaired = snapshot;
  for (const table of readBindings(snapshot).tables) {
    const skipped = skippable(table).flatMap((row) => {
      const key = skipKey(SKIP_KEY_ROLES.map((role) => table.columns.get(role)?.cells[row] ?? null));
      return key === "" ? [] : [{ row, key }];
    });
    if (skipped.length === 0) continue;
    const present = table.columns.get("BoQua");
    const column = present?.area.column ?? freeColumn(repaired, table.sheet);
    if (column > MAX_COLUMNS || table.firstRow < 2) continue;
    tables.add(table.id);
    const subject = table.columns.get("DoiTuong")!.area;
    const area = { ...subject, column };
    const { role, ...added } = SKIPPED_COLUMN;
    if (!present) {
      edits.push(
        { kind: "setName", name: columnName(table.id, role), area },
        {
          kind: "addColumns",
          added: {
            sheet: table.sheet,
            column,
            columns: [added],
            header: { row: table.firstRow - 1, rows: 1 },
            body: { row: table.firstRow, rows: table.rows },
            like: { header: subject.column, body: { row: subject.row, column: subject.column } },
          },
        },
      );
    }
    edits.push({
      kind: "setCells",
      sheet: table.sheet,
      cells: skipped.map(({ row, key }) => ({ row: table.firstRow + row, column, content: key })),
    });
    const cells = Array.from(
      { length: table.rows },
      (_, row) => skipped.find((own) => own.row === row)?.key ?? cellText(present?.cells[row] ?? null),
    );
    const block: Block = {
      area,
      columns: [cells.map((cell) => (cell === "" ? null : cell))],
      formats: ["General"],
      formulas: [null],
    };
    const name = columnName(table.id, role);
    repaired = { ...repaired, names: [...repaired.names.filter((own) => own.name !== name), { name, block }] };
  }
  return { edits, repaired, tables };
}

/** Returns the first column right of all contents. */
function freeColumn({ sheets, names }: Snapshot, sheet: string): number {
  const used = sheets.find(({ name }) => name === sheet)?.used;
  const named = names.flatMap(({ block }) =>
    block?.area.sheet === sheet ? [block.area.column + block.area.columns] : [],
  );
  return Math.max(1, used ? used.column + used.columns : 1, ...named);
}
