import { isNotCalculated } from "../text/cell";
import { isLikelyDay } from "../text/serial-date";
import { plainWords } from "./headings/heading-words";
import type { RegionGrid } from "./region-grid";

/** What a column's entries hold, as evidence of the column's role. Shares are 0 to 1. */
export interface ColumnEvidence {
  readonly filled: number;
  readonly numbers: number;
  /** Largest number; 0 where there is none. */
  readonly largest: number;
  /** Share of numbers that are whole. */
  readonly whole: number;
  readonly formulas: number;
  /** Share of adjacent numbers that count up by one. */
  readonly counting: number;
  readonly texts: number;
  /** Average length of the texts, in letters. */
  readonly length: number;
  /** Share of texts that occur once. */
  readonly distinct: number;
  /** Share of texts that look like one person's name. */
  readonly personNames: number;
  readonly dates: number;
  /** Distinct texts in the form of `plainWords`, the most frequent first. */
  readonly values: readonly string[];
  /** Share of cells that hold only a check mark: `x`, `v`, ✓. */
  readonly checkMarks: number;
}

/** This many cells represent a column of any length. */
const MOST_CELLS = 400;
const CHECK_MARK = /^[xXvV✓✔+]$/;

export function readEvidence(grid: RegionGrid, column: number, rows: readonly number[]): ColumnEvidence {
  let filled = 0,
    numbers = 0,
    whole = 0,
    largest = 0,
    formulas = 0,
    pairs = 0,
    counting = 0,
    texts = 0,
    letters = 0,
    persons = 0,
    dates = 0,
    checkMarks = 0,
    days = 0,
    latest = 0;
  let previous: number | null = null;
  const counts = new Map<string, number>();
  for (const row of rows.slice(0, MOST_CELLS)) {
    if (grid.isEmpty(row, column)) continue;
    filled++;
    if (grid.formula(row, column) !== null) formulas++;
    const cell = grid.cell(row, column);
    if (isNotCalculated(cell)) continue;
    const text = grid.text(row, column);
    const number =
      typeof cell === "number"
        ? cell
        : /^\d+(?:[.,]\d+)?[.)]?$/.test(text)
          ? Number(text.replace(/[.)]$/, "").replace(",", "."))
          : null;
    if (number !== null) {
      numbers++;
      if (isLikelyDay(number)) {
        days++;
        latest = Math.max(latest, number);
      } else largest = Math.max(largest, number);
      if (Number.isInteger(number)) whole++;
      if (previous !== null) {
        pairs++;
        // Each group of a list may start at 1 again
        if (number === previous + 1 || (number === 1 && previous > 1 && counting > 0)) counting++;
      }
      previous = number;
    } else if (typeof cell === "string") {
      texts++;
      letters += text.length;
      if (CHECK_MARK.test(text)) checkMarks++;
      if (isPersonName(text)) persons++;
      const key = plainWords(text);
      counts.set(key, (counts.get(key) ?? 0) + 1);
    } else if (typeof cell === "object") dates++;
  }
  const share = (part: number, all: number) => (all === 0 ? 0 : part / all);
  const values = [...counts].sort((a, b) => b[1] - a[1]);
  return {
    filled,
    // A few days among scores are scores that the sheet took for dates
    largest: days * 2 > numbers ? Math.max(largest, latest) : largest,
    length: share(letters, texts),
    values: values.map(([value]) => value),
    numbers: share(numbers, filled),
    whole: share(whole, numbers),
    formulas: share(formulas, filled),
    counting: share(counting, pairs),
    texts: share(texts, filled),
    distinct: share(values.filter(([, count]) => count === 1).length, texts),
    personNames: share(persons, texts),
    dates: share(dates, filled),
    checkMarks: share(checkMarks, filled),
  };
}

const FAMILY_NAMES = new Set([
  "nguyen",
  "tran",
  "le",
  "pham",
  "hoang",
  "huynh",
  "phan",
  "vu",
  "vo",
  "dang",
  "bui",
  "do",
  "ho",
  "ngo",
  "duong",
  "ly",
  "dinh",
  "trinh",
  "mai",
  "cao",
  "luong",
  "luu",
  "ta",
  "truong",
  "ha",
  "thai",
  "chu",
  "dau",
  "vi",
  "lo",
  "quach",
  "to",
  "kieu",
  "doan",
  "ngan",
  "lu",
  "cu",
  "tang",
  "phung",
  "lam",
  "nghiem",
  "kha",
  "vang",
  "giang",
  "thach",
  "son",
  "y",
  "a",
]);
const TITLE = /^(?:đ\/c|đc|đồng chí|ông|bà|anh|chị)\s*:?\s+/i;

/** Two to five words that all start with a capital, the first one a family name. */
function isPersonName(text: string): boolean {
  const words = text.replace(TITLE, "").split(" ");
  if (words.length < 2 || words.length > 5 || !FAMILY_NAMES.has(plainWords(words[0]!))) return false;
  return words.every((word) => /^\p{Lu}/u.test(word));
}
