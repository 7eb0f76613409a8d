import { isCellDate } from "../../src/text/cell";
import type { ExcelTable } from "../../src/workbook/model/snapshot";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook } from "../../files/xlsx/package/workbook";
import type { Grid } from "../../workbench/grid/grid";
import { placeOf } from "./attach-book";
import type { ForeignBook } from "./foreign-book";

/**
 * Puts a book's cells and what surrounds them on the active sheet of a grid, the cursor where it stands; answers the
 * tables of Excel's own.
 */
export function fillGrid(grid: Grid, book: ForeignBook): readonly ExcelTable[] {
  const id = grid.activeSheet();
  const { region } = capture(openWorkbook(book.bytes()), { region: placeOf(book) });
  const { block, merges, hiddenRows, hiddenColumns, tables } = region!;
  const { area, columns, formulas, formats, fonts } = block;
  columns.forEach((cells, c) =>
    cells.forEach((cell, r) => {
      const row = area.row + r;
      const column = area.column + c;
      const formula = formulas[c]?.[r] ?? null;
      if (cell === null && formula === null) return;
      const of = (values: readonly (string | readonly string[])[] | undefined) =>
        typeof values?.[c] === "string" ? values[c] : values?.[c]?.[r];
      grid.setContent(
        id,
        row,
        column,
        formula !== null ? { formula } : cell !== null && isCellDate(cell) ? cell.date : cell,
      );
      grid.setStyle(id, { row, column, rows: 1, columns: 1 }, (style) => ({
        ...style,
        numberFormat: of(formats) ?? "General",
        font: { ...style.font, name: of(fonts) ?? style.font.name },
      }));
    }),
  );
  for (const merge of merges) grid.merge(id, merge);
  for (const row of hiddenRows) grid.setRows(id, row, row, { hidden: true });
  for (const column of hiddenColumns) grid.setColumns(id, column, column, { hidden: true });
  const { row, column } = placeOf(book);
  grid.activate(id, [{ row, column, rows: 1, columns: 1 }]);
  return tables;
}
