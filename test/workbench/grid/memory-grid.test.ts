import { describe, expect, it, test } from "vitest";
import type { Grid } from "../../../workbench/grid/grid";
import { createMemoryGrid } from "../../../workbench/grid/memory-grid";
import type { ValidationRule } from "../../../workbench/grid/sheet-parts";

function open(): { readonly grid: Grid; readonly sheet: string } {
  const grid = createMemoryGrid();
  return { grid, sheet: grid.activeSheet() };
}

const RULE: ValidationRule = {
  kind: "custom",
  formula: "=A1<=2",
  ignoreBlanks: true,
  inCellDropDown: true,
  prompt: null,
  error: { title: "Sai", message: "", showAlert: true, style: "stop" },
};
const CELL = { row: 1, column: 1, rows: 1, columns: 1 };

describe("typing in Vietnam", () => {
  test.each([
    ["1,5", 1.5, "General"],
    ["1.5", 46143, "d-mmm"],
    ["31.2", "31.2", "General"],
    ["1/5", 46143, "d-mmm"],
    ["15/03/2026", 46096, "dd/mm/yyyy"],
    ["15/3/26", 46096, "dd/mm/yyyy"],
    ["2026-03-15", 46096, "yyyy-mm-dd"],
    ["1.234", 1234, "General"],
    ["1.234,5", 1234.5, "General"],
    ["50%", 0.5, "0%"],
    ["12,5%", 0.125, "0.00%"],
    ["1:30", 0.0625, "h:mm"],
    ["1 1/2", 1.5, "# ?/?"],
    ["2 điểm", "2 điểm", "General"],
    ["TB", "TB", "General"],
    ["true", true, "General"],
    ["-5", -5, "General"],
    ["1E5", 100000, "0.00E+00"],
  ])("%s becomes %j with the format %s", (text, content, format) => {
    const { grid, sheet } = open();
    expect(grid.type(sheet, 1, 1, text)).toEqual({ accepted: true });
    expect([grid.sheet(sheet).content(1, 1), grid.sheet(sheet).style(1, 1).numberFormat]).toEqual([content, format]);
  });

  it("a formula takes semicolons and decimal commas, and is kept in English", () => {
    const { grid, sheet } = open();
    grid.type(sheet, 1, 1, "=IF(1,5>1;2;3)");
    expect(grid.sheet(sheet).content(1, 1)).toEqual({ formula: "=IF(1.5>1,2,3)" });
    expect(grid.sheet(sheet).value(1, 1)).toBe(2);
  });

  it("a formula that cannot be read is not taken", () => {
    const { grid, sheet } = open();
    expect(grid.type(sheet, 1, 1, "=SUM(")).toEqual({ accepted: false, reason: "formula" });
  });

  it("an apostrophe makes a text of anything", () => {
    const { grid, sheet } = open();
    grid.type(sheet, 1, 1, "'=1+1");
    expect([grid.sheet(sheet).content(1, 1), grid.sheet(sheet).isPrefixed(1, 1)]).toEqual(["=1+1", true]);
  });

  it("a cell with a number format of its own keeps it", () => {
    const { grid, sheet } = open();
    grid.setStyle(sheet, CELL, (style) => ({ ...style, numberFormat: "0.00" }));
    grid.type(sheet, 1, 1, "1.5");
    expect(grid.sheet(sheet).style(1, 1).numberFormat).toBe("0.00");
  });

  it("a cell with the format @ takes everything as text", () => {
    const { grid, sheet } = open();
    grid.setStyle(sheet, CELL, (style) => ({ ...style, numberFormat: "@" }));
    grid.type(sheet, 1, 1, "=1+1");
    expect(grid.sheet(sheet).content(1, 1)).toBe("=1+1");
  });

  it("in the United States the point is decimal and the month comes first", () => {
    const grid = createMemoryGrid({
      locale: { decimal: ".", dateOrder: "month-first", today: { year: 2026, month: 11, day: 23 } },
    });
    const sheet = grid.activeSheet();
    grid.type(sheet, 1, 1, "1.5");
    grid.type(sheet, 2, 1, "1/5");
    expect([grid.sheet(sheet).content(1, 1), grid.cell(sheet, 2, 1)]).toEqual([1.5, { date: 46027 }]);
  });
});

