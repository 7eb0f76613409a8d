import type { Rubric } from "../../rubric/rubric";
import { cellText, isBlankCell } from "../../scoring/cell-text";
import { createListMatcher } from "../../scoring/list-matcher";
import type { Role } from "../../scoring/role";
import { skippedRows } from "../../scoring/skipped-rows";
import { isCellError } from "../../text/cell";
import type { Cell } from "../../text/cell";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { entryCode } from "../../workbook/bindings/entry-code";
import { codeKey } from "../../workbook/bindings/panel-members";
import { isOfEntry } from "../../workbook/sheets/panel-columns";

/** Entries column by column, all of one length; `MaMH` is among them. */
export type EntryColumns = ReadonlyMap<Role, readonly Cell[]>;

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
        rows.map((row) => plain(cells[row] ?? null)),
      );
  }
  const given = list.columns.get("MaMH")?.cells ?? [];
  columns.set("MaMH", withCodes(rows.map((row) => given[row] ?? null)));
  return columns;
}

function entryRows(list: BoundTable, rubric: Rubric): readonly number[] {
  const isSkipped = skippedRows(list);
  const cellsOf = (role: Role) => list.columns.get(role)?.cells ?? [];
  const [subjects, titles, categories] = [cellsOf("DoiTuong"), cellsOf("MoHinh"), cellsOf("Loai")];
  const match = createListMatcher(list.rubric.categories.map(({ name }) => name));
  const isOther = (row: number) => {
    const kind = list.rubric.categories[match(categories[row] ?? null)]?.kind;
    return list.rubric.method === "register" && kind !== undefined && kind !== rubric.subjectKind;
  };
  return Array.from({ length: list.rows }, (_, row) => row).filter(
    (row) =>
      !isSkipped(row) && !isOther(row) && !(isBlankCell(subjects[row] ?? null) && isBlankCell(titles[row] ?? null)),
  );
}

/** An error value is no text to copy. */
function plain(cell: Cell): Cell {
  return cell !== null && isCellError(cell) ? null : cell;
}

function withCodes(given: readonly Cell[]): readonly Cell[] {
  const taken = new Set(given.map(codeKey));
  let next = 0;
  return given.map((cell) => {
    const own = cellText(cell);
    if (own.trim() !== "") return own;
    let code: string;
    do code = entryCode(++next);
    while (taken.has(codeKey(code)));
    return code;
  });
}
