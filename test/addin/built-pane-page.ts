import { createMemoryGrid } from "../../workbench/grid/memory-grid";
import { createSimulatedExcel } from "../../workbench/office/simulated-excel";

// Stands in place of office.js in the page of the built pane
const grid = createMemoryGrid();
Object.assign(globalThis, createSimulatedExcel(grid, { apiSet: "1.20" }), { grid });
