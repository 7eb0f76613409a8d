import { MAX_COLUMNS, MAX_ROWS } from "../../../../src/workbook/model/area";
import type { Area, Rect } from "../../../../src/workbook/model/area";

/** A change to the shape of a workbook that references follow. Rows and columns count from 1. */
export type GridChange =
  | {
      readonly kind: "insertRows" | "deleteRows" | "insertColumns" | "deleteColumns";
      readonly sheet: string;
      /** The first row or column that is inserted or deleted. */
      readonly at: number;
      readonly count: number;
    }
  /** Cut and paste within a sheet: what stood at the target is overwritten. */
  | {
      readonly kind: "move";
      readonly sheet: string;
      readonly from: Rect;
      readonly to: { readonly row: number; readonly column: number };
    }
  /** Rows or columns taken out and put in again before another one, with everything between closing up. */
  | {
      readonly kind: "moveRows" | "moveColumns";
      readonly sheet: string;
      readonly at: number;
      readonly count: number;
      readonly before: number;
    }
  | { readonly kind: "renameSheet"; readonly sheet: string; readonly name: string }
  | { readonly kind: "deleteSheet"; readonly sheet: string };

/** Sheet names are the same in any case. */
export function isSameSheet(first: string, second: string): boolean {
  return first.toLowerCase() === second.toLowerCase();
}

/** Where an area is after a change, as references and defined names follow it; `null` when its cells are gone. */
export function adjustArea(area: Area, change: GridChange): Area | null {
  if (!isSameSheet(area.sheet, change.sheet)) return area;
  switch (change.kind) {
    case "renameSheet":
      return { ...area, sheet: change.name };
    case "deleteSheet":
      return null;
    case "insertRows":
      return withRows(area, insertLines(rowsOf(area), change.at, change.count, MAX_ROWS));
    case "deleteRows":
      return withRows(area, deleteLines(rowsOf(area), change.at, change.count));
    case "insertColumns":
      return withColumns(area, insertLines(columnsOf(area), change.at, change.count, MAX_COLUMNS));
    case "deleteColumns":
      return withColumns(area, deleteLines(columnsOf(area), change.at, change.count));
    case "move":
      return adjustToMove(area, change.from, change.to);
    case "moveRows":
    case "moveColumns":
      return stepsOfLineMove(change).reduce<Area | null>((moved, step) => moved && adjustArea(moved, step), area);
  }
}

/** First and last row or column. */
type Lines = readonly [number, number];

// A range grows when something comes between its first and its last line, not at its edges.
function insertLines([first, last]: Lines, at: number, count: number, most: number): Lines | null {
  const start = first >= at ? first + count : first;
  const end = last >= at ? last + count : last;
  return start > most ? null : [start, Math.min(end, most)];
}

function deleteLines([first, last]: Lines, at: number, count: number): Lines | null {
  const after = at + count;
  const start = first < at ? first : Math.max(at, first - count);
  const end = last < at ? last : last < after ? at - 1 : last - count;
  return start > end ? null : [start, end];
}

function adjustToMove(area: Area, from: Rect, to: { readonly row: number; readonly column: number }): Area | null {
  const [down, right] = [to.row - from.row, to.column - from.column];
  if (contains(from, area)) return onSheet({ ...area, row: area.row + down, column: area.column + right });
  if (contains({ ...from, ...to }, area)) return null;
  // When a whole edge of a range is moved straight away from it or towards it, the range follows, as in Excel
  if (right === 0 && covers(columnsOf(from), columnsOf(area)))
    return withRows(area, moveEdge(rowsOf(area), rowsOf(from), down));
  if (down === 0 && covers(rowsOf(from), rowsOf(area)))
    return withColumns(area, moveEdge(columnsOf(area), columnsOf(from), right));
  return area;
}

function moveEdge(lines: Lines, moved: Lines, distance: number): Lines {
  const isMoved = (line: number) => line >= moved[0] && line <= moved[1];
  const [first, last] = lines.map((line) => (isMoved(line) ? line + distance : line)) as unknown as Lines;
  return first <= last ? [first, last] : lines;
}

type LineMove = Extract<GridChange, { readonly kind: "moveRows" | "moveColumns" }>;

function stepsOfLineMove({ kind, sheet, at, count, before }: LineMove): readonly GridChange[] {
  // Lines that move to where they already are
  if (before >= at && before <= at + count) return [];
  const source = before <= at ? at + count : at;
  const isRows = kind === "moveRows";
  const from = isRows
    ? { row: source, rows: count, column: 1, columns: MAX_COLUMNS }
    : { row: 1, rows: MAX_ROWS, column: source, columns: count };
  return [
    { kind: isRows ? "insertRows" : "insertColumns", sheet, at: before, count },
    { kind: "move", sheet, from, to: isRows ? { row: before, column: 1 } : { row: 1, column: before } },
    { kind: isRows ? "deleteRows" : "deleteColumns", sheet, at: source, count },
  ];
}

function rowsOf({ row, rows }: Rect): Lines {
  return [row, row + rows - 1];
}

function columnsOf({ column, columns }: Rect): Lines {
  return [column, column + columns - 1];
}

function withRows(area: Area, lines: Lines | null): Area | null {
  return lines && onSheet({ ...area, row: lines[0], rows: lines[1] - lines[0] + 1 });
}

function withColumns(area: Area, lines: Lines | null): Area | null {
  return lines && onSheet({ ...area, column: lines[0], columns: lines[1] - lines[0] + 1 });
}

function covers(outer: Lines, inner: Lines): boolean {
  return outer[0] <= inner[0] && inner[1] <= outer[1];
}

function contains(outer: Rect, inner: Rect): boolean {
  return covers(rowsOf(outer), rowsOf(inner)) && covers(columnsOf(outer), columnsOf(inner));
}

function onSheet(area: Area): Area | null {
  const isInside =
    area.row >= 1 && area.column >= 1 && rowsOf(area)[1] <= MAX_ROWS && columnsOf(area)[1] <= MAX_COLUMNS;
  return isInside ? area : null;
}
