import { readTextCells } from "./text-cells";
import { readLayout } from "./sheet-layout";
import type { RowIndex } from "./sheet-layout";
import { keepMaster, readFormula } from "../../files/xlsx/read/read-cell";
import type { SharedFormula } from "../../files/xlsx/read/read-cell";
import { readSharedStrings } from "../../files/xlsx/read/shared-strings";
import { dayOffset, readPart, readPartIfAny, relatedPart, workbookSheets } from "../../files/xlsx/package/workbook";
import type { Workbook } from "../../files/xlsx/package/workbook";
import { readThemeColors } from "../../files/xlsx/styles/file-color";
import { readCellFormats } from "../../files/xlsx/styles/number-formats";
import { readStyles } from "../../files/xlsx/styles/read-styles";
import type { FileStyles } from "../../files/xlsx/styles/read-styles";
import type { CellReader } from "../../files/xlsx/read/read-cell";
import type { BinaryText } from "../../files/xlsx/xml/binary-text";
import { scanSheet } from "../../files/xlsx/xml/sheet-scan";
import type { ScannedCell } from "../../files/xlsx/xml/sheet-scan";
import type { SheetLayout, SheetRows } from "../contract/calls";

export interface ViewReader extends CellReader {
  readonly styles: FileStyles;
}

/** One state of a workbook as its sheets show it. Sheets are read when they are first asked for. */
export interface SheetView {
  readonly layout: (sheet: string) => SheetLayout;
  /** Cells of the rows `first` to `last`. */
  readonly rows: (sheet: string, first: number, last: number) => SheetRows;
  readonly formula: (sheet: string, row: number, column: number) => string | null;
}

interface ReadSheet extends RowIndex {
  readonly xml: BinaryText;
  readonly layout: SheetLayout;
}

export function sheetView(workbook: Workbook, version: number): SheetView {
  const reader = viewReader(workbook);
  const known = new Map<string, ReadSheet>();
  const readSheet = (sheet: string): ReadSheet => {
    const present = known.get(sheet);
    if (present) return present;
    const part = workbookSheets(workbook).find(({ name, isWorksheet }) => isWorksheet && name === sheet)?.part;
    if (part === undefined) throw new RangeError(`the workbook has no sheet ${sheet}`);
    const xml = readPart(workbook.archive, part);
    const read = { xml, ...readLayout(xml, reader, version) };
    known.set(sheet, read);
    return read;
  };
  return {
    layout: (sheet) => readSheet(sheet).layout,
    rows: (sheet, first, last) => {
      const { xml, starts, prefix } = readSheet(sheet);
      const from = starts.find(({ row }) => row >= first);
      const to = starts.find(({ row }) => row > last);
      const piece = from === undefined ? "" : xml.slice(from.start, to?.start ?? endOfRows(xml, prefix));
      return {
        version,
        first,
        ...readTextCells(`<${prefix}sheetData>${piece}</${prefix}sheetData>`, first, last, reader),
      };
    },
    formula: (sheet, row, column) => formulaAt(readSheet(sheet).xml, row, column),
  };
}

function endOfRows(xml: BinaryText, prefix: string): number {
  return xml.lastIndexOf(`</${prefix}sheetData>`);
}

function viewReader(workbook: Workbook): ViewReader {
  const { archive } = workbook;
  const styles = readPartIfAny(archive, relatedPart(workbook, "styles"));
  return {
    strings: readSharedStrings(readPartIfAny(archive, relatedPart(workbook, "sharedStrings"))),
    formats: readCellFormats(styles),
    dayOffset: dayOffset(workbook),
    styles: readStyles(styles, readThemeColors(readPartIfAny(archive, relatedPart(workbook, "theme")))),
  };
}

/** The whole sheet is passed over, since a shared formula is written in another cell. */
function formulaAt(xml: BinaryText, row: number, column: number): string | null {
  const shared = new Map<string, SharedFormula>();
  let found: ScannedCell | null = null;
  scanSheet(xml, {
    cell: (cell) => {
      if (cell.innerEnd > cell.innerStart) keepMaster(xml, cell, shared);
      if (cell.row === row && cell.column === column) found = { ...cell };
    },
  });
  return found && readFormula(xml, found, shared);
}
