import { apply, capture } from "../../addin/host";
import { perform } from "../../src/actions/perform";
import type { Command } from "../../src/actions/perform";
import type { Grid } from "../../workbench/grid/grid";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";
import { openAddin } from "./open-addin";

/** A file after a command that the add-in carries out in the simulated Excel. */
export async function performedInExcel(bytes: Uint8Array, command: Command): Promise<Grid> {
  const { grid } = openAddin();
  openXlsx(grid, bytes);
  await apply(perform(command, await capture()).plan);
  return grid;
}
