import { describe, expect, it, test } from "vitest";
import { fixWords } from "../../../src/language/fix-words";
import type { Cell } from "../../../src/text/cell";
import { dateToSerial } from "../../../src/text/serial-date";

const COMMA = { decimalSeparator: "," } as const;
const DATE = { date: dateToSerial({ year: 2026, month: 5, day: 1 }) };
const words = (before: Cell, after: Cell, code: Parameters<typeof fixWords>[0] = "score-text") =>
  fixWords(code, { before, after }, COMMA, "(trống)");

describe("A correction as shown, before → after,", () => {
  test.each<readonly [string, Cell, Cell, string, string]>([
    ["a number in place of another", 15, 1.5, "15", "1,5"],
    ["a number in place of a text that looks alike", "1,5", 1.5, "“1,5” (chữ)", "1,5 (số)"],
    ["a number in place of words", "1,5 điểm", 1.5, "1,5 điểm", "1,5"],
    ["a date in place of a text that looks alike", "01/05/2026", DATE, "“01/05/2026” (chữ)", "01/05/2026 (ngày)"],
    ["a number in place of a date", DATE, 1.5, "01/05/2026", "1,5"],
    ["an emptied cell", "x", null, "x", "(trống)"],
    ["a filled cell", null, "x", "(trống)", "x"],
    ["spaces too many", "  Thôn  A ", "Thôn A", "␣␣Thôn␣␣A␣", "Thôn A"],
    ["a space that does not break", "Thôn\u00a0A", "Thôn A", "Thôn␣A", "Thôn A"],
    ["a mark apart from its letter", "Hoa\u0300", "Hoà", "Hoa\u25cc\u0300", "Hoà"],
    ["a character without width", "Th\u200bôn", "Thôn", "Th▯ôn", "Thôn"],
  ])("shows %s", (_, before, after, from, to) => {
    expect(words(before, after)).toEqual({ before: from, after: to });
  });

  it("shows a percentage as its cell does", () => {
    expect(words(0.015, 1.5, "score-percent")).toEqual({ before: "1,5%", after: "1,5" });
  });

  it("is cut where it is long, between whole characters", () => {
    const { before } = words(`${"x".repeat(5000)}`, "x");
    expect(before).toMatch(/^x{10,100}…$/);
    expect(words(`${"x".repeat(before.length - 2)}😀😀`, "x").before).not.toMatch(/\p{Cs}/u);
  });

  it("says the kinds in English for an English pane", () => {
    expect(fixWords("score-text", { before: "1.5", after: 1.5 }, { decimalSeparator: "." }, "", "en")).toEqual({
      before: "“1.5” (text)",
      after: "1.5 (number)",
    });
  });
});
