import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import { divideRounded } from "./divide";

/** Fewest ballots of which the highest and the lowest can be dropped. */
export const FEWEST_TO_TRIM = 5;

/** The four ways to combine the counted ballots of one entry, in hundredths. Every rule is our default, none the guideline's. */
export interface Means {
  /** Number of counted ballots. */
  readonly count: number;
  /** Sum of their totals. */
  readonly sum: number;
  /** Mean of the totals, rounded once to hundredths; `null` without ballots. */
  readonly mean: Hundredths | null;
  /** The same mean in ten-thousandths of a point: orders entries of equal results, and is never printed as the result. */
  readonly fineMean: number | null;
  readonly median: Hundredths | null;
  /** Mean without one highest and one lowest ballot; `null` below five ballots. */
  readonly trimmed: Hundredths | null;
  /** Mean of the ballots within the limit of the mean of all, applied once; `null` where none is. */
  readonly withoutOutliers: Hundredths | null;
  /** Highest minus lowest ballot; `null` below two ballots. */
  readonly gap: Hundredths | null;
}

/** Combines the totals of counted ballots; `limit` is how far a ballot may lie from the mean of all, in hundredths. */
export function combineMeans(points: readonly Hundredths[], limit: Hundredths): Means {
  const count = points.length;
  const sum = points.reduce<number>((total, one) => total + one, 0);
  const highest = Math.max(...points);
  const lowest = Math.min(...points);
  const near = points.filter((one) => Math.abs(count * one - sum) <= count * limit);
  const meanOf = (total: number, ballots: number) => (ballots > 0 ? hundredths(divideRounded(total, ballots)) : null);
  return {
    count,
    sum,
    mean: meanOf(sum, count),
    fineMean: count > 0 ? divideRounded(sum * 100, count) : null,
    median: median(points),
    trimmed: count >= FEWEST_TO_TRIM ? meanOf(sum - highest - lowest, count - 2) : null,
    withoutOutliers: meanOf(
      near.reduce<number>((total, one) => total + one, 0),
      near.length,
    ),
    gap: count >= 2 ? hundredths(highest - lowest) : null,
  };
}

function median(points: readonly Hundredths[]): Hundredths | null {
  const sorted = [...points].sort((a, b) => a - b);
  const upper = sorted[sorted.length >> 1];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : hundredths(divideRounded(upper + sorted[(sorted.length >> 1) - 1]!, 2));
}
