import type { BinaryText } from "../xml/binary-text";
import { XML_DECLARATION, attributes, childElements, escapeXml, findElement, nextTag, tagPrefix } from "../xml/xml";
import type { Tag } from "../xml/xml";

/** One relationship of a part. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Full name of the part, without a leading slash; unchanged for an external address. */
  readonly target: string;
  readonly isExternal: boolean;
}

/**
 * Returns the name of a part's relationship list: `xl/worksheets/sheet1.xml` → `xl/worksheets/_rels/sheet1.xml.rels`.
 */
export function relationshipsName(part: string): string {
  const slash = part.lastIndexOf("/");
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

export function readRelationships(xml: BinaryText | null, part: string): readonly Relationship[] {
  if (xml === null) return [];
  const found: Relationship[] = [];
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== "Relationship") continue;
    const values = attributes(xml, tag);
    const isExternal = values.get("TargetMode") === "External";
    const target = values.get("Target") ?? "";
    found.push({
      id: values.get("Id") ?? "",
      type: values.get("Type") ?? "",
      isExternal,
      target: isExternal ? target : resolveTarget(part, target),
    });
  }
  return found;
}

/** Resolves a target against the folder of the part that names it. */
function resolveTarget(part: string, written: string): string {
  const target = written.replaceAll("\\", "/").replace(/#.*$/, "");
  const path = target.startsWith("/") ? [] : part.split("/").slice(0, -1);
  for (const step of target.split("/")) {
    if (step === "..") path.pop();
    else if (step !== "." && step !== "") path.push(step);
  }
  return path.join("/");
}

/**
 * Returns the id of the relationship that a tag of another part names, under any prefix; `null` where it names none.
 */
export function relationshipId(xml: BinaryText, tag: Tag): string | null {
  return [...attributes(xml, tag)].find(([name]) => name.endsWith(":id"))?.[1] ?? null;
}

/** Returns an unused id. */
export function freeRelationshipId(relationships: readonly Relationship[]): string {
  const taken = new Set(relationships.map((relationship) => relationship.id));
  for (let number = relationships.length + 1; ; number++) if (!taken.has(`rId${number}`)) return `rId${number}`;
}

const EMPTY = `${XML_DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;

/** Returns the list with one more relationship; the target is absolute, which needs no folder arithmetic. */
export function withRelationship(
  xml: BinaryText | null,
  { id, type, target }: Omit<Relationship, "isExternal">,
): BinaryText {
  const base = xml ?? EMPTY;
  const root = findElement(base, "Relationships")!;
  return `${base.slice(0, root.innerEnd)}<${tagPrefix(base, root.tag)}Relationship Id="${id}" Type="${type}" Target="/${escapeXml(target)}"/>${base.slice(root.innerEnd)}`;
}

/** Returns a part's list without some of its relationships. */
export function withoutRelationships(
  xml: BinaryText,
  part: string,
  isUnwanted: (relationship: Relationship) => boolean,
): BinaryText {
  const unwanted = new Set(
    readRelationships(xml, part)
      .filter(isUnwanted)
      .map(({ id }) => id),
  );
  const root = findElement(xml, "Relationships");
  const lines = root
    ? childElements(xml, root).filter(({ tag }) => unwanted.has(attributes(xml, tag).get("Id") ?? ""))
    : [];
  return lines.reduceRight((text, { tag, end }) => text.slice(0, tag.start) + text.slice(end), xml);
}

export const OFFICE_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
