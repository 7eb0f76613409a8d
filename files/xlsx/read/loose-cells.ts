import type { Cell } from "../../../src/text/cell";
import type { Area } from "../../../src/workbook/model/area";
import type { Block } from "../../../src/workbook/model/snapshot";

/** Contents of a cell. */
export interface CellContents {
  readonly cell: Cell;
  readonly formula: string | null;
  readonly format: string;
}

interface LooseCell extends CellContents {
  readonly row: number;
  readonly column: number;
}

/** More cells outside of tables are other data, not entries that slipped out of a table. */
const MOST_CELLS = 400_000;
/** Rows farther apart form separate blocks, so that a cell far down does not make one block of empty cells. */
const WIDEST_GAP = 20;

/** Collects the cells of wanted areas while a sheet is read, and returns them as blocks. */
export function createLooseCells(sheet: string, areas: readonly Area[]) {
  const found: LooseCell[] = [];
  let row = 0;
  let inRow: readonly Area[] = [];
  return {
    /** Whether a cell lies in a wanted area. */
    covers: (cellRow: number, column: number): boolean => {
      if (cellRow !== row) {
        row = cellRow;
        inRow = areas.filter((area) => row >= area.row && row < area.row + area.rows);
      }
      if (inRow.length === 0 || found.length >= MOST_CELLS) return false;
      return inRow.some((area) => column >= area.column && column < area.column + area.columns);
    },
    add: (cellRow: number, column: number, contents: CellContents): void => {
      if (contents.cell !== null || contents.formula !== null) found.push({ row: cellRow, column, ...contents });
    },
    blocks: (): readonly Block[] =>
      areas.flatMap((area) =>
        bandsOf(found.filter((cell) => contains(area, cell))).map((band) => toBlock(sheet, band)),
      ),
  };
}

function contains(
  { row, rows, column, columns }: Area,
  cell: { readonly row: number; readonly column: number },
): boolean {
  return cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;
}

function bandsOf(cells: readonly LooseCell[]): readonly (readonly LooseCell[])[] {
  const bands: LooseCell[][] = [];
  for (const cell of [...cells].sort((a, b) => a.row - b.row)) {
    const band = bands.at(-1);
    if (band && cell.row - band.at(-1)!.row <= WIDEST_GAP) band.push(cell);
    else bands.push([cell]);
  }
  return bands;
}

function toBlock(sheet: string, cells: readonly LooseCell[]): Block {
  const row = cells[0]!.row;
  const rows = cells.at(-1)!.row - row + 1;
  const column = cells.reduce((least, cell) => Math.min(least, cell.column), Infinity);
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column), 0) - column + 1;
  const grid = <Value>(empty: Value) => Array.from({ length: columns }, () => new Array<Value>(rows).fill(empty));
  const values = grid<Cell>(null);
  const formats = grid("General");
  const formulas = grid<string | null>(null);
  for (const { row: r, column: c, cell, format, formula } of cells) {
    values[c - column]![r - row] = cell;
    formats[c - column]![r - row] = format;
    formulas[c - column]![r - row] = formula;
  }
  return {
    area: { sheet, row, column, rows, columns },
    columns: values,
    formats,
    formulas: formulas.map((own) => (own.every((formula) => formula === null) ? null : own)),
  };
}
