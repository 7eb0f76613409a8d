import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../../src/workbook/model/snapshot";
import { snapshotToText, textToSnapshot } from "../../../../src/workbook/wire/snapshot-text";

function blockOf(row: number, formulas: Block["formulas"]): Block {
  return {
    area: { sheet: "A", row, column: 1, rows: formulas[0]?.length ?? 0, columns: formulas.length },
    columns: [],
    formats: [],
    formulas,
  };
}

const formula = fc.oneof(
  fc.constantFrom(
    "=",
    '=""',
    "=SUM($A10:$A109)",
    "='Năm 10'!$B10+10%",
    '=IF(B11="hàng 11","11","")',
    "=INDEX(ThamDinh_10_Tong,ROW(A10))",
  ),
  fc.stringMatching(/^=[A-C$0-9"'!+{}ầ]{0,12}$/),
);

describe("A snapshot as text", () => {
  it("comes back as it was, whatever its formulas", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.option(fc.array(fc.option(formula), { maxLength: 15 })), { maxLength: 4 }),
        (row, formulas) => {
          const snapshot = {
            names: [
              { name: "ThamDinh_1_Tong", block: blockOf(row, formulas) },
              { name: "ThamDinh_1_TC1", block: null },
            ],
            region: null,
          };
          expect(textToSnapshot(snapshotToText(snapshot))).toEqual(snapshot);
        },
      ),
    );
  });

  it("keeps every kind of cell, and where the blocks stand", () => {
    const block: Block = {
      ...blockOf(3, [null]),
      columns: [[null, "", "\u0001 10", 1.5, -2, true, { date: 46143.5 }, { error: "#N/A" }]],
      fonts: ["Arial"],
      formats: [["0.00", "General"]],
    };
    const snapshot = { names: [], outside: [block], memory: { note: "=A1\u0001", blocks: [block] } };
    expect(textToSnapshot(snapshotToText(snapshot))).toEqual(snapshot);
  });

  it("does not grow with the formulas of a column, but by a sign for each row", () => {
    const formulas = (rows: number) => [
      Array.from(
        { length: rows },
        (_, index) =>
          `=IF(COUNT($K${String(index + 7)}:$N${String(index + 7)})=4,ROUND(SUM($K${String(index + 7)}:$N${String(index + 7)}),2),"")`,
      ),
    ];
    const length = (rows: number) => snapshotToText({ block: blockOf(7, formulas(rows)) }).length;
    expect(length(1100) - length(1001)).toBeLessThanOrEqual(99 * 2);
  });
});
