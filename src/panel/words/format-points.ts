import { cellWords } from "../../language/cell-words";
import type { NumberStyle } from "../../language/words";

/** Formats points as the sheet shows them. */
export function formatPoints(points: number, numbers: NumberStyle): string {
  return cellWords(points, numbers);
}
