import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellEdit } from "../../../../src/workbook/model/plan";
import { cellRuns } from "../../../../src/workbook/wire/cell-runs";

const cell = (row: number, column: number): CellEdit => ({ row, column, content: `${row}:${column}` });

describe("Single cells, written as few ranges,", () => {
  const cells = fc
    .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 4 })), {
      selector: ([row, column]) => `${row}:${column}`,
    })
    .map((places) => places.map(([row, column]) => cell(row, column)));

  it("are all written, each once and in its place, and nothing else is", () => {
    fc.assert(
      fc.property(cells, (own) => {
        const written = cellRuns(own).flatMap(({ row, column, cells: run }) =>
          run.flatMap((edit, index) => (edit === undefined ? [] : [{ at: `${row + index}:${column}`, edit }])),
        );
        expect(written.map(({ at }) => at)).toEqual(written.map(({ edit }) => edit.content));
        expect(written.map(({ edit }) => edit)).toEqual([...own].sort((a, b) => a.column - b.column || a.row - b.row));
      }),
    );
  });

  it("begin and end with a cell", () => {
    fc.assert(
      fc.property(cells, (own) => {
        for (const { cells: run } of cellRuns(own)) expect([run[0], run.at(-1)]).not.toContain(undefined);
      }),
    );
  });

  it("share a range over a gap of at most fifty cells of their column", () => {
    expect(cellRuns([cell(52, 1), cell(1, 1)]).map(({ row, cells: run }) => [row, run.length])).toEqual([[1, 52]]);
    expect(cellRuns([cell(53, 1), cell(1, 1)]).map(({ row, cells: run }) => [row, run.length])).toEqual([
      [1, 1],
      [53, 1],
    ]);
    expect(cellRuns([cell(1, 1), cell(2, 2)])).toHaveLength(2);
  });
});
