import { createMemoryGrid } from "../../../workbench/grid/memory-grid";
import type { MemoryGridOptions } from "../../../workbench/grid/memory-grid";
import type { Grid } from "../../../workbench/grid/grid";
import { NODE_SANDBOX } from "../../../workbench/sheets/runtime/node-sandbox";
import { createSimulatedSheets } from "../../../workbench/sheets/simulated-sheets";
import type { SimulatedSheets, SimulatedSheetsOptions } from "../../../workbench/sheets/simulated-sheets";

export interface OpenSheets extends SimulatedSheets {
  readonly grid: Grid;
  /** Id of the one sheet, `Sheet1`. */
  readonly sheet: string;
  readonly app: typeof globalThis.SpreadsheetApp;
  /** Runs the body of a function in a script of its own and gives what it returns, as JSON would. */
  readonly script: (body: string) => unknown;
}

/** A spreadsheet with one empty sheet, `Sheet1`, and a script. */
export function openSheets(options: SimulatedSheetsOptions = {}, gridOptions: MemoryGridOptions = {}): OpenSheets {
  const grid = createMemoryGrid(gridOptions);
  const sheets = createSimulatedSheets(grid, { sandbox: NODE_SANDBOX, ...options });
  return {
    ...sheets,
    grid,
    sheet: grid.activeSheet(),
    app: sheets.services.SpreadsheetApp,
    script: (body) => {
      const own = createSimulatedSheets(grid, {
        sandbox: NODE_SANDBOX,
        ...options,
        code: `function main() { ${body} }`,
      });
      return JSON.parse(JSON.stringify(own.runner.run("main")) ?? "null") as unknown;
    },
  };
}

/** The message with which something failed. */
export function messageOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    return (error as Error).message;
  }
  return "no error";
}
