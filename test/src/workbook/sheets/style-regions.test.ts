import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { StyledRect } from "../../../../src/workbook/model/sheet-spec";
import { styleRegions } from "../../../../src/workbook/sheets/style-regions";
import { theme } from "../../../../src/workbook/sheets/theme";

describe("Looks as few regions", () => {
  const styles = [theme.header, theme.inputText, theme.resultText];
  const styled = fc.array(
    fc.record({
      rect: fc.record({
        row: fc.integer({ min: 1, max: 8 }),
        column: fc.integer({ min: 1, max: 6 }),
        rows: fc.integer({ min: 1, max: 5 }),
        columns: fc.integer({ min: 1, max: 4 }),
      }),
      style: fc.constantFrom(...styles),
    }),
    { maxLength: 12 },
  );

  const paint = (rects: readonly StyledRect[]) => {
    const cells = new Map<string, unknown>();
    let painted = 0;
    for (const { rect, style } of rects) {
      for (let r = rect.row; r < rect.row + rect.rows; r++) {
        for (let c = rect.column; c < rect.column + rect.columns; c++) {
          cells.set(`${String(r)} ${String(c)}`, style);
          painted += 1;
        }
      }
    }
    return { cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)), painted };
  };

  it("every cell looks the same, and none is painted twice", () => {
    fc.assert(
      fc.property(styled, (rects) => {
        const before = paint(rects);
        const after = paint(styleRegions(rects));
        expect(after.cells).toEqual(before.cells);
        expect(after.painted).toBe(after.cells.length);
      }),
    );
  });

  it("ten thousand lines of cells with the same looks are one region a column", () => {
    const cells = Array.from({ length: 10_000 }, (_, row) =>
      [1, 2].map((column): StyledRect => ({
        rect: { row: row + 1, column, rows: 1, columns: 1 },
        style: column === 1 ? { ...theme.inputText } : theme.header,
      })),
    ).flat();
    expect(styleRegions(cells)).toHaveLength(2);
  });
});
