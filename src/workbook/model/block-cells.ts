import type { Cell } from "../../text/cell";
import type { Block } from "./snapshot";

/** A cell of a block's first column; `row` counts from 0. */
export function valueAt({ columns }: Pick<Block, "columns">, row: number): Cell {
  return columns[0]?.[row] ?? null;
}

/** Whether a cell of a block's first column holds a formula. */
export function isFormulaAt({ formulas }: Pick<Block, "formulas">, row: number): boolean {
  return (formulas[0]?.[row] ?? null) !== null;
}
