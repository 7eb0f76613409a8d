import { onceEach } from "../../../src/text/once";
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
import { areaOf, sheetLookup } from "../book/ranges";
import { readNotes } from "../book/notes";
import { listNames } from "./list-names";
import { readBlocks, readContents } from "./read-blocks";
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
  const outside = outsideAreas(names, gridSheets(book, passing)).flatMap(usedParts(book));
  const touched = forUndo ? undoAreas(noteOf("undo")).flatMap((area) => withinGrid(book, area)) : [];
  const contents = readContents(book, [...outside, ...touched]);
  return {
    host: "sheets",
    calculated: true,
    sheets: file
      .getSheets()
      .filter((sheet) => passing.size === 0 || !passing.has(sheet.getSheetId()))
      .map((sheet) => sheetInfo(book, sheet, isProtected)),
    activeSheet: file.getActiveSheet().getName(),
    selection: readSelection(book),
    locale: { decimalSeparator: decimalSeparatorOf(file.getSpreadsheetLocale()) },
    names: readBlocks(book, names).map((named, index) => {
      const scope = names[index]?.scope;
      return scope === undefined ? named : { ...named, scope };
    }),
    outside: outside.map(contents),
    ...(copies.length === 0 ? {} : { copies }),
    classified: noteOf("rubrics"),
    ...(forRules ? { rules: readRules(book, forRules === true ? names : withRowsAround(names, lastRowOf(book))) } : {}),
    ...(region === null ? {} : { region: readRegion(book, region === "selection" ? readSelection(book) : region) }),
    ...(forUndo ? { memory: { note: noteOf("undo"), blocks: touched.map(contents) } } : {}),
  };
}

function lastRowOf({ file }: Book): (sheet: string) => number {
  return (sheet) => file.getSheetByName(sheet)?.getMaxRows() ?? 0;
}

/** Returns the part of an area within its sheet's grid; none where the sheet was deleted or ends before it. */
function withinGrid({ file }: Book, area: Area): readonly Area[] {
  const sheet = file.getSheetByName(area.sheet);
  if (!sheet) return [];
  return endingAt(area, sheet.getMaxRows(), sheet.getMaxColumns());
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

/** Returns the sheets with cells, except those that an action makes for its duration. */
function gridSheets({ app, file }: Book, passing: ReadonlySet<number>): readonly string[] {
  return file
    .getSheets()
    .filter((sheet) => sheet.getType() === app.SheetType.GRID && !passing.has(sheet.getSheetId()))
    .map((sheet) => sheet.getName());
}

/** Returns the function that gives the part of an area in which its sheet has any content. */
function usedParts(book: Book): (area: Area) => readonly Area[] {
  const sheetOf = sheetLookup(book);
  const sizeOf = onceEach((name: string) => {
    const sheet = sheetOf(name);
    return sheet && ([sheet.getLastRow(), sheet.getLastColumn()] as const);
  });
  return (area) => {
    const size = sizeOf(area.sheet);
    return size ? endingAt(area, ...size) : [];
  };
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

function sheetInfo({ app }: Book, sheet: Sheet, isProtected: (name: string) => boolean): SheetInfo {
  const name = sheet.getName();
  const isGrid = sheet.getType() === app.SheetType.GRID;
  const rows = isGrid ? sheet.getLastRow() : 0;
  const columns = isGrid ? sheet.getLastColumn() : 0;
  return {
    name,
    visible: !sheet.isSheetHidden(),
    protected: isProtected(name),
    used: rows > 0 && columns > 0 ? { sheet: name, row: 1, column: 1, rows, columns } : null,
  };
}
