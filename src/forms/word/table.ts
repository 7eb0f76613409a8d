import { Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import { pieceText } from "../form-document";
import type { FormTable, TableCell as FormCell, TableColumn } from "../form-document";
import { TABLE_SIZE } from "../profile";
import type { Lettering } from "../profile";
import { line } from "./lines";
import { pointTwips } from "./measures";

const PLAIN: Lettering = { size: TABLE_SIZE, bold: false, italic: false };
const BOLD: Lettering = { ...PLAIN, bold: true };
/** Room above and below the text of a cell, points, and beside it. */
const ROOM = { vertical: 2, horizontal: 4 } as const;

/** A table whose heading stands again on every page; no page parts a row. */
export function table({ columns, rows, total }: FormTable, width: number): Table {
  const shares = columns.reduce((sum, column) => sum + column.width, 0);
  const edges = columns.reduce<number[]>(
    (list, column) => [...list, list.at(-1)! + (column.width * width) / shares],
    [0],
  );
  const widths = columns.map((_, index) => Math.round(edges[index + 1]!) - Math.round(edges[index]!));
  const cell = (text: string, look: TableColumn, lettering: Lettering, own: number, span = 1) =>
    new TableCell({
      width: { size: own, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      ...(span > 1 ? { columnSpan: span } : {}),
      children: [line(text, lettering, { align: look.align })],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      top: pointTwips(ROOM.vertical),
      bottom: pointTwips(ROOM.vertical),
      left: pointTwips(ROOM.horizontal),
      right: pointTwips(ROOM.horizontal),
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, index) =>
          cell(column.head, { ...column, align: "center" }, BOLD, widths[index]!),
        ),
      }),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) =>
              cell(shownCell(cells[index] ?? null, column), column, PLAIN, widths[index]!),
            ),
          }),
      ),
      ...(total ? [totalRow(total)] : []),
    ],
  });

  function totalRow({ joined, cells }: NonNullable<FormTable["total"]>): TableRow {
    const [label = null, ...rest] = cells;
    const first = columns[0]!;
    const joinedWidth = widths.slice(0, joined).reduce((sum, own) => sum + own, 0);
    return new TableRow({
      cantSplit: true,
      children: [
        cell(shownCell(label, first), { ...first, align: "center" }, BOLD, joinedWidth, joined),
        ...rest.map((own, index) => {
          const column = columns[joined + index]!;
          return cell(shownCell(own, column), column, BOLD, widths[joined + index]!);
        }),
      ],
    });
  }
}

/** A cell as a Vietnamese reads it: points have two places and a comma. */
function shownCell(cell: FormCell, { isPoints }: TableColumn): string {
  const value = typeof cell === "object" && cell !== null ? cell.value : cell;
  if (typeof value === "number" && isPoints === true) return value.toFixed(2).replace(".", ",");
  if (typeof value === "number") return String(value);
  return cell === null || typeof cell === "number" ? "" : pieceText(cell);
}
