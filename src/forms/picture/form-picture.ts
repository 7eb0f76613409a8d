import type { Rect } from "../../workbook/model/area";
import type { CellBlock, SheetSpec } from "../../workbook/model/sheet-spec";
import type { Style } from "../../workbook/model/style";
import { EMPTY_ROW } from "../../workbook/sheets/page-breaks";
import { PAGE_NUMBER_SIZE } from "../profile";
import { pageRows } from "./page-rows";
import { shownCell } from "./shown-cell";
import { wrapText } from "./wrap-text";

/** A line of text on a page: points from its upper left corner to the text's anchor and base line. */
export interface PictureText {
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly text: string;
}

/** A frame, or a line below where its height is 0; points. */
export interface PictureFrame {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PicturePage {
  readonly texts: readonly PictureText[];
  readonly frames: readonly PictureFrame[];
}

/** A printed form in small: what its sheet shows, page by page. Points. */
export interface FormPicture {
  readonly width: number;
  readonly height: number;
  /** The first pages. */
  readonly pages: readonly PicturePage[];
  readonly pageCount: number;
}

const POINTS_PER_MILLIMETRE = 72 / 25.4;
const A4 = { short: 210, long: 297 } as const;
/** Points between a cell's edge and its text. */
const PADDING = 2;
/** Of a letter's size: from one base line to the next, and from the top of a line to its base line. */
const LINE = 1.2;
const ASCENT = 0.95;

/** Draws the first pages of a form from the cells that would be written for it. */
export function formPicture(spec: SheetSpec, most: number): FormPicture {
  const { page } = spec;
  const isUpright = page.orientation === "portrait";
  const width = (isUpright ? A4.short : A4.long) * POINTS_PER_MILLIMETRE;
  const height = (isUpright ? A4.long : A4.short) * POINTS_PER_MILLIMETRE;
  const [left, right, top, bottom] = [page.margins.left, page.margins.right, page.margins.top, page.margins.bottom].map(
    (length) => length * POINTS_PER_MILLIMETRE,
  ) as [number, number, number, number];
  const scale = (page.scale ?? 100) / 100;
  const columns = page.printArea?.columns ?? spec.columnWidths.length;
  const widths = spec.columnWidths.slice(0, columns);
  const unit = (width - left - right) / widths.reduce((sum, own) => sum + own, 0);
  const edges = widths.reduce<number[]>((list, own) => [...list, list.at(-1)! + own * unit], [left]);
  const heights = new Map(spec.rowHeights.map((own) => [own.row, own.height * scale]));
  const rowHeight = (row: number) => heights.get(row) ?? EMPTY_ROW * scale;
  const pages = pageRows(spec, rowHeight, height - top - bottom);
  const drawn = pages.slice(0, most);
  const wanted = new Set(drawn.flat());
  const merged = new Map(spec.merges.map((rect) => [`${rect.row} ${rect.column}`, rect]));
  const cells = cellsOf(spec.blocks, wanted);
  const styles = stylesOf(spec, wanted);
  return {
    width,
    height,
    pageCount: pages.length,
    pages: drawn.map((rows, index): PicturePage => {
      const texts: PictureText[] = [];
      const frames: PictureFrame[] = [];
      let y = top;
      for (const row of rows) {
        for (const [column, style] of styles.get(row) ?? []) {
          if (column > columns) continue;
          const span = merged.get(`${row} ${column}`)?.columns ?? 1;
          const place = {
            x: edges[column - 1]!,
            y,
            width: edges[column - 1 + span]! - edges[column - 1]!,
            height: rowHeight(row),
          };
          if (style.border === "all") frames.push(place);
          if (style.border === "bottom") frames.push({ ...place, y: y + place.height, height: 0 });
          texts.push(...textsOf(shownCell(cells.get(row)?.get(column), style.numberFormat), style, place, scale));
        }
        y += rowHeight(row);
      }
      return { texts: [...texts, ...marginTexts(spec, index, { width, height, top, bottom })], frames };
    }),
  };
}

type Row<Value> = Map<number, Map<number, Value>>;

function cellsOf(blocks: readonly CellBlock[], wanted: ReadonlySet<number>): Row<CellBlock["cells"][number][number]> {
  const cells: Row<CellBlock["cells"][number][number]> = new Map();
  for (const block of blocks)
    block.cells.forEach((line, down) => {
      const row = block.row + down;
      if (!wanted.has(row)) return;
      const own = cells.get(row) ?? new Map<number, CellBlock["cells"][number][number]>();
      cells.set(row, own);
      line.forEach((content, across) => {
        if (content !== undefined) own.set(block.column + across, content);
      });
    });
  return cells;
}

/** The style of each styled cell, by row and column; of merged cells that of the first. */
function stylesOf({ styles, merges }: SheetSpec, wanted: ReadonlySet<number>): Row<Style> {
  const isHidden = new Set(merges.flatMap((rect) => cellsIn(rect, wanted).slice(1)));
  const found: Row<Style> = new Map();
  for (const { rect, style } of styles)
    for (let row = rect.row; row < rect.row + rect.rows; row++) {
      if (!wanted.has(row)) continue;
      const own = found.get(row) ?? new Map<number, Style>();
      found.set(row, own);
      for (let column = rect.column; column < rect.column + rect.columns; column++)
        if (!isHidden.has(`${row} ${column}`)) own.set(column, style);
    }
  return found;
}

function cellsIn({ row, column, rows, columns }: Rect, wanted: ReadonlySet<number>): readonly string[] {
  if (!wanted.has(row)) return [];
  return Array.from({ length: rows * columns }, (_, index) =>
    [row + Math.floor(index / columns), column + (index % columns)].join(" "),
  );
}

function textsOf(text: string, style: Style, place: PictureFrame, scale: number): readonly PictureText[] {
  if (text.trim() === "") return [];
  const { bold, italic } = style.font;
  const size = style.font.size * scale;
  const room = place.width - 2 * PADDING * scale;
  const lines = style.wrap ? wrapText(text, room, { size, bold }) : [text];
  const used = lines.length * size * LINE;
  const free = { top: 0, center: (place.height - used) / 2, bottom: place.height - used }[style.vertical];
  const anchor = ({ left: "start", center: "middle", right: "end" } as const)[style.horizontal];
  const x =
    anchor === "start"
      ? place.x + PADDING * scale
      : anchor === "middle"
        ? place.x + place.width / 2
        : place.x + place.width - PADDING * scale;
  return lines.map((line, index) => ({
    x,
    y: place.y + Math.max(0, free) + (index * LINE + ASCENT) * size,
    anchor,
    size,
    bold,
    italic,
    text: line,
  }));
}

/** The page's number at the top from the second page on, and what stands below each page. */
function marginTexts(
  { page: { paper } }: SheetSpec,
  index: number,
  sheet: { readonly width: number; readonly height: number; readonly top: number; readonly bottom: number },
): readonly PictureText[] {
  if (!paper) return [];
  const at = (text: string, y: number, size: number): PictureText => ({
    x: sheet.width / 2,
    y,
    anchor: "middle",
    size,
    bold: false,
    italic: false,
    text,
  });
  return [
    ...(paper.isNumbered && index > 0
      ? [at(String(index + 1), sheet.top / 2 + PAGE_NUMBER_SIZE / 2, PAGE_NUMBER_SIZE)]
      : []),
    ...(paper.footer === "" ? [] : [at(paper.footer, sheet.height - sheet.bottom / 2, FOOTER_SIZE)]),
  ];
}

const FOOTER_SIZE = 11;
