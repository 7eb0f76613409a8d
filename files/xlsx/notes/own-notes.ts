import type { NoteSlot } from "../../../src/workbook/model/plan";
import { declareContentType, declareRelationships } from "../package/content-types";
import { freeNumber } from "../package/free-part";
import { relate } from "../package/relate";
import { OFFICE_TYPES, relationshipsName, withRelationship, withoutRelationships } from "../package/relationships";
import { readSidePart } from "../package/side-part";
import { partRelationships, readPart, writePart } from "../package/workbook";
import type { Workbook } from "../package/workbook";
import { XML_DECLARATION, attributes, childElements, decodeXml, escapeText, findElement, nextTag } from "../xml/xml";

/**
 * The product's own part for notes, a custom XML part of the workbook: Excel keeps such parts, and so does LibreOffice,
 * which moves them from the workbook's relationships to the package's. Google Sheets and .ods files lose them.
 */
const NAMESPACE = "urn:tham-dinh:notes";
/** Id that identifies the custom XML part in a workbook; any value unique to the product will do. */
const ITEM_ID = "{5A1C4F0E-93B7-4B52-9E07-7C1D2A64E8B1}";
const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const SLOTS: readonly NoteSlot[] = ["undo", "rubrics"];

type Notes = ReadonlyMap<NoteSlot, string>;

/**
 * Returns the part and its notes; `null` where there is none. The workbook's relationships come before the package's.
 */
function ownPart({ archive, part }: Workbook): { readonly name: string; readonly notes: Notes } | null {
  for (const { type, target, isExternal } of [...partRelationships(archive, part), ...partRelationships(archive, "")]) {
    const xml = isExternal || !type.endsWith("/customXml") ? null : readSidePart(archive, target);
    const root = xml === null ? null : nextTag(xml, 0);
    if (xml === null || root?.name !== "notes" || ![...attributes(xml, root).values()].includes(NAMESPACE)) continue;
    const children = childElements(xml, findElement(xml, "notes")!);
    const entries = children.flatMap(({ tag, innerStart, innerEnd }): readonly (readonly [NoteSlot, string])[] => {
      const slot = SLOTS.find((one) => one === attributes(xml, tag).get("slot"));
      return slot === undefined ? [] : [[slot, decodeXml(xml.slice(innerStart, innerEnd))]];
    });
    return { name: target, notes: new Map(entries) };
  }
  return null;
}

export function readOwnNote(workbook: Workbook, slot: NoteSlot): string | null {
  return ownPart(workbook)?.notes.get(slot) ?? null;
}

export function keepOwnNote(workbook: Workbook, slot: NoteSlot, note: string): void {
  const present = ownPart(workbook);
  const name = present?.name ?? addPart(workbook);
  writeNotes(workbook, name, new Map([...(present?.notes ?? []), [slot, note]]));
  linkToWorkbook(workbook, name);
}

export function dropOwnNote(workbook: Workbook, slot: NoteSlot): void {
  const present = ownPart(workbook);
  if (present?.notes.has(slot))
    writeNotes(workbook, present.name, new Map([...present.notes].filter(([own]) => own !== slot)));
}

function writeNotes({ archive }: Workbook, name: string, notes: Notes): void {
  const entries = [...notes].map(([slot, note]) => `<note slot="${slot}">${escapeText(note)}</note>`);
  writePart(archive, name, `${XML_DECLARATION}<notes xmlns="${NAMESPACE}">${entries.join("")}</notes>`);
}

const partName = (number: number) => `customXml/item${number}.xml`;
const propertiesName = (number: number) => `customXml/itemProps${number}.xml`;

/** Adds a part with the properties that Excel requires beside it. */
function addPart(workbook: Workbook): string {
  const { archive } = workbook;
  // One number for both: LibreOffice assigns the first properties to the first part, and so on
  const number = freeNumber(workbook, (own) => [partName(own), propertiesName(own)]);
  const [name, properties] = [partName(number), propertiesName(number)];
  declareContentType(archive, name, "application/xml");
  writePart(
    archive,
    properties,
    `${XML_DECLARATION}<ds:datastoreItem xmlns:ds="${PROPERTIES}" ds:itemID="${ITEM_ID}"><ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`,
  );
  declareContentType(archive, properties, PROPERTIES_TYPE);
  declareRelationships(archive, relationshipsName(name));
  writePart(
    archive,
    relationshipsName(name),
    withRelationship(null, { id: "rId1", type: `${OFFICE_TYPES}/customXmlProps`, target: properties }),
  );
  return name;
}

/** Relates the part to the workbook, the only place where Excel looks for it. */
function linkToWorkbook({ archive, part }: Workbook, name: string): void {
  if (!partRelationships(archive, part).some(({ target }) => target === name)) relate(archive, part, "customXml", name);
  const ofPackage = relationshipsName("");
  const lines = readPart(archive, ofPackage);
  const left = withoutRelationships(lines, "", ({ target, isExternal }) => !isExternal && target === name);
  if (left !== lines) writePart(archive, ofPackage, left);
}
