import type { Grid } from "../grid/grid";

/** Leaves one empty sheet, as in a new workbook. */
export function emptyGrid(grid: Grid, firstSheet = "Sheet1"): void {
  for (const { name } of grid.names()) grid.deleteName(name);
  const before = grid.sheets();
  const taken = new Set(before.map(({ name }) => name.toLowerCase()));
  let free = firstSheet;
  while (taken.has(free.toLowerCase())) free += "_";
  const id = grid.addSheet(free);
  grid.activate(id);
  for (const { name } of before) grid.change({ kind: "deleteSheet", sheet: name });
  if (free !== firstSheet) grid.change({ kind: "renameSheet", sheet: free, name: firstSheet });
}
