import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import { countedPoints } from "./ballot";
import type { Ballot } from "./ballot";
import { combineMeans } from "./means";
import type { Means } from "./means";
import { officialResult } from "./method";
import type { OfficialResult } from "./method";
import { meetsQuorum } from "./quorum";
import type { PanelSettings } from "./settings";
import { climbLadder } from "./step";
import type { DecidedBy, Decisions, Step } from "./step";

/** One entry before its panel. */
export interface EntryBallots {
  /** Of each judge with a ballot sheet and the right to score, without the third marker. */
  readonly ballots: readonly Ballot[];
  /** Judges with the right to score, whether or not they have a ballot sheet. */
  readonly judges: number;
  /** Whether the entry's category is excluded from appraisal (clause 3). */
  readonly excluded: boolean;
  readonly decisions: Decisions;
}

/** The combination of one entry's ballots; all points in hundredths. */
export interface Combination {
  readonly means: Means;
  readonly recused: number;
  /** Ballots still to come. */
  readonly missing: number;
  readonly official: OfficialResult;
  readonly step: Exclude<Step, "blank">;
  /** The panel's result, at most the rubric's maximum; `null` while the step is open. */
  readonly points: Hundredths | null;
  /** `null` while the step is open. */
  readonly by: DecidedBy | null;
}

/**
 * Combines the ballots of one entry: the four means side by side, the one that decides, and the step that the entry is
 * at. `mayDecide` says whether the panel's settings are sound and enough members were present.
 */
export function combineEntry(
  { ballots, judges, excluded, decisions }: EntryBallots,
  settings: PanelSettings,
  mayDecide: boolean,
  maximum: Hundredths,
): Combination {
  const counted = countedPoints(ballots);
  const means = combineMeans(counted, settings.outlierBeyond);
  const recused = ballots.filter((ballot) => ballot === "recused").length;
  const missing = Math.max(0, judges - recused - counted.length);
  const official = officialResult(means, settings.method);
  const open = { means, recused, missing, official, points: null, by: null };
  if (excluded) return { ...open, step: "excluded" };
  const hasEnough =
    mayDecide &&
    missing === 0 &&
    means.count >= settings.fewestBallots &&
    (!settings.quorumByBallots || meetsQuorum(means.count, judges, settings.quorum));
  if (!hasEnough) return { ...open, step: "too-few" };
  const result = climbLadder(means, official.points, counted, decisions, settings);
  if (result.step !== "combined") return { ...open, step: result.step };
  return { ...open, step: "combined", points: hundredths(Math.min(maximum, result.points)), by: result.by };
}
