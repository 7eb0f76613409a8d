import type { BinaryText } from "../xml/binary-text";
import { WORKBOOK_ORDER, partChild, partChildren, withPartChild } from "../xml/part-children";
import { isCalculated, readPart, writePart } from "./workbook";
import type { Workbook } from "./workbook";
import {
  attributes,
  childElements,
  decodeEscapes,
  escapeCellText,
  escapeXstring,
  tagPrefix,
  withAttribute,
} from "../xml/xml";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Returns the workbook part with one more sheet at the end of its list. */
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

/**
 * A defined name with its new reference; `null` deletes it. `sheet` is the index of the sheet that scopes it, `null`
 * for the whole workbook.
 */
export interface NameChange {
  readonly name: string;
  readonly reference: string | null;
  readonly sheet: number | null;
}

/** Makes, moves or deletes defined names, all in one pass: a workbook may have tens of thousands. */
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
    // Duplicate names stay: which of them counts is up to the reader
    entries.set(entries.has(key) ? `${key} ${++unnamed}` : key, xml.slice(tag.start, end));
  }
  for (const { name, reference, sheet } of changes) {
    const key = nameKey(name, sheet === null ? undefined : String(sheet));
    const local = sheet === null ? "" : ` localSheetId="${sheet}"`;
    if (reference === null) entries.delete(key);
    else
      entries.set(
        key,
        `<${prefix}definedName name="${escapeXstring(name)}"${local}>${escapeCellText(reference)}</${prefix}definedName>`,
      );
  }
  const body = [...entries.values()].join("");
  const child = body === "" ? "" : `<${prefix}definedNames>${body}</${prefix}definedNames>`;
  if (list || child !== "") writePart(archive, part, withPartChild(xml, "definedNames", child, WORKBOOK_ORDER));
}

function nameKey(name: string, sheet: string | undefined): string {
  return `${name.toUpperCase()}\n${sheet ?? ""}`;
}

/** Makes every program recalculate when it opens the file. */
export function setFullCalculation({ archive, part }: Workbook): void {
  // The former values may still be used, although the next program is to recalculate: see `isCalculated`
  const wanted: readonly string[] = isCalculated({ archive, part })
    ? ["fullCalcOnLoad", "calcCompleted"]
    : ["fullCalcOnLoad"];
  for (const attribute of wanted) {
    const xml = readPart(archive, part);
    const present = partChild(xml, "calcPr");
    if (present)
      writePart(
        archive,
        part,
        xml.slice(0, present.tag.start) + withAttribute(xml, present.tag, attribute, "1") + xml.slice(present.tag.end),
      );
    else
      writePart(
        archive,
        part,
        withPartChild(xml, "calcPr", `<${partChildren(xml).prefix}calcPr ${attribute}="1"/>`, WORKBOOK_ORDER),
      );
  }
}
