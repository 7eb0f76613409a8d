import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { NO_GROUP, firstAlike } from "../../../src/text/first-alike";
import { foldName, isBlankText, isNormalText, sameName } from "../../../src/text/fold";
import { isMatchable } from "../../../src/text/matchable";
import { BLANK_NAME, PLAIN_NAME, hasKeyAt, readNames } from "../../../src/text/name-column";
import { lookAlikeKey } from "../../../src/text/name-likeness";

const read = (names: readonly string[]) => readNames(names, names.length, () => "");

/** The first name that matches each, as subjects are told apart. */
const firstsOf = (names: readonly string[], groups = names.map(() => 0)) => [
  ...firstAlike(Int32Array.from(groups), read(names).keys, (one, other) => sameName(names[one]!, names[other]!)),
];

describe("The first of the names that match", () => {
  test.each<readonly [string, readonly string[], readonly number[]]>([
    ["is the first with the same letters", ["A", "B", "A", "C", "B"], [0, 1, 0, 3, 1]],
    ["is one for small and capital letters", ["Đảng ủy xã", "ĐẢNG ỦY XÃ", "đảng ủy xã"], [0, 0, 0]],
    ["is one whatever the spaces", ["Đảng ủy", "  Đảng\u00a0 ủy ", "Đảng\nủy"], [0, 0, 0]],
    ["is another where a space is missing", ["Đảng ủy", "Đảngủy", "Đ ảngủy"], [0, 1, 2]],
    ["is another for another accent", ["Hòa", "Hoa", "Hóa"], [0, 1, 2]],
    ["is one for a sign and its full width", ["Tổ *?~", "Tổ ＊？～", "TỔ *?~"], [0, 0, 0]],
    ["is one for letters of other alphabets", ["Москва", "МОСКВА", "москвА"], [0, 0, 0]],
    ["is one for ß and its capital", ["Straße", "STRAẞE", "STRASSE"], [0, 0, 2]],
    ["is one for a sign alone and its full width", ["*", "＊", "?", "？", "~", "～"], [0, 0, 2, 2, 4, 4]],
    [
      "is one whatever the spaces round such a letter",
      ["Tổ FI 1", " tổ\u00a0 ﬁ\n1", "TỔ  ﬁ 1 ", "\nTổ FI 1"],
      [0, 0, 0, 0],
    ],
    ["is one for a letter whose capital is two", ["ﬁ", "FI", "ŉ", "ʼN"], [0, 0, 2, 2]],
    ["is one for small and capital letters of Greek", ["ἀ", "Ἀ", "ν", "Ν"], [0, 0, 2, 2]],
    ["counts 250 letters", ["x".repeat(250), `${"x".repeat(250)}y`, "x".repeat(249)], [0, 0, 2]],
    ["is one for no name, too", ["", " ", "a"], [0, 0, 2]],
  ])("%s", (_, names, firsts) => {
    expect(firstsOf(names)).toEqual(firsts);
  });

  it("is one of its own group, and none for names of no group", () => {
    const groups = [1, 2, 2 ** 31 - 1, 1, NO_GROUP, 2, 2 ** 31 - 1, NO_GROUP];
    expect(firstsOf(["A", "A", "A", "a", "A", "a", "a", "B"], groups)).toEqual([0, 1, 2, 0, NO_GROUP, 1, 2, NO_GROUP]);
  });

  it("is found among ten thousand names", () => {
    const names = Array.from({ length: 10_000 }, (_, at) => `Đơn vị số ${at}`);
    const firsts = names.map((_, at) => at);
    expect(firstsOf([...names, ...names.map((name) => name.toUpperCase())])).toEqual([...firsts, ...firsts]);
  });
});

describe("What is known of a name without folding it", () => {
  const letters = fc.constantFrom(
    ..."aAáÁàđĐỏỎyYiIßẞﬁFI *＊?~  \u00a0\n\t\u200b\u0301\u0323.-,'1aа".split(""),
    "TP. ",
    "x".repeat(250),
  );
  const name = fc.oneof(
    fc.array(letters, { maxLength: 8 }).map((parts) => parts.join("")),
    fc.string({ unit: "binary" }),
  );

  it("is the same for names that match, and for names that look alike", () => {
    fc.assert(
      fc.property(name, name, (one, other) => {
        const { keys, likes } = read([one, other]);
        if (sameName(one, other)) expect(keys[1]).toBe(keys[0]);
        if (lookAlikeKey(one) === lookAlikeKey(other)) expect(likes[1]).toBe(likes[0]);
      }),
      { numRuns: 2000 },
    );
  });

  it("is the same for a name and its key", () => {
    fc.assert(
      fc.property(name, (own) => {
        const { keys } = read([own, foldName(own)]);
        expect(keys[1]).toBe(keys[0]);
        const { likes } = read([own, lookAlikeKey(own)]);
        expect(likes[1]).toBe(likes[0]);
      }),
    );
  });

  it("calls names blank as formulas do, and plain only where every formula matches them", () => {
    fc.assert(
      fc.property(name, (own) => {
        const [kind] = read([own]).kinds;
        expect(kind === BLANK_NAME).toBe(isBlankText(own));
        if (kind === PLAIN_NAME) expect([isMatchable(own), isNormalText(own)]).toEqual([true, true]);
      }),
    );
    expect([...read(["Đảng ủy xã A", "Mô hình 1: “số”", "Đảng  ủy", " A", "A ", "A\nB", "A\u0301"]).kinds]).toEqual([
      PLAIN_NAME,
      ...Array.from({ length: 6 }, () => 2),
    ]);
  });

  it("tells whether a text goes on with its key", () => {
    fc.assert(
      fc.property(name, name, (own, other) => {
        expect(hasKeyAt(`K${foldName(own)}`, 1, own)).toBe(true);
        for (const text of [`K${foldName(other)}`, `K${other}`])
          expect(hasKeyAt(text, 1, own)).toBe(text.slice(1) === foldName(own));
      }),
    );
  });
});
