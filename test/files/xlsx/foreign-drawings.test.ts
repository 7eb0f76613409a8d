import { expect, it } from "vitest";
import {
  openWorkbook,
  partRelationships,
  readPart,
  saveWorkbook,
  writePart,
} from "../../../files/xlsx/package/workbook";
import type { Workbook } from "../../../files/xlsx/package/workbook";
import { relate } from "../../../files/xlsx/package/relate";
import { SUMMARIZE_ANEW, drawnInFile, summarizedFile } from "../../host-cases/summary-charts";
import { recalculate, withLibreOffice } from "../../libreoffice";

const ARROW =
  "<xdr:twoCellAnchor><xdr:from><xdr:col>20</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>22</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>6</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>" +
  '<xdr:sp macro="" textlink=""><xdr:nvSpPr><xdr:cNvPr id="40" name="Arrow 1"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:sp><xdr:clientData/></xdr:twoCellAnchor>';

function summaryDrawing({ archive }: Workbook): string {
  return archive
    .names()
    .find(
      (name) => /^xl\/drawings\/drawing\d+\.xml$/.test(name) && readPart(archive, name).includes("ThamDinh_BieuDo_1"),
    )!;
}

/** The summary of a file, to which somebody has added an arrow and a chart. */
function withForeignDrawings(): Workbook {
  const workbook = openWorkbook(summarizedFile());
  const { archive } = workbook;
  const drawing = summaryDrawing(workbook);
  const [chart] = partRelationships(archive, drawing);
  writePart(archive, "xl/charts/chart90.xml", readPart(archive, chart!.target));
  const id = relate(archive, drawing, "chart", "xl/charts/chart90.xml");
  const xml = readPart(archive, drawing);
  const [, anchor] = /(<xdr:twoCellAnchor.*?<\/xdr:twoCellAnchor>)/s.exec(xml)!;
  const own = anchor!
    .replace(/<xdr:cNvPr id="\d+" name="[^"]*"/, '<xdr:cNvPr id="41" name="Chart 5"')
    .replace(/r:id="[^"]*"/, `r:id="${id}"`);
  writePart(archive, drawing, xml.replace("</xdr:wsDr>", `${ARROW}${own}</xdr:wsDr>`));
  return openWorkbook(saveWorkbook(workbook));
}

it("A summary made anew in a file keeps what somebody drew on it, and has its own charts once", () => {
  const before = withForeignDrawings();
  const workbook = openWorkbook(summarizedFile(saveWorkbook(before), SUMMARIZE_ANEW));
  const drawing = readPart(workbook.archive, summaryDrawing(workbook));
  expect([...drawing.matchAll(/<xdr:cNvPr id="\d+" name="([^"]*)"/g)].map(([, name]) => name)).toEqual([
    "Arrow 1",
    "Chart 5",
    "ThamDinh_BieuDo_1",
    "ThamDinh_BieuDo_2",
    "ThamDinh_BieuDo_3",
  ]);
  const ids = [...drawing.matchAll(/<xdr:cNvPr id="(\d+)"/g)].map(([, id]) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const charts = partRelationships(workbook.archive, summaryDrawing(workbook)).map(({ target }) => target);
  expect(charts).toHaveLength(4);
  for (const part of charts) expect(workbook.archive.has(part), part).toBe(true);
  expect(workbook.archive.names().filter((name) => name.startsWith("xl/charts/"))).toHaveLength(4);
});

it("A list of charts that points at another part takes nothing away", () => {
  const workbook = openWorkbook(summarizedFile());
  const { archive } = workbook;
  const list = summaryDrawing(workbook).replace("drawings/", "drawings/_rels/") + ".rels";
  writePart(archive, list, readPart(archive, list).replace(/Target="[^"]*"/, 'Target="/xl/workbook.xml"'));
  const after = openWorkbook(summarizedFile(saveWorkbook(workbook), SUMMARIZE_ANEW));
  expect(after.archive.has("xl/workbook.xml")).toBe(true);
});

withLibreOffice("With LibreOffice", () => {
  it("a summary that it saved is made anew with its charts once", async () => {
    const saved = (await recalculate(new Map([["tong-hop", summarizedFile()]]))).get("tong-hop")!;
    expect(drawnInFile(summarizedFile(saved, SUMMARIZE_ANEW)).map(({ title }) => title)).toEqual(
      drawnInFile().map(({ title }) => title),
    );
  });
});