describe("validation", () => {
  it("stops what is typed and lets pass what is pasted", () => {
    const { grid, sheet } = open();
    grid.setValidation(sheet, { ...CELL, rows: 3 }, RULE);
    expect(grid.type(sheet, 2, 1, "3")).toMatchObject({ accepted: false, reason: "validation", rule: RULE });
    expect(grid.sheet(sheet).content(2, 1)).toBeNull();
    expect(grid.type(sheet, 2, 1, "2")).toEqual({ accepted: true });
    expect(grid.paste(sheet, 2, 1, [["3"]])).toEqual({ accepted: true });
    expect(grid.sheet(sheet).content(2, 1)).toBe(3);
  });

  it("a rule that only warns stops nothing, nor does an empty cell", () => {
    const { grid, sheet } = open();
    grid.setValidation(sheet, CELL, { ...RULE, error: { title: "", message: "", showAlert: true, style: "warning" } });
    expect(grid.type(sheet, 1, 1, "9").accepted).toBe(true);
    grid.setValidation(sheet, CELL, RULE);
    expect(grid.type(sheet, 1, 1, "").accepted).toBe(true);
  });

  it("a list may stand in another sheet", () => {
    const { grid, sheet } = open();
    const lists = grid.addSheet("Danh sách");
    grid.setContent(lists, 1, 1, "Có");
    grid.setContent(lists, 2, 1, "Không");
    grid.setValidation(sheet, CELL, { ...RULE, kind: "list", formula: "='Danh sách'!$A$1:$A$2" });
    expect(grid.type(sheet, 1, 1, "Không").accepted).toBe(true);
    expect(grid.type(sheet, 1, 1, "Có lẽ").accepted).toBe(false);
  });

  it("locked cells of a protected sheet take nothing, unlocked ones do", () => {
    const { grid, sheet } = open();
    grid.setStyle(sheet, { ...CELL, column: 2 }, (style) => ({ ...style, locked: false }));
    grid.setSheet(sheet, { protection: { options: {}, password: null } });
    expect(grid.type(sheet, 1, 1, "1")).toEqual({ accepted: false, reason: "protected" });
    expect(grid.paste(sheet, 1, 1, [["1"]])).toEqual({ accepted: false, reason: "protected" });
    expect(grid.type(sheet, 1, 2, "1").accepted).toBe(true);
  });
});

describe("changes of shape", () => {
  function filled() {
    const { grid, sheet } = open();
    [1, 2, 3].forEach((value, index) => grid.setContent(sheet, index + 1, 1, value));
    grid.setContent(sheet, 4, 1, { formula: "=SUM(A1:A3)" });
    grid.setName({ name: "Diem", formula: "='Sheet1'!$A$1:$A$3", visible: true, comment: "" });
    grid.setValidation(sheet, { ...CELL, rows: 3 }, RULE);
    grid.setStyle(sheet, { ...CELL, rows: 3 }, (style) => ({ ...style, fill: "#FFFF00" }));
    grid.setRows(sheet, 3, 3, { height: 30 });
    grid.merge(sheet, { row: 6, column: 1, rows: 1, columns: 2 });
    return { grid, sheet };
  }

  it("inserted rows move cells, formulas, names, merges and heights, and look like the row above", () => {
    const { grid, sheet } = filled();
    grid.change({ kind: "insertRows", sheet: "Sheet1", at: 2, count: 2 });
    const read = grid.sheet(sheet);
    expect([read.content(4, 1), read.content(6, 1), read.rowHeight(5), read.merges[0]?.row]).toEqual([
      2,
      { formula: "=SUM(A1:A5)" },
      30,
      8,
    ]);
    expect(grid.names()[0]?.formula).toBe("='Sheet1'!$A$1:$A$5");
    expect([read.style(3, 1).fill, read.style(6, 1).fill]).toEqual(["#FFFF00", null]);
    expect(grid.type(sheet, 3, 1, "9").accepted).toBe(false);
    expect(grid.type(sheet, 5, 1, "9").accepted).toBe(false);
  });

  it("deleted rows take their cells along; a name whose cells are all gone becomes #REF!", () => {
    const { grid, sheet } = filled();
    grid.change({ kind: "deleteRows", sheet: "Sheet1", at: 1, count: 1 });
    expect([grid.sheet(sheet).content(1, 1), grid.names()[0]?.formula, grid.type(sheet, 1, 1, "9").accepted]).toEqual([
      2,
      "='Sheet1'!$A$1:$A$2",
      false,
    ]);
    grid.change({ kind: "deleteRows", sheet: "Sheet1", at: 1, count: 2 });
    expect(grid.names()[0]?.formula).toContain("#REF!");
  });

  it("a moved block takes formulas and names along", () => {
    const { grid, sheet } = filled();
    grid.change({
      kind: "move",
      sheet: "Sheet1",
      from: { row: 1, column: 1, rows: 3, columns: 1 },
      to: { row: 1, column: 3 },
    });
    expect([grid.sheet(sheet).content(1, 1), grid.sheet(sheet).content(1, 3), grid.sheet(sheet).value(4, 1)]).toEqual([
      null,
      1,
      6,
    ]);
    expect(grid.names()[0]?.formula).toBe("='Sheet1'!$C$1:$C$3");
  });

  it("moved columns take their widths along", () => {
    const { grid, sheet } = filled();
    grid.setColumns(sheet, 1, 1, { width: 100 });
    grid.change({ kind: "moveColumns", sheet: "Sheet1", at: 1, count: 1, before: 3 });
    expect([grid.sheet(sheet).columnWidth(2), grid.sheet(sheet).content(1, 2), grid.names()[0]?.formula]).toEqual([
      100,
      1,
      "='Sheet1'!$B$1:$B$3",
    ]);
  });

  it("a deleted active sheet leaves another one active", () => {
    const { grid, sheet } = open();
    const other = grid.addSheet("Khác");
    grid.activate(other);
    grid.change({ kind: "deleteSheet", sheet: "Khác" });
    expect(grid.activeSheet()).toBe(sheet);
  });
});

