/**
 * What a share is of: A those in the band below the top one alone, B both bands, C everybody who is rated. Acts that
 * set a share are read in all three ways.
 */
export const QUOTA_BASES = ["A", "B", "C"] as const;

export type QuotaBase = (typeof QUOTA_BASES)[number];

/** Whole numbers of subjects: in the top band (XS), in the one below (T), and rated at all, these included. */
export interface BandCounts {
  readonly top: number;
  readonly good: number;
  readonly rated: number;
}

/** Smaller groups have no place in the top band to give. */
export const LEAST_GROUP = 5;

/** Returns how many the share is of. */
export function quotaBase(base: QuotaBase, { top, good, rated }: BandCounts): number {
  return base === "A" ? good : base === "B" ? top + good : rated;
}

/** Whether the top band keeps to a share in whole percent; in integers, so that no rounding decides. */
export function isWithinQuota(share: number, base: QuotaBase, counts: BandCounts): boolean {
  return 100 * counts.top <= share * quotaBase(base, counts);
}

/** Returns the most that could stand in the top band, those over it moving to the one below. */
export function mostInTop(share: number, base: QuotaBase, { top, good, rated }: BandCounts): number {
  switch (base) {
    case "A":
      return Math.floor((share * (top + good)) / (100 + share));
    case "B":
      return Math.floor((share * (top + good)) / 100);
    case "C":
      return Math.floor((share * rated) / 100);
  }
}
