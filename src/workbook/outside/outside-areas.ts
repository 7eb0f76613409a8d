import { MAX_COLUMNS, MAX_ROWS, rectsOverlap } from "../model/area";
import type { Area, Rect } from "../model/area";
import { parseBindingName } from "../model/binding-name";

/** Rows examined below the lowest table of a sheet, and rows examined of a sheet without a table. */
const ROWS_LOOKED_AT = 2000;
const COLUMNS_LOOKED_AT = 256;

type NamedArea = { readonly name: string; readonly area: Area | null };

/**
 * Returns all parts of a workbook's sheets outside of column names, for a host to capture: entries and tables that
 * users add or copy are there. Sheets with a rubric or a summary but no table are left out.
 */
export function outsideAreas(names: readonly NamedArea[], sheets: readonly string[]): readonly Area[] {
  const tables = new Map<string, Map<number, Rect>>();
  const own = new Set<string>();
  for (const { name, area } of names) {
    const binding = parseBindingName(name);
    if (!binding || !area) continue;
    if (binding.kind !== "column") {
      if (binding.kind !== "table-rubric") own.add(area.sheet);
      continue;
    }
    const ofSheet = tables.get(area.sheet) ?? new Map<number, Rect>();
    ofSheet.set(binding.table, around(ofSheet.get(binding.table), area));
    tables.set(area.sheet, ofSheet);
  }
  return sheets.flatMap((sheet): readonly Area[] => {
    const holes = [...(tables.get(sheet)?.values() ?? [])];
    if (holes.length === 0 && own.has(sheet)) return [];
    const lowest = Math.max(0, ...holes.map(({ row, rows }) => row + rows - 1));
    const rightmost = Math.max(0, ...holes.map(({ column, columns }) => column + columns - 1));
    const whole = {
      row: 1,
      column: 1,
      rows: Math.min(MAX_ROWS, lowest + ROWS_LOOKED_AT),
      columns: Math.min(MAX_COLUMNS, rightmost + COLUMNS_LOOKED_AT),
    };
    return holes
      .reduce<readonly Rect[]>((rects, hole) => rects.flatMap((rect) => without(rect, hole)), [whole])
      .map((rect) => ({ ...rect, sheet }));
  });
}

function around(rect: Rect | undefined, area: Area): Rect {
  if (!rect) return { row: area.row, column: area.column, rows: area.rows, columns: area.columns };
  const row = Math.min(rect.row, area.row);
  const column = Math.min(rect.column, area.column);
  return {
    row,
    column,
    rows: Math.max(rect.row + rect.rows, area.row + area.rows) - row,
    columns: Math.max(rect.column + rect.columns, area.column + area.columns) - column,
  };
}

/** Returns the rest of a rectangle around a hole: above and below it in full width, then beside it. */
function without(rect: Rect, hole: Rect): readonly Rect[] {
  if (!rectsOverlap(rect, hole)) return [rect];
  const top = Math.max(rect.row, hole.row);
  const bottom = Math.min(rect.row + rect.rows, hole.row + hole.rows);
  const left = Math.max(rect.column, hole.column);
  const right = Math.min(rect.column + rect.columns, hole.column + hole.columns);
  return [
    { ...rect, rows: top - rect.row },
    { ...rect, row: bottom, rows: rect.row + rect.rows - bottom },
    { row: top, rows: bottom - top, column: rect.column, columns: left - rect.column },
    { row: top, rows: bottom - top, column: right, columns: rect.column + rect.columns - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
