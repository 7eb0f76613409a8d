import { columnLetters, quoteSheetName } from "../../workbook/model/area";
import type { ConditionalFormat, Content, SheetSpec } from "../../workbook/model/sheet-spec";
import type { Style } from "../../workbook/model/style";
import { createPage } from "../../workbook/sheets/page-builder";
import { rowHeight } from "../../workbook/sheets/row-height";
import { TABLE_MARGINS, theme } from "../../workbook/sheets/theme";

export interface ListColumn {
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly style: Style;
}

/** A sheet with a title and a long list below it, whose rows come one at a time. */
export interface ListSheet {
  readonly name: string;
  readonly title: string;
  readonly notes: readonly string[];
  readonly columns: readonly ListColumn[];
  /** Number of rows that `rows` gives; at least one is laid out. */
  readonly rowCount: number;
  readonly rows: (firstRow: number) => Iterable<readonly Content[]> | AsyncIterable<readonly Content[]>;
  /** Last line below the list, such as totals; styles as in the list, bold. */
  readonly closing?: (firstRow: number, lastRow: number) => readonly Content[];
  /** Said in the list's first row where it has none. */
  readonly empty: string;
  /** Formats of the whole list, given its rectangle's first row. */
  readonly signals?: (firstRow: number) => readonly Pick<ConditionalFormat, "formula" | "fill" | "color">[];
  /** Columns that stay in view. */
  readonly frozenColumns: number;
}

/**
 * A list sheet without its rows: row `firstRow` of the spec is the pattern of all rows, and the next one that of the
 * closing line, where the list has one.
 */
export interface ListFrame {
  readonly spec: SheetSpec;
  readonly firstRow: number;
}

const SMALL = { name: "Times New Roman", size: 11, bold: false, italic: false, color: "#000000" } as const;

/** Styles of lists: smaller than those of score tables, so that a page holds all columns. */
export const listStyles = {
  text: { ...theme.fixedText, font: SMALL, locked: false },
  center: { ...theme.fixedCenter, font: SMALL, locked: false },
  points: { ...theme.fixedCenter, font: SMALL, numberFormat: "0.00", locked: false },
  integer: { ...theme.fixedCenter, font: SMALL, numberFormat: "0", locked: false },
  mono: { ...theme.fixedText, font: { ...SMALL, size: 9 }, locked: false },
} as const satisfies Record<string, Style>;

const HEADING: Style = { ...theme.header, font: { ...SMALL, bold: true } };
const TITLE_HEIGHT = 26;
const HEADING_HEIGHT = 32;

/** Returns everything of a list sheet but its rows. */
export function listFrame(list: ListSheet): ListFrame {
  const widths = list.columns.map(({ width }) => width);
  const page = createPage(widths);
  page.wide(list.title, theme.title, TITLE_HEIGHT);
  for (const note of list.notes) page.wide(note, { ...theme.captionWrapped, vertical: "center" });
  page.skip(1);
  const headingRow = page.line(
    list.columns.map(({ heading }) => heading),
    HEADING,
    HEADING_HEIGHT,
  );
  const firstRow = page.line(
    list.columns.map(() => null),
    list.columns.map(({ style }) => style),
  );
  if (list.closing)
    page.line(
      list.columns.map(() => null),
      list.columns.map(({ style }) => ({ ...style, font: { ...style.font, bold: true }, fill: theme.header.fill })),
    );
  const lastRow = lastRowOf(list, firstRow);
  const { blocks, styles, merges, rowHeights } = page.build();
  const rows = lastRow + (list.closing ? 1 : 0);
  const all = { row: firstRow, column: 1, rows: rows - firstRow + 1, columns: widths.length };
  return {
    firstRow,
    spec: {
      name: list.name,
      tabColor: null,
      columnWidths: widths,
      hiddenColumns: [],
      rowHeights,
      styles,
      blocks,
      fills: [],
      merges,
      validations: [],
      conditionalFormats: (list.signals?.(firstRow) ?? []).map((signal) => ({ rect: all, bold: false, ...signal })),
      freeze: { rows: headingRow, columns: list.frozenColumns },
      page: {
        orientation: "landscape",
        titleRows: { first: headingRow, last: headingRow },
        printArea: { row: 1, column: 1, rows, columns: widths.length },
        margins: TABLE_MARGINS,
      },
      charts: [],
      protect: false,
    },
  };
}

/** Returns the last row of a list that starts at `firstRow`. */
export function lastRowOf({ rowCount }: ListSheet, firstRow: number): number {
  return firstRow + Math.max(1, rowCount) - 1;
}

const LEAST_HEIGHT = 18;

/** Returns the height (points) that a row of a list needs. */
export function listRowHeight(columns: readonly ListColumn[], cells: readonly Content[]): number {
  const texts = columns.flatMap(({ width, style }, index) => {
    const content = cells[index];
    return typeof content === "string" && style.wrap && content.length * LETTER > width
      ? [{ text: content, width: width * USABLE, style }]
      : [];
  });
  return texts.length === 0 ? LEAST_HEIGHT : Math.max(LEAST_HEIGHT, rowHeight(texts));
}

/** Columns' characters that the widest letter takes: shorter texts need not be measured. */
const LETTER = 2;
/** Share of a column that texts have: programs keep a little room at both sides. */
const USABLE = 0.94;

/** Returns the reference of a list's column, absolute, with its sheet. */
export function columnReference(sheet: string, column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column);
  return `${quoteSheetName(sheet)}!$${letters}$${firstRow}:$${letters}$${lastRow}`;
}
