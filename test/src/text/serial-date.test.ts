import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { dateToSerial, serialToDate, writtenDay } from "../../../src/text/serial-date";

const MILLISECONDS_A_DAY = 86_400_000;

describe("serialToDate", () => {
  test.each([
    [0, 1899, 12, 31],
    [1, 1900, 1, 1],
    [31, 1900, 1, 31],
    [59, 1900, 2, 28],
    [60, 1900, 2, 29],
    [61, 1900, 3, 1],
    [366, 1900, 12, 31],
    [25569, 1970, 1, 1],
    [36585, 2000, 2, 29],
    [46143, 2026, 5, 1],
    [46143.75, 2026, 5, 1],
    [2958465, 9999, 12, 31],
  ])("the serial %d is the day %d-%d-%d", (serial, year, month, day) => {
    expect(serialToDate(serial)).toEqual({ year, month, day });
  });

  it("agrees with the civil calendar after the false leap day", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2958465 }), (serial) => {
        const civil = new Date((serial - 25569) * MILLISECONDS_A_DAY);
        expect(serialToDate(serial)).toEqual({
          year: civil.getUTCFullYear(),
          month: civil.getUTCMonth() + 1,
          day: civil.getUTCDate(),
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("goes to a day and back, the false leap day and the days before 1900 included", () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: -1000, max: 100 }), fc.integer({ min: 0, max: 2958465 })), (serial) => {
        expect(dateToSerial(serialToDate(serial))).toBe(serial);
      }),
      { numRuns: 1000 },
    );
  });

  test("a day past the end of its month runs on into the next", () => {
    expect(serialToDate(dateToSerial({ year: 2026, month: 2, day: 29 }))).toEqual({ year: 2026, month: 3, day: 1 });
  });
});

test("A day is written as in Vietnam, with two figures for day and month", () => {
  expect([46270, 46143.75, 1, 60, 2958465].map(writtenDay)).toEqual([
    "05/09/2026",
    "01/05/2026",
    "01/01/1900",
    "29/02/1900",
    "31/12/9999",
  ]);
});

test.each([
  [1899, 12, 31, 0],
  [1900, 2, 28, 59],
  [1900, 2, 29, 60],
  [1900, 3, 1, 61],
  [1904, 2, 29, 1521],
  [2000, 2, 29, 36585],
  [2000, 3, 1, 36586],
  [2100, 3, 1, 73110],
])("the day %d-%d-%d has the serial %d", (year, month, day, serial) => {
  expect(dateToSerial({ year, month, day })).toBe(serial);
});
