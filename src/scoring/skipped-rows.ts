import type { Cell } from "../text/cell";
import { foldSheetSpaces } from "../text/fold";
import { cellText } from "./cell-text";
import type { Role } from "./role";
import type { InputTable } from "./table";

/** Columns whose text `BoQua` repeats, in the order in which its formula joins them. */
export const SKIP_KEY_ROLES = ["DoiTuong", "MoHinh"] as const satisfies readonly Role[];

/** Returns the text that `BoQua` keeps of a row, cleaned as the sheet's own formula cleans it. */
export function skipKey(cells: readonly Cell[]): string {
  return foldSheetSpaces(cells.map(cellText).join(""));
}

/**
 * Returns a test: is a row a heading or subtotal rather than an entry? A row whose text no longer matches `BoQua` is an
 * entry again.
 */
export function skippedRows({ columns }: InputTable): (row: number) => boolean {
  const keys = columns.get("BoQua")?.cells;
  if (!keys) return () => false;
  const parts = SKIP_KEY_ROLES.map((role) => columns.get(role)?.cells ?? []);
  return (row) => {
    const key = cellText(keys[row] ?? null);
    return key !== "" && key.toUpperCase() === skipKey(parts.map((cells) => cells[row] ?? null)).toUpperCase();
  };
}
