import type { Hundredths } from "../text/hundredths";
import type { Means } from "./means";

/** Ways to combine ballots, as the cell `CachHopNhat` chooses among them. */
export const METHODS = ["mean", "median", "trimmed", "without-outliers"] as const;

export type CombinationMethod = (typeof METHODS)[number];

/** The words of the cell, matched without regard to case. Formulas compare with the same texts. */
export const METHOD_LABELS: Readonly<Record<CombinationMethod, string>> = {
  "mean": "TB",
  "median": "Trung vị",
  "trimmed": "Bỏ cao thấp",
  "without-outliers": "Loại lệch",
};

/** Says that ballots were too few to drop two of them, so that the mean of all decides. */
export const TRIM_FALLBACK_LABEL = "TB (dưới 5 phiếu)";

/** The result of the method that decides, and whether the mean stands in for it. */
export interface OfficialResult {
  /** Hundredths; `null` without ballots, or where the outlier rule keeps none. */
  readonly points: Hundredths | null;
  /** True where the trimmed mean was chosen and there are fewer than five ballots. */
  readonly fellBack: boolean;
}

export function officialResult(means: Means, method: CombinationMethod): OfficialResult {
  switch (method) {
    case "mean":
      return { points: means.mean, fellBack: false };
    case "median":
      return { points: means.median, fellBack: false };
    case "trimmed":
      return means.trimmed === null
        ? { points: means.mean, fellBack: means.count > 0 }
        : { points: means.trimmed, fellBack: false };
    case "without-outliers":
      return { points: means.withoutOutliers, fellBack: false };
  }
}
