import type { NamedBlock } from "../../src/workbook/model/snapshot";
import { referenceToArea } from "../../src/workbook/model/area";
import type { Grid } from "../../workbench/grid/grid";

/** Every named block as it stands in the grid, read without any code of the add-on. */
export function namedCells(grid: Grid): { readonly names: readonly NamedBlock[] } {
  return {
    names: grid.names().map(({ name, formula }) => {
      const area = referenceToArea(formula);
      const sheet = area && grid.findSheet(area.sheet);
      if (!area || !sheet) return { name, block: null };
      const columns = Array.from({ length: area.columns }, (_, column) =>
        Array.from({ length: area.rows }, (_unused, row) => grid.cell(sheet.id, area.row + row, area.column + column)),
      );
      return {
        name,
        block: { area, columns, formats: columns.map(() => "General"), formulas: columns.map(() => null) },
      };
    }),
  };
}
