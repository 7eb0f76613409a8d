import { describe, expect, it, test } from "vitest";
import { classify } from "../../../../src/actions/classify";
import { fix } from "../../../../src/actions/fix";
import { insertTemplate } from "../../../../src/actions/insert-template";
import { perform } from "../../../../src/actions/perform";
import { vi } from "../../../../src/language/vi/words";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { AddedColumns, Edit } from "../../../../src/workbook/model/plan";
import { describePlan } from "../../../../src/workbook/undo/describe-plan";
import type { Change } from "../../../../src/workbook/undo/describe-plan";
import { plainSpec } from "../../../files/xlsx/plain-spec";
import { blockOf, emptySnapshot, setCells } from "../../../snapshot-of";
import { collective, collectiveEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const table = tableSnapshot([
  { rubric: collective, entries: [collectiveEntry(), collectiveEntry({ MoHinh: "Khác", TC1: 15 })] },
]);

describe("A plan, told before it is carried out", () => {
  it("names every sheet that is added, and nothing that only moves the view", () => {
    const inserted = insertTemplate(emptySnapshot(), { rubrics: ["tap-the"], rows: 3 });
    const changes = inserted.ok ? describePlan(inserted.plan, emptySnapshot()) : [];
    expect(changes).toEqual([
      { kind: "add-sheet", sheet: "Bộ tiêu chí" },
      { kind: "add-sheet", sheet: "Chấm điểm tập thể" },
    ]);
  });

  it("tells a column once: how many empty cells it fills, and each content that it replaces", () => {
    const broken = setCells(table, columnName(1, "Tong"), [null, 7, null]);
    const [change] = describePlan(classify(broken, { repair: true }).plan, broken).filter(
      ({ kind }) => kind === "cells",
    );
    expect(change).toMatchObject({
      kind: "cells",
      role: "Tong",
      what: "formulas",
      filled: 2,
      area: { rows: 3 },
      replaced: [{ before: { kind: "value", value: 7 }, after: { kind: "formula" } }],
    });
    expect(vi.change(change!, { decimalSeparator: "," }).details[0]).toMatch(/^[A-Z]+6: 7 → công thức$/);
  });

  it("shows a corrected cell before and after", () => {
    const [change] = describePlan(fix(table, { code: "score-above-maximum" }).outcome.plan, table);
    expect(change).toMatchObject({
      kind: "cells",
      role: "TC1",
      what: "values",
      filled: 0,
      replaced: [{ before: { value: 15 }, after: { value: 1.5 } }],
    });
  });

  it("is empty where nothing would change", () => {
    expect(describePlan(classify(table).plan, table)).toEqual([]);
  });

  it("is what a preview answers with, and the preview itself changes nothing", () => {
    const { performed, plan } = perform(
      { kind: "preview", command: { kind: "fix", code: "score-above-maximum" } },
      table,
    );
    expect(plan.edits).toEqual([]);
    expect(performed).toMatchObject({
      kind: "previewed",
      changes: [{ kind: "cells" }],
      performed: { kind: "fixed", fixed: 1 },
    });
  });
});

describe("An edit is told", () => {
  const { area } = blockOf(table, columnName(1, "TC1"));
  const rect = { row: 30, column: 40, rows: 5, columns: 2 };
  const added: AddedColumns = {
    sheet: area.sheet,
    column: 40,
    columns: [
      { heading: "Tổng", width: 10, isHidden: false, numberFormat: "0.00" },
      { heading: "Khóa", width: 10, isHidden: true, numberFormat: "General" },
    ],
    header: { row: 30, rows: 1 },
    body: { row: 31, rows: 4 },
    like: { header: 2, body: { row: area.row, column: 2 } },
  };
  const beside = { ...rect, sheet: area.sheet };
  const told = (...edits: readonly Edit[]): readonly Change[] => describePlan({ edits }, table);

  test.each<readonly [string, Edit, Change | null]>([
    [
      "as a summary that is laid out again, which can be undone only while it is as it was",
      { kind: "rewriteSheet", spec: plainSpec({ name: "Tổng hợp" }), clear: rect },
      { kind: "rewrite-sheet", sheet: "Tổng hợp", isUndoable: false },
    ],
    ["as a sheet that goes", { kind: "deleteSheet", name: "Mới" }, { kind: "delete-sheet", sheet: "Mới" }],
    [
      "as new columns, by the headings that people see",
      { kind: "addColumns", added },
      { kind: "add-columns", area: beside, headings: ["Tổng"] },
    ],
    ["as columns that go", { kind: "clearColumns", added }, { kind: "clear-columns", area: beside }],
    [
      "as a table that grows downwards",
      { kind: "setName", name: columnName(1, "TC1"), area: { ...area, rows: area.rows + 2 } },
      { kind: "grow-table", sheet: area.sheet, firstRow: area.row + area.rows, rows: 2 },
    ],
    [
      "as a table that grows upwards",
      { kind: "setName", name: columnName(1, "TC1"), area: { ...area, row: area.row - 1, rows: area.rows + 1 } },
      { kind: "grow-table", sheet: area.sheet, firstRow: area.row - 1, rows: 1 },
    ],
    [
      "as a name that moves, where the table does not grow",
      { kind: "setName", name: columnName(1, "TC1"), area: { ...area, column: 40 } },
      { kind: "set-name", name: columnName(1, "TC1"), area: { ...area, column: 40 }, before: area },
    ],
    [
      "as a new name",
      { kind: "setName", name: "ThamDinh_7_TC1", area },
      { kind: "set-name", name: "ThamDinh_7_TC1", area, before: null },
    ],
    [
      "as a name that goes",
      { kind: "deleteName", name: "ThamDinh_1_Cap" },
      { kind: "delete-name", name: "ThamDinh_1_Cap" },
    ],
    ["not at all for a name of a copied sheet", { kind: "deleteName", name: "ThamDinh_1_Cap", scope: "Bản sao" }, null],
    [
      "as an Excel table that grows",
      { kind: "resizeTable", name: "MoHinh", sheet: area.sheet, from: rect, to: rect },
      { kind: "stretch", table: "MoHinh", area: beside },
    ],
    [
      "as a print area that grows",
      { kind: "setPrintArea", sheet: area.sheet, from: rect, to: rect },
      { kind: "stretch", table: null, area: beside },
    ],
    ["not at all where it only shows a sheet", { kind: "showSheet", sheet: area.sheet }, null],
  ])("%s", (_, edit, change) => {
    expect(told(edit)).toEqual(change ? [change] : []);
  });

  it("once for a table, however many of its columns grow", () => {
    const grown = (role: "TC1" | "TC2"): Edit => {
      const own = blockOf(table, columnName(1, role)).area;
      return { kind: "setName", name: columnName(1, role), area: { ...own, rows: own.rows + 2 } };
    };
    expect(told(grown("TC1"), grown("TC2"))).toHaveLength(1);
  });

  it("as values for a column of fixed results, without the cells that are left alone", () => {
    const written: Edit = { kind: "writeColumn", area: { ...area, rows: 3 }, cells: [undefined, 2, 1] };
    expect(told(written)).toMatchObject([
      {
        kind: "cells",
        what: "values",
        area: { row: area.row + 1, rows: 2 },
        filled: 1,
        replaced: [{ before: { value: 15 } }],
      },
    ]);
  });

  it("without the cells of columns that go, and without the rules of rows and columns that come", () => {
    const emptied: Edit = { kind: "setCells", sheet: area.sheet, cells: [{ row: 31, column: 40, content: null }] };
    expect(told({ kind: "clearColumns", added }, emptied).map(({ kind }) => kind)).toEqual(["clear-columns"]);
    const rule = { kind: "list", source: "=$A$1:$A$2" } as const;
    const ruled: Edit = {
      kind: "setValidations",
      sheet: area.sheet,
      validations: [
        { rect: { row: 31, column: 40, rows: 2, columns: 1 }, rule, error: { title: "", text: "" }, blocking: true },
      ],
    };
    expect(told(ruled)).toMatchObject([{ kind: "set-rules", cells: 2, replaces: false }]);
    expect(told({ kind: "addColumns", added }, ruled).map(({ kind }) => kind)).toEqual(["add-columns"]);
  });
});
