import type { BinaryText } from "./binary-text";
import { findSheetData } from "./sheet-scan";
import { nextTag, tagPrefix, wholeElement } from "./xml";
import type { Element, Tag } from "./xml";

/** Children of a worksheet in the order of its schema (ECMA-376 part 1, 18.3.1.99). */
export const SHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

/** Children of a workbook in the order of its schema (18.2.27). */
export const WORKBOOK_ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
] as const;

/** Children of a styles part in the order of its schema (18.8.39). */
export const STYLES_ORDER = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

/** The root of a part and its children. The rows of a sheet, which may be many, are skipped. */
export interface PartChildren {
  /** Namespace prefix of the root with its colon, or nothing. */
  readonly prefix: string;
  readonly children: readonly Element[];
  /** Offset of the root's closing tag. */
  readonly end: number;
}

export function partChildren(xml: BinaryText): PartChildren {
  const root = nextTag(xml, 0)!;
  const end = xml.lastIndexOf("</");
  const children: Element[] = [];
  for (let tag = nextTag(xml, root.end); tag && tag.start < end;) {
    const child = tag.name === "sheetData" ? sheetDataElement(xml, tag) : wholeElement(xml, tag);
    children.push(child);
    tag = nextTag(xml, child.end);
  }
  return { prefix: tagPrefix(xml, root), children, end };
}

function sheetDataElement(xml: BinaryText, tag: Tag): Element {
  const data = findSheetData(xml)!;
  return {
    tag,
    innerStart: data.innerStart,
    innerEnd: data.innerEnd,
    end: data.isEmpty ? data.innerEnd : xml.indexOf(">", data.innerEnd) + 1,
  };
}

/**
 * Returns a child of the root, not one of the same name further down: custom views and extensions repeat names of the
 * sheet.
 */
export function partChild(xml: BinaryText, name: string): Element | null {
  return partChildren(xml).children.find(({ tag }) => tag.name === name) ?? null;
}

/**
 * Returns the part with a child of its root at the place that the schema defines; a child of the same name is replaced.
 */
export function withPartChild(xml: BinaryText, name: string, child: BinaryText, order: readonly string[]): BinaryText {
  const { children, end } = partChildren(xml);
  const present = children.find(({ tag }) => tag.name === name);
  if (present) return xml.slice(0, present.tag.start) + child + xml.slice(present.end);
  const place = order.indexOf(name);
  const at = children.find((element) => order.indexOf(schemaName(xml, element)) > place)?.tag.start ?? end;
  return xml.slice(0, at) + child + xml.slice(at);
}

/**
 * Returns an element's name in the order of the schema: alternatives are ordered by their contents (ECMA-376 part 3,
 * 7.6).
 */
function schemaName(xml: BinaryText, { tag, innerStart, innerEnd }: Element): string {
  if (tag.name !== "AlternateContent") return tag.name;
  const choice = nextTag(xml, innerStart);
  const inner = choice && choice.start < innerEnd ? nextTag(xml, choice.end) : null;
  return inner?.name ?? tag.name;
}
