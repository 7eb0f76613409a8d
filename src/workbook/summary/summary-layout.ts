import { MAX_ROWS } from "../model/area";
import type { Rect } from "../model/area";
import type { ChartSpec, SheetSpec, StyledRect } from "../model/sheet-spec";
import { styleRegions } from "../sheets/style-regions";
import { theme } from "../sheets/theme";

/** Layout of a summary, without its contents. */
export type SummaryLayout = Pick<SheetSpec, "styles" | "merges" | "rowHeights" | "charts"> & {
  readonly breaksBefore: readonly number[];
};

/** The most characters in a cell of Excel. */
const MOST_CHARACTERS = 32_767;

/**
 * Returns the layout as a text that a hidden cell of the sheet keeps, so that undoing a refresh restores the old
 * summary with its formats. `null` where it is too long for a cell.
 */
export function layoutText({ styles, merges, rowHeights, charts, breaksBefore }: SummaryLayout): string | null {
  const looks = Object.entries(theme);
  const text = JSON.stringify([
    styleRegions(styles).map(({ rect, style }) => [looks.find(([, own]) => own === style)?.[0], ...numbersOf(rect)]),
    linesTogether(merges).map(numbersOf),
    heightRuns(rowHeights).map(({ row, height, rows }) => (rows === 1 ? [row, height] : [row, height, rows])),
    breaksBefore,
    charts.map(({ kind, title, seriesName, categories, values, place }) => [
      kind,
      title,
      seriesName,
      ...[categories, values, place].flatMap(numbersOf),
    ]),
  ]);
  return text.length > MOST_CHARACTERS ? null : text;
}

/** Merges adjacent rows of equal width: merged cells of a page have one row each. */
function linesTogether(merges: readonly Rect[]): readonly Rect[] {
  const runs: Rect[] = [];
  for (const merge of merges) {
    const last = runs.at(-1);
    if (last && last.column === merge.column && last.columns === merge.columns && last.row + last.rows === merge.row)
      runs[runs.length - 1] = { ...last, rows: last.rows + 1 };
    else runs.push(merge);
  }
  return runs;
}

/** Joins adjacent rows of one height: a long list has many of two lines. */
function heightRuns(
  rowHeights: SummaryLayout["rowHeights"],
): readonly { readonly row: number; readonly height: number; readonly rows: number }[] {
  const runs: { row: number; height: number; rows: number }[] = [];
  for (const { row, height } of rowHeights) {
    const last = runs.at(-1);
    if (last?.height === height && last.row + last.rows === row) last.rows++;
    else runs.push({ row, height, rows: 1 });
  }
  return runs;
}

/** More lines than any summary has. */
const MOST_MERGES = 200_000;

function linesOf(runs: readonly Rect[]): readonly Rect[] {
  if (runs.reduce((sum, { rows }) => sum + rows, 0) > MOST_MERGES) throw new RangeError("too many merges");
  return runs.flatMap((run) =>
    Array.from({ length: run.rows }, (_, index) => ({ ...run, row: run.row + index, rows: 1 })),
  );
}

function numbersOf({ row, column, rows, columns }: Rect): readonly number[] {
  return [row, column, rows, columns];
}

/** Parses the layout's text; `null` for any other text, since users can edit hidden cells. */
export function readLayoutText(text: string): SummaryLayout | null {
  try {
    const [styles, merges, heights, breaks, charts] = listOf(JSON.parse(text)).map(listOf);
    return {
      styles: styles!
        .map(listOf)
        .map(([look, ...rect]): StyledRect => ({ rect: toRect(rect), style: theme[keyOf(theme, look)] })),
      merges: linesOf(merges!.map((rect) => toRect(listOf(rect)))),
      rowHeights: heights!
        .map(listOf)
        .flatMap(([row, height, rows = 1]) =>
          Array.from({ length: natural(rows) }, (_, index) => ({ row: natural(row) + index, height: natural(height) })),
        ),
      breaksBefore: breaks!.map(natural),
      charts: charts!.map(listOf).map(([kind, title, seriesName, ...rects]): ChartSpec => ({
        kind: keyOf({ column: null, bar: null }, kind),
        title: String(title),
        seriesName: String(seriesName),
        categories: toRect(rects.slice(0, 4)),
        values: toRect(rects.slice(4, 8)),
        place: toRect(rects.slice(8)),
      })),
    };
  } catch {
    return null;
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw new TypeError("not a list");
  return value;
}

function keyOf<Key extends string>(known: Readonly<Record<Key, unknown>>, key: unknown): Key {
  if (typeof key !== "string" || !Object.hasOwn(known, key)) throw new RangeError("not known");
  return key as Key;
}

function toRect([row, column, rows, columns]: readonly unknown[]): Rect {
  return { row: natural(row), column: natural(column), rows: natural(rows), columns: natural(columns) };
}

function natural(value: unknown): number {
  if (typeof value !== "number" || !Number.isInteger(value) || value < 1 || value > MAX_ROWS)
    throw new RangeError("no number of a row");
  return value;
}
