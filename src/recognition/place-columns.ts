import { MAX_COLUMNS, MAX_ROWS } from "../workbook/model/area";
import type { Rect } from "../workbook/model/area";
import type { AddedColumns } from "../workbook/model/plan";
import type { Region } from "../workbook/model/snapshot";
import type { RecognizedTable } from "./recognize-table";
import type { RegionGrid } from "./region-grid";

/** Columns for new contents; `null` where the sheet has no room for them. */
export interface ColumnPlaces {
  /** The first visible new column. */
  readonly shown: number;
  readonly hidden: number;
  /** Whether these columns of the sheet are otherwise empty, so that their widths may be set. */
  readonly isWidthFree: boolean;
}

/**
 * Returns the places of new columns: at the table's right edge, or beyond other contents of its rows. Hidden columns go
 * where the whole sheet is empty, since hiding one hides it for every row. `canGrow` says whether an Excel table will
 * be resized over the new columns.
 */
export function placeColumns(
  region: Region,
  table: RecognizedTable,
  shown: number,
  hidden: number,
  canGrow: boolean,
): ColumnPlaces | null {
  const edge = table.columns.at(-1)!.column + 1;
  const rows = { first: table.header.first, last: Math.max(table.header.last, table.rows.at(-1)?.row ?? 0) };
  const used = rightmost(region, edge, rows);
  const everywhere = rightmost(region, edge, EVERY_ROW);
  // An Excel table would absorb adjacent columns unless it is resized on purpose
  const besides = used > 0 ? used + 2 : edge + (table.excelTable && !canGrow ? 1 : 0);
  const free = firstSeen(besides, region.hiddenColumns);
  const afterShown = free + shown;
  const hiddenFrom = Math.max(afterShown, everywhere + 1);
  if (hiddenFrom + hidden - 1 > MAX_COLUMNS) return null;
  return { shown: free, hidden: hiddenFrom, isWidthFree: everywhere < free };
}

/** New visible columns do not go among hidden ones. */
function firstSeen(column: number, hiddenColumns: readonly number[]): number {
  const last = hiddenColumns.reduce((most, hidden) => Math.max(most, hidden), 0);
  return last >= column ? last + 1 : column;
}

/** Returns the last column from `edge` on with contents or part of a merged cell in the given rows; 0 for none. */
function rightmost({ block, merges }: Region, edge: number, rows: RowSpan): number {
  const { area } = block;
  let last = 0;
  for (let column = area.column + area.columns - 1; column >= edge && last === 0; column--) {
    const cells = block.columns[column - area.column] ?? [];
    const formulas = block.formulas[column - area.column] ?? null;
    if (
      cells.some(
        (cell, row) =>
          (cell !== null || (formulas?.[row] ?? null) !== null) &&
          area.row + row >= rows.first &&
          area.row + row <= rows.last,
      )
    )
      last = column;
  }
  return merges.reduce((most, merge) => {
    const end = merge.column + merge.columns - 1;
    return end >= edge && overlaps(merge, rows) ? Math.max(most, end) : most;
  }, last);
}

function overlaps({ row, rows }: Rect, { first, last }: RowSpan): boolean {
  return row <= last && row + rows - 1 >= first;
}

interface RowSpan {
  readonly first: number;
  readonly last: number;
}

const EVERY_ROW: RowSpan = { first: 1, last: MAX_ROWS };

/**
 * Returns cells whose formats new columns can copy. None is cut out of a merged cell, which no program copies in part.
 */
export function likeCells(
  grid: RegionGrid,
  { header, columns, rows }: RecognizedTable,
  scores: readonly number[],
): AddedColumns["like"] {
  const isWhole = (column: number) => {
    for (let row = header.first; row <= header.last; row++) {
      const merge = grid.mergeAt(row, column);
      if (merge && (merge.columns > 1 || merge.row < header.first || merge.row + merge.rows - 1 > header.last))
        return false;
    }
    return true;
  };
  const numbers = columns.map(({ column }) => column);
  const head =
    [...numbers].reverse().find((column) => isWhole(column) && !grid.isEmpty(header.first, column)) ??
    numbers.find(isWhole) ??
    numbers[0]!;
  const entries = rows.filter(({ kind }) => kind === "entry").map(({ row }) => row);
  for (const column of [...scores, ...numbers]) {
    const row = entries.find((entry) => grid.mergeAt(entry, column) === null);
    if (row !== undefined) return { header: head, body: { row, column } };
  }
  return { header: head, body: { row: entries[0] ?? header.last, column: numbers[0]! } };
}
