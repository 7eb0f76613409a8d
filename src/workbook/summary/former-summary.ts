import type { Cell } from "../../text/cell";
import { SUMMARY_FINGERPRINT_NAME, SUMMARY_NAME } from "../model/binding-name";
import type { Rect } from "../model/area";
import type { Block, Snapshot } from "../model/snapshot";

/** Former contents of a summary, with the two hidden cells beside it: its fingerprint and its layout. */
export interface FormerSummary {
  readonly rect: Rect;
  readonly columns: readonly (readonly Cell[])[];
  readonly formulas: Block["formulas"];
  readonly hidden: readonly Cell[];
}

/** Returns the present summary; `null` where it does not record its layout, as in earlier versions. */
export function formerSummary({ names }: Snapshot): FormerSummary | null {
  const [block, hidden] = [SUMMARY_NAME, SUMMARY_FINGERPRINT_NAME].map(
    (name) => names.find((own) => own.name === name)?.block,
  );
  if (!block || typeof hidden?.columns[0]?.[1] !== "string") return null;
  const {
    area: { row, column, rows, columns },
    formulas,
  } = block;
  return {
    rect: { row, column, rows, columns },
    formulas,
    hidden: hidden.columns[0],
    // Values of formulas are recalculated
    columns: block.columns.map((cells, index) => cells.map((cell, at) => (formulas[index]?.[at] ? null : cell))),
  };
}
