import { columnLetters } from "../../src/workbook/area";
import type { Area } from "../../src/workbook/area";
import type { BinaryText } from "./binary-text";
import { WORKBOOK_ORDER, partChild, partChildren, withPartChild } from "./part-children";
import { isCalculated, readPart, workbookSheets, writePart } from "./workbook";
import type { Workbook } from "./workbook";
import { attributes, childElements, decodeEscapes, escapeCellText, escapeXstring, findElement, nextTag, tagPrefix, withAttribute } from "./xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The workbook part with one more sheet at the end of its list. */
export function withSheet(xml: BinaryText, name: string, relationship: string): BinaryText {
  const list = partChild(xml, "sheets");
  if (!list) throw new RangeError("the workbook part has no list of sheets");
  const prefix = tagPrefix(xml, list.tag);
  const taken = new Set(childElements(xml, list).map(({ tag }) => Number(attributes(xml, tag).get("sheetId") ?? 0)));
  let id = taken.size + 1;
  while (taken.has(id)) id++;
  const entry = `<${prefix}sheet xmlns:r="${OFFICE}" name="${escapeXstring(name)}" sheetId="${id}" r:id="${relationship}"/>`;
  return `${xml.slice(0, list.tag.start)}<${prefix}sheets>${xml.slice(list.innerStart, list.innerEnd)}${entry}</${prefix}sheets>${xml.slice(list.end)}`;
}

/** A defined name and where it points; `null` takes it away. `sheet` is the index of the sheet that it belongs to, `null` for the whole workbook. */
export interface NameChange {
  readonly name: string;
  readonly reference: string | null;
  readonly sheet: number | null;
}

/** Makes, moves or takes away defined names, all in one pass: a workbook may have tens of thousands. */
export function setDefinedNames({ archive, part }: Workbook, changes: readonly NameChange[]): void {
  if (changes.length === 0) return;
  const xml = readPart(archive, part);
  const list = partChild(xml, "definedNames");
  const prefix = partChildren(xml).prefix;
  const entries = new Map<string, BinaryText>();
  let unnamed = 0;
  for (const { tag, end } of list ? childElements(xml, list) : []) {
    const values = attributes(xml, tag);
    const key = nameKey(decodeEscapes(values.get("name") ?? ""), values.get("localSheetId"));
    // Two of one name stay two: which of them counts is the reader's question
    entries.set(entries.has(key) ? `${key} ${++unnamed}` : key, xml.slice(tag.start, end));
  }
  for (const { name, reference, sheet } of changes) {
    const key = nameKey(name, sheet === null ? undefined : String(sheet));
    const local = sheet === null ? "" : ` localSheetId="${sheet}"`;
    if (reference === null) entries.delete(key);
    else entries.set(key, `<${prefix}definedName name="${escapeXstring(name)}"${local}>${escapeCellText(reference)}</${prefix}definedName>`);
  }
  const body = [...entries.values()].join("");
  const child = body === "" ? "" : `<${prefix}definedNames>${body}</${prefix}definedNames>`;
  if (list || child !== "") writePart(archive, part, withPartChild(xml, "definedNames", child, WORKBOOK_ORDER));
}

function nameKey(name: string, sheet: string | undefined): string {
  return `${name.toUpperCase()}\n${sheet ?? ""}`;
}

/** Has every program calculate anew when it opens the file. */
export function setFullCalculation({ archive, part }: Workbook): void {
  // What stood there may be believed still, though the next program is to calculate: see `isCalculated`
  const wanted: readonly string[] = isCalculated({ archive, part }) ? ["fullCalcOnLoad", "calcCompleted"] : ["fullCalcOnLoad"];
  for (const attribute of wanted) {
    const xml = readPart(archive, part);
    const present = partChild(xml, "calcPr");
    if (present) writePart(archive, part, xml.slice(0, present.tag.start) + withAttribute(xml, present.tag, attribute, "1") + xml.slice(present.tag.end));
    else writePart(archive, part, withPartChild(xml, "calcPr", `<${partChildren(xml).prefix}calcPr ${attribute}="1"/>`, WORKBOOK_ORDER));
  }
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
  const prefix = tagPrefix(xml, view.tag);
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
