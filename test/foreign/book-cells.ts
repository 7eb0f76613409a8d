import {
  dayOffset,
  isCalculated,
  openWorkbook,
  readPart,
  readPartIfAny,
  relatedPart,
  workbookSheets,
} from "../../files/xlsx/package/workbook";
import { REGION, readSheet } from "../../files/xlsx/read/read-sheet";
import type { SheetReader } from "../../files/xlsx/read/read-sheet";
import { readSharedStrings } from "../../files/xlsx/read/shared-strings";
import { readCellFormats } from "../../files/xlsx/styles/number-formats";
import type { Block } from "../../src/workbook/model/snapshot";
import { scanSheet } from "../../files/xlsx/xml/sheet-scan";
import { childElements, findElement } from "../../files/xlsx/xml/xml";

/** What a cell holds and how it looks. The look is the style element itself, since numbers of styles are kept. */
export interface BookCell {
  readonly value: unknown;
  readonly formula: string | null;
  readonly style: string;
}

/** Every cell with a content or a look, of all sheets, by sheet and place. */
export function cellsOf(bytes: Uint8Array): ReadonlyMap<string, BookCell> {
  const workbook = openWorkbook(bytes);
  const stylesPart = readPart(workbook.archive, relatedPart(workbook, "styles")!);
  const list = findElement(stylesPart, "cellXfs")!;
  const styles = childElements(stylesPart, list).map(({ tag, end }) => stylesPart.slice(tag.start, end));
  // As a capture reads a region: one of each sheet would read all sheets as often as there are sheets
  const reader: SheetReader = {
    strings: readSharedStrings(readPartIfAny(workbook.archive, relatedPart(workbook, "sharedStrings"))),
    formats: readCellFormats(stylesPart),
    dayOffset: dayOffset(workbook),
    isCalculated: isCalculated(workbook),
  };
  const cells = new Map<string, BookCell>();
  for (const { name, part, isWorksheet } of workbookSheets(workbook)) {
    if (!isWorksheet) continue;
    const xml = readPart(workbook.archive, part);
    const { used } = readSheet(xml, name, [], reader, [], []);
    const whole = { ...(used ?? { row: 1, column: 1, rows: 0, columns: 0 }), sheet: name };
    const [[, { area, columns, formulas }]] = readSheet(xml, name, [{ name: REGION, area: whole }], reader, [], [])
      .blocks as [[string, Block]];
    scanSheet(xml, {
      cell: ({ row, column, style }) => {
        const value = columns[column - area.column]?.[row - area.row] ?? null;
        const formula = formulas[column - area.column]?.[row - area.row] ?? null;
        const look = styles[style] ?? "";
        if (value !== null || formula !== null || look !== styles[0])
          cells.set(`${name}!${column},${row}`, { value, formula, style: look });
      },
    });
  }
  return cells;
}
