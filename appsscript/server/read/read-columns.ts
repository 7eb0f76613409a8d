import { rectContains } from "../../../src/workbook/model/area";
import type { Area } from "../../../src/workbook/model/area";
import type { Range, Sheet } from "../book/book";
import { hostError } from "../book/host-error";
import { rangeAt } from "../book/ranges";

/**
 * Rows of a call, enough for a list of ten thousand and the rows above it: an answer of the service must fit in the
 * memory of a script.
 */
const BLOCK_ROWS = 12_000;
/** Columns this close are read together with the cells between them: a call costs more than some cells. */
const WIDEST_GAP = 3;
/** So many cells that nobody asks for cost less than another call. */
const CHEAPER_CELLS = 2000;

/**
 * Reads cells that are near one another together and returns each area's own columns. `read` is given the block that the
 * range covers.
 */
export function readColumns<Value>(
  sheetOf: (name: string) => Sheet | null,
  areas: readonly Area[],
  read: (range: Range, block: Area) => readonly (readonly Value[])[],
  join: (areas: readonly Area[]) => readonly Area[] = joinColumns,
): (area: Area) => readonly (readonly Value[])[] {
  const spans = new Map<string, { readonly span: Area; readonly columns: readonly (readonly Value[])[] }[]>();
  for (const span of join(areas)) {
    const own = spans.get(span.sheet) ?? [];
    own.push({ span, columns: readSpan(sheetOf(span.sheet), span, read) });
    spans.set(span.sheet, own);
  }
  return (area) => {
    const found = spans.get(area.sheet)?.find(({ span }) => rectContains(span, area));
    if (!found) return [];
    const first = area.column - found.span.column;
    const own = found.columns.slice(first, first + area.columns);
    const row = area.row - found.span.row;
    return area.rows === found.span.rows ? own : own.map((cells) => cells.slice(row, row + area.rows));
  };
}

/**
 * Joins all areas of a sheet where few other cells lie between them, as where they are all that is in it; else as
 * `joinColumns` does.
 */
export function joinSheets(areas: readonly Area[]): readonly Area[] {
  const bySheet = new Map<string, Area[]>();
  for (const area of areas) bySheet.set(area.sheet, [...(bySheet.get(area.sheet) ?? []), area]);
  return [...bySheet.values()].flatMap((own) => {
    const whole = own.reduce(boxOf);
    const asked = own.reduce((sum, area) => sum + cellsIn(area), 0);
    return cellsIn(whole) - asked <= Math.max(CHEAPER_CELLS, asked / 2) ? [whole] : joinColumns(own);
  });
}

function cellsIn({ rows, columns }: Area): number {
  return rows * columns;
}

function boxOf(one: Area, other: Area): Area {
  const [row, column] = [Math.min(one.row, other.row), Math.min(one.column, other.column)];
  return {
    ...one,
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}

/** Joins areas of the same rows that are near. */
function joinColumns(areas: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.column - b.column)) {
    const at = joined.findIndex(
      (span) =>
        area.sheet === span.sheet &&
        area.row === span.row &&
        area.rows === span.rows &&
        area.column <= span.column + span.columns + WIDEST_GAP,
    );
    const span = joined[at];
    if (!span) joined.push(area);
    else joined[at] = boxOf(span, area);
  }
  return joined;
}

function readSpan<Value>(
  sheet: Sheet | null,
  span: Area,
  read: (range: Range, block: Area) => readonly (readonly Value[])[],
): readonly (readonly Value[])[] {
  if (!sheet) throw hostError("sheet-missing", span.sheet);
  const columns: Value[][] = Array.from({ length: span.columns }, () => []);
  for (let from = 0; from < span.rows; from += BLOCK_ROWS) {
    const block = { ...span, row: span.row + from, rows: Math.min(BLOCK_ROWS, span.rows - from) };
    for (const line of read(rangeAt(sheet, block), block))
      line.forEach((value, column) => columns[column]!.push(value));
  }
  return columns;
}
