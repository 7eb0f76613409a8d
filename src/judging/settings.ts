import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import type { CombinationMethod } from "./method";
import type { Quorum } from "./quorum";

/** What a panel decides by. Points are hundredths. Every value is a default until it is confirmed in its cell. */
export interface PanelSettings {
  readonly method: CombinationMethod;
  /** a: a gap below it is agreed. */
  readonly agreedBelow: Hundredths;
  /** b: a gap from a to b, both included, has to be discussed; a larger one goes to a third marker or the chair. */
  readonly discussUpTo: Hundredths;
  /** c: a third marker's ballot and the two others within this spread give their mean. */
  readonly thirdWithin: Hundredths;
  /** k: a ballot farther than this from the mean is an outlier. */
  readonly outlierBeyond: Hundredths;
  /** Fewest counted ballots for a result. */
  readonly fewestBallots: number;
  readonly quorum: Quorum;
  /** Whether the counted ballots of each entry must also meet the quorum's share of all judges, recused ones included. */
  readonly quorumByBallots: boolean;
}

/**
 * Defaults for rubrics of 10 points: 1,0 and 1,5 and 2,5 from the rule of the school-leaving examination, 2,0 from a
 * circular on initiatives (20 of 100), two thirds as councils have it. None is of this guideline.
 */
export const DEFAULT_SETTINGS: PanelSettings = {
  method: "mean",
  agreedBelow: hundredths(100),
  discussUpTo: hundredths(150),
  thirdWithin: hundredths(250),
  outlierBeyond: hundredths(200),
  fewestBallots: 2,
  quorum: { share: 2, of: 3 },
  quorumByBallots: false,
};

/** The rubric's maximum that the default thresholds are made for, in hundredths. */
export const DEFAULT_MAXIMUM: Hundredths = hundredths(1000);
