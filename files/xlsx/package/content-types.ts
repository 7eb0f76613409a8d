import type { BinaryText } from "../xml/binary-text";
import { partKey } from "./part-name";
import { readPart, writePart } from "./read-part";
import { relationshipsName } from "./relationships";
import { attributes, childElements, escapeXml, findElement, tagPrefix, withAttribute } from "../xml/xml";
import type { Element } from "../xml/xml";
import type { ZipArchive } from "./zip-archive";

const NAME = "[Content_Types].xml";

export const CONTENT_TYPES = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
  relationships: "application/vnd.openxmlformats-package.relationships+xml",
} as const;

/** The package's list of content types (ECMA-376 part 2, 7.2.3): of single parts, and by file extension. */
interface ContentTypes {
  readonly xml: BinaryText;
  readonly overrides: ReadonlyMap<string, Entry>;
  readonly defaults: ReadonlyMap<string, Entry>;
}

interface Entry {
  readonly element: Element;
  readonly type: string;
}

/** The list is read for each part of a package, and rarely changes. */
const known = new WeakMap<ZipArchive, ContentTypes>();

function contentTypes(archive: ZipArchive): ContentTypes {
  const xml = readPart(archive, NAME);
  const present = known.get(archive);
  if (present?.xml === xml) return present;
  const overrides = new Map<string, Entry>();
  const defaults = new Map<string, Entry>();
  const root = findElement(xml, "Types");
  for (const element of root ? childElements(xml, root) : []) {
    const values = attributes(xml, element.tag);
    const entry = { element, type: values.get("ContentType") ?? "" };
    if (element.tag.name === "Override") overrides.set(partKey(values.get("PartName") ?? ""), entry);
    else if (element.tag.name === "Default") defaults.set((values.get("Extension") ?? "").toLowerCase(), entry);
  }
  const read = { xml, overrides, defaults };
  known.set(archive, read);
  return read;
}

/** Returns a part's content type; `null` where the list has none. */
export function contentTypeOf(archive: ZipArchive, part: string): string | null {
  const { overrides, defaults } = contentTypes(archive);
  return (overrides.get(partKey(part)) ?? defaults.get(ending(part)))?.type ?? null;
}

/** Returns the names with a content type in the list; some may be of missing parts. */
export function declaredParts(archive: ZipArchive): Iterable<string> {
  return contentTypes(archive).overrides.keys();
}

function ending(part: string): string {
  return part.slice(part.lastIndexOf(".") + 1).toLowerCase();
}

/** Declares a part's content type in the package's list. */
export function declareContentType(archive: ZipArchive, part: string, type: string): void {
  const { xml, overrides } = contentTypes(archive);
  const present = overrides.get(partKey(part));
  if (present?.type === type) return;
  if (!present) {
    append(archive, xml, `Override PartName="/${escapeXml(part)}" ContentType="${type}"`);
    return;
  }
  const { tag } = present.element;
  writePart(archive, NAME, xml.slice(0, tag.start) + withAttribute(xml, tag, "ContentType", type) + xml.slice(tag.end));
}

/**
 * Declares the content type of relationship lists where a package lacks it: it may have had none, or named each of
 * them.
 */
export function declareRelationships(archive: ZipArchive, list: string): void {
  if (contentTypeOf(archive, list) === CONTENT_TYPES.relationships) return;
  const { xml, defaults } = contentTypes(archive);
  if (defaults.has("rels")) declareContentType(archive, list, CONTENT_TYPES.relationships);
  else append(archive, xml, `Default Extension="rels" ContentType="${CONTENT_TYPES.relationships}"`);
}

function append(archive: ZipArchive, xml: BinaryText, entry: BinaryText): void {
  const root = findElement(xml, "Types")!;
  writePart(
    archive,
    NAME,
    `${xml.slice(0, root.innerEnd)}<${tagPrefix(xml, root.tag)}${entry}/>${xml.slice(root.innerEnd)}`,
  );
}

/**
 * Removes parts from a package with their own relationship lists; some producers declare each relationship list, so
 * those declarations are removed as well.
 */
export function removeParts(archive: ZipArchive, ...parts: readonly string[]): void {
  for (const part of parts.flatMap((own) => [own, relationshipsName(own)])) {
    archive.remove(part);
    forgetContentType(archive, part);
  }
}

/** Removes a deleted part from the list. */
function forgetContentType(archive: ZipArchive, part: string): void {
  const { xml, overrides } = contentTypes(archive);
  const present = overrides.get(partKey(part));
  if (present) writePart(archive, NAME, xml.slice(0, present.element.tag.start) + xml.slice(present.element.end));
}
