import type { SheetSpec } from "../../workbook/model/sheet-spec";

/** Returns the rows of each page, in points: those that begin a page do, and others where a page is full. */
export function pageRows(
  { page: { printArea, breaksBefore = [], titleRows } }: SheetSpec,
  rowHeight: (row: number) => number,
  room: number,
): readonly (readonly number[])[] {
  const begin = new Set(breaksBefore);
  const repeated = titleRows
    ? Array.from({ length: titleRows.last - titleRows.first + 1 }, (_, index) => titleRows.first + index)
    : [];
  const pages: number[][] = [];
  let used = 0;
  for (let row = 1; row <= (printArea?.rows ?? 0); row++) {
    const own = rowHeight(row);
    if (pages.length === 0 || begin.has(row) || used + own > room) {
      const head = pages.length > 0 && row > (titleRows?.last ?? 0) ? repeated : [];
      pages.push([...head]);
      used = head.reduce((sum, one) => sum + rowHeight(one), 0);
    }
    pages.at(-1)!.push(row);
    used += own;
  }
  return pages;
}
