import { addInParts } from "../../../files/xlsx/notes/add-in-settings";
import { OFFICE_TYPES } from "../../../files/xlsx/package/relationships";
import { partRelationships, writePart } from "../../../files/xlsx/package/workbook";
import type { Workbook } from "../../../files/xlsx/package/workbook";
import { XML_DECLARATION, escapeXml } from "../../../files/xlsx/xml/xml";
import type { ZipArchive } from "../../../files/xlsx/package/zip-archive";
import { clearExtras } from "../book-extras";
import type { Grid } from "../grid";

/** Takes over what a file holds besides its sheets, in the place of what the workbook held before. */
export function readExtras(grid: Grid, workbook: Workbook): void {
  const { extras } = grid;
  clearExtras(extras);
  for (const { properties } of addInParts(workbook))
    for (const { name, value } of properties) extras.settings.set(name, parsed(value));
  const { archive, part } = workbook;
  const items = [...partRelationships(archive, part), ...partRelationships(archive, "")].filter(
    ({ type, isExternal }) => !isExternal && type.endsWith("/customXml"),
  );
  if (items.length > 0)
    extras.customXml = archive
      .names()
      .filter((name) => name.startsWith(CUSTOM))
      .map((name) => ({ name, bytes: archive.read(name) }));
}

function parsed(value: string): unknown {
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}

const CUSTOM = "customXml/";
const MICROSOFT = "http://schemas.microsoft.com/office";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const PANES = "xl/webextensions/taskpanes.xml";
const ADD_IN = "xl/webextensions/webextension1.xml";
/** The id of the manifest, and the store of an add-in that its developer has put into Excel. */
const REFERENCE =
  '<we:reference id="2f6d0c1e-7b54-4e0a-9c3d-5a8e41b7f962" version="1.0.0.0" store="developer" storeType="Registry"/>';

/** What lists of the package have to say of parts that were written. */
export interface WrittenExtras {
  readonly overrides: readonly (readonly [part: string, type: string])[];
  /** Lines for the list of the package, and for that of the workbook. */
  readonly ofPackage: readonly string[];
  readonly ofWorkbook: readonly string[];
}

/** Writes settings as Excel does, as properties of the add-in, and custom XML as it came. */
export function writeExtras(grid: Grid, archive: ZipArchive): WrittenExtras {
  const { settings, customXml } = grid.extras;
  for (const { name, bytes } of customXml) archive.write(name, bytes);
  const items = customXml.map(({ name }) => name).filter((name) => /^customXml\/item\d+\.xml$/.test(name));
  const properties = customXml.map(({ name }) => name).filter((name) => /^customXml\/itemProps\d+\.xml$/.test(name));
  const hasSettings = settings.size > 0;
  if (hasSettings) writeSettings(archive, settings);
  return {
    overrides: [
      ...properties.map(
        (name) => [name, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"] as const,
      ),
      ...(hasSettings
        ? [
            [ADD_IN, "application/vnd.ms-office.webextension+xml"] as const,
            [PANES, "application/vnd.ms-office.webextensiontaskpanes+xml"] as const,
          ]
        : []),
    ],
    ofPackage: hasSettings ? [line("rIdPanes", `${MICROSOFT}/2011/relationships/webextensiontaskpanes`, PANES)] : [],
    ofWorkbook: items.map((name, index) => line(`rIdCustom${String(index + 1)}`, `${OFFICE_TYPES}/customXml`, name)),
  };
}

function writeSettings(archive: ZipArchive, settings: ReadonlyMap<string, unknown>): void {
  const properties = [...settings].map(
    ([name, value]) => `<we:property name="${escapeXml(name)}" value="${escapeXml(JSON.stringify(value))}"/>`,
  );
  writePart(
    archive,
    ADD_IN,
    `${XML_DECLARATION}<we:webextension xmlns:we="${MICROSOFT}/webextensions/webextension/2010/11" id="{7D0A4B1E-52C8-4E57-8C39-0B6F1E9A3D24}">${REFERENCE}<we:alternateReferences/>` +
      `<we:properties>${properties.join("")}</we:properties><we:bindings/></we:webextension>`,
  );
  writePart(
    archive,
    PANES,
    `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${MICROSOFT}/webextensions/taskpanes/2010/11"><wetp:taskpane dockstate="right" visibility="0" width="350" row="1">` +
      `<wetp:webextensionref xmlns:r="${OFFICE_TYPES}" r:id="rId1"/></wetp:taskpane></wetp:taskpanes>`,
  );
  writePart(
    archive,
    "xl/webextensions/_rels/taskpanes.xml.rels",
    `${XML_DECLARATION}<Relationships xmlns="${PACKAGE}">${line("rId1", `${MICROSOFT}/2011/relationships/webextension`, ADD_IN)}</Relationships>`,
  );
}

function line(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${type}" Target="/${target}"/>`;
}
