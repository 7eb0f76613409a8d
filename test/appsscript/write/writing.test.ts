import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { textToSheet } from "../../../appsscript/server/book/cell-value";
import { withSeparator } from "../../../src/workbook/wire/argument-separator";
import type { Plan } from "../../../src/workbook/model/plan";
import type { GridSheet } from "../../../workbench/grid/grid";
import { FULL_SHEET } from "../../addin/plans";
import { inProcess } from "../in-process";
import { openAddon } from "../open-addon";
import type { OpenAddon } from "../open-addon";
import { fillSpreadsheet, OPEN_SHEET } from "../plans";

function sheetNamed({ grid }: OpenAddon, name: string): GridSheet {
  const sheet = grid.findSheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function written(plan: Plan, options: Parameters<typeof openAddon>[0] = {}) {
  const addon = openAddon(options);
  inProcess(addon).apply(plan);
  return addon;
}

describe("A new sheet", () => {
  const addon = written({
    edits: [
      { kind: "addSheet", spec: OPEN_SHEET },
      { kind: "activate", area: { sheet: OPEN_SHEET.name, row: 3, column: 2, rows: 1, columns: 1 } },
    ],
  });
  const sheet = sheetNamed(addon, OPEN_SHEET.name);

  it("holds the contents of its blocks, and nothing where a block leaves a cell alone", () => {
    expect([
      sheet.content(1, 1),
      sheet.content(2, 2),
      sheet.content(3, 2),
      sheet.content(4, 2),
      sheet.content(5, 2),
    ]).toEqual(["BẢNG ĐIỂM", "Điểm", 1.5, null, true]);
    expect(sheet.content(5, 1)).toEqual({ formula: "=A3" });
    expect([sheet.content(3, 4), sheet.content(4, 4)]).toEqual([46143, { error: "#N/A" }]);
    expect(addon.grid.cell(sheet.id, 3, 4)).toEqual({ date: 46143 });
  });

  it("has each row's own formula in a filled column, and calculates it", () => {
    expect(sheet.content(12, 3)).toEqual({ formula: '=IF(ISNUMBER($B12),$B12*2,"")' });
    expect(sheet.value(3, 3)).toBe(3);
  });

  it("looks as its styles say, the later one winning", () => {
    expect(sheet.style(1, 1).font).toMatchObject({ name: "Times New Roman", bold: true });
    expect(sheet.style(3, 2)).toMatchObject({ numberFormat: "0.00", horizontal: "center", wrap: true });
    expect(sheet.style(3, 2).fill?.toLowerCase()).toBe("#fffbe6");
    expect(sheet.style(4, 1)).toMatchObject({ horizontal: "left", vertical: "center" });
  });

  it("has its widths in pixels, hidden columns, heights, merges, tab colour, and no more rows than it needs", () => {
    expect([sheet.columnWidth(1), sheet.columnWidth(2), sheet.isColumnHidden(4), sheet.isColumnHidden(3)]).toEqual([
      108.75,
      56.25,
      true,
      false,
    ]);
    expect([sheet.rowHeight(1), sheet.rowHeight(2), sheet.rowHeight(3)]).toEqual([30, 30, null]);
    expect(sheet.merges).toEqual([{ row: 1, column: 1, rows: 1, columns: 3 }]);
    expect(sheet.tabColor?.toLowerCase()).toBe("#1f3a5f");
    expect(addon.services.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(OPEN_SHEET.name)?.getMaxRows()).toBe(12);
  });

  it("freezes its rows, but no columns that a merged heading crosses", () => {
    expect(sheet.freeze).toEqual({ rows: 2, columns: 0 });
    const other = written({ edits: [{ kind: "addSheet", spec: { ...OPEN_SHEET, merges: [] } }] });
    expect(sheetNamed(other, OPEN_SHEET.name).freeze).toEqual({ rows: 2, columns: 1 });
  });

  it("refuses wrong entries in the words of its rules, and only marks them where a rule does not block", () => {
    expect(addon.grid.type(sheet.id, 4, 2, "3")).toMatchObject({
      accepted: false,
      reason: "validation",
      rule: { prompt: { message: "Từ 0 đến 2\nĐiểm quá lớn" } },
    });
    expect(addon.grid.type(sheet.id, 4, 2, "2").accepted).toBe(true);
    expect(addon.grid.type(sheet.id, 4, 1, "lạ").accepted).toBe(true);
  });

  it("has conditional formats, the first with priority, a chart, and names", () => {
    expect(sheet.conditionalRules.map(({ formula }) => formula)).toEqual(["=$B3>2", "=$B3>1"]);
    expect(sheet.conditionalRules[0]?.bold).toBe(true);
    expect(sheet.charts).toMatchObject([
      {
        kind: "ColumnClustered",
        title: "Điểm",
        legend: false,
        axes: { minimum: 0 },
        series: [{ name: "Điểm", values: { row: 3, column: 2, rows: 3 }, categories: { column: 1 } }],
      },
    ]);
    expect(addon.area("ThamDinh_9_TC1")).toMatchObject({
      sheet: OPEN_SHEET.name,
      row: 3,
      column: 2,
      rows: 10,
      columns: 1,
    });
  });

  it("is shown, with the place selected, and nothing of the work is left beside it", () => {
    expect([addon.grid.activeSheet(), sheet.selection]).toEqual([
      sheet.id,
      [{ row: 3, column: 2, rows: 1, columns: 1 }],
    ]);
    expect(addon.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1", OPEN_SHEET.name]);
  });
});

describe("A protected sheet", () => {
  it("keeps everyone but the owner out of all cells but those to fill in", () => {
    const people = { owner: "chu@example.vn", user: "chu@example.vn", editors: ["chu@example.vn", "ban@example.vn"] };
    const addon = written({ edits: [{ kind: "addSheet", spec: FULL_SHEET }] }, { people });
    const { id } = sheetNamed(addon, FULL_SHEET.name);
    expect(addon.type(id, 1, 1, "x", "ban@example.vn")).toEqual({ accepted: false, reason: "protected" });
    expect(addon.type(id, 4, 2, "1", "ban@example.vn").accepted).toBe(true);
  });

  it("that somebody else protected is not written to, and says so", () => {
    const people = { owner: "chu@example.vn", user: "ban@example.vn", editors: ["chu@example.vn", "ban@example.vn"] };
    const addon = openAddon({ people });
    addon.host.beside.protect(addon.grid.activeSheet(), null).editors = ["chu@example.vn"];
    const before = addon.host.snapshotState();
    const write: Plan = {
      edits: [{ kind: "writeColumn", area: { sheet: "Sheet1", row: 1, column: 1, rows: 1, columns: 1 }, cells: ["x"] }],
    };
    expect(() => inProcess(addon).apply(write)).toThrow("sheet-protected");
    expect(addon.host.snapshotState()).toEqual(before);
  });
});

describe("What people made", () => {
  it("stays: conditional formats, rules and cells beside what is written", () => {
    const addon = openAddon();
    fillSpreadsheet(addon);
    const sheet = sheetNamed(addon, "Sheet1");
    const before = {
      rules: sheet.conditionalRules,
      validation: sheet.validation(4, 1)?.rule.formula,
      text: sheet.content(3, 3),
      isPrefixed: sheet.isPrefixed(3, 3),
    };
    inProcess(addon).apply({
      edits: [
        {
          kind: "writeColumn",
          area: { sheet: "Sheet1", row: 4, column: 1, rows: 3, columns: 1 },
          cells: ["a", undefined, 3],
        },
        { kind: "fillColumn", sheet: "Sheet1", fill: { row: 5, column: 3, rows: 2, formula: "=ROW()" } },
      ],
    });
    expect({
      rules: sheet.conditionalRules,
      validation: sheet.validation(4, 1)?.rule.formula,
      text: sheet.content(3, 3),
      isPrefixed: sheet.isPrefixed(3, 3),
    }).toEqual(before);
    expect([sheet.content(4, 1), sheet.content(5, 1), sheet.content(6, 1), sheet.content(6, 3)]).toEqual([
      "a",
      null,
      3,
      { formula: "=ROW()" },
    ]);
  });

  it("is not written over by a sheet of the same name", () => {
    const addon = openAddon();
    addon.grid.addSheet("đủ PHẦN");
    expect(() => inProcess(addon).apply({ edits: [{ kind: "addSheet", spec: OPEN_SHEET }] })).toThrow("sheet-exists");
  });
});

describe("Text", () => {
  const texts = [
    "=1+1",
    "+84 912",
    "-5",
    "@ai",
    "'trích",
    "1,5",
    "1.5",
    "15/3/2026",
    "50%",
    "TRUE",
    "Sai",
    "tháng 3 2026",
    "007",
    " =A1",
    "a\n=b",
    "Đảng ủy",
    "",
    "\t=x",
  ];

  test.each(["vi_VN", "en_US"])("never becomes a formula, a number or a date, in %s", (locale) => {
    const addon = openAddon({ locale });
    inProcess(addon).apply({
      edits: [
        {
          kind: "writeColumn",
          area: { sheet: "Sheet1", row: 1, column: 1, rows: texts.length, columns: 1 },
          cells: texts,
        },
      ],
    });
    const sheet = sheetNamed(addon, "Sheet1");
    expect(texts.map((_, index) => sheet.content(index + 1, 1) ?? "")).toEqual(texts);
  });

  it("begins with an apostrophe wherever it holds a figure or does not begin with a letter", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const sent = textToSheet(text);
        expect(sent === text || sent === `'${text}`).toBe(true);
        if (/^[=+\-@'\d]/.test(text)) expect(sent.startsWith("'")).toBe(true);
      }),
    );
  });
});

