import { describe, expect, it, test } from "vitest";
import { NOT_CALCULATED } from "../../../src/text/cell";
import type { Edit } from "../../../src/workbook/model/plan";
import { apply } from "../../../files/xlsx/write/apply";
import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { blockOf } from "./one-block";
import { partText, unzipParts } from "./package-parts";
import { PLAIN_STYLE, plainSpec } from "./plain-spec";
import { strangersWorkbook, TABLE_PART, TABLE_SHEET } from "./strangers-workbook";

const WORKBOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const STYLES = "xl/styles.xml";
const CHAIN = "xl/calcChain.xml";
const ANY_WRITE = [WORKBOOK, TYPES, RELATIONSHIPS, CHAIN];

const place = { sheet: TABLE_SHEET, row: 2, column: 4, rows: 7, columns: 1 };
const writeColumn: Edit = {
  kind: "writeColumn",
  area: place,
  cells: [null, undefined, 3, "=1+1", true, { error: "#N/A" }, " a "],
};
const fillColumn: Edit = {
  kind: "fillColumn",
  sheet: TABLE_SHEET,
  fill: { row: 2, column: 4, rows: 7, formula: '=A{r}&"<{r}>"', values: ["x", "", 1, null, true, "<", "y"] },
};
const addSheet: Edit = {
  kind: "addSheet",
  spec: plainSpec({
    styles: [{ rect: { row: 1, column: 1, rows: 2, columns: 2 }, style: PLAIN_STYLE }],
    charts: [
      {
        kind: "bar",
        title: "T",
        seriesName: "S",
        categories: { row: 1, column: 1, rows: 2, columns: 1 },
        values: { row: 1, column: 2, rows: 2, columns: 1 },
        place: { row: 4, column: 1, rows: 9, columns: 5 },
      },
    ],
  }),
};

function after(edits: readonly Edit[]): Uint8Array {
  return saveWorkbook(apply(openWorkbook(strangersWorkbook()), { edits }));
}

/** Parts of the file that are no longer what they were. */
function changedParts(bytes: Uint8Array): readonly string[] {
  const before = unzipParts(strangersWorkbook());
  const now = unzipParts(bytes);
  return Object.keys(before)
    .filter((name) => {
      const part = now[name];
      return !part || Buffer.compare(Buffer.from(part), Buffer.from(before[name]!)) !== 0;
    })
    .sort();
}

