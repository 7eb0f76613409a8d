import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CellBlock } from "../../../../src/workbook/model/sheet-spec";
import { contentBands } from "../../../../src/workbook/wire/content-bands";

describe("Contents as few arrays", () => {
  const blocks = fc.array(
    fc.record({
      row: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 1, max: 5 }),
      cells: fc.array(fc.array(fc.option(fc.integer(), { nil: undefined }), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    { maxLength: 8 },
  );

  const laid = (own: readonly CellBlock[]) => {
    const cells = new Map<string, unknown>();
    for (const { row, column, cells: lines } of own) {
      lines.forEach((line, r) =>
        line.forEach((content, c) => {
          if (content !== undefined) cells.set(`${String(row + r)} ${String(column + c)}`, content);
        }),
      );
    }
    return [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
  };

  it("every cell keeps its content, and every array is a full rectangle of a bounded number of rows", () => {
    fc.assert(
      fc.property(blocks, (own) => {
        const bands = contentBands(own, 3);
        expect(laid(bands)).toEqual(laid(own));
        for (const { cells } of bands) {
          expect(new Set(cells.map((line) => line.length)).size).toBe(1);
          expect(cells.length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it("a heading and signatures far below it are two arrays", () => {
    expect(
      contentBands(
        [
          { row: 1, column: 1, cells: [["đầu"]] },
          { row: 10_000, column: 1, cells: [["ký"]] },
        ],
        100,
      ).map(({ row }) => row),
    ).toEqual([1, 10_000]);
  });
});
