import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, readPart, relatedPart, workbookSheets } from "../../files/xlsx/package/workbook";
import { scanSheet } from "../../files/xlsx/xml/sheet-scan";
import { childElements, findElement } from "../../files/xlsx/xml/xml";
import { isDeepStrictEqual } from "node:util";

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
  const cells = new Map<string, BookCell>();
  for (const { name, part, isWorksheet } of workbookSheets(workbook)) {
    if (!isWorksheet) continue;
    const { region } = capture(workbook, { region: { sheet: name, row: 1, column: 1, rows: 1, columns: 1 } });
    const { area, columns, formulas } = region!.block;
    scanSheet(readPart(workbook.archive, part), {
      cell: ({ row, column, style }) => {
        const value = columns[column - area.column]?.[row - area.row] ?? null;
        const formula = formulas[column - area.column]?.[row - area.row] ?? null;
        const look = styles[style] ?? "";
        if (value !== null || formula !== null || !isDeepStrictEqual(look, styles[0]))
          cells.set(`${name}!${column},${row}`, { value, formula, style: look });
      },
    });
  }
  return cells;
}