describe("a plan carried out in somebody's workbook", () => {
  test.each<[string, readonly Edit[], readonly string[]]>([
    ["nothing", [], []],
    ["a column of values", [writeColumn], [...ANY_WRITE, TABLE_PART]],
    ["a column of formulas", [fillColumn], [...ANY_WRITE, TABLE_PART]],
    ["a new sheet with a chart", [addSheet], [...ANY_WRITE, STYLES]],
    ["a new sheet without styles", [{ kind: "addSheet", spec: plainSpec() }], ANY_WRITE],
    ["a name", [{ kind: "setName", name: "ThamDinh_2_TC1", area: place }], [WORKBOOK]],
    ["a name away", [{ kind: "deleteName", name: "ThamDinh_1_TC1" }], [WORKBOOK]],
    ["a place to show in the sheet that is shown", [{ kind: "activate", area: place }], [WORKBOOK, TABLE_PART]],
  ])("that writes %s leaves every other part byte for byte as it was", (_, edits, changed) => {
    expect(changedParts(after(edits))).toEqual([...changed].sort());
  });

  it("changes nothing in the sheet but the cells that it writes", () => {
    const xml = partText(after([writeColumn]), TABLE_PART);
    expect(xml).toContain('<dimension ref="A1:E8"/>');
    const without = (text: string) =>
      text
        .replaceAll(/<c r="D\d"[^>/]*(?:\/>|>.*?<\/c>)/g, "")
        .replaceAll(/<row r="[58]"><\/row>/g, "")
        .replace('ref="A1:E8"', 'ref="A1:E7"')
        .replace('<row r="6" s="1" customFormat="1"></row>', '<row r="6" s="1" customFormat="1"/>');
    expect(without(xml)).toBe(without(partText(strangersWorkbook(), TABLE_PART)));
  });

  it("keeps the style of a cell that is there, and gives a new cell that of its row or column", () => {
    const xml = partText(after([writeColumn]), TABLE_PART);
    expect(Array.from(xml.matchAll(/<c r="(D\d)"(?: s="(\d)")?/g), (match) => [match[1], match[2]])).toEqual([
      ["D2", "1"],
      ["D4", "2"],
      ["D5", "2"],
      ["D6", "1"],
      ["D7", "2"],
      ["D8", "2"],
    ]);
  });

  it("writes values that read back the same, where text never becomes a formula", () => {
    const block = blockOf(after([writeColumn]), "ThamDinh_1_TC1");
    expect(block.columns).toEqual([[null, null, 3, "=1+1", true, { error: "#N/A" }, " a "]]);
    expect(block.formulas).toEqual([null]);
  });

  it("writes formulas with the values that the core knows, and leaves others to be calculated", () => {
    const block = blockOf(after([fillColumn]), "ThamDinh_1_TC1");
    expect(block.columns).toEqual([["x", "", 1, NOT_CALCULATED, true, "<", "y"]]);
    // What stands in quotes is text, braces included
    expect(block.formulas).toEqual([[2, 3, 4, 5, 6, 7, 8].map((row) => `=A${row}&"<{r}>"`)]);
  });

  it("lets the last of two writes to a cell win", () => {
    const bytes = after([fillColumn, { kind: "writeColumn", area: { ...place, rows: 1 }, cells: ["cuối"] }]);
    expect(partText(bytes, TABLE_PART).match(/<c r="D2"/g)).toHaveLength(1);
    expect(blockOf(bytes, "ThamDinh_1_TC1").columns[0]?.slice(0, 2)).toEqual(["cuối", ""]);
  });

  test.each([
    ["the cell that holds the formula", 2, [null, "=A3*2", "=A4*2"]],
    ["a cell that follows it", 3, ["=A2*2", null, "=A4*2"]],
  ])("leaves a shared formula whole when it overwrites %s", (_, row, formulas) => {
    const bytes = after([
      { kind: "writeColumn", area: { sheet: TABLE_SHEET, row, column: 3, rows: 1, columns: 1 }, cells: [0] },
      { kind: "setName", name: "ThamDinh_Xem", area: { sheet: TABLE_SHEET, row: 2, column: 3, rows: 3, columns: 1 } },
    ]);
    expect(blockOf(bytes, "ThamDinh_Xem").formulas).toEqual([formulas]);
    const values = [2, 4, 6];
    values[row - 2] = 0;
    expect(blockOf(bytes, "ThamDinh_Xem").columns).toEqual([values]);
  });

  it("drops the calculation chain and has everything calculated anew", () => {
    const bytes = after([writeColumn]);
    expect(partText(bytes, TYPES)).not.toContain("calcChain");
    expect(partText(bytes, RELATIONSHIPS)).not.toContain("calcChain");
    expect(partText(bytes, WORKBOOK)).toMatch(
      /<calcPr calcId="191029" iterate="1" fullCalcOnLoad="1" calcCompleted="1"\/>/,
    );
  });

  it("moves a name of ours and leaves the others", () => {
    const xml = partText(
      after([
        {
          kind: "setName",
          name: "ThamDinh_1_TC1",
          area: { sheet: "Khác & nữa", row: 1, column: 1, rows: 1, columns: 2 },
        },
      ]),
      WORKBOOK,
    );
    expect(xml).toContain("<definedName name=\"ThamDinh_1_TC1\">'Khác &amp; nữa'!$A$1:$B$1</definedName>");
    expect(xml.match(/<definedName /g)).toHaveLength(3);
    expect(xml).toContain('<definedName name="Nguong" comment="của tôi">');
  });

  it("shows a place, with only its sheet selected", () => {
    const bytes = after([{ kind: "activate", area: { sheet: "Khác & nữa", row: 5, column: 2, rows: 1, columns: 1 } }]);
    expect(partText(bytes, WORKBOOK)).toMatch(/<workbookView [^>]*activeTab="1"/);
    expect(partText(bytes, TABLE_PART)).not.toContain("tabSelected");
    const other = partText(bytes, "xl/worksheets/sheet2.xml");
    expect(other).toMatch(/<sheetView [^>]*tabSelected="1"/);
    expect(other).toContain('<selection activeCell="B5" sqref="B5"/>');
  });

  it("refuses a sheet that is not there", () => {
    expect(() => after([{ ...writeColumn, area: { ...place, sheet: "Không có" } }])).toThrow(RangeError);
  });
});
