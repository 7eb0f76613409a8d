import { Direction, RANGE_TYPE } from "@univerjs/core";
import type { IRange } from "@univerjs/core";
import {
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  SetWorksheetNameCommand,
  getMoveRangeCommandMutations,
} from "@univerjs/preset-sheets-core";
import type { Rect } from "../../../src/workbook/model/area";
import { eachCell } from "../../grid/cell-keys";
import { DEFAULT_STYLE } from "../../../files/xlsx/styles/cell-style";
import type { GridChange } from "../../grid/formula/rewrite/change";
import type { Grid } from "../../grid/grid";
import { toRange } from "../ranges";
import { runCommand } from "./run-command";
import type { OpenUniver } from "../start-univer";
import type { UniverSheet } from "../univer-sheet";

type Lines = (at: number, count: number) => IRange;

/**
 * Inserts, deletes, renames or moves as a host asks for it. Nothing may be on its way to Univer: it would arrive at
 * another place.
 */
export function restructureSheet(open: OpenUniver, grid: Grid, sheet: UniverSheet, change: GridChange): void {
  const { size, id } = sheet;
  const rows: Lines = (at, count) => ({
    startRow: at - 1,
    endRow: at + count - 2,
    startColumn: 0,
    endColumn: size.columns - 1,
    rangeType: RANGE_TYPE.ROW,
  });
  const columns: Lines = (at, count) => ({
    startRow: 0,
    endRow: size.rows - 1,
    startColumn: at - 1,
    endColumn: at + count - 2,
    rangeType: RANGE_TYPE.COLUMN,
  });
  switch (change.kind) {
    case "insertRows":
      runCommand(open, InsertRowByRangeCommand.id, {
        subUnitId: id,
        range: rows(change.at, change.count),
        direction: Direction.UP,
      });
      inheritLooks(grid, sheet, { row: change.at, rows: change.count }, { row: change.at - 1 });
      break;
    case "deleteRows":
      removeLines(open, RemoveRowByRangeCommand.id, id, change, size.rows, rows);
      break;
    case "insertColumns":
      runCommand(open, InsertColByRangeCommand.id, {
        subUnitId: id,
        range: columns(change.at, change.count),
        direction: Direction.LEFT,
      });
      inheritLooks(grid, sheet, { column: change.at, columns: change.count }, { column: change.at - 1 });
      break;
    case "deleteColumns":
      removeLines(open, RemoveColByRangeCommand.id, id, change, size.columns, columns);
      break;
    case "renameSheet":
      runCommand(open, SetWorksheetNameCommand.id, { subUnitId: id, name: change.name });
      break;
    case "deleteSheet":
      removeSheet(open, grid, id);
      break;
    case "move":
      moveRange(open, id, change.from, change.to);
      break;
    case "moveRows":
    case "moveColumns":
      throw new Error(`${change.kind} is for people: no simulated host asks for it`);
  }
}

/** New lines look like the line before them, as in Excel and Sheets. */
function inheritLooks(
  grid: Grid,
  sheet: UniverSheet,
  inserted: Partial<Rect>,
  before: { readonly row?: number; readonly column?: number },
): void {
  const used = sheet.used(false);
  if (!used || before.row === 0 || before.column === 0) return;
  eachCell({ ...used, ...inserted }, (row, column) => {
    const style = sheet.style(before.row ?? row, before.column ?? column);
    if (style !== DEFAULT_STYLE) grid.setStyle(sheet.id, { row, column, rows: 1, columns: 1 }, () => style);
  });
}

/**
 * Univer tells its followers of formulas and rules the range that goes, but not of which sheet: they take the active
 * one.
 */
function removeLines(
  open: OpenUniver,
  command: string,
  id: string,
  { at, count }: { readonly at: number; readonly count: number },
  size: number,
  lines: Lines,
): void {
  // Hosts have more rows than Univer was told of
  const present = Math.min(count, size - at + 1);
  if (present <= 0) return;
  const { workbook } = open;
  const active = workbook.getActiveSheet();
  const wanted = workbook.getSheetBySheetId(id);
  if (wanted && wanted !== active) workbook.setActiveSheet(wanted);
  runCommand(open, command, { subUnitId: id, range: lines(at, present) });
  if (wanted !== active) workbook.setActiveSheet(active);
}

function removeSheet(open: OpenUniver, grid: Grid, id: string): void {
  // Univer goes on drawing the sheet that is shown until another one is
  if (grid.activeSheet() === id) {
    const all = grid.sheets();
    const index = all.findIndex((sheet) => sheet.id === id);
    const isShown = (sheet: { readonly id: string; readonly visibility: string }) =>
      sheet.id !== id && sheet.visibility === "visible";
    const next = all.slice(index).find(isShown) ?? all.find(isShown);
    if (next) grid.activate(next.id);
  }
  runCommand(open, RemoveSheetCommand.id, { subUnitId: id });
}

function moveRange(
  { unitId, commands, injector }: OpenUniver,
  id: string,
  from: Rect,
  to: { readonly row: number; readonly column: number },
): void {
  const moves = injector.invoke((accessor) =>
    getMoveRangeCommandMutations(accessor, {
      fromUnitId: unitId,
      toUnitId: unitId,
      fromSubUnitId: id,
      toSubUnitId: id,
      fromRange: toRange(from),
      toRange: toRange({ ...from, ...to }),
    }),
  );
  for (const move of moves?.redos ?? []) commands.syncExecuteCommand(move.id, move.params);
}
