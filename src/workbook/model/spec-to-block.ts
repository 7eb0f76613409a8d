import type { Cell } from "../../text/cell";
import type { Rect } from "./area";
import { isFormula } from "./fingerprint";
import { formulaOfRow } from "./row-formula";
import type { Content, SheetSpec } from "./sheet-spec";
import type { Block } from "./snapshot";

/** The parts of a specification that put contents into cells. */
type Contents = Pick<SheetSpec, "name" | "blocks" | "fills">;

/**
 * Returns cells of a new sheet as a host would capture them: those of a rectangle, or all from the first cell to the
 * last that holds anything.
 */
export function specToBlock(spec: Contents, wanted?: Rect): Block {
  const contents = readContents(spec);
  const rect = wanted ?? rectAround(contents);
  const grid = <Value>(read: (content: Content) => Value) =>
    Array.from({ length: rect.columns }, (_, column) =>
      Array.from({ length: rect.rows }, (__, row) =>
        read(contents.get(`${rect.row + row}:${rect.column + column}`) ?? null),
      ),
    );
  return {
    area: { ...rect, sheet: spec.name },
    formats: Array.from({ length: rect.columns }, () => "General"),
    columns: grid((content): Cell => (isFormula(content) ? content.value : content)),
    formulas: grid((content) => (isFormula(content) ? content.formula : null)),
  };
}

/** Returns contents by `row:column`. Later parts win. */
function readContents({ blocks, fills }: Contents): ReadonlyMap<string, Content> {
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
  return contents;
}

function rectAround(contents: ReadonlyMap<string, Content>): Rect {
  let rows = 1;
  let columns = 1;
  for (const [key, content] of contents) {
    if (content === null) continue;
    const [row = 1, column = 1] = key.split(":").map(Number);
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return { row: 1, column: 1, rows, columns };
}
