import { describe, expect, it, test } from "vitest";
import { openWorkbook } from "../../../files/xlsx/package/workbook";
import { exampleWorkbook } from "../../../files/example-workbook";
import { sheetView } from "../../../standalone/worker/sheet-view";
import { display } from "../../../standalone/worker/text-cells";
import type { Cell } from "../../../src/text/cell";

describe("A value in the sheet view", () => {
  test.each<readonly [Cell, string, string]>([
    [1.5, "General", "1,5"],
    [1.5, "0.00", "1,50"],
    [12345.67, "#,##0.0", "12.345,7"],
    [0.5, "0%", "50%"],
    [{ date: 46_000 }, "m/d/yyyy", "09/12/2025"],
    [{ date: 46_000 }, "dd/mm/yyyy", "09/12/2025"],
    [true, "General", "TRUE"],
    [{ error: "#DIV/0!" }, "General", "#DIV/0!"],
    ["=1+1", "General", "=1+1"],
    [null, "0.00", ""],
    [2, "[broken", "2"],
  ])("%j in the format %s reads %s", (value, code, text) => {
    if (code !== "[broken") expect(display(value, code).text).toBe(text);
    else expect(() => display(value, code)).not.toThrow();
  });
});

describe("A sheet in view", () => {
  const view = sheetView(openWorkbook(exampleWorkbook()), 3);
  const sheet = "Chấm điểm tập thể";

  it("has a place for every row and column, and its merges and frozen rows", () => {
    const { tops, lefts, merges, frozen, version } = view.layout(sheet);
    expect(version).toBe(3);
    expect(tops.length).toBeGreaterThan(30);
    expect([...tops].every((top, index) => index === 0 || top >= tops[index - 1]!)).toBe(true);
    expect([...lefts].every((left, index) => index === 0 || left >= lefts[index - 1]!)).toBe(true);
    expect(merges.length).toBeGreaterThan(0);
    expect(frozen.rows).toBeGreaterThan(0);
  });

  it("shows any rows alone as it shows them together, with the looks that they use", () => {
    const together = view.rows(sheet, 1, 40);
    for (const row of [1, 4, 8, 12, 40]) expect(view.rows(sheet, row, row).rows).toEqual([together.rows[row - 1]]);
    for (const cells of together.rows) for (const { style } of cells) expect(together.looks.has(style)).toBe(true);
    expect(together.rows.flat().map(({ text }) => text)).toContain("Đảng ủy phường Hưng Bình");
  });

  it("tells the formula of a cell, and none where there is none", () => {
    const row = view.rows(sheet, 6, 6).rows[0]!;
    const typed = row.find(({ text }) => text === "Đảng ủy phường Hưng Bình")!;
    expect(view.formula(sheet, 6, typed.column)).toBeNull();
    expect(view.formula(sheet, 6, 1)).toMatch(/^=/);
  });
});
