import { lineReference } from "../criteria/criterion-number";
import { onlyPoints, readHeader } from "./header-text";
import type { HeaderText } from "./header-text";
import { spellingOf } from "./heading-words";
import type { Spelling } from "./heading-words";
import { isPhrase } from "../phrase-index";
import type { RegionGrid } from "../region-grid";

/** Least number of usual headings in a header row: a row of entries has at most one. */
export const FEWEST_KNOWN = 2;
/** Longer texts are no headings. */
export const LONGEST_HEADING = 160;
/** Rows below a heading examined for its contents. */
const ROWS_LOOKED_AT = 8;

export function filledColumns(grid: RegionGrid, row: number): readonly number[] {
  const { bounds } = grid;
  const columns: number[] = [];
  for (let column = bounds.column; column < bounds.column + bounds.columns; column++)
    if (!grid.isEmpty(row, column)) columns.push(column);
  return columns;
}

export function hasNumbers(grid: RegionGrid, row: number): boolean {
  const { bounds } = grid;
  for (let column = bounds.column; column < bounds.column + bounds.columns; column++) {
    if (typeof grid.cell(row, column) !== "string" && !grid.isEmpty(row, column)) return true;
  }
  return false;
}

/** Whether a row names columns in usual words. */
export function isHeaderRow(grid: RegionGrid, row: number): boolean {
  return !hasNumbers(grid, row) && knownHeadings(grid, row) >= FEWEST_KNOWN;
}

/** Returns how many cells of a row are usual headings or state points. */
export function knownHeadings(grid: RegionGrid, row: number): number {
  const texts = filledColumns(grid, row).map((column) => grid.text(row, column));
  const spelling = spellingOf(texts);
  return texts.reduce((count, text) => count + (isKnown(text, spelling) ? 1 : 0), 0);
}

export function isKnown(text: string, spelling: Spelling): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const heading = readHeader(text, spelling);
  return isPhrase(heading.words, spelling) || lineReference(heading.words, spelling) !== null || statesPoints(heading);
}

/** A name followed by points: `Kinh tế (30 điểm)`, not `2 điểm`. */
function statesPoints({ shown, words, maximum }: HeaderText): boolean {
  return maximum !== null && maximum > 0 && /\p{L}{2}/u.test(words) && onlyPoints(shown) === null;
}

/**
 * Whether a row can be a header by its surroundings, regardless of its words: only short texts, above cells of which
 * some hold numbers or dates, and with no numbers directly above.
 */
export function isOverEntries(grid: RegionGrid, row: number): boolean {
  const filled = headingCells(grid, row);
  if (filled === null) return false;
  const below = rowsBelow(grid, row);
  const isNumber = (at: number, column: number) =>
    typeof grid.cell(at, column) !== "string" && !grid.isEmpty(at, column);
  return (
    below.length > 0 &&
    !hasNumbers(grid, row - 1) &&
    filled.some((column) => below.filter((at) => isNumber(at, column)).length * 2 >= below.length)
  );
}

/** Whether a row can be a header at all: two or more short texts with filled rows below. */
export function canHead(grid: RegionGrid, row: number): boolean {
  return headingCells(grid, row) !== null && rowsBelow(grid, row).length > 0;
}

/** Returns the filled columns of a row of short texts; `null` for any other row. */
function headingCells(grid: RegionGrid, row: number): readonly number[] | null {
  const filled = filledColumns(grid, row);
  if (filled.length < 2 || hasNumbers(grid, row)) return null;
  const isHeading = (column: number) => {
    const text = grid.text(row, column);
    return text.length <= LONGEST_HEADING && onlyPoints(text) === null && !COUNTS.test(text);
  };
  return filled.every(isHeading) ? filled : null;
}

/** Column and group numbers head nothing. */
const COUNTS = /^[([]?(?:\d{1,3}|[IVXLC]{1,5}|[A-H])[.)\]]{0,2}$/;

function rowsBelow(grid: RegionGrid, row: number): readonly number[] {
  const { bounds } = grid;
  const last = Math.min(bounds.row + bounds.rows - 1, row + ROWS_LOOKED_AT);
  const rows: number[] = [];
  for (let at = row + 1; at <= last; at++) if (filledColumns(grid, at).length > 1) rows.push(at);
  return rows;
}
