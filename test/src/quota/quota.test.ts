import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUOTA_BASES, isWithinQuota, mostInTop, quotaBase } from "../../../src/quota/quota";

const counts = fc
  .record({ top: fc.nat(400), good: fc.nat(400), others: fc.nat(400) })
  .map(({ top, good, others }) => ({ top, good, rated: top + good + others }));
const share = fc.integer({ min: 1, max: 100 });

describe("The most that could stand in the top band", () => {
  it.each([
    { base: "A", most: 5 },
    { base: "B", most: 7 },
    { base: "C", most: 7 },
  ] as const)("is $most of 35 people in the two upper bands, at 20 % by way $base", ({ base, most }) => {
    for (const top of [0, 5, 6, 7, 8, 35]) expect(mostInTop(20, base, { top, good: 35 - top, rated: 35 })).toBe(most);
  });

  it.each([
    { share: 20, base: "A", counts: { top: 5, good: 30, rated: 35 }, of: 30, isWithin: true },
    { share: 20, base: "A", counts: { top: 6, good: 29, rated: 35 }, of: 29, isWithin: false },
    { share: 20, base: "B", counts: { top: 7, good: 28, rated: 35 }, of: 35, isWithin: true },
    { share: 20, base: "B", counts: { top: 8, good: 27, rated: 35 }, of: 35, isWithin: false },
    { share: 20, base: "C", counts: { top: 8, good: 12, rated: 40 }, of: 40, isWithin: true },
    { share: 25, base: "C", counts: { top: 11, good: 12, rated: 43 }, of: 43, isWithin: false },
    { share: 20, base: "A", counts: { top: 0, good: 0, rated: 0 }, of: 0, isWithin: true },
  ] as const)("is kept to or not, in whole numbers: $counts.top of $of at $share % by way $base", (one) => {
    expect(quotaBase(one.base, one.counts)).toBe(one.of);
    expect(isWithinQuota(one.share, one.base, one.counts)).toBe(one.isWithin);
  });

  it("is the largest number that passes the test, those over it moving to the band below", () => {
    fc.assert(
      fc.property(share, fc.constantFrom(...QUOTA_BASES), counts, (percent, base, own) => {
        const two = own.top + own.good;
        const passes = (top: number) => isWithinQuota(percent, base, { top, good: two - top, rated: own.rated });
        const most = mostInTop(percent, base, own);
        // By way C a share of all may be more than there are in the two bands
        const bound = base === "C" ? own.rated : two;
        expect(most).toBeLessThanOrEqual(bound);
        expect(passes(most)).toBe(true);
        if (most < bound) expect(passes(most + 1)).toBe(false);
      }),
    );
  });

  it("is passed exactly by those who do not keep to the share", () => {
    fc.assert(
      fc.property(share, fc.constantFrom(...QUOTA_BASES), counts, (percent, base, own) => {
        expect(isWithinQuota(percent, base, own)).toBe(own.top <= mostInTop(percent, base, own));
      }),
    );
  });
});
