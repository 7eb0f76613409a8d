import type { Cell } from "../text/cell";
import { isCellDate, isCellError } from "../text/cell";
import { normalizeText } from "../text/fold";
import { decodeLegacy, isCapitalsFont, legacyEncodingOf } from "../text/legacy-font";
import type { Rect } from "../workbook/area";
import type { Region } from "../workbook/snapshot";

/** A region asked cell by cell, with the sheet's own row and column numbers. Outside it every cell is empty. */
export interface RegionGrid {
  readonly bounds: Rect;
  readonly cell: (row: number, column: number) => Cell;
  readonly formula: (row: number, column: number) => string | null;
  readonly format: (row: number, column: number) => string;
  /** What a cell says, in Unicode whatever its font, spaces folded; `""` for an empty one. */
  readonly text: (row: number, column: number) => string;
  readonly isEmpty: (row: number, column: number) => boolean;
  /** The merged rectangle that covers a cell. */
  readonly mergeAt: (row: number, column: number) => Rect | null;
}

export function createRegionGrid({ block, merges }: Region): RegionGrid {
  const { area } = block;
  const at = <Value>(columns: readonly (Value | readonly Value[])[] | undefined, row: number, column: number): Value | undefined => {
    const values = columns?.[column - area.column];
    return Array.isArray(values) ? (values as readonly Value[])[row - area.row] : (values as Value | undefined);
  };
  const cell = (row: number, column: number): Cell => block.columns[column - area.column]?.[row - area.row] ?? null;
  const covering = mergesByCell(merges);
  return {
    bounds: area,
    cell,
    formula: (row, column) => block.formulas[column - area.column]?.[row - area.row] ?? null,
    format: (row, column) => at<string>(block.formats, row, column) ?? "General",
    text: (row, column) => plainText(cell(row, column), at<string>(block.fonts, row, column) ?? ""),
    isEmpty: (row, column) => {
      const content = cell(row, column);
      return content === null || (typeof content === "string" && normalizeText(content) === "");
    },
    mergeAt: (row, column) => covering.get(`${row} ${column}`) ?? null,
  };
}

function plainText(cell: Cell, font: string): string {
  if (cell === null) return "";
  if (isCellDate(cell)) return String(cell.date);
  if (isCellError(cell)) return cell.error;
  if (typeof cell !== "string") return String(cell);
  const encoding = legacyEncodingOf(font);
  return normalizeText(encoding === null ? cell : decodeLegacy(cell, encoding, { upper: isCapitalsFont(font) }));
}

/** A merge over whole columns would be a million cells: what lies beyond so many rows is no table's header. */
const MOST_MERGED_ROWS = 2000;

function mergesByCell(merges: readonly Rect[]): ReadonlyMap<string, Rect> {
  const cells = new Map<string, Rect>();
  for (const merge of merges) {
    for (let row = merge.row; row < merge.row + Math.min(merge.rows, MOST_MERGED_ROWS); row++) {
      for (let column = merge.column; column < merge.column + merge.columns; column++) cells.set(`${row} ${column}`, merge);
    }
  }
  return cells;
}
