import type { Cell } from "../text/cell";
import { isCellDate, isCellError } from "../text/cell";
import { normalizeText } from "../text/fold";
import { decodeLegacy, isCapitalsFont, legacyEncodingOf } from "../text/legacy-font";
import type { Rect } from "../workbook/model/area";
import type { Region } from "../workbook/model/snapshot";

/** A region read cell by cell, with the sheet's own row and column numbers. Every cell outside it is empty. */
export interface RegionGrid {
  readonly bounds: Rect;
  readonly cell: (row: number, column: number) => Cell;
  readonly formula: (row: number, column: number) => string | null;
  readonly format: (row: number, column: number) => string;
  /** Returns a cell's text in Unicode, decoded from legacy fonts, spaces folded; `""` for an empty cell. */
  readonly text: (row: number, column: number) => string;
  readonly isEmpty: (row: number, column: number) => boolean;
  /** Returns the merged rectangle that covers a cell. */
  readonly mergeAt: (row: number, column: number) => Rect | null;
}

export function createRegionGrid({ block, merges }: Region): RegionGrid {
  const { area } = block;
  const at = <Value>(
    columns: readonly (Value | readonly Value[])[] | undefined,
    row: number,
    column: number,
  ): Value | undefined => {
    const values = columns?.[column - area.column];
    return Array.isArray(values) ? (values as readonly Value[])[row - area.row] : (values as Value | undefined);
  };
  const cell = (row: number, column: number): Cell => block.columns[column - area.column]?.[row - area.row] ?? null;
  return {
    bounds: area,
    cell,
    formula: (row, column) => block.formulas[column - area.column]?.[row - area.row] ?? null,
    format: (row, column) => at<string>(block.formats, row, column) ?? "General",
    text: (row, column) => plainText(cell(row, column), at<string>(block.fonts, row, column) ?? ""),
    isEmpty: (row, column) => {
      const content = cell(row, column);
      return (
        content === null ||
        (typeof content === "string" && !STARTS_WITH_TEXT.test(content) && normalizeText(content) === "")
      );
    },
    mergeAt: createMergeFinder(merges, area),
  };
}

/** Most cells: they clearly hold text before anything is stripped. */
const STARTS_WITH_TEXT = /^[\p{L}\p{N}]/u;

function plainText(cell: Cell, font: string): string {
  if (cell === null) return "";
  if (isCellDate(cell)) return String(cell.date);
  if (isCellError(cell)) return cell.error;
  if (typeof cell !== "string") return String(cell);
  const encoding = legacyEncodingOf(font);
  return normalizeText(encoding === null ? cell : decodeLegacy(cell, encoding, { upper: isCapitalsFont(font) }));
}

/** More merged parts than any sheet in practical use. */
const MOST_PARTS = 2_000_000;

/**
 * Finds the merged rectangle over a cell among those of its column, which lie one below the other. Only parts within
 * the bounds are kept, so that a sheet-wide merge takes a few columns.
 */
function createMergeFinder(merges: readonly Rect[], bounds: Rect): (row: number, column: number) => Rect | null {
  const byColumn = new Map<number, Rect[]>();
  let parts = 0;
  for (const merge of [...merges].sort((a, b) => a.row - b.row)) {
    const from = Math.max(merge.column, bounds.column);
    const to = Math.min(merge.column + merge.columns, bounds.column + bounds.columns) - 1;
    for (let column = from; column <= to && parts < MOST_PARTS; column++) {
      const own = byColumn.get(column);
      if (own) own.push(merge);
      else byColumn.set(column, [merge]);
      parts += 1;
    }
  }
  return (row, column) => {
    const own = byColumn.get(column);
    if (!own) return null;
    let low = 0,
      high = own.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (own[middle]!.row <= row) low = middle + 1;
      else high = middle;
    }
    const merge = own[low - 1];
    return merge && row < merge.row + merge.rows ? merge : null;
  };
}
