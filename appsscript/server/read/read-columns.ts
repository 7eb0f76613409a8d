import type { Area } from "../../../src/workbook/model/area";
import type { Book, Range, Sheet } from "../book/book";
import { hostError } from "../book/host-error";
import { rangeAt, sheetLookup } from "../book/ranges";

/**
 * Rows of a call, enough for a list of ten thousand and the rows above it: an answer of the service must fit in the
 * memory of a script.
 */
const BLOCK_ROWS = 12_000;
/** Columns this close are read together with the cells between them: a call costs more than some cells. */
const WIDEST_GAP = 3;

/** Reads cells of the same rows together and returns each area's own columns. */
export function readColumns<Value>(
  book: Book,
  areas: readonly Area[],
  read: (range: Range) => readonly (readonly Value[])[],
): (area: Area) => readonly (readonly Value[])[] {
  const sheetOf = sheetLookup(book);
  const spans = joinAreas(areas).map((span) => ({ span, columns: readSpan(sheetOf(span.sheet), span, read) }));
  return (area) => {
    const found = spans.find(
      ({ span }) => isOfSpan(area, span) && area.column >= span.column && area.column < span.column + span.columns,
    );
    return found
      ? found.columns.slice(area.column - found.span.column, area.column - found.span.column + area.columns)
      : [];
  };
}

function isOfSpan(area: Area, span: Area): boolean {
  return area.sheet === span.sheet && area.row === span.row && area.rows === span.rows;
}

/** Joins nearby areas of the same rows. */
export function joinAreas(areas: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.column - b.column)) {
    const at = joined.findIndex(
      (span) => isOfSpan(area, span) && area.column <= span.column + span.columns + WIDEST_GAP,
    );
    const span = joined[at];
    if (!span) joined.push(area);
    else joined[at] = { ...span, columns: Math.max(span.columns, area.column + area.columns - span.column) };
  }
  return joined;
}

function readSpan<Value>(
  sheet: Sheet | null,
  span: Area,
  read: (range: Range) => readonly (readonly Value[])[],
): readonly (readonly Value[])[] {
  if (!sheet) throw hostError("sheet-missing", span.sheet);
  const columns: Value[][] = Array.from({ length: span.columns }, () => []);
  for (let from = 0; from < span.rows; from += BLOCK_ROWS) {
    const block = { ...span, row: span.row + from, rows: Math.min(BLOCK_ROWS, span.rows - from) };
    for (const line of read(rangeAt(sheet, block))) line.forEach((value, column) => columns[column]!.push(value));
  }
  return columns;
}
