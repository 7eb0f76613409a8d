import type { Cell } from "../text/cell";
import { SUMMARY_MARK_NAME, SUMMARY_NAME } from "./binding-name";
import type { Rect } from "./area";
import type { Block, Snapshot } from "./snapshot";

/** What a summary held before it was made anew, and the two hidden cells beside it: its mark and how it was laid out. */
export interface FormerSummary {
  readonly rect: Rect;
  readonly columns: readonly (readonly Cell[])[];
  readonly formulas: Block["formulas"];
  readonly hidden: readonly Cell[];
}

/** The summary as it stands; `null` where it does not say how it is laid out, as those of earlier versions do not. */
export function formerSummary({ names }: Snapshot): FormerSummary | null {
  const [block, hidden] = [SUMMARY_NAME, SUMMARY_MARK_NAME].map((name) => names.find((own) => own.name === name)?.block);
  if (!block || typeof hidden?.columns[0]?.[1] !== "string") return null;
  const { area: { row, column, rows, columns }, formulas } = block;
  return {
    rect: { row, column, rows, columns }, formulas, hidden: hidden.columns[0],
    // The values of formulas come back by themselves
    columns: block.columns.map((cells, index) => cells.map((cell, at) => (formulas[index]?.[at] ? null : cell))),
  };
}
