import { describe, expect, it } from "vitest";
import { placedCells } from "../../../standalone/sheet/placed-cells";
import type { ShownCell } from "../../../standalone/contract/calls";

const cell = (column: number, text: string, kind: ShownCell["kind"] = "spread"): ShownCell => ({
  column,
  text,
  kind,
  style: 0,
});
const layoutOf = (merges: readonly { row: number; column: number; rows: number; columns: number }[] = []) => ({
  version: 0,
  tops: Float64Array.from([0, 20, 40, 60]),
  lefts: Float64Array.from([0, 50, 100, 150, 200]),
  merges,
  frozen: { rows: 0, columns: 0 },
});
const ALL = { first: 1, last: 3 };
const COLUMNS = { first: 1, last: 4 };

describe("Cells in the sheet view", () => {
  it("let a long text run on up to the next cell with contents", () => {
    const rows = [[cell(1, "dài"), cell(2, ""), cell(3, "5", "number")], [cell(4, "cuối")], []];
    const placed = placedCells(layoutOf(), ALL, COLUMNS, (row) => rows[row - 1]!);
    expect(placed.map(({ key, textWidth }) => [key, textWidth])).toEqual([
      ["1 1", 100],
      ["1 2", 50],
      ["1 3", 50],
      ["2 4", 50],
    ]);
  });

  it("show a merged cell once, over its whole place, even where its first row is out of view", () => {
    const merge = { row: 1, column: 2, rows: 3, columns: 2 };
    const rows = [[cell(2, "gộp"), cell(3, "")], [cell(2, "")], [cell(4, "x")]];
    const placed = placedCells(layoutOf([merge]), { first: 3, last: 3 }, COLUMNS, (row) => rows[row - 1]!);
    expect(placed.map(({ key, left, top, width, height }) => [key, left, top, width, height])).toEqual([
      ["3 4", 150, 40, 50, 20],
      ["1 2", 50, 0, 100, 60],
    ]);
  });
});
