import process from "node:process";
import { afterAll, beforeAll, beforeEach, describe, expect, it, test } from "vitest";
import type { CellContent, Grid } from "../../../workbench/grid/grid";
import { createMemoryGrid } from "../../../workbench/grid/memory-grid";
import type { ValidationRule } from "../../../workbench/grid/sheet-parts";
import { startWorkbenchBrowser } from "../../e2e/open-workbench";
import type { OpenWorkbench, WorkbenchBrowser } from "../../e2e/open-workbench";
import { chromiumPath } from "../../src/panel/pane-browser";
import { takeSteps } from "./grid-steps";
import type { GridStep } from "./grid-steps";

const S = "Sheet1";
const rect = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const write = (cells: Readonly<Record<string, CellContent>>): GridStep => ({ do: "write", sheet: S, cells });
const RULE: ValidationRule = {
  kind: "custom",
  formula: "=AND(ISNUMBER(B2),B2<=B$1)",
  ignoreBlanks: true,
  inCellDropDown: true,
  prompt: { title: "Điểm", message: "Số từ 0", showPrompt: true },
  error: { title: "Sai", message: "Ví dụ 1,5", showAlert: true, style: "stop" },
};
const LIST: ValidationRule = { ...RULE, kind: "list", formula: "=$D$1:$D$3", prompt: null, error: null };
const SCORES = write({
  A1: "Tên",
  B1: 2,
  A2: "Một",
  B2: 1.5,
  A3: "Hai",
  B3: 0.25,
  B4: { formula: "=SUM(B2:B3)" },
  C2: { formula: '=IF(B2>=1,"Đạt","")' },
  C3: { formula: '=IF(B3>=1,"Đạt","")' },
});

