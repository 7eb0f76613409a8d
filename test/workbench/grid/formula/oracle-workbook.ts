import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Cell } from "../../../../src/text/cell";
import { columnLetters } from "../../../../src/workbook/model/area";

/** What a written cell holds: a constant, or a formula with its `=`. */
export type WrittenCell = string | number | boolean | null;

export interface WrittenSheet {
  readonly name: string;
  /** Row by row from the first row and column. */
  readonly cells: readonly (readonly WrittenCell[])[];
}

/**
 * A workbook by hand, since the second opinion must not depend on the product's own writer. `names` are formulas
 * without `=`.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[], names: Readonly<Record<string, string>>): Uint8Array {
  const relationOf = (index: number) =>
    `<Relationship Id="rId${String(index)}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${String(index)}.xml"/>`;
  const overrideOf = (index: number) =>
    `<Override PartName="/xl/worksheets/sheet${String(index)}.xml" ContentType="${TYPES}.worksheet+xml"/>`;
  const numbers = sheets.map((_, index) => index + 1);
  const parts: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types">
      <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
      <Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${numbers.map(overrideOf).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">
      <Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
      .map(
        ({ name }, index) =>
          `<sheet name="${escape(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
      )
      .join("")}</sheets><definedNames>${Object.entries(names)
      .map(([name, target]) => `<definedName name="${name}">${escape(target)}</definedName>`)
      .join("")}</definedNames></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${numbers.map(relationOf).join("")}</Relationships>`,
  };
  sheets.forEach((sheet, index) => {
    parts[sheetPath(index)] =
      `<worksheet xmlns="${MAIN}"><sheetData>${sheet.cells.map(writeRow).join("")}</sheetData></worksheet>`;
  });
  const header = '<?xml version="1.0" encoding="UTF-8"?>\n';
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(header + xml)])));
}

/** The calculated values of one row, by column from 0; `sheet` and `row` count from 0. */
export function readRow(workbook: Uint8Array, sheet: number, row: number): readonly Cell[] {
  const files = unzipSync(workbook);
  const text = (path: string) => strFromU8(files[path] ?? new Uint8Array());
  const shared = [...text("xl/sharedStrings.xml").matchAll(/<si>([^]*?)<\/si>/g)].map(([, item = ""]) =>
    [...item.matchAll(/<t[^>]*>([^]*?)<\/t>/g)].map(([, part = ""]) => unescape(part)).join(""),
  );
  const xml = new RegExp(`<row r="${String(row + 1)}"[^>]*>([^]*?)</row>`).exec(text(sheetPath(sheet)))?.[1] ?? "";
  const cells: Cell[] = [];
  for (const [, attributes = "", content = ""] of xml.matchAll(/<c ([^>]*?)(?:\/>|>([^]*?)<\/c>)/g)) {
    const letters = /r="([A-Z]+)/.exec(attributes)?.[1] ?? "";
    const type = /t="(\w+)"/.exec(attributes)?.[1] ?? "n";
    const value = /<v>([^]*?)<\/v>/.exec(content)?.[1];
    cells[columnIndex(letters)] =
      value === undefined ? (type === "str" ? "" : null) : toCell(type, unescape(value), shared);
  }
  return cells;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function sheetPath(index: number): string {
  return `xl/worksheets/sheet${String(index + 1)}.xml`;
}

function writeRow(cells: readonly WrittenCell[], index: number): string {
  const row = String(index + 1);
  return `<row r="${row}">${cells.map((cell, at) => writeCell(cell, `${columnLetters(at + 1)}${row}`)).join("")}</row>`;
}

function writeCell(cell: WrittenCell, address: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${address}"><v>${String(cell)}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${address}" t="b"><v>${cell ? "1" : "0"}</v></c>`;
  if (cell.startsWith("=")) return `<c r="${address}"><f>${escape(cell.slice(1))}</f></c>`;
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
}

function toCell(type: string, value: string, shared: readonly string[]): Cell {
  switch (type) {
    case "s":
      return shared[Number(value)] ?? "";
    case "str":
      return value;
    case "b":
      return value === "1";
    case "e":
      return { error: value };
    default:
      return Number(value);
  }
}

function columnIndex(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function escape(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function unescape(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);|&#(\d+);/gi, (_, hex?: string, decimal?: string) =>
      String.fromCodePoint(hex ? parseInt(hex, 16) : Number(decimal)),
    )
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
