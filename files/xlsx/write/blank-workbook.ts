import { CONTENT_TYPES } from "../package/content-types";
import { EMPTY_STYLES } from "../styles/style-writer";
import { writePart } from "../package/workbook";
import type { Workbook } from "../package/workbook";
import { XML_DECLARATION } from "../xml/xml";
import { createZip } from "../package/zip-archive";

const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PART = "xl/workbook.xml";

/** Returns a workbook without sheets; at least one must be added before it is saved. */
export function blankWorkbook(): Workbook {
  const archive = createZip();
  writePart(
    archive,
    "[Content_Types].xml",
    `${XML_DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/${PART}" ContentType="${CONTENT_TYPES.workbook}"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${CONTENT_TYPES.styles}"/></Types>`,
  );
  writePart(
    archive,
    "_rels/.rels",
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="${PART}"/></Relationships>`,
  );
  writePart(
    archive,
    PART,
    `${XML_DECLARATION}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}">` +
      '<bookViews><workbookView activeTab="0"/></bookViews><sheets></sheets><calcPr calcId="191029" fullCalcOnLoad="1" calcCompleted="1"/></workbook>',
  );
  writePart(
    archive,
    "xl/_rels/workbook.xml.rels",
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  );
  writePart(archive, "xl/styles.xml", EMPTY_STYLES);
  return { archive, part: PART };
}
