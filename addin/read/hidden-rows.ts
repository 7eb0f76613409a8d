import type { Area } from "../../src/workbook/model/area";
import { parseBindingName } from "../../src/workbook/model/binding-name";
import type { Snapshot } from "../../src/workbook/model/snapshot";
import { rangeAt } from "../excel/range-at";
import { readSlices } from "./read-slices";
import type { Reading } from "./read-slices";

/** Queues the hidden rows of a range whose first row has this number; the returned function lists them after the sync. */
export function queueHiddenRows(range: Excel.Range, firstRow: number): () => readonly number[] {
  const properties = range.getRowProperties({ rowHidden: true });
  return () => properties.value.flatMap(({ rowHidden }, index) => (rowHidden ? [firstRow + index] : []));
}

type HiddenRows = NonNullable<Snapshot["hiddenRows"]>;

/**
 * Lists the rows of each table that are hidden by hand or by a filter. Whether any are hidden costs one value a table;
 * the individual rows are read only where some are hidden and some are not, in one more sync.
 */
export function readHiddenRows(
  names: readonly { readonly name: string; readonly area: Area | null }[],
  sheetNamed: (name: string) => Excel.Worksheet | undefined,
): { readonly readings: readonly Reading[]; readonly rows: (context: Excel.RequestContext) => Promise<HiddenRows> } {
  const hidden = new Map<number, readonly number[]>();
  const mixed: Reading[] = [];
  const add = (table: number, rows: readonly number[]) => hidden.set(table, [...(hidden.get(table) ?? []), ...rows]);
  const readings = names.flatMap(({ name, area }): readonly Reading[] => {
    const binding = parseBindingName(name);
    const sheet = area && sheetNamed(area.sheet);
    if (binding?.kind !== "column" || binding.role !== "DoiTuong" || !area || !sheet) return [];
    const rowsFrom = (from: number, to: number) => rangeAt(sheet, { ...area, row: area.row + from, rows: to - from });
    const detail = (start: number, rows: number): Reading => ({
      rows,
      queue: (from, to) => {
        const listed = queueHiddenRows(rowsFrom(start + from, start + to), area.row + start + from);
        return () => add(binding.table, listed());
      },
    });
    return [
      {
        rows: area.rows,
        queue: (from, to) => {
          const range = rowsFrom(from, to);
          range.load("rowHidden");
          return () => {
            // Null, which the types omit, where only some rows are hidden (REF excel.range rowHidden)
            const isHidden = range.rowHidden as boolean | null;
            if (isHidden === null) mixed.push(detail(from, to - from));
            else if (isHidden)
              add(
                binding.table,
                Array.from({ length: to - from }, (_, index) => area.row + from + index),
              );
          };
        },
      },
    ];
  });
  const rows = async (context: Excel.RequestContext): Promise<HiddenRows> => {
    if (mixed.length > 0) await readSlices(context, mixed.splice(0));
    return [...hidden].flatMap(([table, found]) =>
      found.length === 0 ? [] : [{ table, rows: [...found].sort((a, b) => a - b) }],
    );
  };
  return { readings, rows };
}
