import { openWorkbook, saveWorkbook } from "../../../files/xlsx/package/workbook";
import { DECLARATION, OFFICE } from "./package-parts";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";
const ADD_INS = "http://schemas.microsoft.com/office/2011/relationships";
export const SETTINGS_PART = "xl/webextensions/webextension1.xml";

/**
 * A workbook as Excel saves it once an add-in has kept settings: properties of an add-in, each a text of JSON
 * ([MS-OWEXML] 3).
 */
export function withAddInSettings(bytes: Uint8Array, settings: Readonly<Record<string, unknown>>): Uint8Array {
  return withProperties(
    bytes,
    Object.entries(settings)
      .map(
        ([name, value]) =>
          `<we:property name="${name}" value="${JSON.stringify(value).replaceAll("&", "&amp;").replaceAll('"', "&quot;")}"/>`,
      )
      .join(""),
  );
}

export function withProperties(bytes: Uint8Array, properties: string): Uint8Array {
  const workbook = openWorkbook(bytes);
  const write = (name: string, text: string) => workbook.archive.write(name, new TextEncoder().encode(text));
  const text = (name: string) => new TextDecoder().decode(workbook.archive.read(name));
  write(
    "[Content_Types].xml",
    text("[Content_Types].xml").replace(
      "</Types>",
      `<Override PartName="/${SETTINGS_PART}" ContentType="application/vnd.ms-office.webextension+xml"/>` +
        '<Override PartName="/xl/webextensions/taskpanes.xml" ContentType="application/vnd.ms-office.webextensiontaskpanes+xml"/></Types>',
    ),
  );
  write(
    "_rels/.rels",
    text("_rels/.rels").replace(
      "</Relationships>",
      `<Relationship Id="rIdW" Type="${ADD_INS}/webextensiontaskpanes" Target="xl/webextensions/taskpanes.xml"/></Relationships>`,
    ),
  );
  write(
    "xl/webextensions/taskpanes.xml",
    `${DECLARATION}<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1">` +
      `<wetp:webextensionref xmlns:r="${OFFICE}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  write(
    "xl/webextensions/_rels/taskpanes.xml.rels",
    `${DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"><Relationship Id="rId1" Type="${ADD_INS}/webextension" Target="webextension1.xml"/></Relationships>`,
  );
  write(
    SETTINGS_PART,
    `${DECLARATION}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{0F5C2A41-7D0B-4B0E-9A53-5B7B6E3C9C12}">` +
      `<we:reference id="2f6d0c1e" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/></we:webextension>`,
  );
  return saveWorkbook(workbook);
}
