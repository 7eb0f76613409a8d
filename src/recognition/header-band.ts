import { plainWords, readHeader } from "./header-text";
import { lineReference } from "./criterion-number";
import { knownPhrases } from "./header-words";
import type { RegionGrid } from "./region-grid";

/** Rows of the sheet, both included. */
export interface Band {
  readonly first: number;
  readonly last: number;
}

/** The rows of headings of a table, and those under them that number the columns or give their maximum points. */
export interface HeaderBand extends Band {
  readonly numberingRows: readonly number[];
  readonly maximaRows: readonly number[];
}

/** So many cells of a row must be headings that everybody uses: a row of entries has none or one of them. */
const FEWEST_KNOWN = 2;
/** Title, two rows of headings, maxima and numbers of columns: more rows than that belong to no heading. */
const MOST_ROWS = 5;
/** Rows below the cursor in which the heading is looked for, when it stands in the lines above the table. */
const ROWS_BELOW = 40;
/** Longer texts are no headings. */
const LONGEST_HEADING = 160;

/** The rows of headings of the table that a row belongs to, or that begins below it. */
export function findHeaderBand(grid: RegionGrid, row: number): HeaderBand | null {
  const main = findMainRow(grid, row);
  return main === null ? null : extendBand(grid, main);
}

/** Whether a row says what columns hold. */
export function isHeaderRow(grid: RegionGrid, row: number): boolean {
  return knownHeadings(grid, row) >= FEWEST_KNOWN && !hasNumbers(grid, row);
}

function findMainRow(grid: RegionGrid, row: number): number | null {
  const { bounds } = grid;
  const bottom = bounds.row + bounds.rows - 1;
  for (let at = Math.min(row, bottom); at >= bounds.row; at--) if (isHeaderRow(grid, at)) return bestOf(grid, at);
  for (let at = Math.max(row + 1, bounds.row); at <= Math.min(bottom, row + ROWS_BELOW); at++) if (isHeaderRow(grid, at)) return bestOf(grid, at);
  return null;
}

/** Of two neighbouring rows of headings the one with more known ones is where the others are measured from. */
function bestOf(grid: RegionGrid, row: number): number {
  return [row - 1, row + 1].reduce((best, at) => (isHeaderRow(grid, at) && knownHeadings(grid, at) > knownHeadings(grid, best) ? at : best), row);
}

function extendBand(grid: RegionGrid, main: number): HeaderBand {
  let first = main;
  let last = main;
  const numberingRows: number[] = [];
  const maximaRows: number[] = [];
  while (last - first + 1 < MOST_ROWS && first > grid.bounds.row && belongsAbove(grid, first - 1, first)) first--;
  while (last - first + 1 < MOST_ROWS) {
    const kind = kindBelow(grid, last + 1, { first, last });
    if (kind === null) break;
    last++;
    if (kind === "numbering") numberingRows.push(last);
    if (kind === "maxima") maximaRows.push(last);
  }
  return { first, last, numberingRows, maximaRows };
}

/** A row over headings belongs to them when it heads some of their columns and is no title over all of them. */
function belongsAbove(grid: RegionGrid, row: number, below: number): boolean {
  const filled = filledColumns(grid, row);
  if (filled.length === 0 || hasNumbers(grid, row)) return false;
  if (filled.some((column) => (grid.mergeAt(row, column)?.rows ?? 1) > 1 && reaches(grid, row, column, below))) return true;
  const width = filledColumns(grid, below);
  const span = width.length === 0 ? 0 : width.at(-1)! - width[0]! + 1;
  const isTitle = filled.length === 1 && ((grid.mergeAt(row, filled[0]!)?.columns ?? 1) > span * WHOLE || filled[0]! <= (width[0] ?? 0));
  if (isTitle || filled.some((column) => grid.text(row, column).length > LONGEST_HEADING)) return false;
  return filled.every((column) => isKnown(grid.text(row, column)) || (grid.mergeAt(row, column)?.columns ?? 1) > 1) && filled[0]! >= (width[0] ?? 0) - 1;
}

/** A text over more than this part of a table is its title. */
const WHOLE = 0.8;

/** What a row below headings is to them; `null` for the first row of entries. */
function kindBelow(grid: RegionGrid, row: number, band: Band): "headings" | "numbering" | "maxima" | null {
  if (row >= grid.bounds.row + grid.bounds.rows) return null;
  const filled = filledColumns(grid, row);
  const columns = columnsOf(grid, band);
  // Numbers under one wide heading name its columns; numbers under all of them only count them
  if (isNumbering(grid, row, filled) && filled.length * 2 > columns.length && filled[0] === columns[0]) return "numbering";
  if (columns.some((column) => reaches(grid, band.last, column, row))) return "headings";
  if (filled.length === 0) return null;
  if (isSecondRow(grid, row, filled, band)) return "headings";
  return isMaxima(grid, row, filled, band) ? "maxima" : null;
}

/** Whether the merge over a cell reaches down to a row. */
function reaches(grid: RegionGrid, row: number, column: number, to: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== null && merge.row <= row && merge.row + merge.rows - 1 >= to;
}

/** `(1) (2) (3)` or `A B 1 2 3`: numbers of columns, as official tables have them under the headings. */
export function isNumbering(grid: RegionGrid, row: number, filled: readonly number[]): boolean {
  let expected = 0;
  let numbers = 0;
  for (const column of filled) {
    const text = plainNumbering(grid.text(row, column));
    if (text === null) return false;
    if (typeof text === "string") continue;
    if (numbers > 0 && text !== expected) return false;
    expected = text + 1;
    numbers++;
  }
  return numbers >= 3;
}

