import { rectToAddress } from "../../src/workbook/model/area";
import { eachCell } from "../grid/cell-keys";
import type { Constant, Grid } from "../grid/grid";
import { isFormulaContent } from "../grid/memory-sheet";
import { copyIntoMemory } from "../univer/copy-into-memory";
import type { Comparison } from "./workbench";

/** Calculates everything anew by the project's own calculator, and finds where the grid shows something else. */
export function compareCalculators(grid: Grid): Comparison {
  const memory = copyIntoMemory(grid);
  const differences: string[] = [];
  let formulas = 0;
  for (const sheet of grid.sheets()) {
    const used = sheet.used(true);
    const other = memory.findSheet(sheet.name);
    if (!used || !other) continue;
    eachCell(used, (row, column) => {
      const content = sheet.content(row, column);
      if (!isFormulaContent(content) || SHOWS_ADDRESS.test(content.formula)) return;
      formulas += 1;
      const [here, there] = [sheet.value(row, column), other.value(row, column)];
      if (isSame(here, there)) return;
      differences.push(
        `${sheet.name}!${rectToAddress({ row, column, rows: 1, columns: 1 })}: ${JSON.stringify(here)}, ${JSON.stringify(there)}`,
      );
    });
  }
  return { formulas, differences };
}

/** Programs give the address of a cell in another sheet with that sheet or without it: Univer leaves it out. */
const SHOWS_ADDRESS = /\bCELL\("address"/i;

/** Two programs may add in another order: the last of a double's sixteen figures says nothing. */
const RELATIVE_TOLERANCE = 1e-12;

function isSame(a: Constant, b: Constant): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= RELATIVE_TOLERANCE * Math.max(1, Math.abs(a), Math.abs(b));
  return JSON.stringify(a) === JSON.stringify(b);
}
