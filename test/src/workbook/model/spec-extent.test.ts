import { describe, expect, it } from "vitest";
import { specRects, unionRect } from "../../../../src/workbook/model/spec-extent";
import { theme } from "../../../../src/workbook/sheets/theme";
import { plainSpec } from "../../../files/xlsx/plain-spec";

const cell = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const rule = { kind: "list", source: "=$A$1:$A$3" } as const;

describe("What a sheet writes reaches", () => {
  it("as far as its cells, formulas, looks, rules and merged cells, each by itself", () => {
    const spec = plainSpec({
      blocks: [
        { row: 2, column: 3, cells: [["a"], ["b", "c", "d"]] },
        { row: 9, column: 1, cells: [[]] },
      ],
      fills: [{ row: 4, column: 8, rows: 5, formula: "=A{r}" }],
      styles: [{ rect: cell(1, 1, 2, 2), style: theme.header }],
      merges: [cell(1, 1, 1, 9)],
      validations: [{ rect: cell(5, 5), rule, error: { title: "", text: "" }, blocking: true }],
      conditionalFormats: [{ rect: cell(6, 6), formula: "=TRUE", fill: "#FFFFFF", color: null, bold: false }],
    });
    expect(specRects(spec)).toEqual([
      cell(2, 3, 2, 3),
      // A line without cells still takes its place
      cell(9, 1, 1, 1),
      cell(4, 8, 5, 1),
      cell(1, 1, 2, 2),
      cell(5, 5),
      cell(6, 6),
      cell(1, 1, 1, 9),
    ]);
  });

  it("in all, the smallest rectangle round them", () => {
    expect(unionRect([cell(3, 4, 2, 1), cell(1, 6), cell(4, 5, 6, 1)])).toEqual(cell(1, 4, 9, 3));
    expect(unionRect([cell(7, 7, 2, 3)])).toEqual(cell(7, 7, 2, 3));
  });
});
