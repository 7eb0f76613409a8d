import { NOT_CALCULATED } from "../../../../src/text/cell";
import { describe, expect, it, test } from "vitest";
import { UNREAD_FORMULA } from "../../../../src/workbook/model/snapshot";
import { capture } from "../../../../files/xlsx/read/capture";
import { openWorkbook } from "../../../../files/xlsx/package/workbook";
import { blockOf } from "../one-block";
import { handParts, handWorkbook, MAIN, zipParts } from "../package-parts";
import type { HandWorkbook } from "../package-parts";

const NAME = "ThamDinh_1_TC1";
const ONE_CELL = `<definedName name="${NAME}">Bang!$B$2</definedName>`;

/** Style 1 is a date, 2 a percentage, 3 a code of its own, 4 a time, 5 a font of the old encodings. */
const STYLES =
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\\ &quot;ngày&quot;"/></numFmts>' +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><sz val="12"/><name val=".VnTime"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="9" fontId="1"/></cellStyleXfs>' +
  '<cellXfs count="6"><xf numFmtId="0" fontId="0"/><xf numFmtId="14" fontId="0"/><xf numFmtId="10" fontId="0"/><xf numFmtId="164" fontId="0"><alignment wrapText="1"/></xf>' +
  '<xf numFmtId="20" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs>';

const STRINGS =
  '<si><t>Xuất sắc</t></si><si><r><rPr><b/></rPr><t>Chi bộ </t></r><r><t xml:space="preserve"> 1</t></r></si>' +
  '<si><t>Hà Nội</t><rPh sb="0" eb="2"><t>ha noi</t></rPh><phoneticPr fontId="1"/></si><si/><si><t/></si><si><t>a_x000D_b &lt;&#x26;&#233; _x005F_x0041_</t></si>';

function cellOf(cell: string, more: Partial<HandWorkbook> = {}) {
  return blockOf(
    handWorkbook({
      sheets: { Bang: `<sheetData><row r="2">${cell}</row></sheetData>` },
      names: ONE_CELL,
      styles: STYLES,
      strings: STRINGS,
      ...more,
    }),
    NAME,
  );
}

