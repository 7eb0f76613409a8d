import { cellText } from "../../scoring/cell-text";
import type { Role } from "../../scoring/role";
import { isCellError } from "../../text/cell";
import type { Cell } from "../../text/cell";
import type { BoundTable } from "../../workbook/bindings/bindings";
import { isOfEntry } from "../../workbook/sheets/panel/panel-columns";

/** Entries column by column, all of one length; `MaMH` is among them. */
export type EntryColumns = ReadonlyMap<Role, readonly Cell[]>;

/** Returns what is copied of a cell: an error value is no content. */
export function copiedCell(cell: Cell): Cell {
  return cell !== null && isCellError(cell) ? null : cell;
}

/** Returns what a panel's table says of the entries in these rows (from 0). Columns without any content are left out. */
export function entryColumns({ columns, rubric }: BoundTable, rows: readonly number[]): EntryColumns {
  return new Map(
    [...columns].flatMap(([role, { cells }]): readonly [Role, readonly Cell[]][] => {
      if (!isOfEntry(rubric, role)) return [];
      const own = rows.map((row) => copiedCell(cells[row] ?? null));
      return role === "MaMH" || own.some((cell) => cellText(cell) !== "") ? [[role, own]] : [];
    }),
  );
}
