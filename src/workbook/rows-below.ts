import { isBlankCell } from "../scoring/cell-text";
import { isComputedRole, isScoreRole } from "../scoring/role";
import type { Role } from "../scoring/role";
import type { Cell } from "../text/cell";
import { isTotalLine } from "../text/closing-line";
import { foldLabel, stripDiacritics } from "../text/fold";
import { rectsOverlap } from "./area";
import type { BoundTable } from "./bindings";
import { WORKBOOK_SEVERITY } from "./finding";
import type { Finding } from "./finding";
import type { Block, Snapshot } from "./snapshot";

/** What begins signatures and notes, in any spelling. */
const FOOTER = /^(?:NGUOI LAP|GHI CHU|NOI NHAN|THU TRUONG|TO TRUONG|\(KY)\b/;
/** Where the last lines of a list begin. A band or a category may be written like them, `Trung bình` for one. */
const TELLING: ReadonlySet<Role> = new Set<Role>(["STT", "DoiTuong", "MoHinh"]);

/** How many entries somebody has typed right below a table, in rows that its names do not reach and that nothing else takes up. */
export function rowsBelow(table: BoundTable, snapshot: Snapshot): number {
  const block = blockBelow(table, snapshot);
  if (!block) return 0;
  let count = 0;
  while (count < block.area.rows && isEntry(table, block, count) && isFree(table, snapshot, block.area.row + count)) count++;
  return count;
}

/** What stands below a table; only if it begins right under its last row. */
export function blockBelow({ id, sheet, firstRow, rows }: BoundTable, snapshot: Snapshot): Block | null {
  const block = snapshot.below?.find(({ table }) => table === id)?.block ?? null;
  return block && block.area.sheet === sheet && block.area.row === firstRow + rows ? block : null;
}

/** One cell below a table, in the column of one of its own. */
export function cellBelow(block: Block, column: number, row: number): { readonly cell: Cell; readonly formula: string | null; readonly format: string } {
  const c = column - block.area.column;
  const formats = block.formats[c] ?? "General";
  return {
    cell: block.columns[c]?.[row] ?? null, formula: block.formulas[c]?.[row] ?? null,
    format: typeof formats === "string" ? formats : (formats[row] ?? "General"),
  };
}

export function rowsBelowFindings(tables: readonly BoundTable[], snapshot: Snapshot): readonly Finding[] {
  return tables.flatMap((table) => {
    const rows = rowsBelow(table, snapshot);
    const subject = table.columns.get("DoiTuong");
    if (rows === 0 || !subject) return [];
    const area = { ...subject.area, row: table.firstRow + table.rows, rows };
    return [{
      code: "rows-below", severity: WORKBOOK_SEVERITY["rows-below"], where: { area, table: table.id, role: "DoiTuong" },
      found: cellBelow(blockBelow(table, snapshot)!, subject.area.column, 0).cell, expected: { kind: "rows", rows },
    }];
  });
}

function isEntry(table: BoundTable, block: Block, row: number): boolean {
  let isFilled = false;
  for (const { role, area } of table.columns.values()) {
    const { cell, formula } = cellBelow(block, area.column, row);
    // Results go into these cells: whatever stands there already must not be lost
    if (isComputedRole(role) && (cell !== null || formula !== null)) return false;
    // A formula under the scores is a total, not a score
    if (isScoreRole(role) && formula !== null) return false;
    if (TELLING.has(role) && typeof cell === "string" && (isTotalLine(cell) || FOOTER.test(stripDiacritics(foldLabel(cell))))) return false;
    isFilled ||= (role === "DoiTuong" || role === "MoHinh" || isScoreRole(role)) && !isBlankCell(cell);
  }
  return isFilled;
}

/** Whether no name of ours, of another table say, takes up any cell of the row. */
function isFree(table: BoundTable, snapshot: Snapshot, row: number): boolean {
  const columns = [...table.columns.values()].map(({ area }) => ({ row, column: area.column, rows: 1, columns: 1 }));
  return !snapshot.names.some(({ block }) => block?.area.sheet === table.sheet && columns.some((cell) => rectsOverlap(cell, block.area)));
}
