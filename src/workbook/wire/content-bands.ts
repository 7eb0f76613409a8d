import type { CellBlock, Content } from "../model/sheet-spec";

/** A block of full rows; `undefined` leaves a cell unchanged. */
export interface ContentBand {
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly (Content | undefined)[])[];
}

/**
 * Groups blocks into few arrays: one array costs Excel less than many small ranges. Rows without contents separate
 * arrays, so that a heading and the signatures below ten thousand empty rows do not make one array of empty cells.
 * Later blocks win.
 */
export function contentBands(blocks: readonly CellBlock[], mostRows: number): readonly ContentBand[] {
  const rows = new Map<number, Map<number, Content>>();
  for (const block of blocks) {
    block.cells.forEach((line, r) => {
      line.forEach((content, c) => {
        if (content === undefined) return;
        const row = rows.get(block.row + r) ?? new Map<number, Content>();
        row.set(block.column + c, content);
        rows.set(block.row + r, row);
      });
    });
  }
  const numbers = [...rows.keys()].sort((a, b) => a - b);
  const bands: ContentBand[] = [];
  for (let from = 0; from < numbers.length;) {
    let to = from + 1;
    while (to < numbers.length && to - from < mostRows && numbers[to] === numbers[to - 1]! + 1) to++;
    bands.push(toBand(numbers.slice(from, to), rows));
    from = to;
  }
  return bands;
}

function toBand(numbers: readonly number[], rows: ReadonlyMap<number, ReadonlyMap<number, Content>>): ContentBand {
  const lines = numbers.map((number) => rows.get(number)!);
  const columns = lines.flatMap((line) => [...line.keys()]);
  const column = columns.reduce((least, own) => Math.min(least, own));
  const last = columns.reduce((most, own) => Math.max(most, own));
  return {
    row: numbers[0]!,
    column,
    cells: lines.map((line) => Array.from({ length: last - column + 1 }, (_, index) => line.get(column + index))),
  };
}
