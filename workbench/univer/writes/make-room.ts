import { SetWorksheetColumnCountMutation, SetWorksheetRowCountMutation } from "@univerjs/preset-sheets-core";
import { runCommand } from "./run-command";
import type { OpenUniver } from "../start-univer";
import type { UniverSheet } from "../univer-sheet";

/** Rows and columns that stay empty beyond the last written ones. */
const ROOM = { rows: 50, columns: 6 } as const;

/** Lets a sheet reach a row and a column, both counted from 1: sheets of hosts have no end that anybody meets. */
export function makeRoom(open: OpenUniver, { id, size }: UniverSheet, row: number, column: number): void {
  if (row > size.rows) runCommand(open, SetWorksheetRowCountMutation.id, { subUnitId: id, rowCount: row + ROOM.rows });
  if (column > size.columns)
    runCommand(open, SetWorksheetColumnCountMutation.id, { subUnitId: id, columnCount: column + ROOM.columns });
}
