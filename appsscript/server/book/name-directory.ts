import * as z from "zod/mini";
import { once } from "../../../src/text/once";
import { referenceToArea } from "../../../src/workbook/model/area";
import type { Rect } from "../../../src/workbook/model/area";
import { contentFingerprint } from "../../../src/workbook/model/fingerprint";
import { withSeparator } from "../../../src/workbook/wire/argument-separator";
import { exactly } from "../../../src/workbook/wire/strict-schema";
import type { Book, Sheet } from "./book";
import { textToSheet } from "./cell-value";
import { madeSheet, makeSheet } from "./made-sheets";
import { fitGrid } from "./ranges";

/*
 * A panel of 25 judges has more than a thousand names, and the service describes each by several calls: its text, its
 * range, that range's address. So a spreadsheet with many of the product's names has a hidden sheet with a line for each:
 * the name, the id of its sheet, and a formula that shows where the name is now. Three calls read them all. The lines only
 * save calls: the service is asked instead for each line that is not as it was written. Two names that changed places
 * between sheets leave every count as it was, so the formula shows the name's sheet too, where CELL gives it.
 */

export const DIRECTORY_SHEET = "ThamDinh_Ten";
/** From this many names on the sheet is kept: several single tables get by without one. */
const FEWEST_NAMES = 150;
/** Document property with the sheet's id and what the lines were when they were written. */
const KEY = "ThamDinh.names";

/** One of the product's names for the whole spreadsheet, and its sheet. */
export interface DirectoryLine {
  readonly name: string;
  readonly sheet: number;
}

interface Kept {
  readonly sheet: number;
  readonly rows: number;
  /** Fingerprint of the lines, under a key that no user can read. */
  readonly key: string;
  readonly mark: string;
  /** All names of the spreadsheet when the lines were written, and those of each sheet that had any. */
  readonly total: number;
  readonly counts: readonly (readonly [sheet: number, names: number])[];
  /** Whether the lines are all of the product's names. */
  readonly isWhole: boolean;
}

/** Where a line says that a name is. */
export interface KeptPlace {
  /** Id of the sheet when the line was written. */
  readonly sheet: number;
  /** The sheet's name as calculated now; `null` where the spreadsheet does not tell. */
  readonly shown: string | null;
  readonly rect: Rect;
}

/** What the lines say of names. */
export interface NameDirectory extends Pick<Kept, "total" | "isWhole"> {
  readonly countIn: (sheet: number) => number;
  readonly places: ReadonlyMap<string, KeptPlace>;
  /** Whether every line shows a place. */
  readonly isSound: boolean;
}

const keptSchema = once(() =>
  exactly<Kept>()({
    sheet: z.number(),
    rows: z.int().check(z.minimum(1)),
    key: z.string(),
    mark: z.string(),
    total: z.number(),
    counts: z.array(z.tuple([z.number(), z.number()])),
    isWhole: z.boolean(),
  }),
);

