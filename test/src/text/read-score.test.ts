import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Cell } from "../../../src/text/cell";
import { NOT_PLAIN, plainHundredths, readScore } from "../../../src/text/read-score";
import { dateToSerial } from "../../../src/text/serial-date";

const DAY_FORMAT = "dd/mm/yyyy";

describe("readScore", () => {
  test.each([
    [1.5, "General", 150],
    [0, "0.00", 0],
    [-0, "0.00", 0],
    [0.1 + 0.2, "0.0", 30],
    [-0.5, "General", -50],
    [15, '0.0"đ"', 1500],
    [46143, "General", 4614300],
    [84912345678, "0", 8491234567800],
  ] as const)("the number %d under the format %j is a score", (value, format, hundredths) => {
    expect(readScore(value, format)).toEqual({ hundredths, problem: null, suggestion: null });
  });

  test.each<[Cell]>([[null], [""], [" "], ["\u00A0"], ["\n"], [" \u00A0\n"]])("the cell %j is empty", (cell) => {
    expect(readScore(cell, "General")).toEqual({ hundredths: null, problem: "empty", suggestion: null });
  });

  test.each<[Cell, string]>([
    ["\u200B", "text"],
    ["\t", "text"],
    ["TB", "text"],
    ["1/2", "text"],
    ["50%", "text"],
    ["8,995", "text"],
    [true, "boolean"],
    [false, "boolean"],
    [{ error: "#N/A" }, "error"],
    [Number.NaN, "error"],
  ])("the cell %j has the problem %s, and nothing to suggest", (cell, problem) => {
    expect(readScore(cell, "General")).toEqual({ hundredths: null, problem, suggestion: null });
  });

  test.each([
    ["1,5", "number-as-text", 150],
    ["1.5", "number-as-text", 150],
    [" 1,50 ", "number-as-text", 150],
    ["1，5", "number-as-text", 150],
    ["\u200B2", "number-as-text", 200],
    ["2 điểm", "text", 200],
    ["2,5 đ", "text", 250],
  ] as const)(
    "the text %j is no number for the sheet (%s), and %d hundredths are suggested",
    (text, problem, suggestion) => {
      expect(readScore(text, "@")).toEqual({ hundredths: null, problem, suggestion });
    },
  );

  test.each([
    [8.995, 900],
    [1.005, 101],
    [0.333333, 33],
    [-0.001, 0],
  ])("the number %d has too many decimals; %d hundredths are suggested", (value, suggestion) => {
    expect(readScore(value, "0.00")).toEqual({ hundredths: null, problem: "too-precise", suggestion });
  });

  test("a number beyond all scores suggests nothing", () => {
    expect(readScore(1e300, "0")).toEqual({ hundredths: null, problem: "too-precise", suggestion: null });
  });

  test.each([
    [0.5, "0%", 50],
    [1.5, "0.00%", 150],
    [0.125, "0.0%", null],
  ])("the number %d under %s counts with its value, and the percentage is reported", (value, format, hundredths) => {
    expect(readScore(value, format)).toEqual({ hundredths, problem: "percent", suggestion: null });
  });

  test.each([
    [1, 5, 150],
    [12, 3, 1230],
    [10, 10, 1010],
    [2, 11, 211],
    [9, 12, 912],
    [31, 1, 3110],
  ])("day %d of month %d was typed as a score", (day, month, suggestion) => {
    const serial = dateToSerial({ year: 2026, month, day });
    const expected = { hundredths: serial * 100, problem: "date", suggestion };
    expect(readScore(serial, DAY_FORMAT)).toEqual(expected);
    expect(readScore({ date: serial }, DAY_FORMAT)).toEqual(expected);
    expect(readScore({ date: serial }, "General")).toEqual(expected);
  });

  test("the day that never was, 29 February 1900, reads as Excel shows it", () => {
    expect(readScore(60, DAY_FORMAT).suggestion).toBe(2920);
  });

  test("a month without a day was typed with the year as decimals, unless it could have been a day", () => {
    expect(readScore(dateToSerial({ year: 1950, month: 1, day: 1 }), "mmm-yy").suggestion).toBe(150);
    expect(readScore(dateToSerial({ year: 2005, month: 1, day: 1 }), "mmm-yy").suggestion).toBeNull();
    expect(readScore(dateToSerial({ year: 1950, month: 1, day: 2 }), "mmm-yy").suggestion).toBeNull();
  });

  test.each([46143.5, -3, 2958466])("the serial %d was never typed as a score", (serial) => {
    expect(readScore(serial, DAY_FORMAT)).toMatchObject({ problem: "date", suggestion: null });
  });

  test.each<[Cell, string, number | null]>([
    [0.0625, "h:mm", null],
    [0.5, "h:mm", 50],
    [1.5, "[h]:mm", 150],
    [{ date: 0.25 }, "General", 25],
    [{ date: 46143.5 }, "h:mm", 4614350],
    [0.5, DAY_FORMAT, 50],
    [0, DAY_FORMAT, 0],
  ])("the cell %j under %s is a time of day", (cell, format, hundredths) => {
    expect(readScore(cell, format)).toEqual({ hundredths, problem: "time", suggestion: null });
  });
});

describe("plainHundredths", () => {
  const cells = fc.oneof<fc.Arbitrary<Cell>[]>(
    fc.constantFrom(null, true, "", "1,5", "2 điểm", { date: 46143 }, { error: "#N/A" }, -0),
    fc.double(),
    fc.integer({ min: -200, max: 2000 }).map((hundredths) => hundredths / 100),
  );
  const formats = fc.constantFrom("General", "0.00", "@", "0%", "d/m", "h:mm", "mmm-yy");

  it("gives what readScore gives for a plain score, and passes every other cell on", () => {
    fc.assert(
      fc.property(cells, formats, (cell, format) => {
        const reading = readScore(cell, format);
        const points = plainHundredths(cell, format);
        const isScore = reading.problem === null && typeof cell === "number" && cell >= 0 && cell <= 1e9;
        expect(points).toBe(isScore ? reading.hundredths : NOT_PLAIN);
      }),
      { numRuns: 2000 },
    );
  });

  test("a plain negative number is passed on, since no score is negative", () => {
    expect(plainHundredths(-1, "General")).toBe(NOT_PLAIN);
    expect(plainHundredths(-0.01, "General")).toBe(NOT_PLAIN);
    expect(plainHundredths(-0, "General")).toBe(0);
  });
});