/** Each works on what the ones before it in the same case have left. */
const cases: Readonly<Record<string, readonly GridStep[]>> = {
  "contents of every kind": [
    write({
      A1: 1.5,
      B1: "Điểm",
      C1: true,
      D1: false,
      E1: { error: "#N/A" },
      F1: { formula: "=A1*2" },
      G1: "",
      A2: null,
    }),
    { do: "writePrefixed", sheet: S, row: 3, column: 1, text: "=1+1" },
  ],
  "formulas that depend on each other, on names and on other sheets": [
    SCORES,
    { do: "addSheet", sheet: "Bộ tiêu chí" },
    { do: "write", sheet: "Bộ tiêu chí", cells: { A1: 0.5, A2: { formula: `=${S}!B4+A1` } } },
    { do: "name", name: { name: "ThamDinh_1_TC1", formula: `='${S}'!$B$2:$B$3`, visible: true, comment: "" } },
    write({ D4: { formula: "=COUNT(ThamDinh_1_TC1)" } }),
  ],
  "looks, locked or not": [
    SCORES,
    {
      do: "style",
      sheet: S,
      rect: rect(1, 1, 2, 3),
      style: { fill: "#DDEBF7", wrap: true, horizontal: "center", numberFormat: "0.00", locked: false },
    },
    {
      do: "style",
      sheet: S,
      rect: rect(2, 2),
      style: {
        borders: {
          top: { style: "Continuous", weight: "Thin", color: "#808080" },
          bottom: null,
          left: null,
          right: null,
        },
        font: { name: "Times New Roman", size: 13, bold: true, italic: true, color: "#C00000" },
      },
    },
  ],
  "clearing contents, and then looks and rules": [
    SCORES,
    { do: "validate", sheet: S, rect: rect(2, 2, 2), rule: RULE },
    { do: "style", sheet: S, rect: rect(1, 1, 4, 3), style: { fill: "#FFFF00" } },
    { do: "clear", sheet: S, rect: rect(2, 2), contents: true, formats: false },
    { do: "clear", sheet: S, rect: rect(3, 1, 1, 3), contents: false, formats: true },
  ],
  "merged cells, of which the first keeps its content": [
    SCORES,
    { do: "merge", sheet: S, rect: rect(1, 1, 1, 3) },
    { do: "merge", sheet: S, rect: rect(6, 1, 2, 2) },
    { do: "unmerge", sheet: S, rect: rect(6, 1) },
  ],
  "rules on what may be typed": [
    SCORES,
    { do: "validate", sheet: S, rect: rect(2, 2, 2), rule: RULE },
    { do: "validate", sheet: S, rect: rect(2, 1, 2), rule: LIST },
    { do: "validate", sheet: S, rect: rect(3, 1), rule: null },
    { do: "style", sheet: S, rect: rect(2, 1, 2, 2), style: { fill: "#FFFFFF" } },
  ],
  "looks that follow formulas, first before second": [
    SCORES,
    {
      do: "set",
      sheet: S,
      settings: {
        conditionalRules: [
          {
            id: "one",
            rects: [rect(2, 2, 2)],
            formula: "=B2>1",
            fill: "#FFC7CE",
            color: "#9C0006",
            bold: true,
            stopIfTrue: true,
          },
          {
            id: "two",
            rects: [rect(2, 1, 2, 3), rect(6, 1)],
            formula: '=$A2=""',
            fill: "#EEEEEE",
            color: null,
            bold: null,
            stopIfTrue: false,
          },
        ],
      },
    },
  ],
  "sizes and hiding of rows and columns, told in any order": [
    SCORES,
    { do: "columns", sheet: S, first: 1, last: 3, width: 60 },
    { do: "columns", sheet: S, first: 2, last: 2, hidden: true },
    { do: "columns", sheet: S, first: 2, last: 2, width: 90 },
    { do: "rows", sheet: S, first: 2, last: 4, height: 30, hidden: false },
    { do: "rows", sheet: S, first: 3, last: 3, hidden: true },
    { do: "rows", sheet: S, first: 4, last: 4, height: null },
  ],
  "settings of sheets": [
    SCORES,
    { do: "addSheet", sheet: "Hai" },
    { do: "addSheet", sheet: "Không", position: 0 },
    { do: "set", sheet: "Hai", settings: { visibility: "hidden", tabColor: "#1F3864" } },
    { do: "set", sheet: S, settings: { freeze: { rows: 1, columns: 1 } } },
    { do: "set", sheet: "Không", settings: { visibility: "veryHidden" } },
    { do: "move", sheet: "Hai", position: 0 },
  ],
  "names that come and go": [
    SCORES,
    { do: "name", name: { name: "ThamDinh_1_Tong", formula: `='${S}'!$B$4`, visible: true, comment: "tổng" } },
    { do: "name", name: { name: "ThamDinh_1_TC1", formula: `='${S}'!$B$2:$B$3`, visible: false, comment: "" } },
    { do: "deleteName", name: "thamdinh_1_tong" },
  ],
  "inserted rows and columns, which formulas, names and rules follow": [
    SCORES,
    { do: "style", sheet: S, rect: rect(1, 1, 4, 3), style: { fill: "#FFFFFF" } },
    { do: "validate", sheet: S, rect: rect(4, 2), rule: RULE },
    { do: "name", name: { name: "ThamDinh_1_TC1", formula: `='${S}'!$B$2:$B$3`, visible: true, comment: "" } },
    { do: "change", change: { kind: "insertRows", sheet: S, at: 3, count: 2 } },
    { do: "change", change: { kind: "insertColumns", sheet: S, at: 1, count: 1 } },
  ],
  "deleted rows and columns": [
    write({ A1: "Tên", B1: 2, B2: 1.5, B3: 0.25, B4: 1, B5: { formula: "=SUM(B2:B4)" } }),
    { do: "name", name: { name: "ThamDinh_1_TC1", formula: `='${S}'!$B$2:$B$4`, visible: true, comment: "" } },
    { do: "change", change: { kind: "deleteRows", sheet: S, at: 2, count: 1 } },
    { do: "change", change: { kind: "deleteColumns", sheet: S, at: 1, count: 1 } },
  ],
  "renamed and deleted sheets": [
    SCORES,
    { do: "addSheet", sheet: "Hai" },
    { do: "write", sheet: "Hai", cells: { A1: { formula: `=${S}!B4` } } },
    { do: "change", change: { kind: "renameSheet", sheet: S, name: "Chấm điểm" } },
  ],
  "copies of everything, of formulas, of values and of looks": [
    SCORES,
    { do: "style", sheet: S, rect: rect(1, 1, 4, 3), style: { fill: "#E2EFDA" } },
    { do: "validate", sheet: S, rect: rect(2, 2, 2), rule: RULE },
    { do: "addSheet", sheet: "Hai" },
    { do: "copy", sheet: S, rect: rect(1, 1, 4, 3), target: "Hai", row: 2, column: 2, what: "all" },
    { do: "copy", sheet: S, rect: rect(2, 3), target: S, row: 4, column: 3, what: "formulas" },
    { do: "settle" },
    { do: "copy", sheet: S, rect: rect(4, 2), target: S, row: 6, column: 2, what: "values" },
    { do: "copy", sheet: S, rect: rect(1, 1), target: S, row: 7, column: 1, what: "formats" },
  ],
  "typed texts, read as in Vietnam": [
    ...["1,5", "1.5", "'2", "=IF(1,5>1;2;3)", "50%", "tốt"].map((text, index): GridStep => ({
      do: "type",
      sheet: S,
      row: index + 1,
      column: 1,
      text,
    })),
  ],
};

