import { divideRounded } from "./divide";

/** Mean of a criterion's points (hundredths) over the counted ballots, in ten-thousandths of a point. */
export function criterionMean(points: readonly number[]): number {
  return divideRounded(points.reduce((sum, one) => sum + one, 0) * 100, points.length);
}

/** The same mean in hundredths, as it is compared with a criterion's minimum: rounded from four places to two. */
export function meanInHundredths(tenThousandths: number): number {
  return divideRounded(tenThousandths, 100);
}
