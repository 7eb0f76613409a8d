import type { Rect } from "../model/area";
import { isLong, rowHeight } from "./row-height";
import type { CellText } from "./row-height";
import { EMPTY_ROW } from "./page-breaks";
import type { CellBlock, Content, StyledRect } from "../model/sheet-spec";
import type { Style } from "../model/style";

/**
 * A page that grows downwards: each call adds one row, and `nextRow` returns the next row's number. A row is as high as
 * its longest wrapped text needs, but at least `height`: hosts that fit rows themselves leave the letters too little
 * room.
 */
export interface PageBuilder {
  readonly nextRow: () => number;
  /** Adds cells from the first column on, each with its style; returns the row. */
  readonly line: (cells: readonly (Content | undefined)[], styles: readonly Style[] | Style, height?: number) => number;
  /** Adds one content across the whole page; returns the row. */
  readonly wide: (content: Content, style: Style, height?: number) => number;
  /** Writes one content across columns `from`–`to` of a row, beside its other contents; or down several rows. */
  readonly at: (row: number, content: Content, style: Style, from: number, to?: number, rows?: number) => void;
  /** Present height of a row in points; `EMPTY_ROW` where nothing stands in it. */
  readonly heightOf: (row: number) => number;
  /** Height (points) that a content needs across columns `from`–`to`; 0 where one line is enough. */
  readonly needed: (content: Content, style: Style, from: number, to: number) => number;
  readonly skip: (rows: number) => void;
  readonly build: () => {
    readonly blocks: readonly CellBlock[];
    readonly styles: readonly StyledRect[];
    readonly merges: readonly Rect[];
    readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
    readonly rows: number;
  };
}

/** Least heights (points) of a line of a table and of a line that stands alone. */
const TABLE_LINE = 21;
const TEXT_LINE = 18;

/** Creates a page; `widths` are those of its columns, in characters. */
export function createPage(widths: readonly number[]): PageBuilder {
  const columns = widths.length;
  const blocks: CellBlock[] = [];
  const styles: StyledRect[] = [];
  const merges: Rect[] = [];
  const heights = new Map<number, number>();
  let next = 1;
  const setHeight = (row: number, height: number) => {
    heights.set(row, Math.max(height, heights.get(row) ?? 0));
  };
  const needed = (content: Content | undefined, style: Style, from: number, to: number): number => {
    const text = shownText(content);
    if (!style.wrap || text === "") return 0;
    const cell: CellText = { text, style, width: widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0) };
    return isLong(cell) ? rowHeight([cell]) : 0;
  };
  const fit = (row: number, content: Content | undefined, style: Style, from: number, to: number) => {
    const height = needed(content, style, from, to);
    if (height > 0) setHeight(row, height);
  };
  const at: PageBuilder["at"] = (row, content, style, from, to = columns, rows = 1) => {
    const rect = { row, column: from, rows, columns: to - from + 1 };
    blocks.push({ row, column: from, cells: [[content]] });
    styles.push({ rect, style });
    if (rect.columns > 1 || rows > 1) merges.push(rect);
    setHeight(row, TEXT_LINE);
    if (rows === 1) fit(row, content, style, from, to);
    else {
      // What the rows above leave is the last one's
      const last = row + rows - 1;
      const above = Array.from({ length: rows - 1 }, (_, index) => heights.get(row + index) ?? EMPTY_ROW);
      setHeight(last, Math.max(0, needed(content, style, from, to) - above.reduce((sum, height) => sum + height, 0)));
    }
    next = Math.max(next, row + rows);
  };
  return {
    nextRow: () => next,
    at,
    line: (cells, style, height = TABLE_LINE) => {
      const row = next++;
      blocks.push({ row, column: 1, cells: [cells] });
      cells.forEach((content, index) => {
        const own = isStyle(style) ? style : style[index];
        if (!own) return;
        styles.push({ rect: { row, column: index + 1, rows: 1, columns: 1 }, style: own });
        fit(row, content, own, index + 1, index + 1);
      });
      setHeight(row, height);
      return row;
    },
    wide: (content, style, height = TEXT_LINE) => {
      const row = next;
      at(row, content, style, 1);
      setHeight(row, height);
      return row;
    },
    heightOf: (row) => heights.get(row) ?? EMPTY_ROW,
    needed,
    skip: (rows) => {
      next += rows;
    },
    build: () => ({
      blocks,
      styles,
      merges,
      rows: next - 1,
      rowHeights: [...heights].map(([row, height]) => ({ row, height })).sort((a, b) => a.row - b.row),
    }),
  };
}

/** Only texts make a row grow: numbers fit their columns. */
function shownText(content: Content | undefined): string {
  if (typeof content === "string") return content;
  return typeof content === "object" && content !== null && "formula" in content && typeof content.value === "string"
    ? content.value
    : "";
}

function isStyle(style: readonly Style[] | Style): style is Style {
  return "font" in style;
}
