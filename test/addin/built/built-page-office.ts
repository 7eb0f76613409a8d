import { capture } from "../../../addin/host";
import { createMemoryGrid } from "../../../workbench/grid/memory-grid";
import type { MemoryGridOptions } from "../../../workbench/grid/memory-grid";
import { createSimulatedExcel } from "../../../workbench/office/simulated-excel";
import type { SimulatedExcelOptions } from "../../../workbench/office/simulated-excel";

// Stands in place of office.js in the pages of the built add-in
const { simulatedExcel: options = {}, simulatedGrid = {} } = globalThis as {
  readonly simulatedExcel?: SimulatedExcelOptions;
  readonly simulatedGrid?: MemoryGridOptions;
};
const grid = createMemoryGrid(simulatedGrid);
Object.assign(globalThis, createSimulatedExcel(grid, options), { grid, captureExcel: capture });
