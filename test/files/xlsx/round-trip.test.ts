import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Cell } from "../../../src/text/cell";
import type { Plan } from "../../../src/workbook/model/plan";
import { apply } from "../../../files/xlsx/write/apply";
import { blankWorkbook } from "../../../files/xlsx/write/blank-workbook";
import { capture } from "../../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { blockIn, blockOf } from "./one-block";
import { partText } from "./package-parts";
import { PLAIN_STYLE, plainSpec } from "./plain-spec";
import { strangersWorkbook, TABLE_SHEET } from "./strangers-workbook";

const NAME = "ThamDinh_Thu";
const HOSTILE = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "<b>đậm</b>",
  "&amp;",
  "a & b",
  "\"'",
  "]]>",
  "<![CDATA[x]]>",
  "_x0041_",
  "_x005F_x0041_",
  "__x0041__",
  "_x000D_",
  "_xZZZZ_",
  "  đầu và cuối  ",
  "dòng 1\ndòng 2",
  "a\r\nb",
  "\r",
  "\t",
  "\u0000",
  "\u0001\u001f",
  "\u007f",
  "😀 👩‍👩‍👧",
  "Hoa\u0323\u0302",
  "\ud800",
  "\udc00x",
  "\ufffe\uffff",
  "\u200b",
  "\ufeffx",
  "'01",
  "TRUE",
  "1,5",
  " ",
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "grapheme", minLength: 1 }),
  fc.string({ unit: "binary", minLength: 1 }),
  fc
    .array(fc.constantFrom("_", "x", "0", "4", "1", "5", "F", "_x0041_", "&", "<", " "), {
      minLength: 1,
      maxLength: 30,
    })
    .map((parts) => parts.join("")),
);
const plainCell: fc.Arbitrary<Cell> = fc.oneof(
  text,
  fc.boolean(),
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.constantFrom({ error: "#N/A" }, { error: "#DIV/0!" }, { error: "#REF!" }),
);

function rewrite(plan: Plan, from = blankWorkbook()): Uint8Array {
  return saveWorkbook(apply(from, plan));
}

function sheetWith(cells: readonly (readonly Cell[])[], row = 1, column = 1): Plan {
  const rect = { row, column, rows: cells.length, columns: Math.max(...cells.map((line) => line.length)) };
  return {
    edits: [{ kind: "addSheet", spec: plainSpec({ blocks: [{ row, column, cells }], names: [{ name: NAME, rect }] }) }],
  };
}

describe("cells that are written to a file", () => {
  test.each(HOSTILE)("the text %j comes back as it was, and never as a formula", (hostile) => {
    const block = blockOf(rewrite(sheetWith([[hostile]])), NAME);
    expect(block.columns).toEqual([[hostile]]);
    expect(block.formulas).toEqual([null]);
  });

  it("come back as they were, in a new sheet", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(plainCell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: 1, max: 800 }),
        (cells, row, column) => {
          const block = blockOf(rewrite(sheetWith(cells, row, column)), NAME);
          expect(block.columns).toEqual([0, 1, 2].map((at) => cells.map((line) => line[at])));
        },
      ),
      { numRuns: 150 },
    );
  });

  it("come back as they were, in a column of somebody's sheet, and leave the others alone", () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(plainCell, { nil: undefined }), { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 1, max: 10 }),
        fc.integer({ min: 1, max: 8 }),
        (cells, row, column) => {
          const area = { sheet: TABLE_SHEET, row, column, rows: cells.length, columns: 1 };
          const all = { sheet: TABLE_SHEET, row: 1, column: 1, rows: 25, columns: 10 };
          const name = { kind: "setName", name: NAME, area: all } as const;
          const before = blockOf(rewrite({ edits: [name] }, openWorkbook(strangersWorkbook())), NAME);
          const block = blockOf(
            rewrite({ edits: [name, { kind: "writeColumn", area, cells }] }, openWorkbook(strangersWorkbook())),
            NAME,
          );
          const expected = before.columns.map((cellsBefore, at) =>
            cellsBefore.map((cell, index) => {
              const own = at === column - 1 ? cells[index + 1 - row] : undefined;
              return own === undefined ? cell : own;
            }),
          );
          expect(block.columns).toEqual(expected);
          block.formulas.forEach((formulas, at) =>
            Array.from({ length: 25 }, (_, index) => {
              const isWritten = at === column - 1 && cells[index + 1 - row] !== undefined;
              expect(formulas?.[index] ?? null).toBe(isWritten ? null : (before.formulas[at]?.[index] ?? null));
            }),
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it("come back the same after opening and saving again", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(plainCell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 4 }),
        (cells) => {
          const once = rewrite(sheetWith(cells));
          expect(Buffer.compare(rewrite({ edits: [] }, openWorkbook(once)), once)).toBe(0);
        },
      ),
      { numRuns: 50 },
    );
  });

  test.each([
    ["1900", strangersWorkbook],
    ["1904", strangersIn1904],
  ])("that hold days keep them in a workbook of the %s calendar", (_, workbook) => {
    const plan: Plan = {
      edits: [
        {
          kind: "writeColumn",
          area: { sheet: TABLE_SHEET, row: 2, column: 7, rows: 2, columns: 1 },
          cells: [{ date: 45000 }, { date: 45000.25 }],
        },
        { kind: "setName", name: NAME, area: { sheet: TABLE_SHEET, row: 2, column: 7, rows: 2, columns: 1 } },
      ],
    };
    expect(blockOf(rewrite(plan, openWorkbook(workbook())), NAME).columns).toEqual([
      [{ date: 45000 }, { date: 45000.25 }],
    ]);
  });
});

