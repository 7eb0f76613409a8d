import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  formatHundredths,
  hundredthsToNumber,
  numberToHundredths,
  roundHalfAway,
  hundredths,
} from "../../../src/text/hundredths";

describe("numberToHundredths", () => {
  test.each([
    [0, 0],
    [-0, 0],
    [1.5, 150],
    [0.29, 29],
    [0.57, 57],
    [1.005 + 0.005, 101],
    [0.1 + 0.2, 30],
    [8.99, 899],
    [9.999999999, 1000],
    [-0.5, -50],
    [1e9, 1e11],
    [123456789.12, 12345678912],
    [-1e-10, 0],
  ])("the number %d lies on the grid of two decimals", (value, expected) => {
    expect(numberToHundredths(value)).toBe(expected);
  });

  test.each([8.995, 0.001, 1.005, 2.5000001, 8.99999, -0.005, Number.NaN, Infinity, -Infinity, 1e9 + 1, -1e10, 1e21])(
    "the number %d is no number of points",
    (value) => {
      expect(numberToHundredths(value)).toBeNull();
    },
  );

  test("the sheet's test looks at six places of the hundredfold, and so does the reading", () => {
    expect(numberToHundredths(1 + 4e-9)).toBe(100);
    expect(numberToHundredths(1 + 6e-9)).toBeNull();
    expect(numberToHundredths(1 - 4e-9)).toBe(100);
    expect(numberToHundredths(1 - 6e-9)).toBeNull();
  });

  it("points go to a sheet number and back unharmed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), (count) => {
        expect(numberToHundredths(hundredthsToNumber(hundredths(count)))).toBe(count + 0);
      }),
    );
  });

  it("a sum of scores with two decimals stays on the grid, whatever binary arithmetic does to it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { maxLength: 12 }), (scores) => {
        const sum = scores.reduce((total, score) => total + score / 100, 0);
        expect(numberToHundredths(sum)).toBe(scores.reduce((total, score) => total + score, 0));
      }),
    );
  });

  it("a third decimal is never lost", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -10_000_000, max: 10_000_000 }),
        fc.integer({ min: 1, max: 9 }),
        (hundredths, digit) => {
          expect(numberToHundredths(Number(`${String(hundredths * 10 + digit)}e-3`))).toBeNull();
        },
      ),
    );
  });
});

describe("formatHundredths", () => {
  test.each([
    [150, "1,5"],
    [800, "8"],
    [825, "8,25"],
    [-50, "-0,5"],
    [-105, "-1,05"],
    [5, "0,05"],
    [0, "0"],
    [-0, "0"],
    [100000, "1000"],
  ])("%d hundredths are written %s", (count, text) => {
    expect(formatHundredths(hundredths(count))).toBe(text);
  });

  test("the separator follows the locale of the workbook", () => {
    expect(formatHundredths(hundredths(150), ".")).toBe("1.5");
  });
});

describe("roundHalfAway", () => {
  test.each([
    [1.005, 2, 1.01],
    [8.345, 2, 8.35],
    [2.675, 2, 2.68],
    [8.995, 2, 9],
    [9.995, 2, 10],
    [-2.5, 0, -3],
    [2.5, 0, 3],
    [-0.004, 2, 0],
    [-0, 2, 0],
    [0.5, 0, 1],
    [0.49999999999999994, 0, 0],
    [0.05, 0, 0],
    [1e-7, 2, 0],
    [5e-7, 6, 0.000001],
    [1.5e-10, 10, 2e-10],
    [1e21, 2, 1e21],
    [1.7976931348623157e308, 2, 1.7976931348623157e308],
    [99.999, 2, 100],
    [12345, -2, 12300],
    [12350, -2, 12400],
    [51, -2, 100],
    [49, -2, 0],
    [51, -3, 0],
  ])("%d rounded to %d places is %d", (value, places, expected) => {
    expect(roundHalfAway(value, places)).toBe(expected);
  });

  test("no points are never less than nothing", () => {
    expect(hundredthsToNumber(hundredths(-0))).toBe(0);
  });

  test("what is not finite stays what it is", () => {
    expect(roundHalfAway(-Infinity, -2)).toBe(-Infinity);
    expect(roundHalfAway(Number.NaN, 2)).toBeNaN();
    expect(roundHalfAway(Infinity, 2)).toBe(Infinity);
  });

  it("agrees with exact decimal arithmetic", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: -999_999_999_999_999n, max: 999_999_999_999_999n }),
        fc.integer({ min: 0, max: 20 }),
        fc.integer({ min: 0, max: 12 }),
        (digits, decimals, places) => {
          const value = Number(`${String(digits)}e-${String(decimals)}`);
          expect(roundHalfAway(value, places)).toBe(roundExactly(digits, decimals, places));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

function roundExactly(digits: bigint, decimals: number, places: number): number {
  if (decimals <= places) return Number(`${String(digits)}e-${String(decimals)}`);
  const divisor = 10n ** BigInt(decimals - places);
  const magnitude = digits < 0n ? -digits : digits;
  const rounded = (2n * magnitude + divisor) / (2n * divisor);
  return Number(`${String(digits < 0n ? -rounded : rounded)}e-${String(places)}`);
}
