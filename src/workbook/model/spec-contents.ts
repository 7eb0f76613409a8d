import type { Rect } from "./area";
import { formulaOfRow } from "./row-formula";
import type { Content, SheetSpec } from "./sheet-spec";

/** Returns the contents of a new sheet: the rectangle around them, and a reader; `null` for an empty cell. */
export function specContents({ blocks, fills }: SheetSpec): {
  readonly rect: Rect;
  readonly contentAt: (row: number, column: number) => Content;
} {
  const contents = new Map<string, Content>();
  const put = (row: number, column: number, content: Content) => contents.set(`${row}:${column}`, content);
  for (const block of blocks) {
    block.cells.forEach((line, row) => {
      line.forEach((content, column) => {
        if (content !== undefined) put(block.row + row, block.column + column, content);
      });
    });
  }
  for (const { row, column, rows, formula, values } of fills) {
    for (let index = 0; index < rows; index++) {
      put(row + index, column, { formula: formulaOfRow(formula, row + index), value: values?.[index] ?? null });
    }
  }
  let lastRow = 1;
  let lastColumn = 1;
  for (const [key, content] of contents) {
    if (content === null) continue;
    const [row = 1, column = 1] = key.split(":").map(Number);
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, column);
  }
  return {
    rect: { row: 1, column: 1, rows: lastRow, columns: lastColumn },
    contentAt: (row, column) => contents.get(`${row}:${column}`) ?? null,
  };
}
