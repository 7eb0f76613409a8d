import { describe, expect, it } from "vitest";
import type { Edit } from "../../../../src/workbook/model/plan";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { noteCells } from "../../../../src/workbook/undo/undo-runs";
import { undoNote } from "../../../../src/workbook/undo/undo-record";

const SHEET = "Chấm điểm";
const FORMULA = "=SUM($E{r}:$H{r})";
const ROWS = 10_000;

/** One computed column from row 5, with a formula in every row; `changed` has others. */
function book(changed: ReadonlyMap<number, string | null> = new Map()): Snapshot {
  const rows = Array.from({ length: ROWS }, (_, index) => index);
  const formulas = rows.map((index) =>
    changed.has(index) ? changed.get(index)! : FORMULA.replaceAll("{r}", String(index + 5)),
  );
  const area = { sheet: SHEET, row: 5, column: 9, rows: ROWS, columns: 1 };
  return {
    host: "xlsx",
    calculated: false,
    sheets: [],
    activeSheet: SHEET,
    selection: null,
    locale: { decimalSeparator: "," },
    names: [
      {
        name: "ThamDinh_1_Tong",
        block: { area, columns: [rows.map(() => null)], formats: ["General"], formulas: [formulas] },
      },
    ],
  };
}

const filled: Edit = {
  kind: "fillColumn",
  sheet: SHEET,
  fill: { row: 5, column: 9, rows: ROWS, formula: FORMULA, values: Array.from({ length: ROWS }, (_, row) => row) },
};

describe("The note on how to undo a classification", () => {
  it("is small for a long table of a file whose values alone are renewed", () => {
    expect(noteCells({ edits: [filled] }, book(), new Set())).toEqual({ runs: [], names: [], anchors: [] });
    expect(undoNote("classify", { edits: [filled] }, book(), noteCells).length).toBeLessThan(200);
  });

  it("holds the cells that get a formula, and those whose formula was another one", () => {
    const snapshot = book(
      new Map([
        [1, null],
        [2, null],
        [7, "=1+1"],
        [9, "= sum( $E14:$H14 )"],
      ]),
    );
    const after = { formula: FORMULA, value: null };
    expect(noteCells({ edits: [filled] }, snapshot, new Set())).toMatchObject({
      runs: [
        { row: 6, rows: 2, before: null, after },
        { row: 12, rows: 1, before: { formula: "=1+1", value: null }, after },
      ],
      anchors: [{ name: "ThamDinh_1_Tong" }],
    });
  });
});
