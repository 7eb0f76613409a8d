import { describe, expect, it } from "vitest";
import type { Plan } from "../../../../src/workbook/model/plan";
import type { SheetSpec } from "../../../../src/workbook/model/sheet-spec";
import { LEFT_ALONE, planToText } from "../../../../src/workbook/wire/plan-text";

function sent(plan: Plan): unknown {
  return JSON.parse(planToText(plan));
}

describe("A plan as text", () => {
  it("tells a cell that is left alone from one that is emptied", () => {
    const area = { sheet: "A", row: 1, column: 1, rows: 3, columns: 1 };
    expect(sent({ edits: [{ kind: "writeColumn", area, cells: [undefined, null, ""] }] })).toEqual({
      edits: [{ kind: "writeColumn", area, cells: [LEFT_ALONE, null, ""] }],
    });
  });

  it("sends a sheet with its styles joined and without the values of its formulas", () => {
    const rect = { row: 1, column: 1, rows: 1, columns: 1 };
    const fill = { row: 2, column: 1, rows: 2, formula: "=A{r}" };
    const style = { wrap: true } as never;
    const spec = {
      name: "A",
      styles: [
        { rect, style },
        { rect: { ...rect, column: 2 }, style },
      ],
      fills: [{ ...fill, values: [1, 2] }],
      blocks: [{ row: 1, column: 1, cells: [["x", undefined, { formula: "=B1", value: 9 }]] }],
    } as unknown as SheetSpec;
    for (const edit of [
      { kind: "addSheet", spec },
      { kind: "rewriteSheet", spec, clear: rect },
    ] as const) {
      expect(sent({ edits: [edit, { kind: "deleteSheet", name: "B" }] })).toEqual({
        edits: [
          {
            ...edit,
            spec: {
              name: "A",
              styles: [{ rect: { ...rect, columns: 2 }, style }],
              fills: [fill],
              blocks: [{ row: 1, column: 1, cells: [["x", LEFT_ALONE, { formula: "=B1", value: null }]] }],
            },
          },
          { kind: "deleteSheet", name: "B" },
        ],
      });
    }
  });

  it("leaves out what a host calculates itself", () => {
    const fill = { row: 2, column: 1, rows: 2, formula: "=A{r}" };
    expect(
      sent({
        edits: [
          { kind: "fillColumn", sheet: "A", fill: { ...fill, values: [1, 2] } },
          {
            kind: "setCells",
            sheet: "A",
            cells: [
              { row: 1, column: 1, content: { formula: "=B1", value: 9 } },
              { row: 2, column: 1, content: 9 },
            ],
          },
        ],
      }),
    ).toEqual({
      edits: [
        { kind: "fillColumn", sheet: "A", fill },
        {
          kind: "setCells",
          sheet: "A",
          cells: [
            { row: 1, column: 1, content: { formula: "=B1", value: null } },
            { row: 2, column: 1, content: 9 },
          ],
        },
      ],
    });
  });
});
