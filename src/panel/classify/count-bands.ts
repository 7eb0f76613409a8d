import type { SubjectReport } from "../../actions/outcome/outcome";

export interface BandCount {
  /** `null` for subjects without a band. */
  readonly band: string | null;
  readonly subjects: number;
}

/** Returns the number of subjects in each band, the best band first and subjects without a band last. */
export function countBands(subjects: readonly SubjectReport[]): readonly BandCount[] {
  const counts = new Map<string | null, { subjects: number; best: number }>();
  for (const { band, result } of subjects) {
    const known = counts.get(band) ?? { subjects: 0, best: -1 };
    counts.set(band, { subjects: known.subjects + 1, best: Math.max(known.best, result ?? -1) });
  }
  return [...counts]
    .sort(([bandA, a], [bandB, b]) => Number(bandA === null) - Number(bandB === null) || b.best - a.best)
    .map(([band, { subjects: count }]) => ({ band, subjects: count }));
}
