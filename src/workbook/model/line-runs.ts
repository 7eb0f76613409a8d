import type { SheetSpec } from "./sheet-spec";

/** Adjacent rows or columns of one size, counted from 1: one call of a host sets them all. */
export interface LineRun {
  readonly first: number;
  readonly last: number;
  /** In characters for columns, in points for rows. */
  readonly size: number;
}

export function columnWidthRuns({ columnWidths }: SheetSpec): readonly LineRun[] {
  return runsOf(columnWidths.map((size, index) => ({ line: index + 1, size })));
}

export function hiddenColumnRuns({ hiddenColumns }: SheetSpec): readonly LineRun[] {
  return runsOfLines(hiddenColumns);
}

export function rowHeightRuns({ rowHeights }: SheetSpec): readonly LineRun[] {
  return runsOf(rowHeights.map(({ row, height }) => ({ line: row, size: height })));
}

/** Returns runs of lines without sizes. */
export function runsOfLines(lines: readonly number[]): readonly LineRun[] {
  return runsOf(lines.map((line) => ({ line, size: 0 })));
}

function runsOf(lines: readonly { readonly line: number; readonly size: number }[]): readonly LineRun[] {
  const found: LineRun[] = [];
  for (const { line, size } of [...lines].sort((a, b) => a.line - b.line)) {
    const last = found[found.length - 1];
    if (last && last.last === line - 1 && last.size === size) found[found.length - 1] = { ...last, last: line };
    else found.push({ first: line, last: line, size });
  }
  return found;
}
