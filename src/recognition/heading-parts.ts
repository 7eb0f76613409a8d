import type { Band, HeaderBand } from "./header-band";
import { wordPattern, wordsOf } from "./heading-words";
import { isKnown } from "./header-row";
import type { RegionGrid } from "./region-grid";

/** Texts over a column, and the row of each. */
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
function textToTheLeft(grid: RegionGrid, band: Band & Partial<HeaderBand>, row: number, column: number): string {
  const last = lastNames(band);
  if (row >= last || grid.isEmpty(last, column)) return "";
  for (let at = column - 1; at >= grid.bounds.column && !grid.isEmpty(last, at); at--) {
    if (grid.mergeAt(row, at)) return "";
    if (!grid.isEmpty(row, at)) return isKnown(grid.text(last, at), spellingAt(band)) || at === column - 1 ? bannerOnly(grid.text(row, at), band) : "";
  }
  return "";
}

/** The lowest row with names: those of maxima and numbers stand below it. */
function lastNames({ last, numberingRows = [], maximaRows = [] }: Band & Partial<HeaderBand>): number {
  let row = last;
  while (numberingRows.includes(row) || maximaRows.includes(row)) row--;
  return row;
}

function spellingAt({ spelling = "marked" }: Partial<HeaderBand>): "marked" | "plain" {
  return spelling;
}

const SEVERAL = wordPattern("điểm|tiêu chí|kết quả|thông tin|score|criteria");

/** Only a heading that goes with several columns goes on to the right. */
function bannerOnly(text: string, band: Partial<HeaderBand>): string {
  const spelling = spellingAt(band);
  return SEVERAL[spelling].test(wordsOf(text, spelling)) ? text : "";
}
