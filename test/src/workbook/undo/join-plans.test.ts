import { describe, expect, it } from "vitest";
import * as fc from "fast-check";
import { joinPlans } from "../../../../src/workbook/undo/join-plans";
import type { Edit } from "../../../../src/workbook/model/plan";
import type { Content } from "../../../../src/workbook/model/sheet-spec";

const SHEET = "A";
const cell = (row: number, column: number, content: Content): Edit => ({
  kind: "setCells",
  sheet: SHEET,
  cells: [{ row, column, content }],
});
const fill = (row: number, rows: number, formula: string): Edit => ({
  kind: "fillColumn",
  sheet: SHEET,
  fill: { row, column: 1, rows, formula, values: Array.from({ length: rows }, (_, index) => index) },
});
const column = (row: number, cells: readonly (number | undefined)[]): Edit => ({
  kind: "writeColumn",
  area: { sheet: SHEET, row, column: 1, rows: cells.length, columns: 1 },
  cells,
});
const name = (row: number): Edit => ({
  kind: "setName",
  name: "ThamDinh_1_TC1",
  area: { sheet: SHEET, row, column: 1, rows: 1, columns: 1 },
});
const join = (...plans: readonly (readonly Edit[])[]) => joinPlans(plans.map((edits) => ({ edits }))).edits;

/** What each cell holds in the end, and how often it was written. */
function written(edits: readonly Edit[]): ReadonlyMap<string, readonly [unknown, number]> {
  const cells = new Map<string, readonly [unknown, number]>();
  const write = (row: number, at: number, content: unknown) =>
    cells.set(`${row},${at}`, [content, (cells.get(`${row},${at}`)?.[1] ?? 0) + 1]);
  for (const edit of edits) {
    if (edit.kind === "setCells") for (const one of edit.cells) write(one.row, one.column, one.content);
    if (edit.kind === "writeColumn")
      edit.cells.forEach(
        (content, index) => content !== undefined && write(edit.area.row + index, edit.area.column, content),
      );
    if (edit.kind === "fillColumn")
      for (let index = 0; index < edit.fill.rows; index++)
        write(edit.fill.row + index, edit.fill.column, [edit.fill.formula, edit.fill.values?.[index]]);
  }
  return cells;
}

describe("Plans carried out one after another", () => {
  it("are one plan with the last write to each cell, and the last place of each name", () => {
    expect(join([cell(1, 1, "a"), name(1)], [cell(1, 1, "b"), cell(2, 1, "c"), name(2)])).toEqual([
      cell(1, 1, "b"),
      cell(2, 1, "c"),
      name(2),
    ]);
  });

  it("leave the rest of a filled column as it was filled, in runs", () => {
    expect(join([fill(1, 5, "=X{r}")], [cell(3, 1, 9)])).toEqual([
      { ...fill(1, 2, "=X{r}") },
      { kind: "fillColumn", sheet: SHEET, fill: { row: 4, column: 1, rows: 2, formula: "=X{r}", values: [3, 4] } },
      cell(3, 1, 9),
    ]);
  });

  it("keep one note of each slot, and all sheets and columns", () => {
    const note = (slot: "undo" | "rubrics", text: string): Edit => ({ kind: "remember", slot, note: text });
    expect(
      join([note("undo", "1"), note("rubrics", "2")], [{ kind: "deleteSheet", name: "B" }, note("undo", "3")]),
    ).toEqual([note("rubrics", "2"), { kind: "deleteSheet", name: "B" }, note("undo", "3")]);
  });

  it("write what they would have written, each cell once", () => {
    const edit = fc.oneof(
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 2 }), fc.integer())
        .map(([row, at, content]) => cell(row, at, content)),
      fc
        .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }), fc.constantFrom("=A{r}", "=B{r}"))
        .map(([row, rows, formula]) => fill(row, rows, formula)),
      fc
        .tuple(
          fc.integer({ min: 1, max: 6 }),
          fc.array(fc.option(fc.integer(), { nil: undefined }), { minLength: 1, maxLength: 6 }),
        )
        .map(([row, cells]) => column(row, cells)),
    );
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 5 }), { maxLength: 4 }), (plans) => {
        const once = written(join(...plans));
        const all = written(plans.flat());
        expect([...once].every(([, [, times]]) => times === 1)).toBe(true);
        expect(new Map([...once].map(([place, [content]]) => [place, content]))).toEqual(
          new Map([...all].map(([place, [content]]) => [place, content])),
        );
      }),
    );
  });
});
