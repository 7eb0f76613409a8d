import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestAssignment } from "../../../src/recognition/assignment";

const matrices = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) =>
    fc.array(
      fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 20 })), { minLength: columns, maxLength: columns }),
      { minLength: 1, maxLength: 5 },
    ),
  );

/** The most that any one-to-one pairing is worth, by trying all of them. */
function bestWorth(weights: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  const own = weights[row];
  if (!own) return 0;
  const without = bestWorth(weights, row + 1, taken);
  return own.reduce(
    (best, weight, column) =>
      weight > 0 && !taken.has(column)
        ? Math.max(best, weight + bestWorth(weights, row + 1, new Set([...taken, column])))
        : best,
    without,
  );
}

function worth(weights: readonly (readonly number[])[], assigned: readonly number[]): number {
  return assigned.reduce((sum, column, row) => sum + (column < 0 ? 0 : weights[row]![column]!), 0);
}

describe("the assignment of roles to columns", () => {
  it("is worth as much as any", () => {
    fc.assert(
      fc.property(matrices, (weights) => {
        expect(worth(weights, bestAssignment(weights))).toBe(bestWorth(weights));
      }),
    );
  });

  it("gives no role twice, and none that is worth nothing", () => {
    fc.assert(
      fc.property(matrices, (weights) => {
        const given = bestAssignment(weights).filter((column) => column >= 0);
        expect(new Set(given).size).toBe(given.length);
        expect(bestAssignment(weights).every((column, row) => column < 0 || weights[row]![column]! > 0)).toBe(true);
      }),
    );
  });

  it("follows the columns when they change places", () => {
    fc.assert(
      fc.property(matrices, fc.array(fc.nat(), { minLength: 5, maxLength: 5 }), (weights, keys) => {
        const places = weights.map((_, index) => index).sort((a, b) => keys[a]! - keys[b]! || a - b);
        expect(
          worth(
            places.map((row) => weights[row]!),
            bestAssignment(places.map((row) => weights[row]!)),
          ),
        ).toBe(worth(weights, bestAssignment(weights)));
      }),
    );
  });

  it.each([
    { weights: [], expected: [] },
    { weights: [[]], expected: [-1] },
    { weights: [[0, 0]], expected: [-1] },
  ])("of $weights is $expected", ({ weights, expected }) => {
    expect(bestAssignment(weights)).toEqual(expected);
  });
});
