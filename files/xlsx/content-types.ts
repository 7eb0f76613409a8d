import type { BinaryText } from "./binary-text";
import { readPart, writePart } from "./workbook";
import { attributes, escapeXml, nextTag } from "./xml";
import type { ZipArchive } from "./zip-archive";

const NAME = "[Content_Types].xml";

export const CONTENT_TYPES = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
  worksheet: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
  styles: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
  drawing: "application/vnd.openxmlformats-officedocument.drawing+xml",
  chart: "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
} as const;

/** Says in the package's list what kind of contents a part has. */
export function declareContentType(archive: ZipArchive, part: string, type: string): void {
  const xml = readPart(archive, NAME);
  const at = xml.lastIndexOf("</");
  const prefix = /<\/([A-Za-z_][\w.-]*:)?Types/.exec(xml.slice(at))?.[1] ?? "";
  writePart(archive, NAME, `${xml.slice(0, at)}<${prefix}Override PartName="/${escapeXml(part)}" ContentType="${type}"/>${xml.slice(at)}`);
}

/** Takes a part that is no longer there off the list. */
export function forgetContentType(archive: ZipArchive, part: string): void {
  let xml: BinaryText = readPart(archive, NAME);
  for (let tag = nextTag(xml, 0); tag; tag = nextTag(xml, tag.end)) {
    if (tag.name !== "Override" || attributes(xml, tag).get("PartName") !== `/${part}`) continue;
    xml = xml.slice(0, tag.start) + xml.slice(tag.end);
    writePart(archive, NAME, xml);
    return;
  }
}
