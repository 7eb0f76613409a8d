import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, it } from "vitest";
import { recalculate, toPdf, toPngPages, withLibreOffice, withPagePictures } from "./libreoffice";

withLibreOffice("LibreOffice as the second opinion on formulas", () => {
  it("computes a formula anew even where the file holds an old value", async () => {
    const files = new Map([["sum", sumWorkbook(1, 2)]]);
    expect(await recalculatedSums(files)).toEqual({ sum: "3" });
  });

  it("keeps the names of files apart in one run, Vietnamese ones included", async () => {
    const files = new Map([
      ["Bảng điểm/1", sumWorkbook(10, 20)],
      ["bảng điểm/1", sumWorkbook(30, 40)],
    ]);
    expect(await recalculatedSums(files)).toEqual({ "Bảng điểm/1": "30", "bảng điểm/1": "70" });
  });

  it("runs twice at the same time", async () => {
    const runs = [new Map([["left", sumWorkbook(1, 1)]]), new Map([["right", sumWorkbook(2, 2)]])];
    expect(await Promise.all(runs.map(recalculatedSums))).toEqual([{ left: "2" }, { right: "4" }]);
  });

  it("names the file that is not a workbook", async () => {
    const files = new Map([
      ["good.xlsx", sumWorkbook(1, 2)],
      ["broken.xlsx", strToU8("not a workbook")],
    ]);
    await expect(recalculate(files)).rejects.toThrow(/could not convert broken\.xlsx:/);
  });

  it("has nothing to do for no files", async () => {
    expect(await recalculate(new Map())).toEqual(new Map());
  });
});

withPagePictures("Pages of a workbook", () => {
  it("come out as PDF and as one PNG a page", async () => {
    const pdf = await toPdf(sumWorkbook(1, 2), "sum");
    const pages = await toPngPages(pdf, { dpi: 20 });
    expect(strFromU8(pdf.subarray(0, 5))).toBe("%PDF-");
    expect(pages.map((page) => strFromU8(page.subarray(1, 4)))).toEqual(["PNG"]);
  });
});

async function recalculatedSums(files: ReadonlyMap<string, Uint8Array>): Promise<Record<string, string | undefined>> {
  const recalculated = await recalculate(files);
  return Object.fromEntries([...recalculated].map(([name, bytes]) => [name, storedSum(bytes)]));
}

/** The stored value of A3. */
function storedSum(bytes: Uint8Array): string | undefined {
  const sheet = unzipSync(bytes)["xl/worksheets/sheet1.xml"] ?? new Uint8Array();
  return /<c r="A3"[^>]*>.*?<v>([^<]*)<\/v>/.exec(strFromU8(sheet))?.[1];
}

/** The smallest workbook with A3 = A1 + A2, whose stored sum is wrong on purpose. */
function sumWorkbook(first: number, second: number): Uint8Array {
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/package/2006/relationships";
  const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const types = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  const parts = {
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>
      <Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${relations}">
      <Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}">
      <sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${relations}">
      <Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}"><sheetData>
      <row r="1"><c r="A1"><v>${String(first)}</v></c></row>
      <row r="2"><c r="A2"><v>${String(second)}</v></c></row>
      <row r="3"><c r="A3"><f>A1+A2</f><v>999</v></c></row></sheetData></worksheet>`,
  };
  const header = `<?xml version="1.0" encoding="UTF-8"?>\n`;
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(header + xml)])));
}
