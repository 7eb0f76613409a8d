import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, WidthType } from "docx";
import type { Paragraph } from "docx";

/** What stands in the left and in the right half of a row. */
export type Halves = readonly [left: readonly Paragraph[], right: readonly Paragraph[]];

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE };

/** Rows of two halves without lines, as letterheads and signatures stand; no page parts a row. */
export function halves(rows: readonly Halves[], widths: readonly [left: number, right: number]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: [...widths],
    margins: { left: 0, right: 0 },
    borders: { ...NO_BORDERS, insideHorizontal: NONE, insideVertical: NONE },
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map(
            (children, index) =>
              new TableCell({ children: [...children], width: { size: widths[index]!, type: WidthType.DXA } }),
          ),
        }),
    ),
  });
}
