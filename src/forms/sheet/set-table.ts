import type { Content } from "../../workbook/model/sheet-spec";
import type { Style } from "../../workbook/model/style";
import type { FormTable, TableCell, TableColumn } from "../form-document";
import { TABLE_SIZE } from "../profile";
import type { Lettering } from "../profile";
import { formStyle } from "./form-style";
import type { SheetPage } from "./sheet-page";

/** Least heights of rows, points. */
const HEAD_ROW = 24;
const ROW = 21;
const PLAIN: Lettering = { size: TABLE_SIZE, bold: false, italic: false };
const BOLD: Lettering = { ...PLAIN, bold: true };
const POINTS = "0.00";
const WHOLE = "0";
/** The heading and the rows after it that no page parts. */
const BEGINNING = 2;

/** One row of cells: its contents, the table column where each begins and ends, and its letters. */
interface SetRow {
  readonly cells: readonly { readonly content: Content; readonly from: number; readonly to: number }[];
  readonly lettering: Lettering;
  readonly isHead: boolean;
}

/**
 * Sets a table with its heading; a row that needs several lines grows. Where the host cannot repeat the heading, since a
 * sheet has several tables and one repeated row, the heading is set again on each page.
 */
export function setTable({ columns, rows, total }: FormTable, target: SheetPage): void {
  const { page } = target;
  const single = (cells: readonly TableCell[]): SetRow["cells"] =>
    columns.map((_, index) => ({ content: contentOf(cells[index] ?? null), from: index, to: index }));
  const head: SetRow = { cells: single(columns.map((column) => column.head)), lettering: BOLD, isHead: true };
  const body = rows.map((cells): SetRow => ({ cells: single(cells), lettering: PLAIN, isHead: false }));
  const sum = total ? [totalRow(total)] : [];
  const header = page.nextRow();
  let used = usedAbove(header, target);
  setRow(head, columns, target);
  used += page.heightOf(header);
  for (const row of [...body, ...sum]) {
    const own = neededFor(row, columns, target);
    if (used + own > target.room) {
      used = 0;
      if (target.repeatsHeads) {
        const again = page.nextRow();
        target.begin(again);
        setRow(head, columns, target);
        used = page.heightOf(again);
      }
    }
    setRow(row, columns, target);
    used += page.heightOf(page.nextRow() - 1);
  }
  target.table({ first: header, last: page.nextRow() - 1 });
  target.keep({
    first: target.isHeaded(header) ? header - 1 : header,
    last: Math.min(page.nextRow() - 1, header + BEGINNING),
  });
  page.line([], [], GAP);
}

function totalRow({ joined, cells: [label = null, ...rest] }: NonNullable<FormTable["total"]>): SetRow {
  return {
    cells: [
      { content: contentOf(label), from: 0, to: joined - 1 },
      ...rest.map((cell, index) => ({ content: contentOf(cell), from: joined + index, to: joined + index })),
    ],
    lettering: BOLD,
    isHead: false,
  };
}

function setRow(row: SetRow, columns: readonly TableColumn[], { page, grid }: SheetPage): void {
  const at = page.nextRow();
  page.line([], [], row.isHead ? HEAD_ROW : ROW);
  for (const { content, from, to } of row.cells)
    page.at(at, content, cellStyle(row, content, columns[from]!, to > from), grid.spans[from]![0], grid.spans[to]![1]);
}

/** Points of a row that is not set yet. */
function neededFor(row: SetRow, columns: readonly TableColumn[], { page, grid }: SheetPage): number {
  return Math.max(
    row.isHead ? HEAD_ROW : ROW,
    ...row.cells.map(({ content, from, to }) =>
      page.needed(
        content,
        cellStyle(row, content, columns[from]!, to > from),
        grid.spans[from]![0],
        grid.spans[to]![1],
      ),
    ),
  );
}

function cellStyle({ lettering, isHead }: SetRow, content: Content, look: TableColumn, isJoined: boolean): Style {
  const isNumber = typeof numberOf(content) === "number";
  return formStyle(lettering, {
    horizontal: isHead || isJoined ? "center" : look.align,
    border: "all",
    numberFormat: isNumber ? (look.isPoints === true ? POINTS : WHOLE) : "General",
  });
}

/** Points of the rows above a row on its page, as hosts fill pages from those that begin in any case. */
function usedAbove(row: number, { page, starts, room }: SheetPage): number {
  let used = 0;
  for (
    let at =
      starts()
        .filter((own) => own <= row)
        .at(-1) ?? 1;
    at < row;
    at++
  ) {
    const own = page.heightOf(at);
    used = used + own > room ? own : used + own;
  }
  return used;
}

const GAP = 8;

function contentOf(cell: TableCell): Content {
  return cell === "" ? null : cell;
}

function numberOf(content: Content): unknown {
  return typeof content === "object" && content !== null && "formula" in content ? content.value : content;
}
