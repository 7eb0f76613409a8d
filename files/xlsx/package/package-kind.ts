import { contentTypeOf } from "./content-types";
import { partChild } from "../xml/part-children";
import { readPart, readPartIfAny } from "./read-part";
import { readRelationships, relationshipsName } from "./relationships";
import { UnusableFile } from "./unusable-file";
import { nextTag } from "../xml/xml";
import type { ZipArchive } from "./zip-archive";

/** Relationships that lead to code: VBA, and the macro sheets of Excel 4. */
const CODE = /\/(?:vbaProject|xlMacrosheet|xlIntlMacrosheet)$/i;
const CODE_TYPE = /vbaProject|macrosheet/i;
const CODE_PART = /(?:^|\/)vbaProject\.bin$/i;
/** Namespaces of the variant of the format that Excel calls Strict Open XML. */
const STRICT = "http://purl.oclc.org/ooxml/";

/**
 * Returns the workbook part of a package. Throws `UnusableFile` for a package that is no workbook of this format, or
 * contains code.
 */
export function workbookPart(archive: ZipArchive): string {
  const office = readRelationships(readPartIfAny(archive, "_rels/.rels"), "").find(
    ({ type, isExternal }) => !isExternal && type.endsWith("/officeDocument"),
  );
  if (!office || !archive.has(office.target)) throw new UnusableFile("not-a-workbook");
  const type = contentTypeOf(archive, office.target) ?? "";
  if (type.includes("sheet.binary") || /\.bin$/i.test(office.target)) throw new UnusableFile("binary-workbook");
  if (/macroEnabled/i.test(type) || hasCode(archive, office.target)) throw new UnusableFile("macros");
  const xml = readPart(archive, office.target);
  const root = nextTag(xml, 0);
  if (root?.name !== "workbook") throw new UnusableFile("not-a-workbook");
  // Parts added in the usual namespaces would not fit
  if (xml.slice(root.start, root.end).includes(STRICT)) throw new UnusableFile("strict");
  if (!partChild(xml, "sheets")) throw new UnusableFile("damaged", `${office.target}: không có danh sách sheet`);
  return office.target;
}

/**
 * Whether a package contains code. A default type for an extension proves nothing: programs list types of parts that
 * the package lacks.
 */
function hasCode(archive: ZipArchive, workbook: string): boolean {
  if (
    readRelationships(readPartIfAny(archive, relationshipsName(workbook)), workbook).some(({ type }) => CODE.test(type))
  )
    return true;
  return archive.names().some((name) => CODE_PART.test(name) || CODE_TYPE.test(contentTypeOf(archive, name) ?? ""));
}