describe("A spreadsheet with decimal commas", () => {
  it.each([",", ";", "both"] as const)(
    "that takes formulas with %s from scripts gets formulas that calculate",
    async (formulaSeparator) => {
      const addon = openAddon({ formulaSeparator, locale: "vi_VN" });
      await addon.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 5 });
      const sheet = sheetNamed(addon, "Chấm điểm tập thể");
      const { row, column } = addon.area("ThamDinh_1_DoiTuong");
      addon.grid.type(sheet.id, row, column, "Đảng ủy A");
      for (const [role, value] of Object.entries({ TC1: "2", TC2: "3,5", TC3: "1", TC4: "1" }))
        addon.grid.type(sheet.id, addon.area(`ThamDinh_1_${role}`).row, addon.area(`ThamDinh_1_${role}`).column, value);
      const total = addon.area("ThamDinh_1_Tong");
      expect(sheet.value(total.row, total.column)).toBe(7.5);
      // Rules too
      expect(addon.grid.type(sheet.id, row + 1, addon.area("ThamDinh_1_TC1").column, "2,5").accepted).toBe(false);
      expect(await addon.run({ kind: "classify", repair: true })).toMatchObject({ kind: "outcome" });
    },
  );

  it("has its separators changed between arguments only", () => {
    expect(withSeparator(`=IF('a,b'!A1="x,y;z",SUM(A1,B1),"""")`, ";")).toBe(`=IF('a,b'!A1="x,y;z";SUM(A1;B1);"""")`);
    fc.assert(
      fc.property(fc.stringMatching(/^=[A-Z(),"']{0,20}$/), (formula) => {
        expect(withSeparator(withSeparator(formula, ";"), ",")).toBe(withSeparator(formula, ","));
      }),
    );
  });
});
