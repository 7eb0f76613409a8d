import { describe, expect, test } from "vitest";
import type { Cell } from "../../../../src/text/cell";
import { readerOf, unmarkOthers } from "../../../../src/workbook/formulas/kept-values";
import type { KeptValues } from "../../../../src/workbook/formulas/kept-values";

describe("Values of a computed column that are kept in arrays", () => {
  const numbers: KeptValues = { numbers: Float64Array.of(8.75, NaN, 0) };
  const texts: KeptValues = { numbers: Int8Array.of(1, -1, 0), texts: ["Xuất sắc", "Tốt"] };

  test.each([
    ["numbers", numbers, [8.75, "", 0]],
    ["texts", texts, ["Tốt", "", "Xuất sắc"]],
  ])("are read by row: %s", (_, kept, cells) => {
    const read = readerOf(() => kept);
    expect([0, 1, 2].map((row) => read(row))).toEqual(cells);
  });

  test.each<readonly [string, KeptValues, readonly Cell[], readonly number[]]>([
    ["numbers", numbers, [8.75, "", 0], [1, 1, 1]],
    ["numbers", numbers, [8.5, 0, ""], [0, 0, 0]],
    ["numbers", numbers, ["8,75", null, null], [0, 0, 0]],
    ["numbers", numbers, [{ date: 8.75 }, " ", false], [0, 0, 0]],
    ["texts", texts, ["Tốt", "", "Xuất sắc"], [1, 1, 1]],
    ["texts", texts, ["tốt", null, 0], [0, 0, 0]],
  ])("tell which cells hold exactly them: %s, of %j", (_, kept, cells, marks) => {
    const marked = new Uint8Array(3).fill(1);
    unmarkOthers(marked, cells, kept);
    expect([...marked]).toEqual(marks);
  });
});
