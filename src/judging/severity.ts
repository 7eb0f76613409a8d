import { countedPoints } from "./ballot";
import type { Ballot } from "./ballot";

/** Fewest entries of which a judge's severity means anything. */
export const FEWEST_FOR_SEVERITY = 5;

/**
 * How far a judge's ballot lies above the mean of the others on one entry, in points; negative below. `null` where the
 * judge's ballot or every other one does not count. Shown, and never used on a score.
 */
export function severityOf(ballots: readonly Ballot[], judge: number): number | null {
  const own = ballots[judge] ?? null;
  const counted = countedPoints(ballots);
  if (own === null || own === "recused" || counted.length < 2) return null;
  const sum = counted.reduce<number>((total, one) => total + one, 0);
  return (counted.length * own - sum) / (counted.length - 1) / 100;
}
