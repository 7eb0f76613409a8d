import type { SheetRows, ShownCell } from "../contract/calls";
import type { CellLooks } from "./cell-looks";

/** Rows that are asked for at once. */
const BLOCK = 64;
/** Blocks of one sheet that are kept; more are far from what is in view. */
const MOST_BLOCKS = 40;

/** Cells of one sheet, asked for as they come into view. */
export interface RowStore {
  /** Cells of a row; those of an earlier version until the present ones have arrived, and none before that. */
  readonly row: (row: number) => readonly ShownCell[];
  /** Asks for what is missing of the rows `first` to `last`. */
  readonly want: (first: number, last: number, version: number) => void;
}

interface KeptBlock {
  version: number;
  rows: readonly (readonly ShownCell[])[];
}

const NO_CELLS: readonly ShownCell[] = [];

/** `fetch` rejects where the sheet is gone; `arrived` is called after each block. */
export function createRowStore(
  fetch: (first: number, last: number) => Promise<SheetRows>,
  looks: CellLooks,
  arrived: () => void,
): RowStore {
  const blocks = new Map<number, KeptBlock>();
  const asked = new Map<number, number>();
  const ask = async (block: number, version: number) => {
    asked.set(block, version);
    try {
      const first = block * BLOCK + 1;
      const rows = await fetch(first, first + BLOCK - 1);
      for (const [style, look] of rows.looks) looks.add(style, look);
      blocks.delete(block);
      blocks.set(block, { version: rows.version, rows: rows.rows });
      for (const oldest of blocks.keys()) {
        if (blocks.size <= MOST_BLOCKS) break;
        blocks.delete(oldest);
      }
      arrived();
    } catch (error) {
      // The next state of the workbook asks for its own sheets
      console.warn(error);
    } finally {
      asked.delete(block);
    }
  };
  return {
    row: (row) => blocks.get(Math.floor((row - 1) / BLOCK))?.rows[(row - 1) % BLOCK] ?? NO_CELLS,
    want: (first, last, version) => {
      for (let block = Math.floor((first - 1) / BLOCK); block <= Math.floor((last - 1) / BLOCK); block++) {
        if (blocks.get(block)?.version !== version && asked.get(block) !== version) void ask(block, version);
      }
    },
  };
}
