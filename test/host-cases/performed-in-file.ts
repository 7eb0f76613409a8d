import { apply } from "../../files/xlsx/write/apply";
import { capture } from "../../files/xlsx/read/capture";
import { openWorkbook, saveWorkbook } from "../../files/xlsx/package/workbook";
import { perform } from "../../src/actions/perform";
import type { Command } from "../../src/actions/perform";
import type { Grid } from "../../workbench/grid/grid";
import { createMemoryGrid } from "../../workbench/grid/memory-grid";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";

/** A file after a command that the command line carries out. */
export function performedInFile(bytes: Uint8Array, command: Command): Uint8Array {
  const workbook = openWorkbook(bytes);
  return saveWorkbook(apply(workbook, perform(command, capture(workbook)).plan));
}

/** A file as a host shows it. */
export function openedFile(bytes: Uint8Array): Grid {
  const grid = createMemoryGrid();
  openXlsx(grid, bytes);
  return grid;
}
