import { describe, expect, test } from "vitest";
import type { Edit } from "../../../../src/workbook/model/plan";
import { areasOf, writesOf } from "../../../../src/workbook/wire/edit-cells";
import { rectToAddress } from "../../../../src/workbook/model/area";

const added = {
  sheet: "A",
  column: 4,
  columns: [{ heading: "Tổng", width: null, isHidden: false, numberFormat: "0.00" }],
  header: { row: 2, rows: 1 },
  body: { row: 3, rows: 2 },
  like: { header: 3, body: { row: 3, column: 3 } },
};
const rect = { row: 1, column: 1, rows: 2, columns: 2 };
const rule = { kind: "list", source: "=$B$1:$B$2" } as never;

const edits: readonly { readonly edit: Edit; readonly writes: readonly string[]; readonly areas: readonly string[] }[] =
  [
    {
      edit: { kind: "fillColumn", sheet: "A", fill: { row: 2, column: 3, rows: 2, formula: "=1", values: [5] } },
      writes: ["A!C2 =1 (5)", "A!C3 =1 (null)"],
      areas: ["A!C2:C3"],
    },
    {
      edit: {
        kind: "writeColumn",
        area: { sheet: "A", row: 2, column: 1, rows: 3, columns: 1 },
        cells: ["x", undefined, 2],
      },
      writes: ["A!A2 x", "A!A4 2"],
      areas: ["A!A2:A4"],
    },
    {
      edit: {
        kind: "setCells",
        sheet: "B",
        cells: [
          { row: 90, column: 1, content: 1 },
          { row: 2, column: 1, content: null, format: "0" },
        ],
      },
      writes: ["B!A90 1", "B!A2 null as 0"],
      areas: ["B!A2", "B!A90"],
    },
    { edit: { kind: "copyLooks", sheet: "B", from: rect, to: rect }, writes: [], areas: ["B!A1:B2"] },
    { edit: { kind: "addColumns", added }, writes: [], areas: ["A!D2:D4"] },
    { edit: { kind: "clearColumns", added }, writes: [], areas: ["A!D2:D4"] },
    {
      edit: {
        kind: "setValidations",
        sheet: "B",
        validations: [{ rect, rule } as never],
        cleared: [{ ...rect, row: 9 }],
      },
      writes: [],
      areas: ["B!A1:B2", "B!A9:B10"],
    },
    { edit: { kind: "setName", name: "ThamDinh_1_TC1", area: { ...rect, sheet: "A" } }, writes: [], areas: [] },
    { edit: { kind: "deleteSheet", name: "A" }, writes: [], areas: [] },
    { edit: { kind: "remember", slot: "undo", note: "{}" }, writes: [], areas: [] },
  ];

describe("An edit", () => {
  test.each(edits)("$edit.kind writes the cells, and changes the areas, that it names", ({ edit, writes, areas }) => {
    expect(
      writesOf(edit).map(({ sheet, row, column, content, format }) => {
        const text =
          typeof content === "object" && content !== null && "formula" in content
            ? `${content.formula} (${JSON.stringify(content.value)})`
            : JSON.stringify(content).replaceAll(`"`, "");
        const as = format === undefined ? "" : ` as ${format}`;
        return `${sheet}!${rectToAddress({ row, column, rows: 1, columns: 1 })} ${text}${as}`;
      }),
    ).toEqual(writes);
    expect(areasOf(edit).map((area) => `${area.sheet}!${rectToAddress(area)}`)).toEqual(areas);
  });
});
