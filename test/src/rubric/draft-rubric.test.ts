import { describe, expect, it, test } from "vitest";
import { readRubricRows } from "../../../src/rubric/read-rubric-rows";
import type { RubricColumn, RowKind } from "../../../src/rubric/rubric-columns";
import { RUBRIC_COLUMNS } from "../../../src/rubric/rubric-columns";
import { rubricToRows } from "../../../src/rubric/rubric-rows";
import type { Cell } from "../../../src/text/cell";
import { cellsOf, richRubric, rowOf } from "./broken-rubrics";
import type { Rows } from "./broken-rubrics";

const LONG = "x".repeat(201);

interface Changed {
  readonly kind: RowKind;
  readonly index?: number;
  readonly column: RubricColumn;
  readonly cell: Cell;
}

function rowsWith(...changed: readonly Changed[]): Rows {
  const rows = rubricToRows(richRubric, null);
  return changed.reduce<Rows>(
    (cells, { kind, index = 0, column, cell }) =>
      cells.map((line, row) =>
        row === rowOf(rows, kind, index) ? line.map((own, at) => (at === RUBRIC_COLUMNS[column] ? cell : own)) : line,
      ),
    cellsOf(rows),
  );
}

describe("A fault of a rubric sheet is named at its cell, with what stands there", () => {
  test.each<readonly [string, Changed, string, string | number | null]>([
    ...(
      [
        "criterion",
        "bonus",
        "deduction",
        "derivedBonus",
        "band",
        "basis",
        "category",
        "level",
        "content",
        "field",
      ] as const
    ).map((kind) => [`the clause of a row ${kind}`, { kind, column: "clause", cell: LONG }, "shape", "<=200"] as const),
    ...(
      ["criterion", "bonus", "deduction", "derivedBonus", "criterionLevel", "basis", "content", "field"] as const
    ).map((kind) => [`the name of a row ${kind}`, { kind, column: "name", cell: LONG }, "shape", "<=200"] as const),
    ["the points of a computed bonus", { kind: "derivedBonus", column: "value", cell: 0 }, "shape", ">=1"],
    ["the entries of a computed bonus", { kind: "derivedBonus", column: "second", cell: 0 }, "shape", ">=1"],
    [
      "whether a computed bonus is of registered entries",
      { kind: "derivedBonus", column: "flag", cell: "x" },
      "shape",
      "boolean",
    ],
    ["the step of a bonus", { kind: "bonus", column: "second", cell: 0 }, "shape", ">=1"],
    ["whether a basis is of the year", { kind: "basis", column: "flag", cell: "x" }, "shape", "boolean"],
    ["whether a category is appraised", { kind: "category", column: "flag", cell: "x" }, "shape", "boolean"],
    ["whether a category heads a collective", { kind: "category", column: "extra", cell: "x" }, "shape", "boolean"],
    ["whether a level is for individuals", { kind: "level", column: "flag", cell: "x" }, "shape", "boolean"],
    ["the start of a criterion's level", { kind: "criterionLevel", column: "value", cell: -1 }, "shape", ">=0"],
    [
      "a criterion's level of no criterion",
      { kind: "criterionLevel", index: 1, column: "code", cell: "TC9" },
      "unknown-criterion",
      null,
    ],
    [
      "a setting that does not exist",
      { kind: "setting", index: 8, column: "code", cell: "MAU" },
      "unknown-setting",
      null,
    ],
    ["a setting that stands twice", { kind: "setting", index: 8, column: "code", cell: "ma" }, "duplicate-code", null],
    ...[0, -1, 1.5, "2", "đầu", true, { date: 2 }].map(
      (cell) =>
        [
          `the place in the tie-break ${JSON.stringify(cell)}`,
          { kind: "criterion", index: 3, column: "extra", cell },
          "shape",
          "int",
        ] as const,
    ),
  ])("%s", (_, changed, code, expected) => {
    const { kind, index = 0, column, cell } = changed;
    expect(readRubricRows(rowsWith(changed)).faults).toContainEqual({
      code,
      column,
      row: rowOf(rubricToRows(richRubric, null), kind, index),
      found: cell,
      expected,
    });
  });

  it("a missing setting is named at the first of the settings", () => {
    const rows = rubricToRows(richRubric, null);
    const without = cellsOf(rows.filter((_, row) => row !== rowOf(rows, "setting", 7)));
    expect(readRubricRows([["BỘ TIÊU CHÍ"], ["Đảng ủy xã"], ...without]).faults).toEqual([
      { code: "missing-setting", row: 2, column: "code", found: null, expected: "Đã xác nhận mức xếp loại" },
    ]);
    expect(readRubricRows([]).faults).toContainEqual(expect.objectContaining({ code: "missing-setting", row: 0 }));
  });
});

describe("A rubric sheet may leave empty", () => {
  test.each<readonly [string, Changed]>([
    ["the minimum of a criterion: it is 0 then", { kind: "criterion", index: 1, column: "minimum", cell: null }],
    ["the place of a criterion in the tie-break", { kind: "criterion", column: "extra", cell: "" }],
    ["a clause", { kind: "band", column: "clause", cell: null }],
    ["the source of a rubric", { kind: "setting", index: 5, column: "value", cell: null }],
    ["whether a basis is of the year", { kind: "basis", column: "flag", cell: null }],
  ])("%s", (_, changed) => {
    expect(readRubricRows(rowsWith(changed)).faults).toEqual([]);
  });

  it("nothing of which a result would then depend on what nobody wrote", () => {
    const { rubric } = readRubricRows(rowsWith({ kind: "criterion", index: 1, column: "minimum", cell: null }));
    expect(rubric?.criteria[1]?.minimum).toBe(0);
    const { rubric: open } = readRubricRows(rowsWith({ kind: "basis", column: "flag", cell: null }));
    expect(open?.bases[0]).not.toHaveProperty("inYear");
    const { rubric: bare } = readRubricRows(
      rowsWith(
        { kind: "band", column: "clause", cell: null },
        { kind: "setting", index: 5, column: "value", cell: null },
      ),
    );
    expect([bare?.bands[0]?.clause, bare?.source]).toEqual(["", ""]);
  });
});