describe("a cell of an .xlsx file", () => {
  test.each([
    ["a shared text that is missing", '<c r="B2" t="s"><v>99</v></c>'],
    ["the number of a shared text that is none", '<c r="B2" t="s"><v>-1</v></c>'],
    ["a number that is none", '<c r="B2"><v>1,5</v></c>'],
    ["a number of another base", '<c r="B2"><v>0x2</v></c>'],
    ["a truth value that is none", '<c r="B2" t="b"><v>2</v></c>'],
    ["a kind that is none", '<c r="B2" t="x"><v>2</v></c>'],
  ])("with %s ends reading with its place, since without it the result would be another one", (_, cell) => {
    expect(() => cellOf(cell)).toThrow(/\(ô B2, kiểu \S+: “.+”\)$/);
  });

  test.each([
    ["a number", '<c r="B2"><v>1.5</v></c>', 1.5],
    ["a number with its type", '<c r="B2" t="n"><v>-2E-3</v></c>', -0.002],
    ["a shared text", '<c r="B2" t="s"><v>0</v></c>', "Xuất sắc"],
    ["a shared text of several runs", '<c r="B2" t="s"><v>1</v></c>', "Chi bộ  1"],
    ["a shared text with a reading aid", '<c r="B2" t="s"><v>2</v></c>', "Hà Nội"],
    ["a shared text with escapes", '<c r="B2" t="s"><v>5</v></c>', "a\rb <&é _x0041_"],
    ["a text in place", '<c r="B2" t="inlineStr"><is><t xml:space="preserve"> =1+1 </t></is></c>', " =1+1 "],
    ["a text in place of several runs", '<c r="B2" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', "ab"],
    ["the text of a formula", '<c r="B2" t="str"><f>A1</f><v>Đạt</v></c>', "Đạt"],
    ["the empty text of a formula", '<c r="B2" t="str"><f>A1</f><v></v></c>', ""],
    ["the empty text of a formula, in short", '<c r="B2" t="str"><f>A1</f><v/></c>', ""],
    ["a formula without a value", '<c r="B2"><f>A1</f></c>', NOT_CALCULATED],
    ["true", '<c r="B2" t="b"><v>1</v></c>', true],
    ["false", '<c r="B2" t="b"><v>0</v></c>', false],
    ["an error", '<c r="B2" t="e"><v>#DIV/0!</v></c>', { error: "#DIV/0!" }],
    ["a serial day shown as a date", '<c r="B2" s="1"><v>45000.5</v></c>', { date: 45000.5 }],
    ["a serial day with a format of its own", '<c r="B2" s="3"><v>45000</v></c>', { date: 45000 }],
    ["a time", '<c r="B2" s="4"><v>0.5</v></c>', { date: 0.5 }],
    ["a date as text of the standard", '<c r="B2" t="d"><v>2023-03-15T12:00:00</v></c>', { date: 45000.5 }],
    ["a percentage", '<c r="B2" s="2"><v>0.5</v></c>', 0.5],
    ["a cell that is only styled", '<c r="B2" s="3"/>', null],
    ["an empty cell", '<c r="B2"></c>', null],
    ["an empty shared text", '<c r="B2" t="s"><v>3</v></c>', null],
    ["a number with spaces round it", '<c r="B2"><v> 1.5\n</v></c>', 1.5],
    ["a number in CDATA", '<c r="B2"><v><![CDATA[1.5]]></v></c>', 1.5],
    ["a number with a reference in it", '<c r="B2"><v>1&#46;5</v></c>', 1.5],
    ["a number with a comment in it", '<c r="B2"><v>1<!-- , -->.5</v></c>', 1.5],
    ["a cell whose tags have spaces", '<c  r = "B2" ><v >1.5</v ></c\n>', 1.5],
    ["a cell with quotes of the other kind", "<c r='B2' t='s'><v>0</v></c>", "Xuất sắc"],
    ["a cell with > in an attribute of its own", '<c r="B2" own=">"><v>1.5</v></c>', 1.5],
    ["a cell whose place is left out, after one that has its own", '<c r="A2"/><c><v>1.5</v></c>', 1.5],
    ["a cell that stands before the one on its left", '<c r="B2"><v>1.5</v></c><c r="A2"><v>9</v></c>', 1.5],
    [
      "a text in CDATA with references",
      '<c r="B2" t="inlineStr"><is><t><![CDATA[a<b]]>&amp;<!-- c -->d</t></is></c>',
      "a<b&d",
    ],
    ["an index of a text in CDATA", '<c r="B2" t="s"><v><![CDATA[0]]></v></c>', "Xuất sắc"],
    ["a time as text of the standard", '<c r="B2" t="d"><v>12:00:00</v></c>', { date: 0.5 }],
    ["a day before March 1900", '<c r="B2" t="d"><v>1900-02-28</v></c>', { date: 59 }],
    ["a day that is none", '<c r="B2" t="d"><v>2023-02-30</v></c>', "2023-02-30"],
    ["an empty text in place", '<c r="B2" t="inlineStr"><is><t></t></is></c>', null],
    ["a missing cell", "", null],
  ])("%s is read as the core wants it", (_, cell, expected) => {
    expect(cellOf(cell).columns).toEqual([[expected]]);
  });

  test.each([
    [1, "m/d/yyyy"],
    [2, "0.00%"],
    [3, 'dd/mm/yyyy\\ "ngày"'],
    [4, "h:mm"],
    [0, "General"],
  ])("style %i has the format %s", (style, format) => {
    expect(cellOf(`<c r="B2" s="${style}"><v>1</v></c>`).formats).toEqual([format]);
  });

  it("tells its font, where old encodings show", () => {
    expect(cellOf('<c r="B2" s="5" t="inlineStr"><is><t>a</t></is></c>').fonts).toEqual([".VnTime"]);
  });

  it("counts days of the 1904 calendar as those of the 1900 calendar", () => {
    const cells = '<c r="B2" s="1"><v>1</v></c>';
    expect(cellOf(cells, { properties: 'date1904="1"' }).columns).toEqual([[{ date: 1463 }]]);
    expect(cellOf(cells, { properties: 'date1904="0"' }).columns).toEqual([[{ date: 1 }]]);
    expect(cellOf('<c r="B2" s="4"><v>0.5</v></c>', { properties: 'date1904="1"' }).columns).toEqual([[{ date: 0.5 }]]);
  });

  it("may leave its place out", () => {
    const sheet = "<sheetData><row><c><v>9</v></c></row><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>";
    expect(blockOf(handWorkbook({ sheets: { Bang: sheet }, names: ONE_CELL }), NAME).columns).toEqual([[2]]);
  });

  it("is found under any prefix of its namespace", () => {
    const parts = handParts({ sheets: { Bang: "" }, names: ONE_CELL });
    parts["xl/worksheets/sheet1.xml"] =
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2" t="str"><x:f>A1&amp;"x"</x:f><x:v>a</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const block = blockOf(zipParts(parts), NAME);
    expect(block.columns).toEqual([["a"]]);
    expect(block.formulas).toEqual([['=A1&"x"']]);
  });

  it("is read from a part in UTF-16 too", () => {
    const parts = handParts({ sheets: { Bang: "" }, names: ONE_CELL });
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="2"><c r="B2" t="inlineStr"><is><t>Đạt 😀</t></is></c></row></sheetData></worksheet>`;
    parts["xl/worksheets/sheet1.xml"] = Uint8Array.from(
      Array.from({ length: xml.length }, (_, at) => xml.charCodeAt(at)).flatMap((code) => [code & 0xff, code >> 8]),
    );
    expect(blockOf(zipParts(parts), NAME).columns).toEqual([["Đạt 😀"]]);
  });
});

describe("a formula of an .xlsx file", () => {
  const column = (cells: string) =>
    blockOf(
      handWorkbook({
        sheets: { Bang: `<sheetData>${cells}</sheetData>` },
        names: `<definedName name="${NAME}">Bang!$B$2:$B$4</definedName>`,
      }),
      NAME,
    ).formulas;
  const row = (number: number, cell: string) => `<row r="${number}">${cell}</row>`;

  it("is read with entities decoded", () => {
    expect(column(row(2, '<c r="B2"><f>IF(A2&lt;"é &amp; b",1,2)</f><v>1</v></c>'))).toEqual([
      ['=IF(A2<"é & b",1,2)', null, null],
    ]);
  });

  it("that cells share is told for each of them", () => {
    const cells =
      row(2, '<c r="B2"><f t="shared" ref="B2:B4" si="0">A2+$A$1+A$1&amp;"A2"</f><v>1</v></c>') +
      row(3, '<c r="B3"><f t="shared" si="0"/><v>1</v></c>') +
      row(4, '<c r="B4"><f t="shared" si="0"></f><v>1</v></c>');
    expect(column(cells)).toEqual([['=A2+$A$1+A$1&"A2"', '=A3+$A$1+A$1&"A2"', '=A4+$A$1+A$1&"A2"']]);
  });

  it("that cells share may have its text outside the named cells", () => {
    const cells =
      row(1, '<c r="B1"><f t="shared" ref="B1:B2" si="3">A1*2</f><v>1</v></c>') +
      row(2, '<c r="B2"><f t="shared" si="3"/><v>1</v></c>');
    expect(column(cells)).toEqual([["=A2*2", null, null]]);
  });

  it("whose text is not in the file is unread, never missing", () => {
    expect(column(row(2, '<c r="B2"><f t="shared" si="7"/><v>1</v></c>'))).toEqual([[UNREAD_FORMULA, null, null]]);
  });
});

describe("a defined name of ours", () => {
  const sheets = {
    "Bang": '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>',
    "Bảng &apos;2&apos;": '<sheetData><row r="1"><c r="A1"><v>2</v></c></row></sheetData>',
  };
  const read = (names: string) => capture(openWorkbook(handWorkbook({ sheets, names }))).names;

  test.each([
    "#REF!",
    "Bang!#REF!",
    "Bang!$A$1,Bang!$A$3",
    "Bang!$A:$A",
    "Bang!$1:$1",
    "[1]Bang!$A$1",
    "'[1]Bang'!$A$1",
    "Khac!$A$1",
    "SUM(Bang!$A$1)",
    "1",
    "Bang!$A$0",
    "Bang!$XFE$1",
    "",
  ])("that points at %j points at nothing", (reference) => {
    expect(read(`<definedName name="${NAME}">${reference}</definedName>`)).toEqual([{ name: NAME, block: null }]);
  });

  it("finds a sheet with quotes in its name", () => {
    expect(read(`<definedName name="${NAME}">'Bảng ''2'''!$A$1</definedName>`)[0]?.block?.columns).toEqual([[2]]);
  });

  it("of the whole workbook goes before one of a sheet, wherever it stands", () => {
    const whole = `<definedName name="${NAME}">Bang!$A$1</definedName>`;
    const local = `<definedName name="${NAME}" localSheetId="1">'Bảng ''2'''!$A$1</definedName>`;
    for (const names of [whole + local, local + whole]) {
      expect(read(names).map(({ block }) => block?.columns)).toEqual([[[1]]]);
    }
    expect(read(local).map(({ block }) => block?.columns)).toEqual([[[2]]]);
  });

  it("is told apart from the names of others", () => {
    expect(
      read(
        '<definedName name="Khac">Bang!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Bang!$A$1</definedName>',
      ),
    ).toEqual([]);
  });

  it("may overlap another", () => {
    const names =
      '<definedName name="ThamDinh_A">Bang!$A$1:$B$2</definedName><definedName name="ThamDinh_B">Bang!$A$1</definedName>';
    expect(read(names).map(({ block }) => block?.columns)).toEqual([
      [
        [1, null],
        [null, null],
      ],
      [[1]],
    ]);
  });
});

describe("a sheet of an .xlsx file", () => {
  const infos = (sheets: Record<string, string>) => capture(openWorkbook(handWorkbook({ sheets }))).sheets;

  test.each([
    ["nothing at all", "<sheetData/>", null],
    ["only styled cells", '<sheetData><row r="3"><c r="C3" s="1"/></row></sheetData>', null],
    [
      "cells here and there",
      '<sheetData><row r="2"><c r="D2"><v>1</v></c></row><row r="5"><c r="B5" t="inlineStr"><is><t>a</t></is></c></row></sheetData>',
      { row: 2, column: 2, rows: 4, columns: 3 },
    ],
    [
      "a dimension that lies",
      '<dimension ref="A1:ZZ99"/><sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>',
      { row: 2, column: 2, rows: 1, columns: 1 },
    ],
  ])("with %s tells what is used", (_, sheet, used) => {
    expect(infos({ Bang: sheet })).toEqual([
      { name: "Bang", visible: true, protected: false, used: used && { sheet: "Bang", ...used } },
    ]);
  });

  test.each([
    ['sheet="1"', true],
    ['sheet="true" password="CC1A"', true],
    ['sheet="0"', false],
    ["", false],
  ])("with sheetProtection %s is protected: %s", (attributes, expected) => {
    expect(infos({ Bang: `<sheetData/><sheetProtection ${attributes}/>` })[0]?.protected).toBe(expected);
  });

  it("may be hidden, and another one active", () => {
    const parts = handParts({ sheets: { A: "<sheetData/>", B: "<sheetData/>", C: "<sheetData/>" } });
    parts["xl/workbook.xml"] = String(parts["xl/workbook.xml"])
      .replace('name="A"', 'name="A" state="hidden"')
      .replace('name="B"', 'name="B" state="veryHidden"')
      .replace("yWindow", 'activeTab="2" yWindow');
    const snapshot = capture(openWorkbook(zipParts(parts)));
    expect(snapshot.sheets.map(({ visible }) => visible)).toEqual([false, false, true]);
    expect(snapshot.activeSheet).toBe("C");
    expect(snapshot.calculated).toBe(false);
    expect(snapshot.host).toBe("xlsx");
  });
});
