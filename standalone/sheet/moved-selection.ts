import type { Rect } from "../../src/workbook/model/area";
import type { SheetLayout } from "../contract/calls";

/** What of a key press decides where the selection goes. */
export interface PressedKey {
  readonly key: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
}

/**
 * Returns the selection after a key, as in spreadsheets: arrows, Page Up and Down, Home, End and Tab's relatives; with
 * Shift the far corner moves. `null` for any other key.
 */
export function movedSelection(
  selection: Rect,
  { key, shiftKey, ctrlKey }: PressedKey,
  { tops, lefts }: Pick<SheetLayout, "tops" | "lefts">,
  rowsInView: number,
): Rect | null {
  const [lastRow, lastColumn] = [tops.length - 1, lefts.length - 1];
  const row = shiftKey ? selection.row + selection.rows - 1 : selection.row;
  const column = shiftKey ? selection.column + selection.columns - 1 : selection.column;
  const target = ((): readonly [row: number, column: number] | null => {
    switch (key) {
      case "ArrowUp":
        return [ctrlKey ? 1 : nextShown(tops, row, -1), column];
      case "ArrowDown":
        return [ctrlKey ? lastRow : nextShown(tops, row, 1), column];
      case "ArrowLeft":
        return [row, ctrlKey ? 1 : nextShown(lefts, column, -1)];
      case "ArrowRight":
        return [row, ctrlKey ? lastColumn : nextShown(lefts, column, 1)];
      case "PageUp":
        return [Math.max(1, row - rowsInView), column];
      case "PageDown":
        return [Math.min(lastRow, row + rowsInView), column];
      case "Home":
        return [ctrlKey ? 1 : row, 1];
      case "End":
        return [ctrlKey ? lastRow : row, lastColumn];
      default:
        return null;
    }
  })();
  if (!target) return null;
  const [toRow, toColumn] = target;
  if (!shiftKey) return { row: toRow, column: toColumn, rows: 1, columns: 1 };
  return {
    row: selection.row,
    column: selection.column,
    rows: Math.max(1, toRow - selection.row + 1),
    columns: Math.max(1, toColumn - selection.column + 1),
  };
}

/** Hidden rows and columns are passed over; the item itself where there is none further on. */
function nextShown(offsets: Float64Array, item: number, step: number): number {
  for (let next = item + step; next >= 1 && next < offsets.length; next += step)
    if (offsets[next]! > offsets[next - 1]!) return next;
  return item;
}
