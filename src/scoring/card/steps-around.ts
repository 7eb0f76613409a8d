import type { ScoredLine } from "../../rubric/rubric";
import { hundredths, hundredthsToNumber } from "../../text/hundredths";

/** Returns the allowed scores next to points (a decimal number) that lie between two steps of a line. */
export function stepsAround(points: number, { step, maximum }: ScoredLine): readonly number[] {
  const below = Math.floor((points * 100) / step + TOLERANCE) * step;
  return [below, below + step]
    .filter((count) => count >= 0 && count <= maximum)
    .map((count) => hundredthsToNumber(hundredths(count)));
}

/** A product with 100 may fall short of the whole number by the last binary place. */
const TOLERANCE = 1e-9;
