import { isTotalLine } from "../../text/lines/closing-line";
import { lineReference } from "../criteria/criterion-number";
import {
  FEWEST_KNOWN,
  LONGEST_HEADING,
  canHead,
  filledColumns,
  hasNumbers,
  isHeaderRow,
  isKnown,
  isOverEntries,
  knownHeadings,
} from "./header-row";
import { onlyPoints, readHeader } from "./header-text";
import { spellingOf, wordPattern, wordsOf } from "./heading-words";
import { headingParts } from "./heading-parts";
import type { RegionGrid } from "../region-grid";
import type { Band, HeaderBand } from "./band";

/** Title, two heading rows, maxima and column numbers; a header never has more rows. */
const MOST_ROWS = 5;
/** Rows below the cursor searched for the heading when the cursor is above the table. */
const ROWS_BELOW = 40;

/** Returns the heading rows of the table that contains a row, or that starts below it. */
export function findHeaderBand(grid: RegionGrid, row: number): HeaderBand | null {
  const main = findMainRow(grid, row);
  return main === null ? null : withSpelling(grid, extendBand(grid, main));
}

/**
 * Returns the heading rows that a user named. Each row is classified by its contents; the lowest counts as a heading
 * where it looks like an entry.
 */
export function statedBand(grid: RegionGrid, { first, last }: Band): HeaderBand | null {
  const { bounds } = grid;
  if (
    first < bounds.row ||
    last > bounds.row + bounds.rows - 1 ||
    first > last ||
    filledColumns(grid, first).length === 0
  )
    return null;
  const numberingRows: number[] = [];
  const maximaRows: number[] = [];
  if (last > first && isMaximaAbove(grid, first, first + 1)) maximaRows.push(first);
  for (let row = first + 1; row <= last; row++) {
    const filled = filledColumns(grid, row);
    if (isNumbering(grid, row, filled)) numberingRows.push(row);
    else if (
      isMaxima(grid, row, filled, { first, last: row - 1 }) ||
      (hasNumbers(grid, row) && filled.some((column) => onlyPoints(grid.text(row, column)) !== null))
    )
      maximaRows.push(row);
  }
  return withSpelling(grid, { first, last, numberingRows, maximaRows });
}

/** Returns a band of one row, regardless of its contents. */
export function bandOfRow(grid: RegionGrid, row: number): HeaderBand {
  return withSpelling(grid, { first: row, last: row, numberingRows: [], maximaRows: [] });
}

type Rows = Omit<HeaderBand, "spelling">;

function withSpelling(grid: RegionGrid, band: Rows): HeaderBand {
  const texts: string[] = [];
  for (let row = band.first; row <= band.last; row++)
    for (const column of filledColumns(grid, row)) texts.push(grid.text(row, column));
  return { ...band, spelling: spellingOf(texts) };
}

/**
 * Returns the main heading row. The row pointed at is taken if it can be a heading; else usual headings above it, or
 * below it where it stands among titles; last, any row above that heads numbers.
 */
function findMainRow(grid: RegionGrid, row: number): number | null {
  const { bounds } = grid;
  const bottom = bounds.row + bounds.rows - 1;
  const at = Math.min(row, bottom);
  const isHead = (one: number) => isHeaderRow(grid, one);
  const above = nearest(isHead, at, bounds.row);
  // Entries and groups directly under usual headings are never headings, even if they look like some
  const isSetOff =
    above === null ||
    Array.from({ length: at - above }, (_, index) => above + index).some(
      (one) => filledColumns(grid, one).length === 0,
    );
  if (at >= bounds.row && above !== at && isSetOff && isOverEntries(grid, at)) return at;
  if (above !== null) return bestOf(grid, above);
  const below = nearest(isHead, Math.max(row + 1, bounds.row), Math.min(bottom, row + ROWS_BELOW));
  const other = nearest((one) => isOverEntries(grid, one), at, bounds.row);
  if (other !== null && below === null) return other;
  if (below !== null) return bestOf(grid, below);
  const lower = nearest(
    (one) => isOverEntries(grid, one),
    Math.max(row + 1, bounds.row),
    Math.min(bottom, row + ROWS_BELOW),
  );
  if (lower !== null) return lower;
  return at >= bounds.row && canHead(grid, at) ? at : null;
}

