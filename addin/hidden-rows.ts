import type { Area } from "../src/workbook/area";
import { parseBindingName } from "../src/workbook/binding-name";
import type { Snapshot } from "../src/workbook/snapshot";
import { rangeAt } from "./range-at";
import type { Reading } from "./read-slices";

type HiddenRows = NonNullable<Snapshot["hiddenRows"]>;

/** Lists the rows of each table that nobody sees, hidden by hand or by a filter. */
export function readHiddenRows(
  names: readonly { readonly name: string; readonly area: Area | null }[], sheetNamed: (name: string) => Excel.Worksheet | undefined,
): { readonly readings: readonly Reading[]; readonly rows: () => HiddenRows } {
  const hidden = new Map<number, readonly number[]>();
  const readings = names.flatMap(({ name, area }): readonly Reading[] => {
    const binding = parseBindingName(name);
    const sheet = area && sheetNamed(area.sheet);
    if (binding?.kind !== "column" || binding.role !== "DoiTuong" || !area || !sheet) return [];
    return [{
      rows: area.rows,
      queue: (from, to) => {
        const rows = rangeAt(sheet, { ...area, row: area.row + from, rows: to - from }).getRowProperties({ rowHidden: true });
        return () => {
          const found = rows.value.flatMap(({ rowHidden }, index) => (rowHidden ? [area.row + from + index] : []));
          hidden.set(binding.table, [...(hidden.get(binding.table) ?? []), ...found]);
        };
      },
    }];
  });
  return { readings, rows: () => [...hidden].flatMap(([table, rows]) => (rows.length === 0 ? [] : [{ table, rows }])) };
}
