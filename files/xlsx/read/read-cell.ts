import { formatKind } from "../../../src/text/number-format";
import type { Cell } from "../../../src/text/cell";
import { columnLetters } from "../../../src/workbook/model/area";
import { shiftFormula } from "../../../src/workbook/model/shift-formula";
import { UNREAD_FORMULA } from "../../../src/workbook/model/snapshot";
import { UnusableFile } from "../package/unusable-file";
import type { CellFormats } from "../styles/number-formats";
import type { BinaryText } from "../xml/binary-text";
import { cellChild } from "../xml/sheet-scan";
import type { ScannedCell } from "../xml/sheet-scan";
import { attributes, decodeXml, decodeXstring } from "../xml/xml";
import { isoToCell } from "./iso-date";
import { richText } from "./shared-strings";
import type { SharedStrings } from "./shared-strings";

/** What reading a part's cells needs. */
export interface CellReader {
  readonly strings: SharedStrings;
  readonly formats: CellFormats;
  readonly dayOffset: number;
}

export interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** Keeps the formula of a shared group's master; returns whether the cell is one. */
export function keepMaster(xml: BinaryText, cell: ScannedCell, shared: Map<string, SharedFormula>): boolean {
  if (!xml.slice(cell.innerStart, Math.min(cell.innerEnd, cell.innerStart + FORMULA_TAG)).includes("shared"))
    return false;
  const element = cellChild(xml, cell, "f");
  if (!element || element.innerStart === element.innerEnd) return false;
  const values = attributes(xml, element.tag);
  const group = values.get("si");
  if (values.get("t") !== "shared" || group === undefined) return false;
  shared.set(group, {
    text: decodeXstring(xml.slice(element.innerStart, element.innerEnd)),
    row: cell.row,
    column: cell.column,
  });
  return true;
}

/** A formula's opening tag is shorter than this. */
const FORMULA_TAG = 120;

/** Returns a cell's formula with its `=`; `null` without one. */
export function readFormula(
  xml: BinaryText,
  cell: ScannedCell,
  shared: ReadonlyMap<string, SharedFormula>,
): string | null {
  const element = cellChild(xml, cell, "f");
  if (!element) return null;
  if (element.innerStart !== element.innerEnd)
    return `=${decodeXstring(xml.slice(element.innerStart, element.innerEnd))}`;
  return sharedText(shared.get(attributes(xml, element.tag).get("si") ?? ""), cell.row, cell.column);
}

/** Returns the formula, with its `=`, of a cell that repeats a master's. */
export function sharedText(master: SharedFormula | undefined, row: number, column: number): string {
  const shifted = master ? shiftFormula(master.text, row - master.row, column - master.column) : null;
  return shifted === null ? UNREAD_FORMULA : `=${shifted}`;
}

/** Returns a cell's value as the core reads it. */
export function readValue(xml: BinaryText, cell: ScannedCell, reader: CellReader, isFormula: boolean): Cell {
  if (cell.type === "inlineStr") {
    const inline = cellChild(xml, cell, "is");
    return inline ? nullIfEmpty(richText(xml, inline.innerStart, inline.innerEnd)) : null;
  }
  const element = cellChild(xml, cell, "v");
  if (!element) return null;
  const raw = xml.slice(element.innerStart, element.innerEnd);
  if (cell.type === "str") return raw === "" && !isFormula ? null : decodeXstring(raw);
  return plainValue(cell, decodeXml(raw).trim(), reader);
}

/** The place of a cell, and how its value is stored. */
export type TypedCell = Pick<ScannedCell, "row" | "column" | "style" | "type">;

/** Returns the value of a cell that stores no text of its own. */
export function plainValue(cell: TypedCell, text: string, reader: CellReader): Cell {
  if (text === "") return null;
  switch (cell.type) {
    case "s":
      return nullIfEmpty((/^\d+$/.test(text) ? reader.strings(Number(text)) : null) ?? badValue(cell, text));
    case "b":
      return text === "1" || text === "true" || (text === "0" || text === "false" ? false : badValue(cell, text));
    case "e":
      return { error: text };
    case "d":
      return isoToCell(text) ?? text;
    case "n":
      return numberToCell(DECIMAL.test(text) ? Number(text) : badValue(cell, text), cell.style, reader);
    default:
      return badValue(cell, text);
  }
}

/** Numbers as the schema writes them (xsd:double); JavaScript would also read `0x2`. */
const DECIMAL = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;
const LONGEST_SHOWN = 40;

/** Throws `UnusableFile`: leaving a value out would change a result. */
function badValue({ row, column, type }: TypedCell, text: string): never {
  throw new UnusableFile(
    "bad-value",
    `ô ${columnLetters(column)}${row}, kiểu ${type}: “${text.slice(0, LONGEST_SHOWN)}”`,
  );
}

/** Only a formula can give an empty text; a cell that holds one is empty. */
function nullIfEmpty(text: string): string | null {
  return text === "" ? null : text;
}

export function numberToCell(value: number, style: number, { formats, dayOffset }: CellReader): Cell {
  if (!Number.isFinite(value)) return null;
  if (style === 0) return value;
  const kind = formatKind(formats.codeOf(style));
  if (kind === "date" || kind === "month") return { date: value + dayOffset };
  return kind === "time" ? { date: value } : value;
}
