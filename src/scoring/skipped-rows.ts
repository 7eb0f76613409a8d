import type { Cell } from "../text/cell";
import { foldSheetSpaces } from "../text/fold";
import { cellText } from "./cell-text";
import type { Role } from "./role";
import type { InputTable } from "./table";

/** What `BoQua` repeats of a row, in the order in which its formula joins them. */
export const SKIP_KEY_ROLES = ["DoiTuong", "MoHinh"] as const satisfies readonly Role[];

/** What is kept of a row: as the sheet's own formula cleans it. */
export function skipKey(cells: readonly Cell[]): string {
  return foldSheetSpaces(cells.map(cellText).join(""));
}

/** Answers, for a row, whether it heads or adds up entries and is none itself. A row that no longer says what it was skipped for is an entry again. */
export function skippedRows({ columns }: InputTable): (row: number) => boolean {
  const keys = columns.get("BoQua")?.cells;
  if (!keys) return () => false;
  const parts = SKIP_KEY_ROLES.map((role) => columns.get(role)?.cells ?? []);
  return (row) => {
    const key = cellText(keys[row] ?? null);
    return key !== "" && key.toUpperCase() === skipKey(parts.map((cells) => cells[row] ?? null)).toUpperCase();
  };
}
