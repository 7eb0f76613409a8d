import { MAX_ROWS } from "./area";
import type { Area } from "./area";
import { parseBindingName } from "./binding-name";

/** Rows under a table that are looked at: whoever types more below it at once has most likely begun something else. */
const ROWS_LOOKED_AT = 200;

/** The cells right below each table, as wide as its columns, for a host to read with the rest. */
export function belowTables(names: readonly { readonly name: string; readonly area: Area | null }[]): readonly { readonly table: number; readonly area: Area }[] {
  const tables = new Map<number, Area[]>();
  for (const { name, area } of names) {
    const binding = parseBindingName(name);
    if (binding?.kind !== "column" || !area) continue;
    const own = tables.get(binding.table) ?? [];
    own.push(area);
    tables.set(binding.table, own);
  }
  return [...tables].flatMap(([table, areas]) => {
    const [first] = areas;
    if (!first) return [];
    const { sheet } = first;
    const own = areas.filter((area) => area.sheet === sheet);
    const column = Math.min(...own.map((area) => area.column));
    const row = Math.max(...own.map((area) => area.row + area.rows));
    const rows = Math.min(ROWS_LOOKED_AT, MAX_ROWS - row + 1);
    if (rows < 1) return [];
    return [{ table, area: { sheet, row, column, rows, columns: Math.max(...own.map((area) => area.column + area.columns)) - column } }];
  });
}
