import type { GridSheet } from "../../grid/grid";
import { checkEditable } from "../services/access";
import { MOST_CELLS } from "../runtime/beside-grid";
import { MESSAGES, ServiceException } from "../runtime/service-exception";
import type { SheetsHost } from "../runtime/sheets-host";
import type { RangeTarget } from "./range-target";

/** Puts rows or columns before a place, or at the very end. */
export function insertLines(
  host: SheetsHost,
  sheet: GridSheet,
  kind: "insertRows" | "insertColumns",
  at: number,
  count: number,
): void {
  const { rows, columns } = host.beside.size(sheet);
  const [lines, across] = kind === "insertRows" ? [rows, columns] : [columns, rows];
  if (!Number.isInteger(at) || at < 1 || at > lines + 1) throw new ServiceException(MESSAGES.offGrid);
  if (!Number.isInteger(count) || count < 1)
    throw new ServiceException("The number of lines to insert must be at least 1.");
  // 10 million cells in all (host-facts B)
  if (host.beside.cellCount() + count * across > MOST_CELLS) throw new ServiceException(MESSAGES.tooManyCells);
  host.grid.change({ kind, sheet: sheet.name, at, count });
}

/** Takes rows or columns out; one always stays (Sheet.md deleteRows). */
export function removeLines(
  host: SheetsHost,
  sheet: GridSheet,
  kind: "deleteRows" | "deleteColumns",
  at: number,
  count: number,
): void {
  const { rows, columns } = host.beside.size(sheet);
  const lines = kind === "deleteRows" ? rows : columns;
  if (!Number.isInteger(at) || at < 1 || count < 1 || at + count - 1 > lines)
    throw new ServiceException("Those rows are out of bounds.");
  if (count === lines) throw new ServiceException("You can't delete all the rows on the sheet.");
  checkEditable(
    host,
    sheet.id,
    kind === "deleteRows" ? { row: at, rows: count, column: 1, columns } : { row: 1, rows, column: at, columns: count },
  );
  host.grid.change({ kind, sheet: sheet.name, at, count });
}

export function freezeLines(
  host: SheetsHost,
  sheet: GridSheet,
  freeze: { readonly rows: number; readonly columns: number },
): void {
  const { rows, columns } = host.beside.size(sheet);
  if (freeze.rows >= rows || freeze.columns >= columns)
    throw new ServiceException("You can't freeze all visible rows or columns on the sheet.");
  host.grid.setSheet(sheet.id, { freeze });
}

export function checkLines(
  host: SheetsHost,
  sheet: GridSheet,
  along: "row" | "column",
  first: number,
  count: number,
): void {
  const { rows, columns } = host.beside.size(sheet);
  if (first < 1 || count < 1 || first + count - 1 > (along === "row" ? rows : columns))
    throw new ServiceException(MESSAGES.offGrid);
}

/** Puts each column of a range into more outline groups, or fewer (Range.md shiftColumnGroupDepth: 0 to 8). */
export function shiftColumnDepth({ grid }: SheetsHost, { sheet, rect }: RangeTarget, delta: number): void {
  for (let column = rect.column; column < rect.column + rect.columns; column++) {
    const depth = Math.min(8, Math.max(0, grid.sheet(sheet).columnDepth(column) + delta));
    grid.setColumns(sheet, column, column, { depth });
  }
}

/** Closes the groups inside a range: their columns are hidden (Range.md collapseGroups). */
export function closeColumnGroups({ grid }: SheetsHost, { sheet, rect }: RangeTarget): void {
  for (let column = rect.column; column < rect.column + rect.columns; column++)
    if (grid.sheet(sheet).columnDepth(column) > 0) grid.setColumns(sheet, column, column, { hidden: true });
}
