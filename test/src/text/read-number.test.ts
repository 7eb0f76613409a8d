import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { formatHundredths, hundredths } from "../../../src/text/hundredths";
import { readNumber } from "../../../src/text/read-number";

describe("readNumber", () => {
  test.each([
    ["1,5", 150],
    ["1.5", 150],
    [" 1,50 ", 150],
    ["1，5", 150],
    ["１，５", 150],
    ["１．５", 150],
    ["\u00A01,5\u00A0", 150],
    ["\u20091,5\u202F", 150],
    ["\u200B1,5\uFEFF", 150],
    ["1,5\n", 150],
    ["\t2", 200],
    ["+1,5", 150],
    ["-0,5", -50],
    ["\u22120,5", -50],
    ["－0,5", -50],
    ["-0", 0],
    ["0", 0],
    ["05", 500],
    ["0,05", 5],
    ["8,99", 899],
    ["10", 1000],
    ["123456789,12", 12345678912],
  ])("the text %j is a number", (text, hundredths) => {
    expect(readNumber(text)).toEqual({ kind: "number", hundredths });
  });

  test.each(["", " ", "\u00A0\n", "\u200B", "\u3000\t"])("the text %j is nothing", (text) => {
    expect(readNumber(text)).toEqual({ kind: "empty" });
  });

  test.each([
    ["2 điểm", 200],
    ["2đ", 200],
    ["2,5 đ", 250],
    ["2 diem", 200],
    ["2điểm.", 200],
    ["2 ĐIỂM", 200],
    ["2  Điểm", 200],
    ["2 điểm".normalize("NFD"), 200],
    ["-0,5 điểm", -50],
  ])("the text %j is no number, but its points are safe to suggest", (text, hundredths) => {
    expect(readNumber(text)).toEqual({ kind: "text", hundredths });
  });

  test.each([
    ["8,995", "three decimals may be thousands"],
    ["1.234", "three decimals may be thousands"],
    ["8,995 điểm", "three decimals may be thousands"],
    ["1/2", "a half, or 1 of 2, or the first of February"],
    ["TB", "a band is no number"],
    ["1-2", "a range is two numbers"],
    ["1,5,5", "two separators"],
    ["1.5,0", "two separators"],
    ["1, 5", "a list of two numbers"],
    ["~2", "a guess"],
    ["2?", "a doubt"],
    ["hai", "a word"],
    ["1e2", "a notation nobody scores in"],
    [",5", "the first digit may be lost"],
    [".5", "the first digit may be lost"],
    ["5,", "the last digit may be lost"],
    ["015", "a separator may be lost"],
    ["–5", "a dash may start a list"],
    ["+-2", "two signs"],
    ["2 d", "no unit"],
    ["2 điểm cộng", "more than a unit"],
    ["điểm", "a unit alone"],
    ["50%", "a percentage"],
    ["1:30", "a time"],
    ["½", "a fraction sign"],
    ["Infinity", "a name of computing"],
    ["NaN", "a name of computing"],
    ["0x1", "a notation of computing"],
    ["=1", "a formula"],
    ["1234567890", "more than any score"],
  ])("the text %j is no number and suggests none: %s", (text) => {
    expect(readNumber(text)).toEqual({ kind: "text", hundredths: null });
  });

  it("every number of points reads back as it is written, with comma or point, bare or with a unit", () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.constantFrom(",", "."), (count, separator) => {
        const text = formatHundredths(hundredths(count), separator);
        expect(readNumber(text)).toEqual({ kind: "number", hundredths: count });
        expect(readNumber(`${text} điểm`)).toEqual({ kind: "text", hundredths: count });
      }),
    );
  });

  it("any text at all is read without failing", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const reading = readNumber(text);
        if (reading.kind === "number") expect(Number.isInteger(reading.hundredths)).toBe(true);
        expect(["number", "empty", "text"]).toContain(reading.kind);
      }),
    );
  });
});