function strangersIn1904(): Uint8Array {
  const marked = openWorkbook(strangersWorkbook());
  const xml = new TextDecoder()
    .decode(marked.archive.read("xl/workbook.xml"))
    .replace("<workbookPr ", '<workbookPr date1904="1" ');
  marked.archive.write("xl/workbook.xml", new TextEncoder().encode(xml));
  return saveWorkbook(marked);
}

describe("a sheet that is written to a file", () => {
  const fills = [{ row: 2, column: 3, rows: 3, formula: '=A{r}&$A{r}&"{r}"', values: ["a", "", "c"] }];

  it("holds formulas with the values that the core knows", () => {
    const spec = plainSpec({ fills, names: [{ name: NAME, rect: { row: 2, column: 3, rows: 3, columns: 1 } }] });
    const block = blockOf(rewrite({ edits: [{ kind: "addSheet", spec }] }), NAME);
    expect(block.columns).toEqual([["a", "", "c"]]);
    expect(block.formulas).toEqual([['=A2&$A2&"{r}"', '=A3&$A3&"{r}"', '=A4&$A4&"{r}"']]);
  });

  it("gives a cell the last style that touches it, and formats and fonts come back", () => {
    const rect = { row: 1, column: 1, rows: 3, columns: 1 };
    const late = { ...PLAIN_STYLE, numberFormat: 'dd/mm/yyyy "&"', font: { ...PLAIN_STYLE.font, name: "A & B" } };
    const spec = plainSpec({
      styles: [
        { rect, style: PLAIN_STYLE },
        { rect: { ...rect, row: 2, rows: 1 }, style: late },
      ],
      blocks: [{ row: 1, column: 1, cells: [[1], [{ date: 2 }], [3]] }],
      names: [{ name: NAME, rect }],
    });
    const block = blockOf(rewrite({ edits: [{ kind: "addSheet", spec }] }), NAME);
    expect(block.columns).toEqual([[1, { date: 2 }, 3]]);
    expect(block.formats).toEqual([["General", 'dd/mm/yyyy "&"', "General"]]);
    expect(block.fonts).toEqual([["Times New Roman", "A & B", "Times New Roman"]]);
  });

  it("has each look once, however often it is used", () => {
    const cells = Array.from({ length: 30 }, (_, row) => ({
      rect: { row: row + 1, column: 1, rows: 1, columns: 1 },
      style: { ...PLAIN_STYLE, fill: row % 2 === 0 ? "#ffeeaa" : null },
    }));
    const styles = partText(
      rewrite({ edits: [{ kind: "addSheet", spec: plainSpec({ styles: cells }) }] }),
      "xl/styles.xml",
    );
    expect(styles.match(/<cellXfs count="(\d+)"/)?.[1]).toBe("3");
    expect(styles.match(/<fills count="(\d+)"/)?.[1]).toBe("3");
  });

  it("takes the place of the one that was there, when it is laid out anew", () => {
    const spec = plainSpec({
      blocks: [{ row: 1, column: 1, cells: [["cũ", "thừa"]] }],
      merges: [{ row: 3, column: 1, rows: 1, columns: 2 }],
      charts: [
        {
          kind: "bar",
          title: "Cũ",
          seriesName: "S",
          categories: { row: 1, column: 1, rows: 1, columns: 1 },
          values: { row: 1, column: 2, rows: 1, columns: 1 },
          place: { row: 4, column: 1, rows: 9, columns: 5 },
        },
      ],
      names: [{ name: NAME, rect: { row: 1, column: 1, rows: 1, columns: 2 } }],
    });
    const first = rewrite({
      edits: [
        { kind: "addSheet", spec },
        { kind: "addSheet", spec: plainSpec({ name: "Sau" }) },
      ],
    });
    const again = plainSpec({
      blocks: [{ row: 1, column: 1, cells: [["mới"]] }],
      charts: [{ ...spec.charts[0]!, title: "Mới" }],
      names: [{ name: NAME, rect: { row: 1, column: 1, rows: 1, columns: 2 } }],
    });
    const second = rewrite(
      { edits: [{ kind: "rewriteSheet", spec: again, clear: { row: 1, column: 1, rows: 1, columns: 2 } }] },
      openWorkbook(first),
    );
    const snapshot = capture(openWorkbook(second));
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["Mới", "Sau"]);
    expect(blockIn(snapshot, NAME).columns).toEqual([["mới"], [null]]);
    expect(partText(second, "xl/worksheets/sheet1.xml")).not.toContain("mergeCell");
    expect(partText(second, "xl/charts/chart1.xml")).toContain("<a:t>Mới</a:t>");
    expect(
      openWorkbook(second)
        .archive.names()
        .filter((name) => /chart|drawing/.test(name)).length,
    ).toBe(
      openWorkbook(first)
        .archive.names()
        .filter((name) => /chart|drawing/.test(name)).length,
    );
  });
});
