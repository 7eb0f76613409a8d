import type { Cell } from "../../../src/text/cell";
import type { Rect } from "../../../src/workbook/model/area";
import type { Region } from "../../../src/workbook/model/snapshot";

/** A sheet from its top left cell on; `at` is what is selected. */
export function regionOf(
  rows: readonly (readonly Cell[])[],
  at: Partial<Rect> = {},
  also: Partial<Region> = {},
): Region {
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    at: { sheet: "S", row: 2, column: 2, rows: 1, columns: 1, ...at },
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isFiltered: false,
    tables: [],
    block: {
      area: { sheet: "S", row: 1, column: 1, rows: rows.length, columns },
      columns: Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? null)),
      formats: new Array<string>(columns).fill("General"),
      formulas: new Array<null>(columns).fill(null),
    },
    ...also,
  };
}
