import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { comparePersonNames, compareText, personNameOrderKey, textOrderKey } from "../../../src/text/compare-names";

const LETTERS = Array.from("aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz");
const TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"];
const vowels = fc
  .tuple(fc.constantFrom(...Array.from("aăâeêioôơuưy")), fc.constantFrom(...TONES))
  .map(([v, tone]) => (v + tone).normalize("NFC"));
const syllables = fc
  .tuple(
    fc.constantFrom("", "b", "c", "ch", "d", "đ", "ng", "t", "tr", "Đ", "X", "N"),
    vowels,
    fc.constantFrom("", "n", "ng", "t", "ch", "i"),
  )
  .map((parts) => parts.join(""));
const words = fc
  .array(fc.oneof({ weight: 4, arbitrary: syllables }, { weight: 1, arbitrary: fc.nat({ max: 120 }).map(String) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(" "));
const anyText = fc.oneof(
  words,
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("a", "A", "á", "\u0301", "\u0302", "0", "1", " ", "-", "\u200B", "한") }),
);

describe("compareText", () => {
  test.each([
    [
      "letters stand in the order of the alphabet",
      LETTERS.sort(compareText),
      Array.from("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"),
    ],
    [
      "tones stand in the order ngang, huyền, hỏi, ngã, sắc, nặng",
      ["mạ", "má", "mã", "mả", "mà", "ma"].sort(compareText),
      ["ma", "mà", "mả", "mã", "má", "mạ"],
    ],
    ["numbers stand by value", ["Xã 10", "Xã 2", "Xã 1"].sort(compareText), ["Xã 1", "Xã 2", "Xã 10"]],
    ["figures stand before letters", ["A", "1"].sort(compareText), ["1", "A"]],
    ["the shorter of two beginnings stands first", ["An Bình", "An"].sort(compareText), ["An", "An Bình"]],
    ["a small letter stands before its capital", ["An", "an"].sort(compareText), ["an", "An"]],
    ["a tone weighs less than any later letter", ["màn", "mang", "man"].sort(compareText), ["man", "màn", "mang"]],
    ["a capital weighs less than any tone", ["Ma", "mà"].sort(compareText), ["Ma", "mà"]],
    ["ă is a letter of its own", ["ăn", "az", "ân"].sort(compareText), ["az", "ăn", "ân"]],
    [
      "leading zeros do not change a number",
      ["Tổ 010", "Tổ 9", "Tổ 011"].sort(compareText),
      ["Tổ 9", "Tổ 010", "Tổ 011"],
    ],
  ])("%s", (_, sorted, expected) => {
    expect(sorted).toEqual(expected);
  });

  test("the two forms of the same accents are equal", () => {
    expect(compareText("Nguyễn".normalize("NFD"), "Nguyễn")).toBe(0);
    expect(compareText("ậ".normalize("NFD"), "ậ")).toBe(0);
  });

  it("agrees with the collation of Unicode on Vietnamese words", () => {
    const collator = new Intl.Collator("vi", { numeric: true });
    fc.assert(
      fc.property(words, words, (one, other) => {
        expect(Math.sign(compareText(one, other))).toBe(Math.sign(collator.compare(one, other)));
      }),
      { numRuns: 3000 },
    );
  });
});

describe("comparePersonNames", () => {
  test("a list of persons goes by given name, then middle names, then family name", () => {
    const names = ["Trần Văn Bình", "Lê Văn An", "Nguyễn Thị An", "Bùi Văn An", "An", "Đỗ Ánh", "Phạm ân"];
    expect(names.sort(comparePersonNames)).toEqual([
      "An",
      "Nguyễn Thị An",
      "Bùi Văn An",
      "Lê Văn An",
      "Đỗ Ánh",
      "Phạm ân",
      "Trần Văn Bình",
    ]);
  });

  test("stray spaces and a capital more or less do not outweigh the family name", () => {
    expect(comparePersonNames(" Lê  Văn AN ", "Trần Văn an")).toBe(-1);
  });
});

describe.each([
  ["compareText", compareText, textOrderKey],
  ["comparePersonNames", comparePersonNames, personNameOrderKey],
])("%s", (_, compare, toKey) => {
  it("is a total order, the same from both sides, zero only for equal texts", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(compare(one, other) + compare(other, one)).toBe(0);
        expect(compare(one, other) === 0).toBe(one.normalize("NFC") === other.normalize("NFC"));
      }),
      { numRuns: 1000 },
    );
  });

  it("never runs in a circle", () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (one, two, three) => {
        const [first = "", second = "", third = ""] = [one, two, three].sort(compare);
        expect(compare(first, second)).toBeLessThanOrEqual(0);
        expect(compare(second, third)).toBeLessThanOrEqual(0);
        expect(compare(first, third)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("sorts to the same list from any starting order", () => {
    fc.assert(
      fc.property(fc.array(words), (list) => {
        expect([...list].reverse().sort(compare)).toEqual([...list].sort(compare));
      }),
    );
  });

  it("is the order of its keys", () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        expect(compare(one, other) < 0).toBe(toKey(one) < toKey(other));
      }),
    );
  });
});
