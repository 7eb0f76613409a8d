import { describe, expect, it } from "vitest";
import { SHAPES, cellsRead } from "../../../../bench/cells-read";
import type { FormulasOf } from "../../../../bench/cells-read";
import { exponentOf } from "../../../../bench/exponent";
import { formerSortedFormulas, formerTableFormulas } from "../../../../src/workbook/formulas/formulas";

const SIZES = [20, 40, 80];

/** Exponent of the growth of cells read after one typed score. */
function growth(shape: (row: number, rows: number) => string, former?: FormulasOf): number {
  const reads = SIZES.map((rows) => cellsRead(rows, shape, former));
  return exponentOf(SIZES, reads);
}

describe("One typed score", () => {
  it.each(Object.entries(SHAPES))(
    "makes a program read cells in proportion to the rows (and the steps of a search), with %s",
    (_, shape) => {
      expect(growth(shape)).toBeLessThan(1.1);
    },
  );

  it("made it read the square of them with the formulas of earlier versions", () => {
    expect(growth(SHAPES["two entries a subject"]!, formerTableFormulas)).toBeGreaterThan(1.7);
  });

  it("made it do so before digests of subjects too, with one subject for all", () => {
    expect(growth(SHAPES["one subject for all"]!, formerSortedFormulas)).toBeGreaterThan(1.7);
  });
});
