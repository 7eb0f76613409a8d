import type { CellContent } from "./cell-xml";

/** New contents for part of one column; `undefined` leaves a cell unchanged. */
export interface ColumnWrite {
  readonly column: number;
  readonly row: number;
  readonly rows: number;
  readonly contentAt: (row: number) => CellContent | undefined;
  /** Index of the cell's new style; absent where it keeps its style. */
  readonly styleAt?: (row: number) => number;
  /** New number format code of the cells, where they do not keep theirs. */
  readonly format?: string;
}

export interface PlacedContent {
  readonly column: number;
  readonly content: CellContent;
  readonly style?: number;
  readonly format?: string;
}

/** Many writes to one sheet, indexed for access row by row. */
export interface IndexedWrites {
  readonly firstRow: number;
  readonly lastRow: number;
  /** By column. Of two writes to one cell the later one wins. */
  readonly contentsOf: (row: number) => PlacedContent[];
  readonly covers: (row: number, column: number) => boolean;
}

/** Taller writes are few: a plan has thousands of single cells and some dozens of columns. */
const SHORT_ROWS = 4;

export function indexWrites(writes: readonly ColumnWrite[]): IndexedWrites {
  const ordered = writes.map((write, order) => ({ write, order }));
  const tall = ordered.filter(({ write }) => write.rows > SHORT_ROWS);
  const short = new Map<number, typeof ordered>();
  let firstRow = Number.MAX_SAFE_INTEGER;
  let lastRow = 0;
  for (const one of ordered) {
    const { row, rows } = one.write;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row + rows - 1);
    if (rows > SHORT_ROWS) continue;
    for (let at = row; at < row + rows; at++) {
      const list = short.get(at);
      if (list) list.push(one);
      else short.set(at, [one]);
    }
  }
  const writesAt = (row: number) => {
    const covering = tall.filter(({ write }) => row >= write.row && row < write.row + write.rows);
    const own = short.get(row);
    return own ? [...covering, ...own].sort((a, b) => a.order - b.order) : covering;
  };
  return {
    firstRow,
    lastRow,
    contentsOf: (row) => {
      const contents = new Map<number, PlacedContent>();
      for (const {
        write: { column, format, contentAt, styleAt },
      } of writesAt(row)) {
        const content = contentAt(row);
        if (content === undefined) continue;
        contents.set(column, {
          column,
          content,
          ...(format === undefined ? {} : { format }),
          ...(styleAt ? { style: styleAt(row) } : {}),
        });
      }
      return [...contents.values()].sort((a, b) => a.column - b.column);
    },
    covers: (row, column) => writesAt(row).some(({ write }) => write.column === column),
  };
}
