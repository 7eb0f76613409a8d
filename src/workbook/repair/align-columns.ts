import { columnName } from "../model/binding-name";
import type { Area } from "../model/area";
import type { Edit } from "../model/plan";
import type { Repair } from "../model/repair";
import { UNREAD_FORMULA } from "../model/snapshot";
import type { Block, Snapshot } from "../model/snapshot";
import { tableNames } from "../bindings/table-names";

/** Extends names that do not cover the rows of their table over them again, in their own columns. */
export function alignColumns(snapshot: Snapshot): Repair {
  const edits: Edit[] = [];
  const tables = new Set<number>();
  const blocks = new Map<string, Block>();
  for (const [id, columns] of tableNames(snapshot)) {
    const subject = columns.get("DoiTuong")?.area;
    for (const [role, block] of columns) {
      if (!block || !subject || !isUneven(block.area, subject)) continue;
      tables.add(id);
      blocks.set(columnName(id, role), evenBlock(block, subject));
      edits.push({ kind: "setName", name: columnName(id, role), area: { ...subject, column: block.area.column } });
    }
  }
  return {
    edits,
    tables,
    repaired: {
      ...snapshot,
      names: snapshot.names.map(({ name, block }) => ({ name, block: blocks.get(name) ?? block })),
    },
  };
}

function isUneven(area: Area, subject: Area): boolean {
  return area.sheet === subject.sheet && area.columns === 1 && (area.row !== subject.row || area.rows !== subject.rows);
}

/**
 * Returns a column over the rows of its table. Unread cells count as unread formulas, so that nothing is written into
 * them.
 */
function evenBlock(block: Block, subject: Area): Block {
  const rows = Array.from({ length: subject.rows }, (_, row) => subject.row + row - block.area.row);
  const isRead = (row: number) => row >= 0 && row < block.area.rows;
  return {
    area: { ...subject, column: block.area.column },
    columns: [rows.map((row) => (isRead(row) ? (block.columns[0]?.[row] ?? null) : ""))],
    formats: ["General"],
    formulas: [rows.map((row) => (isRead(row) ? (block.formulas[0]?.[row] ?? null) : UNREAD_FORMULA))],
  };
}