function nearest(fits: (row: number) => boolean, from: number, to: number): number | null {
  const step = from <= to ? 1 : -1;
  for (let row = from; step > 0 ? row <= to : row >= to; row += step) if (fits(row)) return row;
  return null;
}

/** Of two adjacent heading rows, the one with more known headings is the anchor for the others. */
function bestOf(grid: RegionGrid, row: number): number {
  return [row - 1, row + 1].reduce(
    (best, at) => (isHeaderRow(grid, at) && knownHeadings(grid, at) > knownHeadings(grid, best) ? at : best),
    row,
  );
}

function extendBand(grid: RegionGrid, main: number): Rows {
  let first = main;
  let last = main;
  const numberingRows: number[] = [];
  const maximaRows: number[] = [];
  while (last - first + 1 < MOST_ROWS && first > grid.bounds.row && belongsAbove(grid, first - 1, first)) first--;
  if (last - first + 1 < MOST_ROWS && isMaximaAbove(grid, first - 1, first)) {
    first--;
    maximaRows.push(first);
  }
  while (last - first + 1 < MOST_ROWS) {
    const kind = kindBelow(grid, last + 1, { first, last, numberingRows, maximaRows });
    if (kind === null) break;
    last++;
    if (kind === "numbering") numberingRows.push(last);
    if (kind === "maxima") maximaRows.push(last);
  }
  return { first, last, numberingRows, maximaRows };
}

/** Whether a row above headings gives their maximum points: it says so, and each of its points stands over a heading. */
function isMaximaAbove(grid: RegionGrid, row: number, below: number): boolean {
  if (row < grid.bounds.row) return false;
  const filled = filledColumns(grid, row);
  const points = filled.filter((column) => onlyPoints(grid.text(row, column)) !== null);
  return (
    points.length >= 2 &&
    points.length < filled.length &&
    points.every((column) => !grid.isEmpty(below, column)) &&
    isMaxima(grid, row, filled, { first: below, last: below })
  );
}

/** A row above headings belongs to them when it heads some of their columns and is not a title over all of them. */
function belongsAbove(grid: RegionGrid, row: number, below: number): boolean {
  const filled = filledColumns(grid, row);
  if (filled.length === 0 || hasNumbers(grid, row)) return false;
  if (filled.some((column) => (grid.mergeAt(row, column)?.rows ?? 1) > 1 && reaches(grid, row, column, below)))
    return true;
  const width = filledColumns(grid, below);
  const span = width.length === 0 ? 0 : width.at(-1)! - width[0]! + 1;
  const isTitle =
    filled.length === 1 &&
    ((grid.mergeAt(row, filled[0]!)?.columns ?? 1) > span * WHOLE || filled[0]! <= (width[0] ?? 0));
  if (isTitle || filled.some((column) => grid.text(row, column).length > LONGEST_HEADING)) return false;
  // Unmerged headings beside wide ones: `STT` over nothing, and under the wide ones the names of their columns
  const isUnderWide = (column: number) => (grid.mergeAt(row, column)?.columns ?? 1) > 1;
  if (width.every(isUnderWide) && knownHeadings(grid, row) >= FEWEST_KNOWN) return true;
  const spelling = spellingOf(filled.map((column) => grid.text(row, column)));
  return (
    filled.every(
      (column) => isKnown(grid.text(row, column), spelling) || (grid.mergeAt(row, column)?.columns ?? 1) > 1,
    ) && filled[0]! >= (width[0] ?? 0) - 1
  );
}

/** A text over more than this share of a table's width is its title. */
const WHOLE = 0.8;

/** Returns what a row below headings is; `null` for the first row of entries. */
function kindBelow(grid: RegionGrid, row: number, band: Rows): "headings" | "numbering" | "maxima" | null {
  if (row >= grid.bounds.row + grid.bounds.rows) return null;
  const filled = filledColumns(grid, row);
  const columns = columnsOf(grid, band);
  // Numbers under one wide heading name its columns; numbers under all columns only count them
  if (isNumbering(grid, row, filled) && filled.length * 2 > columns.length && filled[0] === columns[0])
    return "numbering";
  if (columns.some((column) => reaches(grid, band.last, column, row))) return "headings";
  if (filled.length === 0) return null;
  if (isMaxima(grid, row, filled, band)) return "maxima";
  return band.maximaRows.length === 0 && isSecondRow(grid, row, filled, band) ? "headings" : null;
}

