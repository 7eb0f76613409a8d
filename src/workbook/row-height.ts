import { MAX_ROW_HEIGHT } from "./sheet-spec";
import type { Style } from "./style";

/** A text in a cell or in merged cells, with the total width of their columns. */
export interface CellText {
  readonly text: string;
  /** Width of its column, or of all merged columns, in characters. */
  readonly width: number;
  readonly style: Style;
}

/**
 * Returns the height (points) of a row in which no wrapped text is cut off or overlaps the next row, up to the hosts' limit. Hosts do not fit rows
 * to merged cells or measure text for plans, so lines are estimated for bold Times New Roman, on the safe side.
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
/** Ratio of line height to font size. */
const LINE = 1.3;
const PADDING = 4;

/** Words wrap whole; a word longer than a line is broken. */
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
