import type { BoundTable } from "../bindings/bindings";
import { WORKBOOK_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import { emptySheet, readOutside } from "../outside/outside";
import { rowsOutside } from "../outside/rows-outside";
import type { OutsideEntry } from "../outside/rows-outside";
import type { Rect } from "../model/area";
import type { Snapshot } from "../model/snapshot";

/**
 * Reports entries outside of their tables, one finding for each run of rows: those that a repair takes in, and those
 * that a user has to move.
 */
export function rowsOutsideFindings(
  tables: readonly BoundTable[],
  snapshot: Snapshot,
  taken: readonly (Rect & { readonly sheet: string })[],
): readonly Finding[] {
  const outside = readOutside(snapshot);
  return rowsOutside(tables, snapshot, taken).flatMap(({ table, reached, moved, apart }) => {
    const subject = table.columns.get("DoiTuong")!.area.column;
    const findings = (code: "rows-below" | "rows-apart", entries: readonly OutsideEntry[]) =>
      runsOf(entries).map((run): Finding => {
        const [{ sheet, row, shift }] = run;
        const area = { sheet, row, column: subject + shift, rows: run.length, columns: 1 };
        return {
          // Entries in another sheet may be kept there on purpose
          code,
          severity: sheet === table.sheet ? WORKBOOK_SEVERITY[code] : "warning",
          where: { area, table: table.id, role: "DoiTuong" },
          found: (outside.get(sheet) ?? emptySheet(sheet)).at(row, area.column).cell,
          expected: { kind: "rows", rows: run.length },
        };
      });
    return [...findings("rows-below", [...reached, ...moved]), ...findings("rows-apart", apart)];
  });
}

type Run = readonly [OutsideEntry, ...(readonly OutsideEntry[])];

function runsOf(entries: readonly OutsideEntry[]): readonly Run[] {
  const runs: [OutsideEntry, ...OutsideEntry[]][] = [];
  for (const entry of [...entries].sort((a, b) =>
    a.sheet === b.sheet ? a.shift - b.shift || a.row - b.row : a.sheet < b.sheet ? -1 : 1,
  )) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.sheet === entry.sheet && last.shift === entry.shift && last.row + 1 === entry.row)
      runs.at(-1)!.push(entry);
    else runs.push([entry]);
  }
  return runs;
}
