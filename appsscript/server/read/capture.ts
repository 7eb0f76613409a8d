import type { Area } from "../../../src/workbook/model/area";
import { outsideAreas } from "../../../src/workbook/outside/outside-areas";
import { chooseNames } from "../../../src/workbook/model/own-names";
import type { ChosenNames } from "../../../src/workbook/model/own-names";
import { withRowsAround } from "../../../src/workbook/rules/rules-around";
import type { CaptureNeeds, SheetInfo, Snapshot } from "../../../src/workbook/model/snapshot";
import { undoAreas } from "../../../src/workbook/undo/undo-note-schema";
import type { Book, Sheet } from "../book/book";
import { decimalSeparatorOf } from "../book/locale";
import { passingSheets } from "../book/made-sheets";
import { directorySheet } from "../book/name-directory";
import { areaOf } from "../book/ranges";
import { readNotes } from "../book/notes";
import { listNames } from "./list-names";
import { readBlocks } from "./read-blocks";
import { readRegion } from "./read-region";
import { readRules } from "./read-rules";

/** Reads everything the core needs to know about the spreadsheet; the number of calls does not depend on rows. */
export function captureWorkbook(
  book: Book,
  { forUndo = false, forRules = false, region = null }: CaptureNeeds = {},
): Snapshot {
  const { file } = book;
  const isProtected = protectedSheets(book);
  const passing = ownSheets(book);
  const { names, copies } = readNames(book);
  const noteOf = readNotes(book);
  const sheets = readSheets(book);
  const byName = new Map(sheets.map((own) => [own.name, own]));
  const sheetOf = (name: string) => byName.get(name)?.sheet ?? null;
  const grids = sheets.flatMap(({ id, name, used }) => (used && !passing.has(id) ? [name] : []));
  const usedPart = (area: Area) => {
    const used = byName.get(area.sheet)?.used;
    return used ? endingAt(area, used.rows, used.columns) : [];
  };
  const outside = outsideAreas(names, grids).flatMap(usedPart);
  const touched = forUndo ? undoAreas(noteOf("undo")).flatMap((area) => withinGrid(sheetOf(area.sheet), area)) : [];
  const { names: blocks, contents } = readBlocks(book, names, [...outside, ...touched], sheetOf);
  return {
    host: "sheets",
    calculated: true,
    sheets: sheets.flatMap((own) => (passing.has(own.id) ? [] : [sheetInfo(own, isProtected)])),
    activeSheet: file.getActiveSheet().getName(),
    selection: readSelection(book),
    locale: { decimalSeparator: decimalSeparatorOf(file.getSpreadsheetLocale()) },
    names: blocks.map((named, index) => {
      const scope = names[index]?.scope;
      return scope === undefined ? named : { ...named, scope };
    }),
    outside: outside.map(contents),
    ...(copies.length === 0 ? {} : { copies }),
    classified: noteOf("rubrics"),
    ...(forRules
      ? {
          rules:
            forRules === "with-rows-around"
              ? readRules(
                  book,
                  withRowsAround(names, (name) => sheetOf(name)?.getMaxRows() ?? 0),
                  sheetOf,
                )
              : readRules(book, names, sheetOf, forRules === "sampled"),
        }
      : {}),
    ...(region === null ? {} : { region: readRegion(book, region === "selection" ? readSelection(book) : region) }),
    ...(forUndo ? { memory: { note: noteOf("undo"), blocks: touched.map(contents) } } : {}),
  };
}

/** A sheet with what one capture asks of it: once, since each answer takes a call. */
interface ReadSheet {
  readonly sheet: Sheet;
  readonly id: number;
  readonly name: string;
  /** How far its contents reach; `null` for a sheet without cells, as a chart's. */
  readonly used: { readonly rows: number; readonly columns: number } | null;
}

function readSheets({ app, file }: Book): readonly ReadSheet[] {
  return file.getSheets().map((sheet) => ({
    sheet,
    id: sheet.getSheetId(),
    name: sheet.getName(),
    used: sheet.getType() === app.SheetType.GRID ? { rows: sheet.getLastRow(), columns: sheet.getLastColumn() } : null,
  }));
}

/** Returns the part of an area within its sheet's grid; none where the sheet was deleted or ends before it. */
function withinGrid(sheet: Sheet | null, area: Area): readonly Area[] {
  return sheet ? endingAt(area, sheet.getMaxRows(), sheet.getMaxColumns()) : [];
}

/** Returns the part of an area up to a row and a column; none where it starts beyond. */
function endingAt(area: Area, lastRow: number, lastColumn: number): readonly Area[] {
  const rows = Math.min(area.rows, lastRow - area.row + 1);
  const columns = Math.min(area.columns, lastColumn - area.column + 1);
  return rows > 0 && columns > 0 ? [{ ...area, rows, columns }] : [];
}

/** Returns the selection; `null` where it is no cell, as on a chart sheet. */
export function readSelection({ file }: Book): Area | null {
  const range = file.getActiveRange();
  return range ? areaOf(range) : null;
}

/** Returns the ids of the sheets that this script keeps for itself. */
function ownSheets(book: Book): ReadonlySet<number> {
  const directory = directorySheet(book);
  return new Set([...passingSheets(book), ...(directory === null ? [] : [directory])]);
}

/** Returns the product's names with their areas. */
export function readNames(book: Book): ChosenNames {
  return chooseNames(listNames(book));
}

function protectedSheets({ app, file }: Book): (name: string) => boolean {
  const names = new Set(
    file
      .getProtections(app.ProtectionType.SHEET)
      .filter((own) => !own.canEdit())
      .map((own) => own.getRange().getSheet().getName()),
  );
  return (name) => names.has(name);
}

function sheetInfo({ sheet, name, used }: ReadSheet, isProtected: (name: string) => boolean): SheetInfo {
  return {
    name,
    visible: !sheet.isSheetHidden(),
    protected: isProtected(name),
    used: used && used.rows > 0 && used.columns > 0 ? { sheet: name, row: 1, column: 1, ...used } : null,
  };
}
