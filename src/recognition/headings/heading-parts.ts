import type { Band, HeaderBand } from "./band";
import { wordPattern, wordsOf } from "./heading-words";
import { isKnown } from "./header-row";
import type { RegionGrid } from "../region-grid";

/** Returns the heading texts over a column, from top to bottom. */
export function headingParts(grid: RegionGrid, band: Band & Partial<HeaderBand>, column: number): readonly string[] {
  const parts: string[] = [];
  for (let row = band.first; row <= band.last; row++) {
    if (band.numberingRows?.includes(row) || band.maximaRows?.includes(row)) continue;
    const merge = grid.mergeAt(row, column);
    const text = merge
      ? grid.text(merge.row, merge.column)
      : grid.text(row, column) || textToTheLeft(grid, band, row, column);
    if (text !== "" && text !== parts.at(-1)) parts.push(text);
  }
  return parts;
}

/**
 * Hosts that do not report merges show a heading over several columns in the first of them, above their own headings.
 */
function textToTheLeft(grid: RegionGrid, band: Band & Partial<HeaderBand>, row: number, column: number): string {
  const last = lastNames(band);
  if (row >= last || grid.isEmpty(last, column)) return "";
  for (let at = column - 1; at >= grid.bounds.column && !grid.isEmpty(last, at); at--) {
    if (grid.mergeAt(row, at)) return "";
    if (!grid.isEmpty(row, at))
      return isKnown(grid.text(last, at), spellingAt(band)) || at === column - 1
        ? bannerOnly(grid.text(row, at), band)
        : "";
  }
  return "";
}

/** Returns the lowest row with names, above rows of maxima and column numbers. */
function lastNames({ last, numberingRows = [], maximaRows = [] }: Band & Partial<HeaderBand>): number {
  let row = last;
  while (numberingRows.includes(row) || maximaRows.includes(row)) row--;
  return row;
}

function spellingAt({ spelling = "accented" }: Partial<HeaderBand>): "accented" | "plain" {
  return spelling;
}

const SEVERAL = wordPattern("điểm|tiêu chí|kết quả|thông tin|score|criteria");

/** Only a heading for several columns extends to the right. */
function bannerOnly(text: string, band: Partial<HeaderBand>): string {
  const spelling = spellingAt(band);
  return SEVERAL[spelling].test(wordsOf(text, spelling)) ? text : "";
}
