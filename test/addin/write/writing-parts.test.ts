import { readFileSync, readdirSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { apiToCell, contentToApi, textToApi } from "../../../addin/excel/cell-value";
import { contentBands } from "../../../src/workbook/wire/content-bands";
import { isCopiedDown } from "../../../src/workbook/model/fill-formula";
import { formulaOfRow } from "../../../src/workbook/model/row-formula";
import { styleRegions } from "../../../src/workbook/sheets/style-regions";
import { charactersToPoints, millimetresToPoints } from "../../../addin/excel/units";
import { hostErrorSentence, hostErrorSentences } from "../../../src/language/host-errors";
import type { CellBlock, StyledRect } from "../../../src/workbook/model/sheet-spec";
import { theme } from "../../../src/workbook/sheets/theme";
import { shiftFormula } from "../../../workbench/grid/formula/rewrite/shift";

describe("looks as few regions", () => {
  const styles = [theme.header, theme.inputText, theme.resultText];
  const styled = fc.array(
    fc.record({
      rect: fc.record({
        row: fc.integer({ min: 1, max: 8 }),
        column: fc.integer({ min: 1, max: 6 }),
        rows: fc.integer({ min: 1, max: 5 }),
        columns: fc.integer({ min: 1, max: 4 }),
      }),
      style: fc.constantFrom(...styles),
    }),
    { maxLength: 12 },
  );

  const paint = (rects: readonly StyledRect[]) => {
    const cells = new Map<string, unknown>();
    let painted = 0;
    for (const { rect, style } of rects) {
      for (let r = rect.row; r < rect.row + rect.rows; r++) {
        for (let c = rect.column; c < rect.column + rect.columns; c++) {
          cells.set(`${String(r)} ${String(c)}`, style);
          painted += 1;
        }
      }
    }
    return { cells: [...cells].sort(([a], [b]) => (a < b ? -1 : 1)), painted };
  };

  it("every cell looks the same, and none is painted twice", () => {
    fc.assert(
      fc.property(styled, (rects) => {
        const before = paint(rects);
        const after = paint(styleRegions(rects));
        expect(after.cells).toEqual(before.cells);
        expect(after.painted).toBe(after.cells.length);
      }),
    );
  });

  it("ten thousand lines of cells with the same looks are one region a column", () => {
    const cells = Array.from({ length: 10_000 }, (_, row) =>
      [1, 2].map((column): StyledRect => ({
        rect: { row: row + 1, column, rows: 1, columns: 1 },
        style: column === 1 ? { ...theme.inputText } : theme.header,
      })),
    ).flat();
    expect(styleRegions(cells)).toHaveLength(2);
  });
});

describe("contents as few arrays", () => {
  const blocks = fc.array(
    fc.record({
      row: fc.integer({ min: 1, max: 9 }),
      column: fc.integer({ min: 1, max: 5 }),
      cells: fc.array(fc.array(fc.option(fc.integer(), { nil: undefined }), { minLength: 1, maxLength: 4 }), {
        minLength: 1,
        maxLength: 4,
      }),
    }),
    { maxLength: 8 },
  );

  const laid = (own: readonly CellBlock[]) => {
    const cells = new Map<string, unknown>();
    for (const { row, column, cells: lines } of own) {
      lines.forEach((line, r) =>
        line.forEach((content, c) => {
          if (content !== undefined) cells.set(`${String(row + r)} ${String(column + c)}`, content);
        }),
      );
    }
    return [...cells].sort(([a], [b]) => (a < b ? -1 : 1));
  };

  it("every cell keeps its content, and every array is a full rectangle of a bounded number of rows", () => {
    fc.assert(
      fc.property(blocks, (own) => {
        const bands = contentBands(own, 3);
        expect(laid(bands)).toEqual(laid(own));
        for (const { cells } of bands) {
          expect(new Set(cells.map((line) => line.length)).size).toBe(1);
          expect(cells.length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });

  it("a heading and signatures far below it are two arrays", () => {
    expect(
      contentBands(
        [
          { row: 1, column: 1, cells: [["đầu"]] },
          { row: 10_000, column: 1, cells: [["ký"]] },
        ],
        100,
      ).map(({ row }) => row),
    ).toEqual([1, 10_000]);
  });
});

describe("formulas that are copied down", () => {
  test.each([
    ["=$B{r}*2", true],
    ['=IF(ISNUMBER($B{r}),SUM($C{r}:$F{r}),"")', true],
    ["=COUNTIFS(ThamDinh_1_Khoa,$A{r},ThamDinh_1_Hang,\">=\"&'Bộ tiêu chí'!$D$20)", true],
    ["=ROW()-ROW($A$9)", true],
    ['="B1"&$B{r}', true],
    ["='Sheet A1'!$B{r}", true],
    ["={r}", false],
    ["=$B${r}", false],
    ["=B1+$B{r}", false],
    ['="dòng {r}"', true],
    ["='a{r}b'!$B{r}&\"{r}\"", true],
    ["=$B{r}+'Sheet'!C5", false],
  ])("%s: %s", (formula, isCopied) => {
    expect(isCopiedDown(formula)).toBe(isCopied);
    if (isCopied) expect(shiftFormula(formulaOfRow(formula, 10), 7, 0)).toBe(formulaOfRow(formula, 17));
  });
});

describe("single values", () => {
  test.each([
    ["Thẩm định", "Thẩm định"],
    ["=1", "'=1"],
    ["2 điểm", "2 điểm"],
    ["2 diem", "'2 diem"],
    ["- đầu dòng", "'- đầu dòng"],
    ["'x", "''x"],
    ["", ""],
    ["true", "'true"],
    ["May 5", "'May 5"],
    ["Maya", "Maya"],
  ])("the text %s is written as %s", (text, written) => expect(textToApi(text)).toBe(written));

  test.each([
    [undefined, null],
    [null, ""],
    [{ date: 46143 }, 46143],
    [{ error: "#N/A" }, "#N/A"],
    [{ formula: "=A1", value: null }, "=A1"],
    [true, true],
    [1.5, 1.5],
  ] as const)("the content %j is written as %j", (content, written) => expect(contentToApi(content)).toBe(written));

  test.each([
    ["", "General", false, null],
    ["", "General", true, ""],
    [46143, "d-mmm", false, { date: 46143 }],
    [0.5, "0%", false, 0.5],
    ["#DIV/0!", "General", true, { error: "#DIV/0!" }],
    ["#thẻ", "General", false, "#thẻ"],
    [false, "General", false, false],
  ] as const)("%j with the format %s is read as a cell (computed: %s)", (value, format, isComputed, cell) => {
    expect(apiToCell(value, format, isComputed)).toEqual(cell);
  });

  it("widths and margins are points", () => {
    expect([charactersToPoints(8.43), millimetresToPoints(25.4)]).toEqual([expect.closeTo(48, 1), 72]);
  });
});

describe("sentences about failures", () => {
  test.each(Object.keys(hostErrorSentences.vi) as (keyof typeof hostErrorSentences.vi)[])(
    "%s tells in both languages what to do next, shortly",
    (code) => {
      for (const language of ["vi", "en"] as const) {
        const sentence = hostErrorSentence(language, { code, sheet: "$& 'Bảng'" });
        expect(sentence.length).toBeLessThan(200);
        expect(sentence).not.toContain("{");
        if (hostErrorSentences[language][code].includes("{sheet}")) expect(sentence).toContain("“$& 'Bảng'”");
      }
    },
  );
});

it("only excel-run.ts speaks to Excel.run, so that every failure becomes one of ours", () => {
  const folder = new URL("../../../addin/", import.meta.url);
  const speakers = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && /\bExcel\.run\(/.test(readFileSync(new URL(file, folder), "utf8")),
  );
  expect(speakers).toEqual(["excel/excel-run.ts"]);
});
