import { cellText } from "../../scoring/cell-text";
import type { InputTable } from "../../scoring/table";
import { foldName } from "../../text/fold";
import type { Bindings } from "../bindings/bindings";
import { PANEL_SEVERITY } from "../model/finding";
import type { Finding } from "../model/finding";
import type { AppraisedTable } from "./appraised-table";

/**
 * Reports entries of the score table that a panel scores in its place, where the panel does not have them: they were
 * added after the panel was set up, and no judge scores them.
 */
export function lostEntryFindings({ table }: AppraisedTable, bindings: Bindings): readonly Finding[] {
  const { part } = table;
  const source = part.kind === "result" ? bindings.tables.find(({ id }) => id === part.source) : undefined;
  const subjects = source?.columns.get("DoiTuong");
  if (!source || !subjects) return [];
  const known = new Set(keysOf(table));
  const code = "entry-not-in-panel";
  return keysOf(source).flatMap((key, row): readonly Finding[] =>
    key === NO_ENTRY || known.has(key)
      ? []
      : [
          {
            code,
            severity: PANEL_SEVERITY[code],
            where: {
              area: { ...subjects.area, row: subjects.area.row + row, rows: 1 },
              table: source.id,
              role: "DoiTuong",
            },
            found: subjects.cells[row] ?? null,
          },
        ],
  );
}

const NO_ENTRY = "\n";

/** Entries by subject and title, as names match; by row. */
function keysOf({ columns, rows }: Pick<InputTable, "columns" | "rows">): readonly string[] {
  const text = (role: "DoiTuong" | "MoHinh", row: number) => foldName(cellText(columns.get(role)?.cells[row] ?? null));
  return Array.from({ length: rows }, (_, row) => `${text("DoiTuong", row)}\n${text("MoHinh", row)}`);
}
