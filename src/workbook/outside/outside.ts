import { isBlankCell } from "../../scoring/cell-text";
import type { Cell } from "../../text/cell";
import type { Block, Snapshot } from "../model/snapshot";

/** One cell with its formula and number format. */
export interface ReadCell {
  readonly cell: Cell;
  readonly formula: string | null;
  readonly format: string;
}

const EMPTY: ReadCell = { cell: null, formula: null, format: "General" };

/** The cells of a sheet outside of column names, read one by one. Cells that were not captured count as empty. */
export interface OutsideSheet {
  readonly sheet: string;
  readonly at: (row: number, column: number) => ReadCell;
  /** Rows with any content, ascending. */
  readonly rows: readonly number[];
  /** Columns with content in a row, ascending. */
  readonly columnsOf: (row: number) => readonly number[];
}

export function readOutside({ outside = [] }: Snapshot): ReadonlyMap<string, OutsideSheet> {
  const bySheet = new Map<string, Block[]>();
  for (const block of outside) bySheet.set(block.area.sheet, [...(bySheet.get(block.area.sheet) ?? []), block]);
  return new Map([...bySheet].map(([sheet, blocks]) => [sheet, outsideSheet(sheet, blocks)]));
}

/** Returns a sheet without captured cells. */
export function emptySheet(sheet: string): OutsideSheet {
  return outsideSheet(sheet, []);
}

function outsideSheet(sheet: string, blocks: readonly Block[]): OutsideSheet {
  const filled = new Map<number, number[]>();
  for (const { area, columns, formulas } of blocks) {
    columns.forEach((cells, c) => {
      cells.forEach((cell, r) => {
        if (isBlankCell(cell) && (formulas[c]?.[r] ?? null) === null) return;
        const row = area.row + r;
        const own = filled.get(row);
        if (own) own.push(area.column + c);
        else filled.set(row, [area.column + c]);
      });
    });
  }
  for (const own of filled.values()) own.sort((a, b) => a - b);
  return {
    sheet,
    at: (row, column) => {
      const block = blocks.find(
        ({ area }) =>
          row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns,
      );
      if (!block) return EMPTY;
      const [r, c] = [row - block.area.row, column - block.area.column];
      const formats = block.formats[c] ?? "General";
      return {
        cell: block.columns[c]?.[r] ?? null,
        formula: block.formulas[c]?.[r] ?? null,
        format: typeof formats === "string" ? formats : (formats[r] ?? "General"),
      };
    },
    rows: [...filled.keys()].sort((a, b) => a - b),
    columnsOf: (row) => filled.get(row) ?? [],
  };
}
