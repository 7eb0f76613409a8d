import type { Rect } from "./area";
import type { CellBlock, Content, StyledRect } from "./sheet-spec";
import type { Style } from "./style";

/** A page that grows downwards: each call lays one more row, and the next row's number is always at hand. */
export interface PageBuilder {
  readonly nextRow: () => number;
  /** Lays cells from the first column on, each with its style; answers the row. */
  readonly line: (cells: readonly (Content | undefined)[], styles: readonly Style[] | Style, height?: number) => number;
  /** One content across the whole page; answers the row. */
  readonly wide: (content: Content, style: Style, height?: number) => number;
  /** One content across columns `from`–`to` of a row, beside what stands there. */
  readonly at: (row: number, content: Content, style: Style, from: number, to?: number) => void;
  readonly skip: (rows: number) => void;
  readonly build: () => {
    readonly blocks: readonly CellBlock[];
    readonly styles: readonly StyledRect[];
    readonly merges: readonly Rect[];
    readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
    readonly rows: number;
  };
}

export function createPage(columns: number): PageBuilder {
  const blocks: CellBlock[] = [];
  const styles: StyledRect[] = [];
  const merges: Rect[] = [];
  const rowHeights: { row: number; height: number }[] = [];
  let next = 1;
  const setHeight = (row: number, height: number | undefined) => {
    if (height !== undefined) rowHeights.push({ row, height });
  };
  const at: PageBuilder["at"] = (row, content, style, from, to = columns) => {
    const rect = { row, column: from, rows: 1, columns: to - from + 1 };
    blocks.push({ row, column: from, cells: [[content]] });
    styles.push({ rect, style });
    if (rect.columns > 1) merges.push(rect);
    next = Math.max(next, row + 1);
  };
  return {
    nextRow: () => next,
    at,
    line: (cells, style, height) => {
      const row = next++;
      blocks.push({ row, column: 1, cells: [cells] });
      cells.forEach((_, index) => {
        const own = isStyle(style) ? style : style[index];
        if (own) styles.push({ rect: { row, column: index + 1, rows: 1, columns: 1 }, style: own });
      });
      setHeight(row, height);
      return row;
    },
    wide: (content, style, height) => {
      const row = next;
      at(row, content, style, 1);
      setHeight(row, height);
      return row;
    },
    skip: (rows) => {
      next += rows;
    },
    build: () => ({ blocks, styles, merges, rowHeights, rows: next - 1 }),
  };
}

function isStyle(style: readonly Style[] | Style): style is Style {
  return "font" in style;
}
