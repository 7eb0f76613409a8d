import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { itemAt, scrollInto, visibleRange } from "../../../standalone/sheet/visible-range";

const offsetsOf = (sizes: readonly number[]) =>
  Float64Array.from([0, ...sizes.map((_, index) => sizes.slice(0, index + 1).reduce((sum, size) => sum + size, 0))]);

describe("The rows and columns in view", () => {
  it("are those that the window touches, and none that is hidden stands for another", () => {
    const offsets = offsetsOf([20, 0, 30, 20]);
    expect([0, 19, 20, 49, 50, 69, 500].map((offset) => itemAt(offsets, offset))).toEqual([1, 1, 3, 3, 4, 4, 4]);
    expect(visibleRange(offsets, 15, 10)).toEqual({ first: 1, last: 3 });
  });

  it("cover every pixel of the window, whatever the sizes are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 80 }), { minLength: 1, maxLength: 60 }),
        fc.integer({ min: 0, max: 3000 }),
        fc.integer({ min: 1, max: 500 }),
        (sizes, from, size) => {
          const offsets = offsetsOf([...sizes, 10]);
          const end = offsets.at(-1)!;
          const { first, last } = visibleRange(offsets, Math.min(from, end - 1), size);
          expect(offsets[first - 1]).toBeLessThanOrEqual(Math.min(from, end - 1));
          expect(offsets[last]).toBeGreaterThanOrEqual(Math.min(from + size, end) - (from >= end ? size : 0));
        },
      ),
    );
  });

  it("move as little as brings a row into view", () => {
    const offsets = offsetsOf([20, 20, 20, 20, 20]);
    expect(scrollInto(offsets, 2, 0, 60)).toBe(0);
    expect(scrollInto(offsets, 5, 0, 60)).toBe(40);
    expect(scrollInto(offsets, 1, 40, 60)).toBe(0);
    expect(scrollInto(offsets, 3, 0, 10)).toBe(40);
  });
});
