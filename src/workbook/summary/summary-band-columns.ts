import type { AppraisedTable } from "../check/appraised-table";
import { columnLetters } from "../model/area";
import type { PageBuilder } from "../sheets/page-builder";
import { MAX_ROW_HEIGHT } from "../model/sheet-spec";
import type { Content, Formula } from "../model/sheet-spec";
import { theme } from "../sheets/theme";

/** Visible columns; the two hidden ones after them hold the keys, then the fingerprint and the layout. */
export const SUMMARY_COLUMNS = 9;

/** A column of counts: one band, or all bands for which the page has no room. */
export interface BandColumn {
  readonly head: string;
  readonly names: readonly string[];
}

/** Returns columns for the bands of all rubrics, each once, best first. */
export function bandColumns(tables: readonly AppraisedTable[]): readonly BandColumn[] {
  const names = eachOnce(tables.flatMap(({ input }) => input.rubric.bands.map((band) => band.name)));
  const alone = names.length > MAX_BANDS ? names.slice(0, MAX_BANDS - 1) : names;
  const others = names.slice(alone.length);
  return [
    ...alone.map((name) => ({ head: name, names: [name] })),
    ...(others.length === 0 ? [] : [{ head: OTHER_BANDS, names: others }]),
  ];
}

/** Columns between the heading and the two totals. */
const MAX_BANDS = SUMMARY_COLUMNS - 3;
const OTHER_BANDS = "Các mức khác";

/** Returns labels that COUNTIFS distinguishes, ignoring case, each once. */
export function eachOnce(labels: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return labels.filter((label) => seen.size < seen.add(label.toUpperCase()).size);
}

/** Counts the bands of one column; a single band is referenced by the cell at the column's head. */
export function countBands(
  column: BandColumn,
  head: string,
  count: (text: string, reference?: string) => Formula,
): Formula {
  const [only, ...others] = column.names;
  if (only !== undefined && others.length === 0) return count(only, head);
  const counts = column.names.map((name) => count(name));
  return { formula: `=${counts.map(({ formula }) => formula.slice(1)).join("+")}`, value: sumOf(counts) };
}

export function sumOf(contents: readonly Content[]): number {
  return contents.reduce<number>((sum, content) => sum + numberOf(content), 0);
}

export function headLine(page: PageBuilder, head: string, columns: readonly string[], open: string): number {
  const lines = columns.reduce((most, name) => Math.max(most, Math.ceil(name.length / HEAD_CHARACTERS)), HEAD_LINES);
  return page.line([head, ...columns, open, "Cộng"], theme.header, Math.min(lines * HEAD_LINE_HEIGHT, MAX_ROW_HEIGHT));
}

/** Letters of a heading that certainly fit on one line of its column. */
const HEAD_CHARACTERS = 11;
const HEAD_LINES = 2;
/** Points. */
const HEAD_LINE_HEIGHT = 17;

/** Returns the reference of a band column's heading, for COUNTIFS. */
export function headReference(row: number, index: number): string {
  return `${columnLetters(index + 2)}$${row}`;
}

/** Adds a row of totals of the columns above, from row `first`. */
export function addTotals(page: PageBuilder, first: number, columns: number): number {
  const { blocks } = page.build();
  const last = page.nextRow() - 1;
  const cells = Array.from({ length: columns }, (_, index): Content => {
    const letters = columnLetters(index + 2);
    const value = blocks
      .filter((block) => block.row >= first && block.row <= last)
      .reduce((sum, block) => sum + numberOf(block.cells[0]?.[index + 1] ?? 0), 0);
    // Without lines to sum, the range would be reversed and include this cell
    return last < first ? 0 : { formula: `=SUM(${letters}${first}:${letters}${last})`, value };
  });
  return page.line(["Cộng", ...cells], [theme.header, ...cells.map(() => theme.resultIntegerBold)]);
}

export function numberOf(content: Content): number {
  if (typeof content === "number") return content;
  return typeof content === "object" && content !== null && "formula" in content && typeof content.value === "number"
    ? content.value
    : 0;
}

export function referenceOf(reference: string | undefined): { readonly reference?: string } {
  return reference === undefined ? {} : { reference };
}
