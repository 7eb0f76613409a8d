import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** Parts of a package by their names, as text or bytes. */
export type Parts = Readonly<Record<string, string | Uint8Array>>;

export const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEET_ML = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Zips parts with another program's eyes: none of the product's code is in it. */
export function zipParts(parts: Parts): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
  );
}

export function unzipParts(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

/** One part of a package as text; a missing part fails the test. */
export function partText(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`the package has no part ${name}`);
  return strFromU8(part);
}

/** Contents of a workbook that is written by hand: sheets by name, each the inside of its `<worksheet>`. */
export interface HandWorkbook {
  readonly sheets: Readonly<Record<string, string>>;
  /** Inside of `<definedNames>`. */
  readonly names?: string;
  /** Insides of the `<sst>` and of the `<styleSheet>`. */
  readonly strings?: string;
  readonly styles?: string;
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  /** Inside of the `<calcPr>` tag. */
  readonly calculation?: string;
}

/** The parts of a small workbook, laid out as Excel lays them out. */
export function handParts({
  sheets,
  names,
  strings,
  styles,
  properties,
  calculation,
}: HandWorkbook): Record<string, string | Uint8Array> {
  const titles = Object.keys(sheets);
  const related = [
    ...titles.map((_, index) => ({
      id: `rId${index + 1}`,
      type: "worksheet",
      target: `worksheets/sheet${index + 1}.xml`,
    })),
    ...(strings === undefined ? [] : [{ id: "rIdS", type: "sharedStrings", target: "sharedStrings.xml" }]),
    ...(styles === undefined ? [] : [{ id: "rIdT", type: "styles", target: "styles.xml" }]),
  ];
  const parts: Record<string, string> = {
    "[Content_Types].xml":
      `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET_ML}.sheet.main+xml"/>` +
      related
        .map(({ type, target }) => `<Override PartName="/xl/${target}" ContentType="${SHEET_ML}.${type}+xml"/>`)
        .join("") +
      "</Types>",
    "_rels/.rels": `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml":
      `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
      (properties === undefined ? "" : `<workbookPr ${properties}/>`) +
      `<bookViews><workbookView xWindow="0" yWindow="0"/></bookViews><sheets>` +
      titles.map((title, index) => `<sheet name="${title}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join("") +
      "</sheets>" +
      (names === undefined ? "" : `<definedNames>${names}</definedNames>`) +
      (calculation === undefined ? "" : `<calcPr ${calculation}/>`) +
      "</workbook>",
    "xl/_rels/workbook.xml.rels":
      `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">` +
      related
        .map(({ id, type, target }) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
        .join("") +
      "</Relationships>",
  };
  titles.forEach((title, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `${DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${sheets[title]}</worksheet>`;
  });
  if (strings !== undefined) parts["xl/sharedStrings.xml"] = `${DECLARATION}<sst xmlns="${MAIN}">${strings}</sst>`;
  if (styles !== undefined) parts["xl/styles.xml"] = `${DECLARATION}<styleSheet xmlns="${MAIN}">${styles}</styleSheet>`;
  return parts;
}

export function handWorkbook(contents: HandWorkbook): Uint8Array {
  return zipParts(handParts(contents));
}
