import type { Rubric } from "../rubric/rubric";

/** No band, in arrays of band indexes. */
export const NO_BAND = -1;

/** Index of the band that a total (hundredths) earns: the first one whose threshold it reaches. */
export function bandOf(rubric: Rubric, total: number): number {
  const index = rubric.bands.findIndex((band) => total >= band.threshold);
  return index < 0 ? rubric.bands.length - 1 : index;
}

/** How far a total (hundredths) is from the next better band; `null` in the best one. */
export function distanceToNextBand(rubric: Rubric, total: number): { readonly band: string; readonly missing: number } | null {
  const better = rubric.bands.filter((band) => band.threshold > total).at(-1);
  return better ? { band: better.name, missing: better.threshold - total } : null;
}
