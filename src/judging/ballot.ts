import type { Hundredths } from "../text/hundredths";

/**
 * What one judge's ballot says of one entry: its total in hundredths; `"recused"` where the judge takes no part in this
 * entry (the ballot stays in its sheet and is not counted); `null` while the ballot is missing or incomplete.
 */
export type Ballot = Hundredths | "recused" | null;

/** Returns the totals of the ballots that count, in the order of the judges. */
export function countedPoints(ballots: readonly Ballot[]): readonly Hundredths[] {
  return ballots.filter((ballot): ballot is Hundredths => ballot !== null && ballot !== "recused");
}
