import { areaToReference, quoteSheetName } from "../../../src/workbook/area";
import { CONTENT_TYPES } from "../../../files/xlsx/content-types";
import { saveWorkbook, writePart } from "../../../files/xlsx/workbook";
import { escapeXml } from "../../../files/xlsx/xml";
import { createZip } from "../../../files/xlsx/zip-archive";
import type { Grid } from "../grid";
import { sheetXml } from "./write-sheet";
import { createStyleTable } from "./write-styles";

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A grid as an .xlsx file, with the values of its formulas as they are now. Charts are left out. */
export function saveXlsx(grid: Grid): Uint8Array {
  const archive = createZip();
  const styles = createStyleTable();
  const sheets = grid.sheets();
  const active = Math.max(0, sheets.findIndex(({ id }) => id === grid.activeSheet()));
  const part = (index: number) => `worksheets/sheet${String(index + 1)}.xml`;
  const contents = sheets.map((sheet, index) => sheetXml(sheet, styles, index === active));
  const overrides = sheets.map((_, index) => `<Override PartName="/xl/${part(index)}" ContentType="${CONTENT_TYPES.worksheet}"/>`);
  writePart(archive, "[Content_Types].xml",
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${CONTENT_TYPES.workbook}"/>` +
    `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPES.styles}"/>${overrides.join("")}</Types>`);
  writePart(archive, "_rels/.rels", `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`);
  const lines = sheets.map((_, index) => `<Relationship Id="rId${String(index + 1)}" Type="${OFFICE}/worksheet" Target="${part(index)}"/>`);
  writePart(archive, "xl/_rels/workbook.xml.rels",
    `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}<Relationship Id="rId${String(sheets.length + 1)}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`);
  writePart(archive, "xl/workbook.xml", workbookXml(grid, active));
  contents.forEach((xml, index) => writePart(archive, `xl/${part(index)}`, xml));
  writePart(archive, "xl/styles.xml", styles.toXml());
  return saveWorkbook({ archive, part: "xl/workbook.xml" });
}

function workbookXml(grid: Grid, active: number): string {
  const entries = grid.sheets().map(({ name, visibility }, index) =>
    `<sheet name="${escapeXml(name)}" sheetId="${String(index + 1)}"${visibility === "visible" ? "" : ` state="${visibility}"`} r:id="rId${String(index + 1)}"/>`);
  const names = [...printNames(grid), ...grid.names().map(({ name, formula, visible, comment }) =>
    `<definedName name="${escapeXml(name)}"${visible ? "" : ' hidden="1"'}${comment === "" ? "" : ` comment="${escapeXml(comment)}"`}>${escapeXml(formula.slice(1))}</definedName>`)];
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="${String(active)}"/></bookViews>` +
    `<sheets>${entries.join("")}</sheets>${names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`
  );
}

function printNames(grid: Grid): readonly string[] {
  return grid.sheets().flatMap(({ name, page: { printArea, titleRows } }, index) => [
    ...(printArea ? [`<definedName name="_xlnm.Print_Area" localSheetId="${String(index)}">${escapeXml(areaToReference({ ...printArea, sheet: name }))}</definedName>`] : []),
    ...(titleRows
      ? [`<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${escapeXml(`${quoteSheetName(name)}!$${String(titleRows.first)}:$${String(titleRows.last)}`)}</definedName>`]
      : []),
  ]);
}
