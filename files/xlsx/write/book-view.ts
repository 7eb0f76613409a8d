import { columnLetters } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";
import type { BinaryText } from "../xml/binary-text";
import { WORKBOOK_ORDER, partChildren, withPartChild } from "../xml/part-children";
import { activeSheetIndex } from "../package/active-sheet";
import { readRest, writeRest } from "../package/sheet-part";
import { readPart, workbookSheets, writePart } from "../package/workbook";
import type { Workbook } from "../package/workbook";
import { attributes, childElements, findElement, nextTag, tagPrefix, withAttribute } from "../xml/xml";
import type { Element } from "../xml/xml";

/** Makes the workbook open at a place; a hidden sheet stays hidden, and the active one stays active. */
export function showArea(workbook: Workbook, area: Area): void {
  const sheet = showSheet(workbook, area.sheet);
  if (sheet === null) return;
  writeRest(workbook.archive, sheet, withSelection(readRest(workbook.archive, sheet), area));
}

/** Makes the workbook open at a sheet, and returns the name of its part; `null` for a hidden one. */
export function showSheet(workbook: Workbook, name: string): string | null {
  const sheets = workbookSheets(workbook);
  const index = sheets.findIndex((sheet) => sheet.name === name);
  const sheet = sheets[index];
  if (!sheet) throw new RangeError(`the workbook has no sheet ${name}`);
  if (!sheet.isVisible) return null;
  openAt(workbook, index);
  return sheet.isWorksheet ? sheet.part : null;
}

/**
 * Corrects the active and selected tabs after sheets were added or removed: a hidden sheet is never the active one, and
 * the active one is always selected. Several selected tabs are a group, in which typing writes to all of them: a group
 * that a user left is kept.
 */
export function settleView(workbook: Workbook): void {
  const sheets = workbookSheets(workbook);
  const active = activeSheetIndex(workbook);
  const own = sheets[active];
  if (own?.isVisible && (isSelected(workbook, own.part) || !sheets.some(({ part }) => isSelected(workbook, part))))
    return;
  const visible = sheets.flatMap(({ isVisible }, index) => (isVisible ? [index] : []));
  const nearest = own?.isVisible ? active : [...visible].sort((a, b) => Math.abs(a - active) - Math.abs(b - active))[0];
  if (nearest !== undefined) openAt(workbook, nearest);
}

function openAt(workbook: Workbook, index: number): void {
  const { archive, part } = workbook;
  writePart(archive, part, withActiveTab(readPart(archive, part), index));
  workbookSheets(workbook).forEach((sheet, at) => {
    if (sheet.part === "" || !archive.has(sheet.part)) return;
    const xml = readRest(archive, sheet.part);
    const next = withTabSelected(xml, at === index);
    if (next !== null && next !== xml) writeRest(archive, sheet.part, next);
  });
}

function withActiveTab(xml: BinaryText, index: number): BinaryText {
  const view = findElement(xml, "workbookView");
  if (view)
    return (
      xml.slice(0, view.tag.start) + withAttribute(xml, view.tag, "activeTab", String(index)) + xml.slice(view.tag.end)
    );
  if (index === 0) return xml;
  const { prefix } = partChildren(xml);
  return withPartChild(
    xml,
    "bookViews",
    `<${prefix}bookViews><${prefix}workbookView activeTab="${index}"/></${prefix}bookViews>`,
    WORKBOOK_ORDER,
  );
}

/** Returns a sheet's view in the first window; chart sheets have one too. */
function firstView(xml: BinaryText): Element | null {
  const views = findElement(xml, "sheetViews");
  const all = views ? childElements(xml, views).filter(({ tag }) => tag.name === "sheetView") : [];
  return all.find(({ tag }) => (attributes(xml, tag).get("workbookViewId") ?? "0") === "0") ?? all[0] ?? null;
}

function isSelected({ archive }: Workbook, part: string): boolean {
  if (part === "" || !archive.has(part)) return false;
  const xml = readRest(archive, part);
  const view = firstView(xml);
  const value = view ? attributes(xml, view.tag).get("tabSelected") : undefined;
  return value === "1" || value === "true";
}

function withTabSelected(xml: BinaryText, isWanted: boolean): BinaryText {
  const view = firstView(xml);
  if (!view) return xml;
  const value = attributes(xml, view.tag).get("tabSelected");
  if ((value === "1" || value === "true") === isWanted) return xml;
  return (
    xml.slice(0, view.tag.start) +
    withAttribute(xml, view.tag, "tabSelected", isWanted ? "1" : null) +
    xml.slice(view.tag.end)
  );
}

function withSelection(xml: BinaryText, area: Area): BinaryText {
  const view = firstView(xml);
  if (!view) return xml;
  const address = `${columnLetters(area.column)}${area.row}`;
  const last = childElements(xml, view)
    .filter(({ tag }) => tag.name === "selection")
    .at(-1);
  if (last) {
    const moved = withAttributes(xml.slice(last.tag.start, last.tag.end), { activeCell: address, sqref: address });
    return xml.slice(0, last.tag.start) + moved + xml.slice(last.tag.end);
  }
  const prefix = tagPrefix(xml, view.tag);
  const selection = `<${prefix}selection activeCell="${address}" sqref="${address}"/>`;
  if (view.tag.kind === "empty") {
    return `${xml.slice(0, view.tag.start)}${xml.slice(view.tag.start, view.tag.end).replace(/\s*\/>$/, ">")}${selection}</${prefix}sheetView>${xml.slice(view.tag.end)}`;
  }
  const pane = childElements(xml, view).find(({ tag }) => tag.name === "pane");
  const at = pane?.end ?? view.innerStart;
  return xml.slice(0, at) + selection + xml.slice(at);
}

function withAttributes(tag: BinaryText, values: Readonly<Record<string, string>>): BinaryText {
  return Object.entries(values).reduce((text, [name, value]) => {
    const whole = nextTag(text, 0);
    return whole ? withAttribute(text, whole, name, value) : text;
  }, tag);
}
