import { areaToReference, quoteSheetName } from "../../../src/workbook/model/area";
import { CONTENT_TYPES } from "../../../files/xlsx/package/content-types";
import { saveWorkbook, writePart } from "../../../files/xlsx/package/workbook";
import { XML_DECLARATION, escapeXstring } from "../../../files/xlsx/xml/xml";
import { createZip } from "../../../files/xlsx/package/zip-archive";
import type { ZipArchive } from "../../../files/xlsx/package/zip-archive";
import type { Grid } from "../grid";
import type { GridChart } from "../sheet-parts";
import { writeExtras } from "./file-extras";
import { chartPart, drawingPart } from "./write-charts";
import { sheetXml } from "./write-sheet";
import { createStyleTable } from "./write-styles";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A grid as an .xlsx file, with the values of its formulas as they are now, and what else the workbook holds. */
export function saveXlsx(grid: Grid): Uint8Array {
  const archive = createZip();
  const styles = createStyleTable();
  const sheets = grid.sheets();
  const active = Math.max(
    0,
    sheets.findIndex(({ id }) => id === grid.activeSheet()),
  );
  const part = (index: number) => `worksheets/sheet${String(index + 1)}.xml`;
  const contents = sheets.map((sheet, index) => sheetXml(sheet, styles, index === active));
  const drawn = sheets.flatMap(({ charts }, index) => writeDrawing(archive, charts, index + 1));
  const extras = writeExtras(grid, archive);
  const overrides = [
    ...sheets.map((_, index) => [`xl/${part(index)}`, CONTENT_TYPES.worksheet] as const),
    ...drawn,
    ...extras.overrides,
  ].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);
  writePart(
    archive,
    "[Content_Types].xml",
    `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPES.workbook}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPES.styles}"/>${overrides.join("")}</Types>`,
  );
  writePart(
    archive,
    "_rels/.rels",
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>${extras.ofPackage.join("")}</Relationships>`,
  );
  const lines = sheets.map(
    (_, index) => `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/worksheet" Target="${part(index)}"/>`,
  );
  writePart(
    archive,
    "xl/_rels/workbook.xml.rels",
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}<Relationship Id="rId${String(sheets.length + 1)}" Type="${OFFICE}/styles" Target="styles.xml"/>${extras.ofWorkbook.join("")}</Relationships>`,
  );
  writePart(archive, "xl/workbook.xml", workbookXml(grid, active));
  contents.forEach((xml, index) => writePart(archive, `xl/${part(index)}`, xml));
  writePart(archive, "xl/styles.xml", styles.toXml());
  return saveWorkbook({ archive, part: "xl/workbook.xml" });
}

/** The drawing of one sheet with its charts; answers the parts that were written, with the kinds of their contents. */
function writeDrawing(
  archive: ZipArchive,
  charts: readonly GridChart[],
  number: number,
): readonly (readonly [string, string])[] {
  if (charts.length === 0) return [];
  const drawing = `xl/drawings/drawing${String(number)}.xml`;
  const chartPartName = (index: number) => `xl/charts/chart${String(number)}_${String(index + 1)}.xml`;
  const relations = (lines: readonly string[]) =>
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
  writePart(
    archive,
    `xl/worksheets/_rels/sheet${String(number)}.xml.rels`,
    relations([`<Relationship Id="rId1" Type="${OFFICE}/drawing" Target="/${drawing}"/>`]),
  );
  writePart(archive, drawing, drawingPart(charts));
  writePart(
    archive,
    `xl/drawings/_rels/drawing${String(number)}.xml.rels`,
    relations(
      charts.map(
        (_, index) =>
          `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/chart" Target="/${chartPartName(index)}"/>`,
      ),
    ),
  );
  charts.forEach((chart, index) => writePart(archive, chartPartName(index), chartPart(chart)));
  return [
    [drawing, CONTENT_TYPES.drawing],
    ...charts.map((_, index) => [chartPartName(index), CONTENT_TYPES.chart] as const),
  ];
}

function workbookXml(grid: Grid, active: number): string {
  const entries = grid
    .sheets()
    .map(
      ({ name, visibility }, index) =>
        `<sheet name="${escapeXstring(name)}" sheetId="${String(index + 1)}"${visibility === "visible" ? "" : ` state="${visibility}"`} r:id="rId${String(index + 1)}"/>`,
    );
  const names = [
    ...printNames(grid),
    ...grid
      .names()
      .map(
        ({ name, formula, visible, comment }) =>
          `<definedName name="${escapeXstring(name.slice(name.indexOf("!") + 1))}"${localSheet(grid, name)}${visible ? "" : ' hidden="1"'}${comment === "" ? "" : ` comment="${escapeXstring(comment)}"`}>${escapeXstring(formula.slice(1))}</definedName>`,
      ),
  ];
  return (
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${String(active)}"/></bookViews>` +
    `<sheets>${entries.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}<calcPr calcId="191029" fullCalcOnLoad="1" calcCompleted="1"/></workbook>`
  );
}

/** The grid keeps a name of one sheet as `'Sheet'!Name`. */
function localSheet(grid: Grid, name: string): string {
  const index = grid.sheets().findIndex((sheet) => name.startsWith(`${quoteSheetName(sheet.name)}!`));
  return index < 0 ? "" : ` localSheetId="${String(index)}"`;
}

function printNames(grid: Grid): readonly string[] {
  return grid
    .sheets()
    .flatMap(({ name, page: { printArea, titleRows } }, index) => [
      ...(printArea
        ? [
            `<definedName name="_xlnm.Print_Area" localSheetId="${String(index)}">${escapeXstring(areaToReference({ ...printArea, sheet: name }))}</definedName>`,
          ]
        : []),
      ...(titleRows
        ? [
            `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${escapeXstring(`${quoteSheetName(name)}!$${String(titleRows.first)}:$${String(titleRows.last)}`)}</definedName>`,
          ]
        : []),
    ]);
}
