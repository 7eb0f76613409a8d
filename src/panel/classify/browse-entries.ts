import type { DetailLine, EntryDetail } from "../../actions/outcome/table-detail";
import { compareText } from "../../text/compare-names";
import { foldName, stripDiacritics } from "../../text/fold";

/** What entries are wanted. `null` takes all; an empty text takes those that have none. */
export interface EntryFilter {
  readonly search: string;
  readonly band: string | null;
  readonly state: string | null;
  readonly field: string | null;
  readonly unit: string | null;
  /** Only entries near the threshold of a band. */
  readonly isNearEdge: boolean;
}

export const ALL_ENTRIES: EntryFilter = {
  search: "",
  band: null,
  state: null,
  field: null,
  unit: null,
  isNearEdge: false,
};

export type FilterFact = "band" | "state" | "field" | "unit";

/** By total from the best, from the lowest, by the table's order, or by subject. */
export type EntrySort = "best" | "lowest" | "row" | "subject";

export function filterEntries(entries: readonly EntryDetail[], filter: EntryFilter): readonly EntryDetail[] {
  const wanted = searchKey(filter.search).split(" ").filter(Boolean);
  const facts = (["band", "state", "field", "unit"] as const).filter((fact) => filter[fact] !== null);
  return entries.filter((entry) => {
    if (filter.isNearEdge && entry.nearEdge === null) return false;
    if (facts.some((fact) => foldName(entry[fact] ?? "") !== foldName(filter[fact] ?? ""))) return false;
    if (wanted.length === 0) return true;
    const text = searchKey(`${entry.title ?? ""} ${entry.subject ?? ""}`);
    return wanted.every((word) => text.includes(word));
  });
}

/** Entries without a total come last; equal ones keep the order of the table. */
export function sortEntries(entries: readonly EntryDetail[], sort: EntrySort): readonly EntryDetail[] {
  if (sort === "row") return entries;
  if (sort === "subject") return [...entries].sort((a, b) => compareText(a.subject ?? "", b.subject ?? ""));
  const sign = sort === "best" ? -1 : 1;
  return [...entries].sort((a, b) => {
    if (a.total === null || b.total === null) return Number(a.total === null) - Number(b.total === null);
    return sign * (a.total - b.total);
  });
}

/** Returns what entries have in one respect, in the order in which it occurs; `""` stands for nothing. */
export function factsOf(entries: readonly EntryDetail[], fact: FilterFact): readonly string[] {
  const found = new Map<string, string>();
  for (const entry of entries) {
    const text = entry[fact] ?? "";
    const key = foldName(text);
    if (!found.has(key)) found.set(key, text);
  }
  return [...found.values()].sort((a, b) => Number(a === "") - Number(b === ""));
}

/** How many entries have points in a part of a line's range. Both ends as decimal numbers; the last part has its end. */
export interface ScoreBucket {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

export interface Distribution {
  readonly line: DetailLine;
  readonly buckets: readonly ScoreBucket[];
  readonly scored: number;
  /** Rounded to hundredths; `null` without scores. */
  readonly mean: number | null;
}

const PARTS = 4;

/** Returns how the scores of each line spread over four equal parts of its range. */
export function distributions(lines: readonly DetailLine[], entries: readonly EntryDetail[]): readonly Distribution[] {
  return lines.map((line, index) => {
    const maximum = Math.round(line.maximum * 100);
    const points = entries.flatMap(({ scores }) => {
      const score = scores[index] ?? null;
      return score === null ? [] : [Math.round(score * 100)];
    });
    const counts = new Array<number>(PARTS).fill(0);
    for (const own of points) counts[Math.min(PARTS - 1, Math.floor((own * PARTS) / maximum))]!++;
    const sum = points.reduce((all, own) => all + own, 0);
    return {
      line,
      buckets: counts.map((count, part) => ({
        from: Math.round((maximum * part) / PARTS) / 100,
        to: Math.round((maximum * (part + 1)) / PARTS) / 100,
        count,
      })),
      scored: points.length,
      mean: points.length === 0 ? null : Math.round(sum / points.length) / 100,
    };
  });
}

function searchKey(text: string): string {
  return foldName(stripDiacritics(text));
}
