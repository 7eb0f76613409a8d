/** Rows, counted from 1, that no page is to part. */
export interface KeptRows {
  readonly first: number;
  readonly last: number;
}

export interface LaidRows {
  readonly rows: number;
  /** Points of the rows that have a height of their own. */
  readonly heights: ReadonlyMap<number, number>;
  /** Rows that begin a page in any case. */
  readonly begin: readonly number[];
  readonly kept: readonly KeptRows[];
  /** Points of rows on a page. */
  readonly pageHeight: number;
}

/** Points of a row without contents, on the safe side: of the hosts' 12.8 to 15.75. */
export const EMPTY_ROW = 16;

/** Rows that begin a new page, so that rows that are kept stand on one page wherever one page has room for them. */
export function pageBreaks({ rows, heights, begin, kept, pageHeight }: LaidRows): readonly number[] {
  const height = ({ first, last }: KeptRows) => {
    let sum = 0;
    for (let row = first; row <= last; row++) sum += heights.get(row) ?? EMPTY_ROW;
    return sum;
  };
  const breaks = new Set(begin);
  // The most rows that begin together decide
  const needed = new Map<number, number>();
  for (const block of kept) {
    const own = height(block);
    if (own <= pageHeight) needed.set(block.first, Math.max(own, needed.get(block.first) ?? 0));
  }
  let used = 0;
  for (let row = 1; row <= rows; row++) {
    const own = heights.get(row) ?? EMPTY_ROW;
    if (used > 0 && used + (needed.get(row) ?? 0) > pageHeight) breaks.add(row);
    // A page that is full goes on by itself
    if (breaks.has(row) || used + own > pageHeight) used = 0;
    used += own;
  }
  return [...breaks].sort((a, b) => a - b);
}
