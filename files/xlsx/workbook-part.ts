import { columnLetters } from "../../src/workbook/area";
import type { Area } from "../../src/workbook/area";
import type { BinaryText } from "./binary-text";
import { readPart, workbookSheets, writePart } from "./workbook";
import type { Workbook } from "./workbook";
import { attributes, childElements, escapeXml, findElement, nextTag, withAttribute } from "./xml";
import type { Element } from "./xml";

/** Children of a workbook part that stand after the list of sheets, in the order of its schema. */
const AFTER_SHEETS = [
  "functionGroups", "externalReferences", "definedNames", "calcPr", "oleSize", "customWorkbookViews", "pivotCaches", "smartTagPr", "smartTagTypes",
  "webPublishing", "fileRecoveryPr", "webPublishObjects", "extLst",
] as const;

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The workbook part with one more sheet at the end of its list. */
export function withSheet(xml: BinaryText, name: string, relationship: string): BinaryText {
  const list = findElement(xml, "sheets");
  if (!list) throw new RangeError("the workbook part has no list of sheets");
  const ids = childElements(xml, list).map(({ tag }) => Number(attributes(xml, tag).get("sheetId") ?? 0));
  const entry = `<${prefixOf(xml, list)}sheet xmlns:r="${OFFICE}" name="${escapeXml(name)}" sheetId="${Math.max(0, ...ids) + 1}" r:id="${relationship}"/>`;
  return xml.slice(0, list.innerEnd) + entry + xml.slice(list.innerEnd);
}

/** Makes or moves a defined name; `null` takes it away. `sheet` is the index of the sheet that it belongs to. */
export function setDefinedName({ archive, part }: Workbook, name: string, reference: string | null, sheet: number | null): void {
  const xml = readPart(archive, part);
  const list = findElement(xml, "definedNames");
  const present = list ? childElements(xml, list).find(({ tag }) => isName(attributes(xml, tag), name, sheet)) : undefined;
  const prefix = prefixOf(xml, findElement(xml, "sheets"));
  const local = sheet === null ? "" : ` localSheetId="${sheet}"`;
  const entry = reference === null ? "" : `<${prefix}definedName name="${escapeXml(name)}"${local}>${escapeXml(reference)}</${prefix}definedName>`;
  if (present) writePart(archive, part, xml.slice(0, present.tag.start) + entry + xml.slice(present.end));
  else if (entry === "") return;
  else if (list && list.innerEnd < list.end) writePart(archive, part, xml.slice(0, list.innerEnd) + entry + xml.slice(list.innerEnd));
  else writePart(archive, part, withChild(xml, "definedNames", `<${prefix}definedNames>${entry}</${prefix}definedNames>`));
}

function isName(values: ReadonlyMap<string, string>, name: string, sheet: number | null): boolean {
  return values.get("name")?.toUpperCase() === name.toUpperCase() && (values.get("localSheetId") ?? null) === (sheet === null ? null : String(sheet));
}

/** Has every program calculate anew when it opens the file. */
export function setFullCalculation({ archive, part }: Workbook): void {
  const xml = readPart(archive, part);
  const present = findElement(xml, "calcPr");
  const tag = present ? withAttribute(xml, present.tag, "fullCalcOnLoad", "1") : `<${prefixOf(xml, findElement(xml, "sheets"))}calcPr fullCalcOnLoad="1"/>`;
  writePart(archive, part, present ? xml.slice(0, present.tag.start) + tag + xml.slice(present.tag.end) : withChild(xml, "calcPr", tag));
}

/** Puts a child of the workbook where the schema has it. */
function withChild(xml: BinaryText, name: (typeof AFTER_SHEETS)[number], child: BinaryText): BinaryText {
  const replaced = findElement(xml, name);
  if (replaced) return xml.slice(0, replaced.tag.start) + child + xml.slice(replaced.end);
  const next = AFTER_SHEETS.slice(AFTER_SHEETS.indexOf(name) + 1).map((later) => findElement(xml, later)?.tag.start).find((start) => start !== undefined);
  const at = next ?? xml.lastIndexOf("</");
  return xml.slice(0, at) + child + xml.slice(at);
}

/** Opens the workbook at a place. Other sheets are deselected: typing into a group of sheets would write to all of them. */
export function setActiveSheet(workbook: Workbook, area: Area): void {
  const { archive, part } = workbook;
  const sheets = workbookSheets(workbook);
  const index = sheets.findIndex((sheet) => sheet.name === area.sheet);
  if (index < 0) throw new RangeError(`the workbook has no sheet ${area.sheet}`);
  const xml = readPart(archive, part);
  const view = findElement(xml, "workbookView");
  if (view) writePart(archive, part, xml.slice(0, view.tag.start) + withAttribute(xml, view.tag, "activeTab", String(index)) + xml.slice(view.tag.end));
  sheets.forEach((sheet, at) => {
    if (!sheet.isWorksheet) return;
    const old = readPart(archive, sheet.part);
    const next = withSelection(old, at === index ? area : null);
    if (next !== old) writePart(archive, sheet.part, next);
  });
}

function withSelection(xml: BinaryText, area: Area | null): BinaryText {
  const view = findElement(xml, "sheetView");
  if (!view) return xml;
  const isSelected = attributes(xml, view.tag).get("tabSelected") === "1" || attributes(xml, view.tag).get("tabSelected") === "true";
  if (area === null) {
    return isSelected ? xml.slice(0, view.tag.start) + withAttribute(xml, view.tag, "tabSelected", null) + xml.slice(view.tag.end) : xml;
  }
  const address = `${columnLetters(area.column)}${area.row}`;
  const selections = childElements(xml, view).filter(({ tag }) => tag.name === "selection");
  const last = selections.at(-1);
  const open = withAttribute(xml, view.tag, "tabSelected", "1");
  if (last) {
    const moved = withAttributes(xml.slice(last.tag.start, last.tag.end), { activeCell: address, sqref: address });
    return xml.slice(0, view.tag.start) + open + xml.slice(view.tag.end, last.tag.start) + moved + xml.slice(last.tag.end);
  }
  const prefix = prefixOf(xml, view);
  const selection = `<${prefix}selection activeCell="${address}" sqref="${address}"/>`;
  if (view.tag.kind === "empty") {
    return `${xml.slice(0, view.tag.start)}${open.replace(/\s*\/>$/, ">")}${selection}</${prefix}sheetView>${xml.slice(view.tag.end)}`;
  }
  const pane = childElements(xml, view).find(({ tag }) => tag.name === "pane");
  const at = pane?.end ?? view.innerStart;
  return xml.slice(0, view.tag.start) + open + xml.slice(view.tag.end, at) + selection + xml.slice(at);
}

function withAttributes(tag: BinaryText, values: Readonly<Record<string, string>>): BinaryText {
  return Object.entries(values).reduce((text, [name, value]) => {
    const whole = nextTag(text, 0);
    return whole ? withAttribute(text, whole, name, value) : text;
  }, tag);
}

function prefixOf(xml: BinaryText, element: Element | null): string {
  return element ? (/^<([A-Za-z_][\w.-]*:)/.exec(xml.slice(element.tag.start, element.tag.end))?.[1] ?? "") : "";
}
