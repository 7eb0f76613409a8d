import { METHODS } from "../../../src/judging/method";
import type { EntryBallots } from "../../../src/judging/combine";
import type { PanelSettings } from "../../../src/judging/settings";
import { distance, isAtMost, over, rational, subtract, sum, toUnits } from "./rational";
import type { Rational } from "./rational";

/** What the exact calculation says of an entry: units of 1/100 of a point, the fine mean 1/10000; `null` for none. */
export interface ExactEntry {
  readonly mean: number | null;
  readonly fineMean: number | null;
  readonly median: number | null;
  readonly trimmed: number | null;
  readonly withoutOutliers: number | null;
  readonly gap: number | null;
  readonly step: string;
  readonly points: number | null;
}

/** Works one entry out in exact fractions, following the rules as the design states them and no code of the product. */
export function exactEntry(
  { ballots, judges, excluded, decisions }: EntryBallots,
  settings: PanelSettings,
  mayDecide: boolean,
  maximum: number,
): ExactEntry {
  const points = ballots.flatMap((ballot) => (typeof ballot === "number" ? [rational(ballot, 100)] : []));
  const ascending = [...points].sort((a, b) => (isAtMost(a, b) ? (isAtMost(b, a) ? 0 : -1) : 1));
  const n = points.length;
  const [lowest, highest] = [ascending[0], ascending[n - 1]];
  const average = (items: readonly Rational[]) => (items.length === 0 ? null : over(sum(items), items.length));
  const cents = (value: Rational | null) => (value === null ? null : toUnits(value, 100));
  const whole = average(points);
  const middle = ascending.filter((_, index) => index === Math.floor((n - 1) / 2) || index === Math.floor(n / 2));
  const limit = rational(settings.outlierBeyond, 100);
  const means = {
    mean: cents(whole),
    fineMean: whole === null ? null : toUnits(whole, 10_000),
    median: cents(average(middle)),
    trimmed: n >= 5 ? cents(average(ascending.slice(1, -1))) : null,
    withoutOutliers: cents(average(points.filter((one) => isAtMost(distance(one, whole!), limit)))),
    gap: n >= 2 ? cents(subtract(highest!, lowest!)) : null,
  };
  const chosen = [means.mean, means.median, means.trimmed ?? means.mean, means.withoutOutliers];
  const official = chosen[METHODS.indexOf(settings.method)] ?? null;
  const recused = ballots.filter((ballot) => ballot === "recused").length;
  const open = (step: string): ExactEntry => ({ ...means, step, points: null });
  const done = (value: number): ExactEntry => ({ ...means, step: "combined", points: Math.min(maximum, value) });
  if (excluded) return open("excluded");
  const share = rational(settings.quorum.share, settings.quorum.of);
  const isThin = settings.quorumByBallots && !(judges > 0 && isAtMost(share, rational(n, judges)));
  if (!mayDecide || n + recused < judges || n < settings.fewestBallots || isThin) return open("too-few");
  const chair = decisions.chair === null ? open("chair") : done(decisions.chair);
  const agreed = official === null ? chair : done(official);
  const gap = means.gap ?? 0;
  if (gap < settings.agreedBelow) return agreed;
  if (gap <= settings.discussUpTo) return decisions.discussed ? agreed : open("discuss");
  if (n >= 3) return decisions.discussed ? chair : open("discuss");
  const { third } = decisions;
  if (third === null) return open("third-marker");
  const own = rational(third, 100);
  if (points.some((one) => isAtMost(one, own) && isAtMost(own, one))) return done(third);
  const top = isAtMost(highest!, own) ? own : highest!;
  const bottom = isAtMost(own, lowest!) ? own : lowest!;
  return isAtMost(subtract(top, bottom), rational(settings.thirdWithin, 100))
    ? done(cents(average([...points, own]))!)
    : chair;
}
