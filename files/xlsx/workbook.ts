import { binaryToBytes, bytesToBinary } from "./binary-text";
import type { BinaryText } from "./binary-text";
import { readRelationships, relationshipId, relationshipsName } from "./relationships";
import type { Relationship } from "./relationships";
import { UnusableFile } from "./unusable-file";
import { attributes, childElements, decodeXml, findElement, nextTag } from "./xml";
import { openZip } from "./zip-archive";
import type { ZipArchive } from "./zip-archive";

/** A sheet as the workbook part lists it. */
export interface WorkbookSheet {
  readonly name: string;
  readonly part: string;
  readonly isVisible: boolean;
  /** Chart sheets and the like have no cells. */
  readonly isWorksheet: boolean;
}

export interface DefinedName {
  readonly name: string;
  readonly reference: string;
  /** Index of the sheet that the name belongs to, `null` for the whole workbook. */
  readonly sheet: number | null;
  readonly isHidden: boolean;
  readonly comment: string;
}

/** An open .xlsx package. Parts are read when asked for and kept as they came until something replaces them. */
export interface Workbook {
  readonly archive: ZipArchive;
  /** Name of the workbook part, mostly `xl/workbook.xml`. */
  readonly part: string;
}

/** Reads a package and refuses what is no workbook or not safe. */
export function openWorkbook(bytes: Uint8Array): Workbook {
  const archive = openZip(bytes);
  const office = archive.has("_rels/.rels")
    ? readRelationships(readPart(archive, "_rels/.rels"), "").find(({ type }) => type.endsWith("/officeDocument"))
    : undefined;
  if (!office || !archive.has(office.target)) throw new UnusableFile("not-a-workbook");
  const types = readPart(archive, "[Content_Types].xml");
  if (/vbaProject|macroEnabled|macrosheet/i.test(types) || archive.names().some((name) => name.endsWith("vbaProject.bin"))) throw new UnusableFile("macros");
  const workbook: Workbook = { archive, part: office.target };
  const xml = readPart(archive, office.target);
  const root = nextTag(xml, 0);
  if (root?.name !== "workbook") throw new UnusableFile("not-a-workbook");
  // Parts that are added in the usual namespaces would not fit in
  if (xml.slice(root.start, root.end).includes(STRICT)) throw new UnusableFile("strict");
  return workbook;
}

export function saveWorkbook(workbook: Workbook): Uint8Array {
  return workbook.archive.toBytes();
}

/** Namespaces of the variant of the format that Excel calls Strict Open XML. */
const STRICT = "http://purl.oclc.org/ooxml/";

const UTF16_MARKS = ["\xff\xfe", "\xfe\xff"];
const UTF8_MARK = "\xef\xbb\xbf";

/** A part as text of bytes. Throws `UnusableFile` for a document type, whose entities could grow without bound. */
export function readPart(archive: ZipArchive, name: string): BinaryText {
  let xml = bytesToBinary(archive.read(name));
  if (UTF16_MARKS.some((mark) => xml.startsWith(mark))) {
    const text = new TextDecoder(xml.startsWith(UTF16_MARKS[0]!) ? "utf-16le" : "utf-16be").decode(binaryToBytes(xml));
    xml = bytesToBinary(new TextEncoder().encode(text.replace(/encoding="[^"]*"/i, 'encoding="UTF-8"')));
  }
  if (xml.startsWith(UTF8_MARK)) xml = xml.slice(UTF8_MARK.length);
  const declared = /^\s*<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/i.exec(xml)?.[1];
  if (declared !== undefined && !/^(utf-8|utf8|us-ascii)$/i.test(declared)) throw new UnusableFile("unknown-encoding", declared);
  // A document type may only stand before the root element; what a text says of it is escaped
  if (/<!DOCTYPE|<!ENTITY/i.test(xml.slice(0, nextTag(xml, 0)?.start))) throw new UnusableFile("doctype");
  return xml;
}

export function readPartIfAny(archive: ZipArchive, name: string | undefined): BinaryText | null {
  return name !== undefined && archive.has(name) ? readPart(archive, name) : null;
}

export function writePart(archive: ZipArchive, name: string, xml: BinaryText): void {
  archive.write(name, binaryToBytes(xml));
}

export function partRelationships(archive: ZipArchive, part: string): readonly Relationship[] {
  return readRelationships(readPartIfAny(archive, relationshipsName(part)), part);
}

/** The part that the workbook points at by the end of a type, such as `styles`. */
export function relatedPart({ archive, part }: Workbook, type: string): string | undefined {
  return partRelationships(archive, part).find((relationship) => relationship.type.endsWith(`/${type}`))?.target;
}

export function workbookSheets(workbook: Workbook): readonly WorkbookSheet[] {
  const { archive, part } = workbook;
  const xml = readPart(archive, part);
  const byId = new Map(partRelationships(archive, part).map((relationship) => [relationship.id, relationship]));
  const list = findElement(xml, "sheets");
  return (list ? childElements(xml, list) : []).map(({ tag }) => {
    const values = attributes(xml, tag);
    const relationship = byId.get(relationshipId(xml, tag) ?? "");
    return {
      name: values.get("name") ?? "",
      part: relationship?.target ?? "",
      isVisible: (values.get("state") ?? "visible") === "visible",
      isWorksheet: relationship?.type.endsWith("/worksheet") === true && archive.has(relationship.target),
    };
  });
}

export function definedNames({ archive, part }: Workbook): readonly DefinedName[] {
  const xml = readPart(archive, part);
  const list = findElement(xml, "definedNames");
  return (list ? childElements(xml, list) : []).map((element) => {
    const values = attributes(xml, element.tag);
    const sheet = values.get("localSheetId");
    return {
      name: values.get("name") ?? "", reference: elementText(xml, element), sheet: sheet === undefined ? null : Number(sheet),
      isHidden: values.get("hidden") === "1" || values.get("hidden") === "true", comment: values.get("comment") ?? "",
    };
  });
}

function elementText(xml: BinaryText, { innerStart, innerEnd }: { innerStart: number; innerEnd: number }): string {
  return decodeXml(xml.slice(innerStart, innerEnd));
}

/** Days between the two calendars that workbooks count in. */
const DAYS_1904 = 1462;

/** Days to add to those of the workbook for days of the 1900 calendar. */
export function dayOffset({ archive, part }: Workbook): number {
  const xml = readPart(archive, part);
  const properties = findElement(xml, "workbookPr");
  const value = properties ? attributes(xml, properties.tag).get("date1904") : undefined;
  return value === "1" || value === "true" ? DAYS_1904 : 0;
}

