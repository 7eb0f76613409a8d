import { MAX_COLUMNS, MAX_ROWS, columnLetters, columnNumber } from "../../../src/workbook/model/area";
import type { BinaryText } from "../xml/binary-text";
import { findSheetData, scanSheet } from "../xml/sheet-scan";
import type { SheetData } from "../xml/sheet-scan";
import { UnusableFile } from "./unusable-file";
import { childElements, nextTag, wholeElement, withAttribute } from "../xml/xml";
import type { Element } from "../xml/xml";

interface RowDraft {
  readonly row: number;
  /** Its opening tag, with its reference. */
  readonly tag: BinaryText;
  readonly cells: Map<number, BinaryText>;
}

/**
 * Returns a sheet part in which all rows and cells have references and are in order, as in files of Excel; a part that
 * already has this form returns unchanged. Throws `UnusableFile` for a cell outside the grid, for two cells of one
 * reference, and for a reference that contradicts its row: choosing one would be a guess.
 */
export function orderedSheet(xml: BinaryText, part: string): BinaryText {
  let isOrdered = true;
  scanSheet(xml, {
    misplaced: () => {
      isOrdered = false;
    },
  });
  const data = findSheetData(xml);
  if (isOrdered || !data) return xml;
  const body = [...readRows(xml, data, part).values()]
    .sort((a, b) => a.row - b.row)
    .map(({ tag, cells }) => {
      const inner = [...cells]
        .sort(([a], [b]) => a - b)
        .map(([, cell]) => cell)
        .join("");
      return inner === "" ? tag.replace(/>$/, "/>") : `${tag}${inner}</${data.prefix}row>`;
    });
  return xml.slice(0, data.innerStart) + body.join("") + xml.slice(data.innerEnd);
}

function readRows(xml: BinaryText, data: SheetData, part: string): ReadonlyMap<number, RowDraft> {
  const rows = new Map<number, RowDraft>();
  let last = 0;
  for (let tag = nextTag(xml, data.innerStart); tag && tag.start < data.innerEnd;) {
    const element = wholeElement(xml, tag);
    if (tag.name === "row") {
      last = rowNumber(xml, element, last, part);
      const known = rows.get(last) ?? {
        row: last,
        tag: openTag(withAttribute(xml, tag, "r", String(last))),
        cells: new Map<number, BinaryText>(),
      };
      rows.set(last, known);
      readCells(xml, element, known, part);
    }
    tag = nextTag(xml, element.end);
  }
  return rows;
}

function openTag(tag: BinaryText): BinaryText {
  return tag.replace(/\s*\/?>$/, ">");
}

function rowNumber(xml: BinaryText, { tag }: Element, last: number, part: string): number {
  const written = attribute(xml, tag.start, tag.end);
  const row = written === null ? last + 1 : /^\s*\d{1,7}\s*$/.test(written) ? Number(written) : 0;
  if (row < 1 || row > MAX_ROWS) throw new UnusableFile("misplaced-cell", `${part}, dòng ${written ?? row}`);
  return row;
}

function readCells(xml: BinaryText, row: Element, { row: number, cells }: RowDraft, part: string): void {
  let last = 0;
  for (const { tag, innerStart, innerEnd, end } of childElements(xml, row)) {
    if (tag.name !== "c") continue;
    const written = attribute(xml, tag.start, tag.end);
    const place = written === null ? null : /^\s*([A-Za-z]{1,3})(\d{1,7})\s*$/.exec(written);
    const column = written === null ? last + 1 : place ? columnNumber(place[1]!.toUpperCase()) : 0;
    const address = written ?? `${columnLetters(column)}${number}`;
    if (column < 1 || column > MAX_COLUMNS || (place && Number(place[2]) !== number))
      throw new UnusableFile("misplaced-cell", `${part}, ô ${address}`);
    if (cells.has(column)) throw new UnusableFile("misplaced-cell", `${part}, ô ${address} có hai lần`);
    const open = withAttribute(xml, tag, "r", `${columnLetters(column)}${number}`);
    cells.set(column, open + xml.slice(innerStart, innerEnd) + xml.slice(innerEnd, end));
    last = column;
  }
}

/** Returns the attribute `r` of a tag. */
function attribute(xml: BinaryText, start: number, end: number): string | null {
  return /\sr="([^"]*)"/.exec(xml.slice(start, end))?.[1] ?? null;
}
