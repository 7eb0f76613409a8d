import type { PackageFault } from "./package-faults";
import type { XmlNode } from "./xml-tree";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Children in the order of the schemas (ECMA-376 part 1, annex A), written down apart from the product's own lists. */
const ORDERS = new Map(
  Object.entries({
    worksheet:
      "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst",
    workbook:
      "fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr webPublishObjects extLst",
    styleSheet: "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst",
    sheetPr: "tabColor outlinePr pageSetUpPr",
    sheetView: "pane selection pivotSelection extLst",
    xf: "alignment protection extLst",
    dxf: "font numFmt fill alignment border protection extLst",
    dataValidation: "formula1 formula2",
    c: "f v is extLst",
    si: "t r rPh phoneticPr",
    border: "start end left right top bottom diagonal vertical horizontal",
    conditionalFormatting: "cfRule extLst",
    table: "autoFilter sortState tableColumns tableStyleInfo extLst",
  }).map(([name, order]) => [name, order.split(" ")] as const),
);
const COUNTED = new Set([
  "mergeCells",
  "dataValidations",
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "rowBreaks",
  "colBreaks",
  "tableParts",
  "tableColumns",
]);
/** Lists that the schema wants at least one entry in. */
const NEVER_EMPTY = new Set([
  "mergeCells",
  "dataValidations",
  "cols",
  "sheets",
  "definedNames",
  "tableParts",
  "hyperlinks",
  "sheetViews",
  "bookViews",
  "extLst",
]);

/** What is wrong with the order and number of a main element's children. */
export function orderFaults(part: string, node: XmlNode): readonly PackageFault[] {
  if (node.uri !== MAIN) return [];
  const faults: PackageFault[] = [];
  const order = ORDERS.get(node.name);
  if (order) {
    const places = node.children.filter(({ uri }) => uri === MAIN).map(({ name }) => order.indexOf(name));
    const at = places.findIndex((place, index) => place < 0 || place < (places[index - 1] ?? 0));
    if (at >= 0)
      faults.push({
        part,
        text: `<${node.name}> has <${node.children.filter(({ uri }) => uri === MAIN)[at]!.name}> where it may not be`,
      });
  }
  const count = node.values.get("count");
  if (COUNTED.has(node.name) && count !== undefined && Number(count) !== node.children.length)
    faults.push({ part, text: `<${node.name}> has a wrong count` });
  if (NEVER_EMPTY.has(node.name) && node.children.length === 0) faults.push({ part, text: `<${node.name}> is empty` });
  return faults;
}
