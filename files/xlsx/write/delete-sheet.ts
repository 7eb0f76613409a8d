import { referenceToArea } from "../../../src/workbook/model/area";
import type { BinaryText } from "../xml/binary-text";
import { removeParts } from "../package/content-types";
import { WORKBOOK_ORDER, partChild, partChildren, withPartChild } from "../xml/part-children";
import { relationshipsName, withoutRelationships } from "../package/relationships";
import { removeCharts } from "./sheet-drawing";
import { partRelationships, readPart, workbookSheets, writePart } from "../package/workbook";
import type { Workbook } from "../package/workbook";
import { attributes, childElements, decodeXstring, findElement, withAttribute } from "../xml/xml";

/**
 * Removes a sheet that the product made from a package, with its charts and its own names. Names of the workbook that
 * refer to it become broken, as in Excel. Throws a `RangeError` for the last sheet, and for a missing one.
 */
export function deleteSheet(workbook: Workbook, name: string): void {
  const { archive, part } = workbook;
  const sheets = workbookSheets(workbook);
  const index = sheets.findIndex((sheet) => sheet.name === name && sheet.isWorksheet);
  if (index < 0) throw new RangeError(`the workbook has no sheet ${name}`);
  if (sheets.length === 1) throw new RangeError("a workbook keeps its last sheet");
  const own = sheets[index]!.part;
  removeDrawing(workbook, own);
  removeParts(archive, own);
  const list = relationshipsName(part);
  writePart(
    archive,
    list,
    withoutRelationships(readPart(archive, list), part, ({ target, isExternal }) => !isExternal && target === own),
  );
  const xml = readPart(archive, part);
  const next = withoutSheet(withNamesMoved(xml, name, index), index);
  writePart(archive, part, withActiveTab(next, index, sheets.length - 1));
}

function removeDrawing(workbook: Workbook, sheet: string): void {
  const { archive } = workbook;
  const drawing = partRelationships(archive, sheet).find(({ type }) => type.endsWith("/drawing"))?.target;
  if (drawing === undefined || !archive.has(drawing)) return;
  removeCharts(archive, drawing);
  removeParts(archive, drawing);
}

function withoutSheet(xml: BinaryText, index: number): BinaryText {
  const list = findElement(xml, "sheets")!;
  const { tag, end } = childElements(xml, list)[index]!;
  return xml.slice(0, tag.start) + xml.slice(end);
}

/** Sheet-scoped names refer to their sheet by index: those of later sheets are decremented. */
function withNamesMoved(xml: BinaryText, name: string, index: number): BinaryText {
  const list = partChild(xml, "definedNames");
  if (!list) return xml;
  const entries = childElements(xml, list)
    .map(({ tag, innerStart, innerEnd, end }) => {
      const local = attributes(xml, tag).get("localSheetId");
      if (local === String(index)) return "";
      const isBroken = referenceToArea(decodeXstring(xml.slice(innerStart, innerEnd)))?.sheet === name;
      const open =
        local === undefined || Number(local) < index
          ? xml.slice(tag.start, tag.end)
          : withAttribute(xml, tag, "localSheetId", String(Number(local) - 1));
      return open + (isBroken ? "#REF!" : xml.slice(tag.end, innerEnd)) + xml.slice(innerEnd, end);
    })
    .join("");
  const { prefix } = partChildren(xml);
  return withPartChild(
    xml,
    "definedNames",
    entries === "" ? "" : `<${prefix}definedNames>${entries}</${prefix}definedNames>`,
    WORKBOOK_ORDER,
  );
}

/** The active tab stays; where it is removed, its neighbour takes its place (`settleView`). */
function withActiveTab(xml: BinaryText, gone: number, left: number): BinaryText {
  const view = findElement(xml, "workbookView");
  if (!view) return xml;
  const values = attributes(xml, view.tag);
  const shown = Number(values.get("activeTab") ?? 0);
  const first = Number(values.get("firstSheet") ?? 0);
  const moved = (tab: number) => Math.max(0, Math.min(tab > gone ? tab - 1 : tab, left - 1));
  let tag = withAttribute(xml, view.tag, "activeTab", String(moved(shown)));
  if (first > 0)
    tag = withAttribute(tag, { ...view.tag, start: 0, end: tag.length }, "firstSheet", String(moved(first)));
  return xml.slice(0, view.tag.start) + tag + xml.slice(view.tag.end);
}
