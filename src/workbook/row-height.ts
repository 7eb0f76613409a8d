import { MAX_ROW_HEIGHT } from "./sheet-spec";
import type { Style } from "./style";

/** A text in a cell, or in merged cells, as wide as its columns together. */
export interface CellText {
  readonly text: string;
  /** Of its column, or of all merged ones, in characters. */
  readonly width: number;
  readonly style: Style;
}

/**
 * Points of a row in which no wrapped text is cut off or runs over the row below, at most what hosts allow. No host fits a row to merged cells,
 * and hosts measure text where plans cannot: the lines are estimated for bold letters of Times New Roman, on the safe side.
 */
export function rowHeight(cells: readonly CellText[]): number {
  const heights = cells.map(({ text, width, style: { font: { size } } }) => lineCount(text, (width * LETTERS) / size) * size * LINE);
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(Math.max(0, ...heights) + PADDING));
}

/** Whether a text needs more than the one line that every row has. */
export function isLong({ text, width, style: { font: { size } } }: CellText): boolean {
  return lineCount(text, (width * LETTERS) / size) > 1;
}

/** Letters of one point in the width of a character. */
const LETTERS = 12.2;
/** A line's height to that of its letters. */
const LINE = 1.3;
const PADDING = 4;

/** Words go to the next line whole; one that is longer than a line is broken. */
function lineCount(text: string, letters: number): number {
  return text.split("\n").reduce((lines, line) => {
    let left = 0;
    let own = 1;
    for (const { length } of line.split(" ")) {
      if (left > 0 && left + 1 + length > letters) {
        own += 1;
        left = 0;
      }
      left += (left > 0 ? 1 : 0) + length;
      const more = Math.ceil(left / letters) - 1;
      own += more;
      left -= more * Math.floor(letters);
    }
    return lines + own;
  }, 0);
}