/** A number, or a letter as a text; `null` for anything else. `(8) = 3+4` is 8. */
function plainNumbering(text: string): number | string | null {
  const match = /^[([]?\s*(\d{1,2}|[A-Za-z])\s*[)\]]?(?:\s*=.*)?$/.exec(text);
  if (!match) return null;
  return /\d/.test(match[1]!) ? Number(match[1]) : match[1]!;
}

const MAXIMUM_WORDS = /^(?:diem toi da|toi da|thang diem|diem chuan|muc diem toi da|diem quy dinh|diem)\b/;

/** The row of maximum points: said in words, or points under headings while no entry stands in the row. */
function isMaxima(grid: RegionGrid, row: number, filled: readonly number[], band: Band): boolean {
  const isPoints = (column: number) => isMaximumText(grid.text(row, column));
  const words = filled.filter((column) => !isPoints(column));
  const points = filled.length - words.length;
  if (words.length > 0) return points >= 1 && words.every((column) => MAXIMUM_WORDS.test(plainWords(grid.text(row, column))));
  const scored = columnsOf(grid, band).filter((column) => lineReference(readHeader(headingAt(grid, band, column)).plain) !== null);
  return points >= 3 && scored.length >= 3 && scored.some((column) => filled.includes(column)) && !isFirstColumnFilled(grid, filled, band);
}

function isFirstColumnFilled(grid: RegionGrid, filled: readonly number[], band: Band): boolean {
  return filled[0] === columnsOf(grid, band)[0];
}

function isMaximumText(text: string): boolean {
  return /^\(?\s*(?:0\s*[-–]\s*|tối đa\s*)?\d{1,3}(?:[.,]\d{1,2})?\s*(?:điểm|đ)?\s*\)?$/i.test(text);
}

/** A row of headings under headings over several columns: all texts, each under one that is merged over it or left room for it. */
function isSecondRow(grid: RegionGrid, row: number, filled: readonly number[], band: Band): boolean {
  const isUnderWide = (column: number) => (grid.mergeAt(band.last, column)?.columns ?? 1) > 1;
  if (filled.every(isUnderWide) && filled.every((column) => grid.text(row, column).length <= LONGEST_HEADING)) return true;
  const known = filled.filter((column) => isKnown(grid.text(row, column)));
  return !hasNumbers(grid, row) && known.length >= FEWEST_KNOWN && known.length * 2 >= filled.length;
}

/** What is written over a column, from the top row of the band to the lowest; merged headings count for every column they cover. */
export function headingParts(grid: RegionGrid, band: Band & Partial<HeaderBand>, column: number): readonly string[] {
  const parts: string[] = [];
  for (let row = band.first; row <= band.last; row++) {
    if (band.numberingRows?.includes(row) || band.maximaRows?.includes(row)) continue;
    const merge = grid.mergeAt(row, column);
    const text = merge ? grid.text(merge.row, merge.column) : grid.text(row, column) || textToTheLeft(grid, band, row, column);
    if (text !== "" && text !== parts.at(-1)) parts.push(text);
  }
  return parts;
}

/** Where merges are not told, a heading over several columns stands in the first of them, over headings of their own. */
function textToTheLeft(grid: RegionGrid, band: Band, row: number, column: number): string {
  if (row === band.last || grid.isEmpty(band.last, column)) return "";
  for (let at = column - 1; at >= grid.bounds.column && !grid.isEmpty(band.last, at); at--) {
    if (grid.mergeAt(row, at)) return "";
    if (!grid.isEmpty(row, at)) return isKnown(grid.text(band.last, at)) || at === column - 1 ? bannerOnly(grid.text(row, at)) : "";
  }
  return "";
}

/** Only a heading that goes with several columns goes on to the right. */
function bannerOnly(text: string): string {
  return /diem|tieu chi|ket qua|thong tin/.test(plainWords(text)) ? text : "";
}

export function headingAt(grid: RegionGrid, band: Band, column: number): string {
  return headingParts(grid, band, column).join(" – ");
}

/** Columns with something over them, in order. */
export function columnsOf(grid: RegionGrid, band: Band): readonly number[] {
  const { bounds } = grid;
  const columns: number[] = [];
  for (let column = bounds.column; column < bounds.column + bounds.columns; column++) {
    for (let row = band.first; row <= band.last; row++) {
      if (grid.isEmpty(row, column) && !grid.mergeAt(row, column)) continue;
      columns.push(column);
      break;
    }
  }
  return columns;
}

export function filledColumns(grid: RegionGrid, row: number): readonly number[] {
  const { bounds } = grid;
  const columns: number[] = [];
  for (let column = bounds.column; column < bounds.column + bounds.columns; column++) if (!grid.isEmpty(row, column)) columns.push(column);
  return columns;
}

function knownHeadings(grid: RegionGrid, row: number): number {
  return filledColumns(grid, row).reduce((count, column) => count + (isKnown(grid.text(row, column)) ? 1 : 0), 0);
}

function isKnown(text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const { plain } = readHeader(text);
  return knownPhrases.has(plain) || lineReference(plain) !== null;
}

function hasNumbers(grid: RegionGrid, row: number): boolean {
  return filledColumns(grid, row).some((column) => typeof grid.cell(row, column) !== "string");
}
