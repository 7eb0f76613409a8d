import type { IRange } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from "@univerjs/preset-sheets-core";
import { adjustArea } from "../grid/formula/rewrite/change";
import type { GridChange } from "../grid/formula/rewrite/change";
import type { GridEvent } from "../grid/grid";
import type { OpenUniver } from "./start-univer";
import { toRect } from "./ranges";
import type { UniverSheet } from "./univer-sheet";

interface Followed {
  readonly sheets: () => readonly UniverSheet[];
  readonly tell: (event: GridEvent) => void;
}

interface MutationParams {
  readonly subUnitId?: string;
  readonly range?: IRange;
  readonly fromRange?: IRange;
  readonly toRange?: IRange;
  readonly from?: { readonly subUnitId: string };
  readonly to?: { readonly subUnitId: string };
  readonly cellValue?: Readonly<Record<number, Readonly<Record<number, unknown>>>>;
}

const SHEETS: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
  SetWorksheetHideMutation.id,
]);
const SELECTION: ReadonlySet<string> = new Set([SetSelectionsOperation.id, SetWorksheetActiveOperation.id]);

/**
 * Tells what changes in Univer, whether a person or a host did it, and lets follow what is kept beside Univer.
 * Formulas, names, merges, validations and conditional formats follow inside Univer.
 */
export function followStructure({ commands }: OpenUniver, { sheets, tell }: Followed): void {
  commands.onCommandExecuted((command, options) => {
    const params = (command.params ?? {}) as MutationParams;
    if (SHEETS.has(command.id)) tell({ kind: "sheets" });
    else if (SELECTION.has(command.id)) tell({ kind: "selection" });
    else if (command.id === SetRangeValuesMutation.id && !options?.onlyLocal) tellCells(params, tell);
    else {
      const sheet = sheets().find(({ id }) => id === (params.subUnitId ?? params.from?.subUnitId));
      const change = sheet && toChange(command.id, params, sheet);
      if (!change) return;
      follow(sheets(), change);
      tell({ kind: "shape", change });
    }
  });
}

function toChange(
  id: string,
  { range, fromRange, toRange, from, to }: MutationParams,
  { name, size }: UniverSheet,
): GridChange | null {
  if (id === MoveRangeMutation.id && fromRange && toRange && from?.subUnitId === to?.subUnitId) {
    const target = toRect(toRange, size);
    return { kind: "move", sheet: name, from: toRect(fromRange, size), to: { row: target.row, column: target.column } };
  }
  if (!range) return null;
  const { row, column, rows, columns } = toRect(range, size);
  switch (id) {
    case InsertRowMutation.id:
      return { kind: "insertRows", sheet: name, at: row, count: rows };
    case RemoveRowMutation.id:
      return { kind: "deleteRows", sheet: name, at: row, count: rows };
    case InsertColMutation.id:
      return { kind: "insertColumns", sheet: name, at: column, count: columns };
    case RemoveColMutation.id:
      return { kind: "deleteColumns", sheet: name, at: column, count: columns };
    default:
      return null;
  }
}

/** Charts, printed pages and outlines stand beside Univer. */
function follow(sheets: readonly UniverSheet[], change: GridChange): void {
  for (const sheet of sheets) {
    sheet.charts = sheet.charts.map((chart) => ({
      ...chart,
      series: chart.series.map((series) => ({
        ...series,
        values: series.values && adjustArea(series.values, change),
        categories: series.categories && adjustArea(series.categories, change),
      })),
    }));
    const columnAt = (column: number) =>
      adjustArea({ sheet: sheet.name, row: 1, column, rows: 1, columns: 1 }, change)?.column;
    sheet.columnDepths = new Map(
      [...sheet.columnDepths].flatMap(([column, depth]) => {
        const now = columnAt(column);
        return now === undefined ? [] : [[now, depth] as const];
      }),
    );
    const { page } = sheet;
    const at = (row: number) => adjustArea({ sheet: sheet.name, row, column: 1, rows: 1, columns: 1 }, change)?.row;
    sheet.page = {
      ...page,
      printArea: page.printArea && adjustArea({ ...page.printArea, sheet: sheet.name }, change),
      breaks: page.breaks.flatMap((row) => at(row) ?? []),
    };
  }
}

function tellCells({ subUnitId, cellValue }: MutationParams, tell: (event: GridEvent) => void): void {
  if (subUnitId === undefined || !cellValue) return;
  const rows = Object.keys(cellValue).map(Number);
  const columns = Object.values(cellValue).flatMap((line) => Object.keys(line).map(Number));
  if (rows.length === 0 || columns.length === 0) return;
  const [top, left] = [least(rows), least(columns)];
  tell({
    kind: "cells",
    sheet: subUnitId,
    rect: { row: top + 1, column: left + 1, rows: most(rows) - top + 1, columns: most(columns) - left + 1 },
  });
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b));
}

function most(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b));
}
