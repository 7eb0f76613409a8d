import type { Rubric } from "../../rubric/rubric";
import { cellText, isBlankCell } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import { skippedRows } from "../../scoring/skipped-rows";
import type { Cell } from "../../text/cell";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { notForPanel } from "../../workbook/bindings/category-reader";
import { freeCodes } from "../../workbook/bindings/entry-code";
import { codeKey } from "../../workbook/bindings/panel-members";
import { isOfEntry } from "../../workbook/sheets/panel/panel-columns";
import { copiedCell } from "./entry-columns";
import type { EntryColumns } from "./entry-columns";

/**
 * Returns the entries that a table lists, as they are copied into ballots. Of a register only those whose category the
 * rubric appraises, and those without one. An entry without a code gets the next free one; no code is ever renumbered.
 */
export function listedEntries(list: BoundTable, rubric: Rubric): EntryColumns {
  const rows = entryRows(list, rubric);
  const columns = new Map<Role, readonly Cell[]>();
  for (const [role, { cells }] of list.columns) {
    if (role !== "MaMH" && isOfEntry(rubric, role))
      columns.set(
        role,
        rows.map((row) => copiedCell(cells[row] ?? null)),
      );
  }
  const given = list.columns.get("MaMH")?.cells ?? [];
  columns.set("MaMH", withCodes(rows.map((row) => given[row] ?? null)));
  return columns;
}

function entryRows(list: BoundTable, rubric: Rubric): readonly number[] {
  const isSkipped = skippedRows(list);
  const cellsOf = (role: Role) => list.columns.get(role)?.cells ?? [];
  const [subjects, titles] = [cellsOf("DoiTuong"), cellsOf("MoHinh")];
  const isNone = notForPanel(list, rubric);
  return Array.from({ length: list.rows }, (_, row) => row).filter(
    (row) =>
      !isSkipped(row) && !isNone(row) && !(isBlankCell(subjects[row] ?? null) && isBlankCell(titles[row] ?? null)),
  );
}

function withCodes(given: readonly Cell[]): readonly Cell[] {
  const next = freeCodes(new Set(given.map(codeKey)));
  return given.map((cell) => {
    const own = cellText(cell);
    return own.trim() === "" ? next() : own;
  });
}
