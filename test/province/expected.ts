import type { GeneratedUnit } from "./write-province";
import type { TypedEntry } from "./unit-books";

/** What a province must add up to, counted from what was typed, without the product. */
export interface Expected {
  readonly entries: number;
  readonly complete: number;
  /** Hundredths of all complete entries. */
  readonly points: number;
  /** Entries by year, unit code and band; `null` stands for none. */
  readonly byUnitAndBand: ReadonlyMap<string, number>;
  /** Complete entries and hundredths by field. */
  readonly byField: ReadonlyMap<string, { readonly entries: number; readonly points: number }>;
}

const MOST = 1000;
const LOWER_BANDS = [
  [800, "Tốt"],
  [700, "Khá"],
  [500, "Trung bình"],
] as const;

export function expectedOf(units: readonly GeneratedUnit[]): Expected {
  const byUnitAndBand = new Map<string, number>();
  const byField = new Map<string, { entries: number; points: number }>();
  let [entries, complete, points] = [0, 0, 0];
  for (const unit of units) {
    for (const { year, entry } of unit.counted.flatMap((one) =>
      one.entries.map((entry) => ({ year: one.year, entry })),
    )) {
      const total = totalOf(entry);
      const key = `${year} ${unit.code} ${bandOf(total, unit.topFrom)}`;
      byUnitAndBand.set(key, (byUnitAndBand.get(key) ?? 0) + 1);
      entries += 1;
      if (total === null) continue;
      complete += 1;
      points += total;
      const field = byField.get(entry.field) ?? { entries: 0, points: 0 };
      byField.set(entry.field, { entries: field.entries + 1, points: field.points + total });
    }
  }
  return { entries, complete, points, byUnitAndBand, byField };
}

/** Hundredths; `null` where a score is missing. */
export function totalOf({ scores, bonus }: TypedEntry): number | null {
  let sum = bonus;
  for (const score of scores) {
    if (score === null) return null;
    sum += score;
  }
  return Math.min(MOST, sum);
}

function bandOf(total: number | null, topFrom: number): string | null {
  if (total === null) return null;
  if (total >= topFrom) return "Xuất sắc";
  return LOWER_BANDS.find(([from]) => total >= from)?.[1] ?? "Chưa đạt";
}
