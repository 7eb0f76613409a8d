import type { BinaryText } from "../xml/binary-text";
import { partChild } from "../xml/part-children";
import { workbookPart } from "./package-kind";
import { readPart, readPartIfAny, writePart } from "./read-part";
import { readRelationships, relationshipId, relationshipsName } from "./relationships";
import type { Relationship } from "./relationships";
import { attributes, childElements, decodeEscapes, decodeXstring, findElement } from "../xml/xml";
import { openZip } from "./zip-archive";
import type { ZipArchive } from "./zip-archive";

/** A sheet as the workbook part lists it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
  readonly isVisible: boolean;
  /** Chart sheets and similar sheets have no cells. */
  readonly isWorksheet: boolean;
}

export interface DefinedName {
  readonly name: string;
  readonly reference: string;
  /** Index of the sheet that scopes the name; `null` for the whole workbook. */
  readonly sheet: number | null;
  readonly isHidden: boolean;
  readonly comment: string;
}

export { readPart, readPartIfAny, writePart };

/** An open .xlsx package. Parts are read on demand and stay unchanged until they are replaced. */
export interface Workbook {
  readonly archive: ZipArchive;
  /** Name of the workbook part, mostly `xl/workbook.xml`. */
  readonly part: string;
}

/**
 * Opens a package; throws `UnusableFile` for one that is no workbook or not safe. Sheets of at least so many bytes are
 * read and written piece by piece.
 */
export function openWorkbook(bytes: Uint8Array, streamedFrom?: number): Workbook {
  const archive = openZip(bytes, streamedFrom);
  return { archive, part: workbookPart(archive) };
}

export function saveWorkbook(workbook: Workbook): Uint8Array {
  return workbook.archive.toBytes();
}

export function partRelationships(archive: ZipArchive, part: string): readonly Relationship[] {
  return readRelationships(readPartIfAny(archive, relationshipsName(part)), part);
}

/** Returns the part to which the workbook has a relationship whose type ends so, such as `styles`. */
export function relatedPart({ archive, part }: Workbook, type: string): string | undefined {
  return partRelationships(archive, part).find((relationship) => relationship.type.endsWith(`/${type}`))?.target;
}

interface KnownSheets {
  readonly xml: BinaryText;
  readonly list: BinaryText | null;
  readonly sheets: readonly WorkbookSheet[];
}

/** Cached, since many steps read the sheets between two changes of them. */
const knownSheets = new WeakMap<ZipArchive, KnownSheets>();

export function workbookSheets(workbook: Workbook): readonly WorkbookSheet[] {
  const { archive, part } = workbook;
  const xml = readPart(archive, part);
  const list = readPartIfAny(archive, relationshipsName(part));
  const known = knownSheets.get(archive);
  if (known?.xml === xml && known.list === list) return known.sheets;
  const sheets = readSheets(workbook, xml);
  knownSheets.set(archive, { xml, list, sheets });
  return sheets;
}

function readSheets({ archive, part }: Workbook, xml: BinaryText): readonly WorkbookSheet[] {
  const byId = new Map(partRelationships(archive, part).map((relationship) => [relationship.id, relationship]));
  const list = partChild(xml, "sheets");
  return (list ? childElements(xml, list) : []).map(({ tag }) => {
    const values = attributes(xml, tag);
    const relationship = byId.get(relationshipId(xml, tag) ?? "");
    return {
      name: xstring(values.get("name")),
      part: relationship?.target ?? "",
      isVisible: (values.get("state") ?? "visible") === "visible",
      isWorksheet:
        relationship?.isExternal === false &&
        relationship.type.endsWith("/worksheet") &&
        archive.has(relationship.target),
    };
  });
}

export function definedNames({ archive, part }: Workbook): readonly DefinedName[] {
  const xml = readPart(archive, part);
  const list = partChild(xml, "definedNames");
  return (list ? childElements(xml, list) : []).map((element) => {
    const values = attributes(xml, element.tag);
    const sheet = values.get("localSheetId");
    return {
      name: xstring(values.get("name")),
      reference: elementText(xml, element),
      sheet: sheet === undefined ? null : Number(sheet),
      isHidden: values.get("hidden") === "1" || values.get("hidden") === "true",
      comment: values.get("comment") ?? "",
    };
  });
}

function elementText(xml: BinaryText, { innerStart, innerEnd }: { innerStart: number; innerEnd: number }): string {
  return decodeXstring(xml.slice(innerStart, innerEnd));
}

/** Decodes an attribute in which the format escapes characters as in cells. */
function xstring(value: string | undefined): string {
  return value === undefined ? "" : decodeEscapes(value);
}

/**
 * Whether the values stored beside formulas are reliable. A program that does not calculate requests calculation on
 * opening; this product requests it too after writing, and then records that the values it found were calculated.
 */
export function isCalculated({ archive, part }: Workbook): boolean {
  const xml = readPart(archive, part);
  const properties = findElement(xml, "calcPr");
  const values = properties ? attributes(xml, properties.tag) : new Map<string, string>();
  const isOn = (name: string) => values.get(name) === "1" || values.get(name) === "true";
  return !isOn("fullCalcOnLoad") || isOn("calcCompleted");
}

/** Days between the two calendars of workbooks. */
const DAYS_1904 = 1462;

/** Returns the days to add to the workbook's serial numbers to get those of the 1900 calendar. */
export function dayOffset({ archive, part }: Workbook): number {
  const xml = readPart(archive, part);
  const properties = findElement(xml, "workbookPr");
  const value = properties ? attributes(xml, properties.tag).get("date1904") : undefined;
  return value === "1" || value === "true" ? DAYS_1904 : 0;
}
