import { MAX_ROW_HEIGHT } from "./sheet-spec";
import type { Style } from "./style";

/** A head of a column. */
export interface Head {
  readonly text: string;
  /** Of its column, in characters. */
  readonly width: number;
  readonly style: Style;
}

/**
 * Points of a row in which no head is cut off, and which is no higher than that: it stays in sight above the entries, and small screens have
 * little room. Hosts measure text and plans cannot, so the lines are estimated for bold letters of Times New Roman, on the safe side.
 */
export function headsHeight(heads: readonly Head[]): number {
  const heights = heads.map(({ text, width, style: { font: { size } } }) => lineCount(text, (width * LETTERS) / size) * size * LINE);
  return Math.min(MAX_ROW_HEIGHT, Math.ceil(Math.max(LEAST, ...heights) + PADDING));
}

/** Letters of one point in the width of a character. */
const LETTERS = 12.2;
/** A line's height to that of its letters. */
const LINE = 1.3;
const PADDING = 4;
/** A head of two lines. */
const LEAST = 34;

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
