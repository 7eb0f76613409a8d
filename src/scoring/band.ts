import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import type { Rubric } from "../rubric/rubric";

/** Stands for "no band" in arrays of band indexes. */
export const NO_BAND = -1;

/**
 * Returns the index of the band that a total (hundredths) earns: the first band whose threshold it reaches, else the
 * last band.
 */
export function bandOf(rubric: Rubric, total: Hundredths): number {
  const { bands } = rubric;
  let index = 0;
  while (index < bands.length - 1 && total < bands[index]!.threshold) index++;
  return index;
}

/** Returns the name of the next better band and the hundredths missing to reach it; `null` in the best band. */
export function distanceToNextBand(
  rubric: Rubric,
  total: Hundredths,
): { readonly band: string; readonly missing: Hundredths } | null {
  const better = rubric.bands.filter((band) => band.threshold > total).at(-1);
  return better ? { band: better.name, missing: hundredths(better.threshold - total) } : null;
}
