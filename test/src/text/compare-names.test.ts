import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { comparePersonNames, compareText, personNameOrderKey, textOrderKey } from "../../../src/text/compare-names";

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
  test.each<readonly [string, readonly string[]]>([
    ["letters stand in the order of the alphabet", Array.from("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")],
    ["tones stand in the order ngang, huyền, hỏi, ngã, sắc, nặng", ["ma", "mà", "mả", "mã", "má", "mạ", "man"]],
    ["so do the tones of ă, â, ê, ô, ơ and ư", ["ấ", "ậ", "ầm", "ậm", "ân", "ấp", "ậy", "b", "ưở", "ượ"]],
    ["numbers stand by value", ["Xã 1", "Xã 2", "Xã 9", "Xã 10", "Xã 99", "Xã 100", "Xã 101"]],
    ["leading zeros do not change a number", ["Tổ 007", "Tổ 8", "Tổ 010", "Tổ 011"]],
    [
      "spaces stand before signs, then figures, letters, and letters of other alphabets",
      [
        ...["", "\u200B", " x", ...Array.from("_-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$", (sign) => `${sign}x`)],
        ...["©x", "→x", "1x", "9x", "ax", "đx", "zx", "жx", "한x", "😀x"],
      ],
    ],
    ["the shorter of two beginnings stands first", ["An", "An Bình", "An-Bình", "Ana"]],
    ["a small letter stands before its capital", ["an", "aN", "An", "AN"]],
    ["a tone weighs less than any later letter", ["man", "màn", "mang"]],
    ["of two words the first tone that differs decides", ["aÀ", "àa"]],
    ["a capital weighs less than any tone", ["Ma", "mà"]],
    ["ă is a letter of its own", ["az", "ăn", "ân"]],
    [
      "a foreign letter stands at its plain one, after the Vietnamese tones",
      ["a", "ạ", "ä", "Ä", "ab", "m", "n", "ñ", "nb", "o"],
    ],
    ["so does one with a mark that makes another letter Vietnamese", ["c", "ĉ", "Ĉ", "cb", "u", "ŭ", "ua"]],
    ["and its mark counts", ["cà", "ĉa"]],
    ["foreign marks have an order", ["e", "ē", "ë", "eb"]],
    ["a tone on a letter that has none is a tone", ["q", "q\u0300", "q\u0309", "q\u0303", "q\u036F", "q b", "qb"]],
    ["characters that show nothing do not count", ["ab", "a\u200Bc", "ad"]],
    ["nor do they for tones", ["a\u200Bb", "àb"]],
    ["nor for capitals", ["a\u200Bb", "aB"]],
    ["nor in a letter with its tone", ["g\u200B\u0301", "ǵ", "ga"]],
    ["nor between two marks", ["ü\u200B\u0304", "ǖ", "ua"]],
    ["all spaces are spaces", ["a\u0085a", "a\tb", "a c", "a\u00A0d", "a_a"]],
  ])("%s", (_, order) => {
    expect([...order].reverse().sort(compareText)).toEqual(order);
    expect(order.slice(1).map((text, at) => compareText(order[at]!, text))).toEqual(order.slice(1).map(() => -1));
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

  test.each([
    ["a given name alone stands first", ["Văn", "An Văn", "Bình Văn", "An A Văn"]],
    ["words of the middle names stand apart", ["Lê A B Minh", "Lê AA Minh", "Lê AB Minh"]],
    ["tones of a given name weigh more than middle names", ["Lê Thị An", "Lê Văn An", "Lê Anh Án"]],
  ])("%s", (_, order) => {
    expect([...order].reverse().sort(comparePersonNames)).toEqual(order);
  });

  test("stray spaces and a capital more or less do not outweigh the family name", () => {
    expect(comparePersonNames(" Lê  Văn AN ", "Trần Văn an")).toBe(-1);
    expect(comparePersonNames(" Trần  Văn AN ", "Lê Văn an")).toBe(1);
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