// Where everything must run, a missing browser is a failure
describe.skipIf(chromiumPath === null && process.env["CI"] !== "true")("The live spreadsheet", () => {
  let browser: WorkbenchBrowser;
  let at: OpenWorkbench;
  beforeAll(async () => {
    browser = await startWorkbenchBrowser();
    at = await browser.open();
  });
  afterAll(() => browser.close());
  beforeEach(() => at.page.evaluate("workbench.grid.renew()"));

  const take = (steps: readonly GridStep[]) =>
    at.page.evaluate(`(${takeSteps.toString()})(workbench.grid, ${JSON.stringify(steps)})`);

  test.each(Object.entries(cases))("keeps and calculates as the workbook in memory does: %s", async (_, steps) => {
    const memory = createMemoryGrid();
    takeSteps(memory, steps);
    // As with the hosts: what formulas give is there after a round trip
    for (const part of partsOf(steps)) {
      await at.settled();
      await take(part);
    }
    const atOnce = await at.page.evaluate("workbench.grid.snapshotState()");
    expect(comparable(atOnce)).toEqual(comparable(memory.snapshotState()));
    await at.settled();
    // Nothing changes on its way to Univer
    expect(comparable(await at.page.evaluate("workbench.grid.snapshotState()"))).toEqual(
      comparable(memory.snapshotState()),
    );
    expect(await at.page.evaluate(`(${valuesOf.toString()})(workbench.grid)`)).toEqual(valuesOf(memory));
    expect(await at.differences()).toEqual([]);
  });

  it("answers a formula that stands nowhere, and a number that shows as a date", async () => {
    await take([SCORES, { do: "style", sheet: S, rect: rect(2, 2), style: { numberFormat: "d-mmm" } }]);
    await at.settled();
    expect(await at.page.evaluate("workbench.grid.evaluate(workbench.grid.activeSheet(), 5, 2, '=SUM(B2:B4)')")).toBe(
      3.5,
    );
    expect(await at.page.evaluate("workbench.grid.cell(workbench.grid.activeSheet(), 2, 2)")).toEqual({ date: 1.5 });
  });

  it("tells of cells, shapes, sheets and selections", async () => {
    await at.page.evaluate("globalThis.told = []; workbench.grid.onEvent(({ kind }) => told.push(kind))");
    await take([
      SCORES,
      { do: "change", change: { kind: "insertRows", sheet: S, at: 1, count: 1 } },
      { do: "addSheet", sheet: "Hai" },
    ]);
    await at.page.evaluate(
      "workbench.grid.activate(workbench.grid.findSheet('Hai').id, [{ row: 2, column: 2, rows: 1, columns: 1 }])",
    );
    await at.settled();
    expect([...new Set(await at.page.evaluate<readonly string[]>("told"))].sort()).toEqual([
      "cells",
      "selection",
      "shape",
      "sheets",
    ]);
    expect(await at.selected()).toBe("Hai!B2");
  });

  it.each([
    ["a sheet that is gone", "workbench.grid.sheet('weg')", "no sheet with the id weg"],
    ["a name that is taken", "workbench.grid.addSheet('Sheet1')", "a sheet Sheet1 is there already"],
    [
      "a copy from nowhere",
      "workbench.grid.copy({ sheet: 'Nichts', row: 1, column: 1, rows: 1, columns: 1 }, workbench.grid.activeSheet(), { row: 1, column: 1 }, 'all')",
      "no sheet Nichts",
    ],
    [
      "a change of nothing",
      "workbench.grid.change({ kind: 'insertRows', sheet: 'Nichts', at: 1, count: 1 })",
      "no sheet Nichts",
    ],
  ])("refuses %s", async (_, call, message) => {
    await expect(at.page.evaluate(call)).rejects.toThrow(message);
  });

  it("meets no error", () => {
    expect(at.complaints).toEqual([]);
  });
});

function partsOf(steps: readonly GridStep[]): readonly (readonly GridStep[])[] {
  const at = steps.findIndex((step) => step.do === "settle");
  return at < 0 ? [steps] : [steps.slice(0, at), ...partsOf(steps.slice(at + 1))];
}

/** Ids differ from grid to grid; which sheet is active does not. */
function comparable(state: unknown): unknown {
  const { active, sheets, ...rest } = state as {
    readonly active: string;
    readonly sheets: readonly { readonly id: string; readonly name: string }[];
  };
  return {
    ...rest,
    active: sheets.find(({ id }) => id === active)?.name,
    sheets: sheets.map((sheet) => ({ ...sheet, id: "" })),
  };
}

/** What all cells show, sheet by sheet. It names nothing outside of itself, since its text is sent to a browser. */
function valuesOf(grid: Grid): unknown {
  return grid.sheets().map((sheet) => {
    const used = sheet.used(true);
    return (
      used &&
      Array.from({ length: used.rows }, (_, r) =>
        Array.from({ length: used.columns }, (__, c) => sheet.value(used.row + r, used.column + c)),
      )
    );
  });
}
