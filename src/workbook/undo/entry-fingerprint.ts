import { columnName, parseBindingName } from "../model/binding-name";
import { contentFingerprint } from "../model/fingerprint";
import type { Snapshot } from "../model/snapshot";

/** Returns a fingerprint of the entry in a cell's row, by subject and title; `null` for a cell outside of tables. */
export function entryFingerprint(
  snapshot: Snapshot,
  { sheet, row, column }: { readonly sheet: string; readonly row: number; readonly column: number },
): string | null {
  for (const { name, block } of snapshot.names) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column" || !block || block.area.sheet !== sheet || block.area.column !== column) continue;
    const index = row - block.area.row;
    if (index < 0 || index >= block.area.rows) continue;
    const cellOf = (role: "DoiTuong" | "MoHinh") =>
      snapshot.names.find((own) => own.name === columnName(binding.table, role))?.block?.columns[0]?.[index] ?? null;
    return contentFingerprint((_, place) => JSON.stringify(cellOf(place === 0 ? "DoiTuong" : "MoHinh")), 1, 2);
  }
  return null;
}
