import { BLANK } from "../../scoring/state";
import type { AppraisedTable } from "./appraised-table";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { Snapshot } from "../model/snapshot";

/** Reports entries in hidden or filtered rows: they count like all others, but readers of the table do not see them. */
export function hiddenRowFindings(
  tables: readonly AppraisedTable[],
  { hiddenRows = [] }: Snapshot,
): readonly Finding[] {
  return tables.flatMap(({ table, result: { entries } }): readonly Finding[] => {
    const rows = (hiddenRows.find((own) => own.table === table.id)?.rows ?? []).filter(
      (row) => (entries.states[row - table.firstRow] ?? BLANK) !== BLANK,
    );
    const [first] = rows;
    if (first === undefined) return [];
    const area = { ...table.columns.get("DoiTuong")!.area, row: first, rows: 1 };
    return [
      {
        code: "rows-hidden",
        severity: WORKBOOK_SEVERITY["rows-hidden"],
        where: { area, table: table.id, role: "DoiTuong" },
        found: table.columns.get("DoiTuong")!.cells[first - table.firstRow] ?? null,
        expected: { kind: "rows", rows: rows.length },
      },
    ];
  });
}