describe("the copy of everything", () => {
  it("is equal for equal workbooks, however their parts were put together", () => {
    const one = open();
    one.grid.setValidation(one.sheet, { ...CELL, rows: 4 }, RULE);
    const two = open();
    two.grid.setValidation(two.sheet, { ...CELL, rows: 2 }, RULE);
    two.grid.setValidation(two.sheet, { ...CELL, row: 3, rows: 2 }, { ...RULE, formula: "=A3<=2" });
    expect(two.grid.snapshotState()).toEqual(one.grid.snapshotState());
  });

  test.each<readonly [string, (grid: Grid, sheet: string) => void]>([
    ["a content", (grid, sheet) => grid.setContent(sheet, 1, 1, 1)],
    ["an apostrophe", (grid, sheet) => grid.setContent(sheet, 2, 2, "x", true)],
    ["a look", (grid, sheet) => grid.setStyle(sheet, CELL, (style) => ({ ...style, wrap: true }))],
    ["a validation", (grid, sheet) => grid.setValidation(sheet, CELL, RULE)],
    ["a merge", (grid, sheet) => grid.merge(sheet, { ...CELL, columns: 2 })],
    ["a name", (grid) => grid.setName({ name: "x_1", formula: "=1", visible: true, comment: "" })],
    ["a width", (grid, sheet) => grid.setColumns(sheet, 1, 1, { width: 10 })],
    ["a hidden row", (grid, sheet) => grid.setRows(sheet, 1, 1, { hidden: true })],
    ["a page", (grid, sheet) => grid.setSheet(sheet, { page: { ...grid.sheet(sheet).page, paper: "A4" } })],
    ["a protection", (grid, sheet) => grid.setSheet(sheet, { protection: { options: {}, password: null } })],
    ["a sheet", (grid) => grid.addSheet("x")],
    ["a selection", (grid, sheet) => grid.activate(sheet, [{ ...CELL, row: 2 }])],
  ])("tells %s", (_what, change) => {
    const { grid, sheet } = open();
    grid.setContent(sheet, 2, 2, "x");
    const before = grid.snapshotState();
    change(grid, sheet);
    expect(grid.snapshotState()).not.toEqual(before);
  });

  it("does not change with the workbook", () => {
    const { grid, sheet } = open();
    const before = grid.snapshotState();
    const kept = JSON.stringify(before);
    grid.setContent(sheet, 1, 1, 1);
    expect(JSON.stringify(before)).toBe(kept);
  });
});

it("listeners hear of changes until they are told to stop", () => {
  const { grid, sheet } = open();
  const heard: string[] = [];
  const stop = grid.onEvent((event) => heard.push(event.kind));
  grid.setContent(sheet, 1, 1, 1);
  stop();
  grid.setContent(sheet, 1, 1, 2);
  expect(heard).toEqual(["cells"]);
});
