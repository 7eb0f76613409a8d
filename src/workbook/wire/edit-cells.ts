import type { Area } from "../model/area";
import { addedArea, ruledRects } from "../model/plan";
import type { CellEdit, Edit } from "../model/plan";
import { cellRuns } from "./cell-runs";

/** One cell that an edit writes. */
export interface CellWrite extends CellEdit {
  readonly sheet: string;
}

/**
 * Returns the cells into which an edit writes contents, in its order. Sheets that are laid out, and headings of new
 * columns, are no single cells.
 */
export function writesOf(edit: Edit): readonly CellWrite[] {
  switch (edit.kind) {
    case "fillColumn": {
      const { sheet, fill } = edit;
      return Array.from({ length: fill.rows }, (_, index) => ({
        sheet,
        row: fill.row + index,
        column: fill.column,
        content: { formula: fill.formula, value: fill.values?.[index] ?? null },
      }));
    }
    case "writeColumn": {
      const { sheet, row, column } = edit.area;
      return edit.cells.flatMap((content, index) =>
        content === undefined ? [] : [{ sheet, row: row + index, column, content }],
      );
    }
    case "setCells":
      return edit.cells.map((cell) => ({ ...cell, sheet: edit.sheet }));
    default:
      return [];
  }
}

/** Returns the areas of existing sheets in which an edit changes contents, looks or rules, refreshed sheets apart. */
export function areasOf(edit: Edit): readonly Area[] {
  switch (edit.kind) {
    case "writeColumn":
      return [edit.area];
    case "fillColumn":
      return [{ sheet: edit.sheet, row: edit.fill.row, column: edit.fill.column, rows: edit.fill.rows, columns: 1 }];
    case "setCells":
      return cellRuns(edit.cells).map(({ row, column, cells }) => ({
        sheet: edit.sheet,
        row,
        column,
        rows: cells.length,
        columns: 1,
      }));
    case "copyLooks":
      return [{ ...edit.to, sheet: edit.sheet }];
    case "addColumns":
    case "clearColumns":
      return [addedArea(edit.added)];
    case "setValidations":
      return ruledRects(edit).map((rect) => ({ ...rect, sheet: edit.sheet }));
    case "addSheet":
    case "rewriteSheet":
    case "resizeTable":
    case "setPrintArea":
    case "setName":
    case "deleteName":
    case "deleteSheet":
    case "remember":
    case "activate":
    case "showSheet":
      return [];
  }
}
