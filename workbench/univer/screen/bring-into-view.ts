import type { IRange } from "@univerjs/core";
import type { Rect } from "../../../src/workbook/model/area";

interface ShownSheet {
  readonly getVisibleRange: () => IRange | null;
  readonly scrollToCell: (row: number, column: number) => unknown;
  readonly getFrozenRows: () => number;
  readonly getFrozenColumns: () => number;
}

/** Rows and columns that stay in sight before the cell that was asked for. */
const BEFORE = { rows: 1, columns: 2 } as const;

/** Scrolls as far as needed, as spreadsheets do: what is in sight stays where it is. */
export function bringIntoView(sheet: ShownSheet, { row, column }: Rect): void {
  const visible = sheet.getVisibleRange();
  if (!visible) return;
  const [rows, columns] = [sheet.getFrozenRows(), sheet.getFrozenColumns()];
  // The last line in sight may be cut
  const isRowSeen = row <= rows || (row - 1 >= visible.startRow && row - 1 < visible.endRow);
  const isColumnSeen = column <= columns || (column - 1 >= visible.startColumn && column - 1 < visible.endColumn);
  if (isRowSeen && isColumnSeen) return;
  sheet.scrollToCell(
    isRowSeen ? visible.startRow : Math.max(rows, row - 1 - BEFORE.rows),
    isColumnSeen ? visible.startColumn : Math.max(columns, column - 1 - BEFORE.columns),
  );
}
