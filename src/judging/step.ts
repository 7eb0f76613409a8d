import { hundredths } from "../text/hundredths";
import type { Hundredths } from "../text/hundredths";
import { divideRounded } from "./divide";
import type { Means } from "./means";
import type { PanelSettings } from "./settings";

/** Steps of an entry in a panel (`Buoc`). Only the last one has a result. */
export const STEPS = ["blank", "excluded", "too-few", "discuss", "third-marker", "chair", "combined"] as const;

export type Step = (typeof STEPS)[number];

/** Labels of the column `Buoc`, written by both the formula and the core. */
export const STEP_LABELS: Readonly<Record<Step, string>> = {
  "blank": "",
  "excluded": "Không thuộc diện",
  "too-few": "Chưa đủ phiếu",
  "discuss": "Cần thảo luận",
  "third-marker": "Chờ người chấm thứ ba",
  "chair": "Chờ chủ trì quyết định",
  "combined": "Đã hợp nhất",
};

/** What people recorded beside an entry's ballots. */
export interface Decisions {
  /** The third marker's total; `null` without a complete ballot of theirs. */
  readonly third: Hundredths | null;
  /** Whether the minutes of a discussion are named. */
  readonly discussed: boolean;
  /** The chair's points together with a reason; `null` while either is missing. */
  readonly chair: Hundredths | null;
}

/** Who gave the result of a combined entry. */
export type DecidedBy = "method" | "third-equal" | "third-mean" | "chair";

export type LadderResult =
  | { readonly step: "discuss" | "third-marker" | "chair"; readonly points: null }
  | { readonly step: "combined"; readonly points: Hundredths; readonly by: DecidedBy };

/**
 * Climbs the ladder of a gap: agreed, discussed, third marker, chair. Ballots are never changed, and no step decides
 * before it is done. `official` is the result of the panel's method in hundredths; where the outlier rule kept no ballot
 * there is none, and the chair decides.
 */
export function climbLadder(
  means: Means,
  official: Hundredths | null,
  counted: readonly Hundredths[],
  { third, discussed, chair }: Decisions,
  settings: PanelSettings,
): LadderResult {
  const gap = means.gap ?? 0;
  const byChair: LadderResult =
    chair === null ? { step: "chair", points: null } : { step: "combined", points: chair, by: "chair" };
  const byMethod: LadderResult = official === null ? byChair : { step: "combined", points: official, by: "method" };
  if (gap < settings.agreedBelow) return byMethod;
  if (gap <= settings.discussUpTo) return discussed ? byMethod : { step: "discuss", points: null };
  if (means.count > 2) return discussed ? byChair : { step: "discuss", points: null };
  if (third === null) return { step: "third-marker", points: null };
  if (counted.includes(third)) return { step: "combined", points: third, by: "third-equal" };
  const all = [...counted, third];
  if (Math.max(...all) - Math.min(...all) > settings.thirdWithin) return byChair;
  return { step: "combined", points: hundredths(divideRounded(means.sum + third, 3)), by: "third-mean" };
}
