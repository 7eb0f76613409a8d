import { describe, expect, it, test } from "vitest";
import { openZip } from "../../files/xlsx/package/zip-archive";
import { strangersParts } from "../files/xlsx/strangers-workbook";
import { zipParts } from "../files/xlsx/package-parts";
import { checkWritten } from "./check-written";
import { packageFaults } from "./package-faults";

const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const TYPES = "[Content_Types].xml";
const STYLES = "xl/styles.xml";

/** What is found in a sound package after one text of one part was replaced, and was not found before. */
function faultsAfter(part: string, from: string, to: string): string {
  const parts = strangersParts();
  const text = String(parts[part]);
  if (!text.includes(from)) throw new Error(`${part} does not hold ${from}`);
  const before = new Set(packageFaults(zipParts(parts)).map((fault) => fault.text));
  return packageFaults(zipParts({ ...parts, [part]: text.replace(from, to) }))
    .map((fault) => fault.text)
    .filter((fault) => !before.has(fault))
    .join("\n");
}

describe("a package that was written", () => {
  test.each<[string, string, string, RegExp]>([
    [
      TYPES,
      "</Types>",
      '<Override PartName="/xl/workbook.xml" ContentType="a/b"/></Types>',
      /two lines for \/xl\/workbook\.xml/,
    ],
    [TYPES, "</Types>", '<Override PartName="/xl/gone.xml" ContentType="a/b"/></Types>', /which is not there/],
    [
      TYPES,
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
      "",
      /no content type/,
    ],
    ["xl/_rels/workbook.xml.rels", "worksheets/sheet2.xml", "worksheets/sheet9.xml", /which is not there/],
    ["xl/_rels/workbook.xml.rels", 'Id="rId2"', 'Id="rId1"', /two relationships rId1/],
    [BOOK, 'r:id="rId2"', 'r:id="rId99"', /names relationship rId99/],
    [BOOK, 'sheetId="2"', 'sheetId="1"', /sheet id/],
    [BOOK, 'name="Khác &amp; nữa"', 'name="Bảng điểm"', /two sheets called/],
    [BOOK, 'name="Khác &amp; nữa"', 'name="a/b"', /a sheet called/],
    [BOOK, 'localSheetId="0"', 'localSheetId="7"', /sheet that is not there/],
    [BOOK, 'name="Nguong"', 'name="A1"', /no name/],
    [BOOK, "'Bảng điểm'!$D$2:$D$8", "'Không có'!$D$2:$D$8", /names a sheet that is not there/],
    [BOOK, "<definedNames>", "<calcPr/><definedNames>", /where it may not be/],
    [BOOK, '<workbookView xWindow="0"', '<workbookView activeTab="5" xWindow="0"', /activeTab/],
    [STYLES, '<fonts count="2">', '<fonts count="3">', /wrong count/],
    [STYLES, 'numFmtId="10" fontId="0"', 'numFmtId="10" fontId="9"', /fontId beyond/],
    [STYLES, "<fills", "<cellXfs/><fills", /where it may not be/],
    [SHEET, '<mergeCells count="1">', '<mergeCells count="2">', /wrong count/],
    [SHEET, '<mergeCell ref="A1:B1"/>', '<mergeCell ref="A1:B1"/><mergeCell ref="B1:B2"/>', /merges that overlap/],
    [SHEET, "<mergeCells", "<hyperlinks/><mergeCells", /where it may not be/],
    [SHEET, 's="1"><v>0</v>', 's="99"><v>0</v>', /style beyond/],
    [SHEET, "<v>0</v>", "<v>77</v>", /text beyond/],
    [SHEET, '<c r="D2"', '<c r="C2"', /out of order, twice/],
    [SHEET, '<row r="4">', '<row r="2">', /rows out of order/],
    [SHEET, '<dimension ref="A1:E7"/>', '<dimension ref="A1"/>', /leaves cells out/],
    [SHEET, 'spans="1:5" ht', 'spans="1:2" ht', /spans/],
    [SHEET, 'dxfId="0"', 'dxfId="4"', /look beyond/],
    [SHEET, "<v>7</v>", "<v>7,5</v>", /number that is none/],
    [SHEET, "</worksheet>", "", /no XML/],
  ])("is found faulty: %s with %s → %s", (part, from, to, says) => {
    expect(faultsAfter(part, from, to)).toMatch(says);
  });

  it("is held against the one that it was made from, whose faults it may keep", () => {
    const parts = strangersParts();
    const faulty = zipParts({
      ...parts,
      [STYLES]: String(parts[STYLES]).replace('<fonts count="2">', '<fonts count="3">'),
    });
    expect(() => checkWritten(faulty, faulty)).not.toThrow();
    expect(() => checkWritten(faulty, zipParts(parts))).toThrow(/wrong count/);
  });

  it("is checked wherever the product's own code writes it in a test", () => {
    const archive = openZip(zipParts(strangersParts()));
    archive.write("xl/undeclared.abc", new Uint8Array(1));
    expect(() => archive.toBytes()).toThrow(/xl\/undeclared\.abc: no content type/);
  });
});
