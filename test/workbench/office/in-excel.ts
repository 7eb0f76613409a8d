import { createMemoryGrid } from "../../../workbench/grid/memory-grid";
import type { Grid } from "../../../workbench/grid/grid";
import { createSimulatedExcel } from "../../../workbench/office/simulated-excel";
import type { SimulatedExcel, SimulatedExcelOptions } from "../../../workbench/office/simulated-excel";

/** An Excel with one empty sheet, `Sheet1`, and the sheet's id. */
export function openExcel(
  options: SimulatedExcelOptions = {},
): SimulatedExcel & { readonly grid: Grid; readonly sheet: string } {
  const grid = createMemoryGrid();
  return { ...createSimulatedExcel(grid, options), grid, sheet: grid.activeSheet() };
}

/** The code with which something failed. */
export async function codeOf(work: Promise<unknown>): Promise<string> {
  try {
    await work;
  } catch (error) {
    return (error as { readonly code?: string }).code ?? String(error);
  }
  return "no error";
}
