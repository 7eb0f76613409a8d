import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { combineEntry } from "../../../src/judging/combine";
import { criterionMean, meanInHundredths } from "../../../src/judging/criterion";
import { METHODS } from "../../../src/judging/method";
import { severityOf } from "../../../src/judging/severity";
import { hundredths } from "../../../src/text/hundredths";
import { exactEntry } from "./exact-panel";
import { entryArbitrary, settingsArbitrary } from "./panel-arbitrary";
import { over, rational, sum, toUnits } from "./rational";

const MAXIMUM = hundredths(1000);
const panels = fc.tuple(
  entryArbitrary,
  settingsArbitrary,
  fc.integer({ min: 0, max: 9 }).map((dice) => dice > 0),
);

describe("Whatever the ballots and the settings", () => {
  it("every mean, the gap, the step and the result are those of exact fractions", () => {
    fc.assert(
      fc.property(panels, ([entry, settings, mayDecide]) => {
        const { means, step, points } = combineEntry(entry, settings, mayDecide, MAXIMUM);
        const { mean, fineMean, median, trimmed, withoutOutliers, gap } = means;
        expect({ mean, fineMean, median, trimmed, withoutOutliers, gap, step, points }).toEqual(
          exactEntry(entry, settings, mayDecide, MAXIMUM),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it("the order of the judges decides nothing", () => {
    fc.assert(
      fc.property(panels, fc.array(fc.nat(), { minLength: 9, maxLength: 9 }), ([entry, settings], keys) => {
        const shuffled = entry.ballots
          .map((ballot, index) => ({ ballot, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ ballot }) => ballot);
        expect(combineEntry({ ...entry, ballots: shuffled }, settings, true, MAXIMUM)).toEqual(
          combineEntry(entry, settings, true, MAXIMUM),
        );
      }),
    );
  });

  it("a recused judge's ballot counts as little as if there were no such judge, except in the numbers told", () => {
    fc.assert(
      fc.property(panels, ([entry, settings]) => {
        const ballots = [...entry.ballots, "recused" as const];
        const own = { ...settings, quorumByBallots: false };
        const without = combineEntry(entry, own, true, MAXIMUM);
        const { recused, ...others } = combineEntry(
          { ...entry, ballots, judges: entry.judges + 1 },
          own,
          true,
          MAXIMUM,
        );
        expect({ ...others, recused: recused - 1 }).toEqual(without);
      }),
    );
  });

  it("there is a result exactly at the last step, and of the method between the lowest and the highest ballot", () => {
    fc.assert(
      fc.property(panels, ([entry, settings, mayDecide]) => {
        const { step, points, by } = combineEntry(entry, settings, mayDecide, MAXIMUM);
        expect(points !== null).toBe(step === "combined");
        if (by !== "method") return;
        const counted = entry.ballots.flatMap((ballot) => (typeof ballot === "number" ? [ballot] : []));
        expect(points! >= Math.min(...counted) && points! <= Math.max(...counted)).toBe(true);
      }),
    );
  });

  it("all methods agree where all ballots do", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 9 }), (points, judges) => {
        const ballots = Array.from({ length: judges }, () => hundredths(points));
        const decisions = { third: null, discussed: false, chair: null };
        for (const method of METHODS) {
          const settings = { ...SETTINGS, method };
          expect(combineEntry({ ballots, judges, excluded: false, decisions }, settings, true, MAXIMUM).points).toBe(
            points,
          );
        }
      }),
    );
  });

  it("a criterion's mean is rounded once to four places, and from there to two", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 25 }), (points) => {
        const fine = toUnits(over(sum(points.map((one) => rational(one, 100))), points.length), 10_000);
        expect(criterionMean(points)).toBe(fine);
        expect(meanInHundredths(fine)).toBe(toUnits(rational(fine, 10_000), 100));
      }),
    );
  });

  it("severities of the judges of an entry add up to nothing", () => {
    fc.assert(
      fc.property(entryArbitrary, ({ ballots }) => {
        const all = ballots.map((_, judge) => severityOf(ballots, judge) ?? 0);
        expect(Math.abs(all.reduce((total, one) => total + one, 0))).toBeLessThan(1e-9);
      }),
    );
  });
});

const SETTINGS = {
  agreedBelow: hundredths(100),
  discussUpTo: hundredths(150),
  thirdWithin: hundredths(250),
  outlierBeyond: hundredths(200),
  fewestBallots: 1,
  quorum: { share: 2, of: 3 },
  quorumByBallots: false,
};