/** Whether the merged cell over a cell extends down to a row. */
function reaches(grid: RegionGrid, row: number, column: number, to: number): boolean {
  const merge = grid.mergeAt(row, column);
  return merge !== null && merge.row <= row && merge.row + merge.rows - 1 >= to;
}

/** Whether a row numbers the columns, as official tables do under the headings: `(1) (2) (3)` or `A B 1 2 3`. */
function isNumbering(grid: RegionGrid, row: number, filled: readonly number[]): boolean {
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

/** Returns a number, or a letter as text; `null` for anything else. `(8) = 3+4` is 8. */
function plainNumbering(text: string): number | string | null {
  const match = /^[([]? ?(\d{1,2}|[A-Za-z]) ?[)\]]?(?: ?=.*)?$/.exec(text);
  if (!match) return null;
  return /\d/.test(match[1]!) ? Number(match[1]) : match[1]!;
}

/** Words that head or introduce maximum points. */
const MAXIMUM_WORDS = wordPattern(
  "^(?:(?:mức |số )?điểm tối đa|tối đa|thang điểm|điểm chuẩn|mức điểm|khung điểm|biểu điểm|điểm quy định|điểm|max|maximum|max score|max points|maximum points|maximum score|out of|points)(?: |$)",
);

/** Whether a row gives maximum points: it says so, or it holds points under headings and names no entry. */
function isMaxima(grid: RegionGrid, row: number, filled: readonly number[], band: Band & Partial<HeaderBand>): boolean {
  const isPoints = (column: number) => onlyPoints(grid.text(row, column)) !== null;
  const words = filled.filter((column) => !isPoints(column));
  const points = filled.filter(isPoints);
  if (words.length > 0) {
    const spelling = spellingOf(words.map((column) => grid.text(row, column)));
    return (
      points.length >= 1 &&
      words.every((column) => MAXIMUM_WORDS[spelling].test(wordsOf(grid.text(row, column), spelling)))
    );
  }
  const columns = columnsOf(grid, band);
  if (points.length < 2 || points.includes(columns[0]!) || (band.maximaRows?.length ?? 0) > 0) return false;
  const scored = columns.filter((column) => {
    const parts = headingParts(grid, band, column);
    const spelling = spellingOf(parts);
    return lineReference(readHeader(parts.join(" "), spelling).words, spelling) !== null;
  });
  if (points.length >= 3 && scored.length >= 3 && scored.some((column) => points.includes(column))) return true;
  // Every entry has a name left of its scores, and no score exceeds the maximum
  const leading = columns.filter((column) => column < points[0]!);
  const nextFilled = filledColumns(grid, row + 1);
  const first = isNumbering(grid, row + 1, nextFilled) ? row + 2 : row + 1;
  const entries = Array.from({ length: ROWS_COMPARED }, (_, index) => first + index).filter((at) =>
    leading.some((column) => /\p{L}{2}/u.test(grid.text(at, column))),
  );
  const above = points.filter((column) =>
    entries.some((at) => {
      const score = grid.cell(at, column);
      return (
        typeof score === "number" &&
        score * 100 > onlyPoints(grid.text(row, column))! &&
        !leading.some((one) => isTotalLine(grid.text(at, one)))
      );
    }),
  );
  // A total may exceed the sum of criteria alone
  return entries[0] === first && above.length * 3 <= points.length;
}

const ROWS_COMPARED = 8;

/** Whether a row is a second heading row under wide headings: all texts, each under a merged or overflowing heading. */
function isSecondRow(grid: RegionGrid, row: number, filled: readonly number[], band: Band): boolean {
  const isUnderWide = (column: number) => (grid.mergeAt(band.last, column)?.columns ?? 1) > 1;
  if (filled.every(isUnderWide) && filled.every((column) => grid.text(row, column).length <= LONGEST_HEADING))
    return true;
  if (hasNumbers(grid, row)) return false;
  const texts = filled.map((column) => grid.text(row, column));
  const spelling = spellingOf(texts);
  const known = texts.filter((text) => isKnown(text, spelling));
  return known.length >= FEWEST_KNOWN && known.length * 2 >= filled.length;
}

/** Returns the columns with a heading, in order. */
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
