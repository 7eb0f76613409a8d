import { longPlace } from "./long-tables";
import type { CountedFile } from "./counted-file";
import { foldLabel } from "../text/fold";

const BAND = longPlace("ket_qua", "muc");

/** How many entries of each unit and year have each band. */
export interface BandCounts {
  /** Names in the order of the rubrics, from the highest; names that differ in case only are one. */
  readonly bands: readonly string[];
  /** Entries of a key (`unitKeys`) in all, and by band. */
  readonly of: (key: number) => { readonly all: number; readonly byBand: readonly number[] };
}

export interface BandCounter {
  readonly add: (key: number, counted: CountedFile) => void;
  readonly counts: () => BandCounts;
}

/** Counts entries file by file; what it keeps grows with units and bands alone. */
export function createBandCounter(): BandCounter {
  const names = new Map<string, string>();
  const byKey = new Map<number, { all: number; readonly byBand: Map<string, number> }>();
  return {
    add: (key, { reading }) => {
      for (const { rubric } of reading.rubrics)
        for (const { name } of rubric.bands) if (!names.has(foldLabel(name))) names.set(foldLabel(name), name);
      const own = byKey.get(key) ?? { all: 0, byBand: new Map<string, number>() };
      byKey.set(key, own);
      for (const row of reading.rows.ket_qua) {
        own.all += 1;
        const band = row[BAND];
        if (typeof band !== "string") continue;
        own.byBand.set(foldLabel(band), (own.byBand.get(foldLabel(band)) ?? 0) + 1);
      }
    },
    counts: () => ({
      bands: [...names.values()],
      of: (key) => {
        const own = byKey.get(key);
        return { all: own?.all ?? 0, byBand: [...names.keys()].map((band) => own?.byBand.get(band) ?? 0) };
      },
    }),
  };
}
