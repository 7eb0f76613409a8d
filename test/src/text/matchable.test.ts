import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { foldLabel, foldSheetSpaces } from "../../../src/text/fold";
import { plainText } from "../../../src/text/look-alikes";
import { isMatchable } from "../../../src/text/matchable";
import { wordsArbitrary } from "../../words-arbitrary";

const NAME = "Đảng ủy xã Tân Bình";

describe("A name that looks right", () => {
  test.each([
    ["accents that stand apart", NAME.normalize("NFD")],
    ["one accent that stands apart", NAME.replace("ủ", "u\u0309")],
    ["a tone before the circumflex", NAME.replace("â", "a\u0302")],
    ["the Icelandic letter", NAME.replace("Đ", "Ð")],
    ["the African letter", NAME.replace("Đ", "\u0189")],
    ["a Cyrillic letter", NAME.replace("T", "Т")],
    ["Greek capitals", NAME.replace("B", "Β")],
    ["full-width letters", NAME.replace("T", "Ｔ")],
    ["a space without width", NAME.replace(" ", "\u200b ")],
    ["a byte order mark", `\ufeff${NAME}`],
    ["a soft hyphen", NAME.replace("xã", "x\u00adã")],
    ["a figure space", NAME.replace(" ", "\u2007")],
    ["a narrow space", NAME.replace(" ", "\u202f")],
    ["a tab", NAME.replace(" ", "\t")],
    ["a carriage return", `${NAME}\r\n`],
    ["a blank letter", `${NAME}\u3164`],
  ])("is no match with %s, and can be fixed", (_, text) => {
    expect(isMatchable(text)).toBe(false);
    expect(foldLabel(text)).not.toBe(foldLabel(NAME));
    expect(plainText(text)).toBe(NAME);
  });

  test.each([
    ["other capitals", NAME.toUpperCase()],
    ["spaces round it", `  ${NAME} `],
    ["runs of spaces", NAME.replaceAll(" ", "   ")],
    ["no-break spaces", NAME.replaceAll(" ", "\u00a0")],
    ["line breaks", NAME.replace(" ", "\n")],
  ])("matches with %s", (_, text) => {
    expect(isMatchable(text)).toBe(true);
    expect(foldLabel(text)).toBe(foldLabel(NAME));
  });

  test.each(["Mô hình α", "Москва", "Δ", "№ 12", "日本", "Straße", "50 €", "😀", "x² + 1", "“Dân vận khéo” – 2026…"])(
    "%j is meant as it is written",
    (text) => {
      expect(plainText(text)).toBe(text);
      expect(isMatchable(text)).toBe(true);
    },
  );

  it("is fixed once whatever the order and number of its marks", () => {
    const marks = ["\u0302", "\u0306", "\u031b", "\u0301", "\u0303", "\u0323"];
    const runs = marks
      .reduce<readonly string[]>((all) => ["", ...all.flatMap((run) => marks.map((mark) => run + mark))], [""])
      .filter(({ length }) => length <= 4);
    const once = runs.map((run) => plainText(`o${run}`));
    expect(runs.length).toBe(1 + 6 + 6 ** 2 + 6 ** 3 + 6 ** 4);
    expect(once.map(plainText)).toEqual(once);
    expect(once.filter((text) => !isMatchable(text))).toEqual([]);
    expect(["o\u0301\u0302", "o\u0302\u0301", "\u00f3\u0302", "\u1ed1"].map(plainText)).toEqual(
      Array.from({ length: 4 }, () => "\u1ed1"),
    );
  });

  it("is fixed once, and matches then", () => {
    const anyText = fc.oneof(
      wordsArbitrary(),
      fc.string({ unit: "binary", maxLength: 12 }),
      fc.string({ unit: fc.constantFrom(..."ĐÐÂâăáạỗо Аαсơ\u0302\u0301\u0323\u031b\u200b\t\u2007\u00a0\n") }),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        const meant = plainText(text);
        expect(plainText(meant)).toBe(meant);
        expect(isMatchable(meant)).toBe(true);
        if (isMatchable(text)) expect(meant).toBe(foldSheetSpaces(text));
      }),
      { numRuns: 1000 },
    );
  });
});
