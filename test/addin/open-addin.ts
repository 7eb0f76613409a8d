import { createMemoryGrid } from "../../workbench/grid/memory-grid";
import type { MemoryGridOptions } from "../../workbench/grid/memory-grid";
import type { Grid } from "../../workbench/grid/grid";
import { referenceToArea } from "../../src/workbook/model/area";
import type { Area } from "../../src/workbook/model/area";
import { createSimulatedExcel } from "../../workbench/office/simulated-excel";
import type { SimulatedExcel, SimulatedExcelOptions } from "../../workbench/office/simulated-excel";

export interface OpenAddin extends SimulatedExcel {
  readonly grid: Grid;
  /** The cells that a defined name points at. */
  readonly area: (name: string) => Area;
  /** Types texts down a named column, as a person does; throws where Excel would not take one. */
  readonly type: (name: string, texts: readonly string[]) => void;
}

/** The add-in in a simulated Excel, whose namespaces become the global ones as in its page. */
export function openAddin(options: SimulatedExcelOptions = {}, gridOptions: MemoryGridOptions = {}): OpenAddin {
  return openGrid(createMemoryGrid(gridOptions), options);
}

/** The same workbook in another Excel. */
export function reopenAddin({ grid }: OpenAddin, options: SimulatedExcelOptions): OpenAddin {
  return openGrid(grid, options);
}

function openGrid(grid: Grid, options: SimulatedExcelOptions): OpenAddin {
  const simulated = createSimulatedExcel(grid, options);
  Object.assign(globalThis, {
    Excel: simulated.Excel,
    Office: simulated.Office,
    OfficeExtension: simulated.OfficeExtension,
  });
  const area = (name: string): Area => {
    const own = grid.names().find((defined) => defined.name === name);
    const found = own && referenceToArea(own.formula);
    if (!found) throw new Error(`no name ${name}`);
    return found;
  };
  const type = (name: string, texts: readonly string[]): void => {
    const { sheet, row, column } = area(name);
    const { id } = grid.findSheet(sheet)!;
    texts.forEach((text, index) => {
      const typed = grid.type(id, row + index, column, text);
      if (!typed.accepted) throw new Error(`${name}: ${text} was refused (${typed.reason})`);
    });
  };
  return { ...simulated, grid, area, type };
}

/** The code of the failure, and the sheet that it names. */
export async function failure(
  work: Promise<unknown>,
): Promise<{ readonly code: string; readonly sheet?: string | undefined } | null> {
  try {
    await work;
  } catch (error) {
    const { code, sheet } = error as { readonly code: string; readonly sheet?: string };
    return { code, ...(sheet === undefined ? {} : { sheet }) };
  }
  return null;
}