function readKept({ notes }: Book): Kept | null {
  try {
    const read = z.safeParse(keptSchema(), JSON.parse(notes.getProperty(KEY) ?? "null"));
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Returns the id of the sheet with the lines; `null` where there is none. */
export function directorySheet(book: Book): number | null {
  return readKept(book)?.sheet ?? null;
}

/** Reads the lines as the spreadsheet calculates them now; `null` where there are none, or where a user has edited them. */
export function readDirectory(book: Book): NameDirectory | null {
  const kept = readKept(book);
  const sheet = kept && book.file.getSheetById(kept.sheet);
  if (!kept || !sheet || sheet.getMaxRows() < kept.rows) return null;
  const values: readonly (readonly unknown[])[] = sheet.getRange(1, 1, kept.rows, 3).getValues();
  const formulas = sheet.getRange(1, 3, kept.rows, 1).getFormulas();
  const lines = values.map(([name, id]): DirectoryLine => ({ name: String(name), sheet: Number(id) }));
  if (markOf(kept.key, lines) !== kept.mark) return null;
  const places = new Map(
    lines.flatMap(({ name, sheet: id }, index) => {
      const place = isOwnFormula(formulas[index]?.[0] ?? "", name) ? placeIn(values[index]?.[2]) : null;
      return place ? [[name, { sheet: id, ...place }] as const] : [];
    }),
  );
  const counts = new Map(kept.counts);
  return {
    places,
    total: kept.total,
    isWhole: kept.isWhole,
    isSound: places.size === lines.length,
    countIn: (id) => counts.get(id) ?? 0,
  };
}

/**
 * Keeps lines for these names, or none where they are few. They are all of the product's while the spreadsheet has
 * `total` names; `null` where they are not. Where it fails nothing is kept, and the names are read one by one. Only
 * while sheets are made whose ids are kept.
 */
export function keepDirectory(
  book: Book,
  lines: readonly DirectoryLine[],
  total: number | null,
  separator: "," | ";",
): void {
  const kept = readKept(book);
  const former = kept && book.file.getSheetById(kept.sheet);
  if (lines.length < FEWEST_NAMES) {
    if (kept) book.notes.deleteProperty(KEY);
    if (former) book.file.deleteSheet(former);
    return;
  }
  const sheet = former ?? madeSheet(book, "directory", DIRECTORY_SHEET) ?? copiedSheet(book) ?? newSheet(book);
  fitGrid(sheet, { row: 1, column: 1, rows: lines.length, columns: 3 });
  sheet.getRange(1, 1, lines.length, 2).setValues(lines.map(({ name, sheet: id }) => [textToSheet(name), id]));
  sheet
    .getRange(1, 3, lines.length, 1)
    .setFormulas(lines.map(({ name }) => [withSeparator(formulaOf(name), separator)]));
  const counts = book.file
    .getSheets()
    .map((own) => [own.getSheetId(), namesIn(own).length] as const)
    .filter(([, names]) => names > 0);
  const key = book.utilities.getUuid();
  const present = book.file.getNamedRanges().length;
  const made: Kept = {
    sheet: sheet.getSheetId(),
    rows: lines.length,
    key,
    mark: markOf(key, lines),
    total: present,
    counts,
    isWhole: total === present && isPossible(lines, new Map(counts)),
  };
  book.notes.setProperty(KEY, JSON.stringify(made));
}

/** Whether the lines are as many as `keepDirectory` keeps, or a sheet has lines that would have to go. */
export function wantsDirectory(book: Book, names: number): boolean {
  return names >= FEWEST_NAMES || readKept(book) !== null;
}

/** A copy of a spreadsheet has the lines without the property: a sheet with nothing but such lines is used again. */
function copiedSheet({ file }: Book): Sheet | null {
  const sheet = file.getSheetByName(DIRECTORY_SHEET);
  const rows = sheet?.getLastRow() ?? 0;
  if (!sheet || rows === 0 || sheet.getLastColumn() !== 3) return null;
  const lines: readonly (readonly unknown[])[] = sheet.getRange(1, 1, rows, 2).getValues();
  const formulas = sheet.getRange(1, 1, rows, 3).getFormulas();
  const isLine = ([name, id]: readonly unknown[], row: number) =>
    typeof id === "number" && isOwnFormula(formulas[row]?.[2] ?? "", String(name)) && !formulas[row]?.[0];
  return lines.every(isLine) ? sheet : null;
}

function newSheet(book: Book): Sheet {
  const active = book.file.getActiveSheet();
  const sheet = makeSheet(book, "directory", DIRECTORY_SHEET);
  // A user may have a sheet of this name
  if (!book.file.getSheetByName(DIRECTORY_SHEET)) sheet.setName(DIRECTORY_SHEET);
  sheet.hideSheet();
  book.file.setActiveSheet(active);
  return sheet;
}

/** A sheet has no fewer names than lines say. */
function isPossible(lines: readonly DirectoryLine[], counts: ReadonlyMap<number, number>): boolean {
  const needed = new Map<number, number>();
  for (const { sheet } of lines) needed.set(sheet, (needed.get(sheet) ?? 0) + 1);
  return [...needed].every(([sheet, names]) => names <= (counts.get(sheet) ?? 0));
}

/** Returns the names with cells in a sheet. Which kinds of sheets answer is not documented. */
export function namesIn(sheet: Sheet): GoogleAppsScript.Spreadsheet.NamedRange[] {
  try {
    return sheet.getNamedRanges();
  } catch {
    return [];
  }
}

/** `MIN`, since programs with dynamic arrays give `ROW` of several cells a result for each. */
function formulaOf(name: string): string {
  const rect = `MIN(ROW(${name}))&":"&MIN(COLUMN(${name}))&":"&ROWS(${name})&":"&COLUMNS(${name})`;
  return `=${rect}&":"&IFERROR(CELL("address",${name}),"")`;
}

function isOwnFormula(formula: string, name: string): boolean {
  return withSeparator(formula, ",") === formulaOf(name);
}

const PLACE = /^(\d+):(\d+):(\d+):(\d+):(.*)$/s;

function placeIn(shown: unknown): Pick<KeptPlace, "rect" | "shown"> | null {
  const [, row, column, rows, columns, address] = (typeof shown === "string" ? PLACE.exec(shown) : null) ?? [];
  if (row === undefined) return null;
  const rect = { row: Number(row), column: Number(column), rows: Number(rows), columns: Number(columns) };
  return { rect, shown: referenceToArea(address ?? "")?.sheet ?? null };
}

/** Whether a name is in the sheet of its line, by the sheet's name now. */
export function isInSheet({ shown }: KeptPlace, sheet: string): boolean {
  return shown === null || shown === sheet;
}

function markOf(key: string, lines: readonly DirectoryLine[]): string {
  const texts = [key, ...lines.map(({ name, sheet }) => `${name} ${String(sheet)}`), key];
  return contentFingerprint((row) => texts[row]!, texts.length, 1);
}
