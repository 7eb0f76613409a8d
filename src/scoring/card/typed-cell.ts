import type { Cell } from "../../text/cell";
import { hundredthsToNumber } from "../../text/hundredths";
import { readNumber } from "../../text/read-number";

/**
 * Returns the cell that a text typed into a score card stands for: `null` for nothing, a number for `1,5`, `1.5` or
 * full-width digits, and the text itself where it is no number with at most two decimals.
 */
export function typedCell(text: string): Cell {
  const reading = readNumber(text);
  if (reading.kind === "empty") return null;
  return reading.kind === "number" ? hundredthsToNumber(reading.hundredths) : text;
}
