import type { Content } from "../../workbook/model/sheet-spec";
import type { FormTable, TableCell, TableColumn } from "../form-document";
import { TABLE_SIZE } from "../profile";
import type { Lettering } from "../profile";
import { formStyle } from "./form-style";
import type { SheetPage } from "./sheet-page";

/** Least heights of rows, points. */
const HEAD_ROW = 34;
const ROW = 24;
const POINTS = "0.00";
const WHOLE = "0";
/** The heading and the rows after it that no page parts. */
const BEGINNING = 2;

/** Sets a table with its heading; a row that needs several lines grows. */
export function setTable({ columns, rows, total }: FormTable, target: SheetPage): void {
  const { page, grid } = target;
  const plain: Lettering = { size: TABLE_SIZE, bold: false, italic: false };
  const bold: Lettering = { ...plain, bold: true };
  const set = (row: number, content: Content, column: number, lettering: Lettering, look: TableColumn, to = column) => {
    const [from] = grid.spans[column]!;
    const numberFormat = typeof numberOf(content) === "number" ? (look.isPoints === true ? POINTS : WHOLE) : "General";
    page.at(
      row,
      content,
      formStyle(lettering, { horizontal: look.align, border: "all", numberFormat }),
      from,
      grid.spans[to]![1],
    );
  };
  const header = page.nextRow();
  page.line([], [], HEAD_ROW);
  columns.forEach((column, index) => set(header, column.head, index, bold, { ...column, align: "center" }));
  for (const cells of rows) {
    const row = page.nextRow();
    page.line([], [], ROW);
    columns.forEach((column, index) => set(row, contentOf(cells[index] ?? null), index, plain, column));
  }
  if (total) {
    const row = page.nextRow();
    page.line([], [], ROW);
    const [label = null, ...cells] = total.cells;
    set(row, contentOf(label), 0, bold, { ...columns[0]!, align: "center" }, total.joined - 1);
    cells.forEach((cell, index) =>
      set(row, contentOf(cell), total.joined + index, bold, columns[total.joined + index]!),
    );
  }
  target.table({ first: header, last: page.nextRow() - 1 });
  target.keep({ first: header, last: Math.min(page.nextRow() - 1, header + BEGINNING) });
  page.line([], [], GAP);
}

const GAP = 8;

function contentOf(cell: TableCell): Content {
  return cell === "" ? null : cell;
}

function numberOf(content: Content): unknown {
  return typeof content === "object" && content !== null && "formula" in content ? content.value : content;
}
