import type { GeneratedUnit } from "./write-province";
import type { TypedBallot, TypedEntry } from "./unit-books";

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

/** Hundredths; `null` where a score is missing, or where a panel has not come to a result. */
export function totalOf({ scores, bonus, ballots }: TypedEntry): number | null {
  if (ballots) return panelTotal(ballots);
  let sum = bonus;
  for (const score of scores) {
    if (score === null) return null;
    sum += score;
  }
  return Math.min(MOST, sum);
}

/** Gaps below it are agreed, as the panel's sheet has it. */
const AGREED_BELOW = 100;
const FEWEST = 2;

/** Returns the totals of the ballots that count; `null` while one is to come. */
export function countedTotals(ballots: readonly TypedBallot[]): readonly number[] | null {
  const totals = ballots
    .filter(({ isRecused }) => !isRecused)
    .map(({ scores }) => scores.reduce<number>((sum, score) => sum + (score ?? NaN), 0));
  return totals.some(Number.isNaN) ? null : totals;
}

/** The mean of the ballots, half a hundredth up; nobody has discussed or decided anything here. */
function panelTotal(ballots: readonly TypedBallot[]): number | null {
  const totals = countedTotals(ballots);
  if (!totals || totals.length < FEWEST) return null;
  if (Math.max(...totals) - Math.min(...totals) >= AGREED_BELOW) return null;
  const sum = totals.reduce((all, total) => all + total, 0);
  return Math.floor((2 * sum + totals.length) / (2 * totals.length));
}

function bandOf(total: number | null, topFrom: number): string | null {
  if (total === null) return null;
  if (total >= topFrom) return "Xuất sắc";
  return LOWER_BANDS.find(([from]) => total >= from)?.[1] ?? "Chưa đạt";
}
