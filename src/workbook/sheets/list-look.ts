import type { Rect } from "../model/area";
import type { SheetSpec, StyledRect } from "../model/sheet-spec";
import { theme } from "./theme";
import type { ThemeStyle } from "./theme";

export interface ListLookInput {
  /** Widths in characters, as Excel measures them. */
  readonly columns: readonly { readonly width: number; readonly style: ThemeStyle }[];
  readonly headerRow: number;
  readonly rows: number;
  /** How many cells of codes stand at the top of the hidden column right of the list. */
  readonly tags: number;
}

/** Widths, heights, styles and frozen rows of a sheet with a title, a caption and a list under its headings. */
export function listLook({
  columns,
  headerRow,
  rows,
  tags,
}: ListLookInput): Pick<SheetSpec, "columnWidths" | "hiddenColumns" | "rowHeights" | "styles" | "merges" | "freeze"> {
  const styled = (rect: Rect, style: ThemeStyle): StyledRect => ({ rect, style: theme[style] });
  const wide = (row: number): Rect => ({ row, column: 1, rows: 1, columns: columns.length });
  return {
    columnWidths: [...columns.map(({ width }) => width), 12],
    hiddenColumns: [columns.length + 1],
    rowHeights: [
      { row: 1, height: 30 },
      { row: 2, height: 36 },
      { row: headerRow, height: 38 },
    ],
    styles: [
      styled(wide(1), "title"),
      styled(wide(2), "captionWrapped"),
      ...columns.flatMap(({ style }, index) => [
        styled({ row: headerRow, column: index + 1, rows: 1, columns: 1 }, "header"),
        styled({ row: headerRow + 1, column: index + 1, rows, columns: 1 }, style),
      ]),
      ...Array.from({ length: tags }, (_, index) =>
        styled({ row: index + 1, column: columns.length + 1, rows: 1, columns: 1 }, "code"),
      ),
    ],
    merges: [wide(1), wide(2)],
    freeze: { rows: headerRow, columns: 0 },
  };
}
