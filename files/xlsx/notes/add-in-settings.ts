import type { NoteSlot } from "../../../src/workbook/model/plan";
import type { BinaryText } from "../xml/binary-text";
import { readRelationships, relationshipsName } from "../package/relationships";
import { readSidePart } from "../package/side-part";
import { writePart } from "../package/workbook";
import type { Workbook } from "../package/workbook";
import { attributes, childElements, escapeXml, findElement, withAttribute } from "../xml/xml";
import type { Element } from "../xml/xml";
import type { ZipArchive } from "../package/zip-archive";

/** Names of the workbook settings in which the Excel add-in keeps its notes. */
const SETTING_NAMES: Readonly<Record<NoteSlot, string>> = { undo: "ThamDinh.Undo", rubrics: "ThamDinh.Rubrics" };

/** The part of one add-in ([MS-OWEXML] 2.2.7): Excel saves its settings as properties, each a JSON text. */
export interface AddInPart {
  readonly name: string;
  readonly xml: BinaryText;
  readonly bag: Element;
  readonly properties: readonly { readonly name: string; readonly value: string; readonly element: Element }[];
}

/** Returns the add-ins that have kept settings in a workbook. */
export function addInParts({ archive }: Workbook): readonly AddInPart[] {
  return related(archive, "", "/webextensiontaskpanes")
    .flatMap((panes) => related(archive, panes, "/webextension"))
    .flatMap((name) => {
      const xml = readSidePart(archive, name);
      const bag = xml === null ? null : findElement(xml, "properties");
      if (xml === null || !bag) return [];
      const properties = childElements(xml, bag).map((element) => {
        const values = attributes(xml, element.tag);
        return { name: values.get("name") ?? "", value: values.get("value") ?? "", element };
      });
      return [{ name, xml, bag, properties }];
    });
}

/**
 * Returns the parts with the product's notes: installing from another store leaves the part of the former one behind.
 */
function settingsParts(workbook: Workbook): readonly AddInPart[] {
  return addInParts(workbook).filter(({ properties }) =>
    properties.some(({ name }) => Object.values(SETTING_NAMES).includes(name)),
  );
}

function related(archive: ZipArchive, part: string, type: string): readonly string[] {
  const lines = readRelationships(readSidePart(archive, relationshipsName(part)), part);
  return lines.filter((one) => !one.isExternal && one.type.endsWith(type)).map(({ target }) => target);
}

/** Whether the add-in has kept notes in this workbook. */
export function hasSettings(workbook: Workbook): boolean {
  return settingsParts(workbook).length > 0;
}

/** Returns the note that the add-in keeps, `null` for none; a value that is no JSON text returns unchanged. */
export function readSetting(workbook: Workbook, slot: NoteSlot): string | null {
  const value = settingsParts(workbook)
    .flatMap(({ properties }) => properties)
    .find(({ name }) => name === SETTING_NAMES[slot])?.value;
  if (value === undefined) return null;
  try {
    const setting: unknown = JSON.parse(value);
    return typeof setting === "string" ? setting : value;
  } catch {
    return value;
  }
}

/** Sets the note of every add-in that keeps one. */
export function keepSetting(workbook: Workbook, slot: NoteSlot, note: string): void {
  const name = SETTING_NAMES[slot];
  const value = JSON.stringify(note);
  for (const { name: part, xml, bag, properties } of settingsParts(workbook)) {
    const present = properties.find((property) => property.name === name)?.element.tag;
    const prefix = /^<([A-Za-z_][\w.-]*:)?/.exec(xml.slice(bag.tag.start))?.[1] ?? "";
    writePart(
      workbook.archive,
      part,
      present
        ? xml.slice(0, present.start) + withAttribute(xml, present, "value", value) + xml.slice(present.end)
        : `${xml.slice(0, bag.innerEnd)}<${prefix}property name="${name}" value="${escapeXml(value)}"/>${xml.slice(bag.innerEnd)}`,
    );
  }
}
