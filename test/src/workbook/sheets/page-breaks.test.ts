import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { EMPTY_ROW, pageBreaks } from "../../../../src/workbook/sheets/page-breaks";
import type { LaidRows } from "../../../../src/workbook/sheets/page-breaks";

const PAGE = 100;
const laid = (parts: Partial<LaidRows>): LaidRows => ({
  rows: 20,
  heights: new Map(),
  begin: [],
  kept: [],
  pageHeight: PAGE,
  ...parts,
});

/** The page, from 0, of each row: a program breaks where it is told to, and where a page is full. */
function pagesOf({ rows, heights, pageHeight }: LaidRows, breaks: readonly number[]): readonly number[] {
  let page = 0;
  let used = 0;
  return Array.from({ length: rows }, (_, index) => {
    const height = heights.get(index + 1) ?? EMPTY_ROW;
    if (breaks.includes(index + 1) || used + height > pageHeight) {
      page += used > 0 ? 1 : 0;
      used = 0;
    }
    used += height;
    return page;
  });
}

const laidArbitrary = fc.record({
  rows: fc.constant(40),
  heights: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 5, max: 60 })))
    .map((entries) => new Map(entries)),
  begin: fc.uniqueArray(fc.integer({ min: 2, max: 40 }), { maxLength: 2 }),
  kept: fc
    .array(fc.tuple(fc.integer({ min: 1, max: 34 }), fc.integer({ min: 1, max: 5 })), { maxLength: 1 })
    .map((all) => all.map(([first, more]) => ({ first, last: first + more }))),
  pageHeight: fc.constant(PAGE),
});

describe("Breaks of pages", () => {
  it("are those asked for, and one before what a page would part", () => {
    expect(pageBreaks(laid({ begin: [9, 3] }))).toEqual([3, 9]);
    expect(pageBreaks(laid({ kept: [{ first: 4, last: 8 }] }))).toEqual([4]);
    expect(pageBreaks(laid({ kept: [{ first: 4, last: 6 }] }))).toEqual([]);
  });

  it("leave what is longer than a page to break by itself", () => {
    expect(pageBreaks(laid({ kept: [{ first: 4, last: 18 }] }))).toEqual([]);
  });

  it("part no rows that are kept where a page has room for them", () => {
    fc.assert(
      fc.property(laidArbitrary, (one) => {
        const pages = pagesOf(one, pageBreaks(one));
        for (const { first, last } of one.kept) {
          const height = Array.from(
            { length: last - first + 1 },
            (_, index) => one.heights.get(first + index) ?? EMPTY_ROW,
          ).reduce((sum, own) => sum + own, 0);
          if (height > PAGE || one.begin.some((row) => row > first && row <= last)) continue;
          expect(new Set(pages.slice(first - 1, last)).size).toBe(1);
        }
      }),
    );
  });
});
