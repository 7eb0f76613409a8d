import { MAX_ROW_HEIGHT } from "../model/sheet-spec";
import type { Style } from "../model/style";
import { textWidth } from "./text-width";

/** A text in a cell or in merged cells, with the total width of their columns. */
export interface CellText {
  readonly text: string;
  /** Width of its column, or of all merged columns, in characters. */
  readonly width: number;
  readonly style: Style;
}

/**
 * Returns the height (points) of a row in which no wrapped text is cut off or overlaps the next row, up to the hosts'
 * limit. Hosts do not fit rows to merged cells or measure text for plans, so lines are measured by the widths of
 * letters in Times New Roman.
 */
export function rowHeight(cells: readonly CellText[]): number {
  const heights = cells.map((cell) => lineCount(cell) * cell.style.font.size * LINE);
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(Math.max(0, ...heights) + PADDING));
}

/** Whether a text needs more than the one line that every row has. */
export function isLong(cell: CellText): boolean {
  return lineCount(cell) > 1;
}

/** Points in the width of a character: seven pixels of a screen. */
const CHARACTER = 5.25;
/** Ratio of line height to font size. */
const LINE = 1.3;
const PADDING = 4;

/** Returns the lines of a wrapped text. Words wrap whole; a word longer than a line is broken. */
export function lineCount({
  text,
  width,
  style: {
    font: { size, bold },
  },
}: CellText): number {
  // In thousandths of a letter's size, as widths of letters are
  const room = (width * CHARACTER * 1000) / size;
  const space = textWidth(" ", bold);
  return text.split("\n").reduce((lines, line) => {
    let left = 0;
    let own = 1;
    for (const word of line.split(" ")) {
      const needed = textWidth(word, bold);
      if (left > 0 && left + space + needed > room) {
        own += 1;
        left = 0;
      }
      if (left > 0) left += space;
      for (const part of left + needed > room ? word : [word]) {
        const partWidth = textWidth(part, bold);
        left += partWidth;
        if (left <= room) continue;
        own += 1;
        left = partWidth;
      }
    }
    return lines + own;
  }, 0);
}
