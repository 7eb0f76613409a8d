import { describe, expect, it, test } from "vitest";
import { createNameIndex } from "../../../src/text/name-index";

const numbersOf = (names: readonly string[]) => {
  const index = createNameIndex();
  return names.map((name) => index.numberOf(name));
};

describe("Numbers of names", () => {
  test.each<readonly [string, readonly string[], readonly number[]]>([
    ["are given in order of appearance", ["A", "B", "A", "C", "B"], [0, 1, 0, 2, 1]],
    ["are one for small and capital letters", ["Đảng ủy xã", "ĐẢNG ỦY XÃ", "đảng ủy xã"], [0, 0, 0]],
    ["are one whatever the spaces", ["Đảng ủy", "  Đảng\u00a0 ủy ", "Đảng\nủy"], [0, 0, 0]],
    ["are others where a space is missing", ["Đảng ủy", "Đảngủy", "Đ ảngủy"], [0, 1, 2]],
    ["are one for a sign and its full width", ["Tổ *?~", "Tổ ＊？～", "TỔ *?~"], [0, 0, 0]],
    ["are one for letters of other alphabets", ["Москва", "МОСКВА", "москвА"], [0, 0, 0]],
    ["are one for ß and its capital", ["Straße", "STRAẞE", "STRASSE"], [0, 0, 1]],
    ["are one for a sign alone and its full width", ["*", "＊", "?", "？", "~", "～"], [0, 0, 1, 1, 2, 2]],
    [
      "are one whatever the spaces round such a letter",
      ["Tổ FI 1", " tổ\u00a0 ﬁ\n1", "TỔ  ﬁ 1 ", "\nTổ FI 1"],
      [0, 0, 0, 0],
    ],
    ["are one for a letter whose capital is two", ["ﬁ", "FI", "ŉ", "ʼN"], [0, 0, 1, 1]],
    ["are one for small and capital letters of Greek", ["ἀ", "Ἀ", "ν", "Ν"], [0, 0, 1, 1]],
    ["count 250 letters", ["x".repeat(250), `${"x".repeat(250)}y`, "x".repeat(249)], [0, 0, 1]],
    ["are given to no name, too", ["", " ", "a"], [0, 0, 1]],
  ])("%s", (_, names, numbers) => {
    expect(numbersOf(names)).toEqual(numbers);
  });

  it("are others in every group", () => {
    const index = createNameIndex();
    expect([index.numberOf("A", 1), index.numberOf("A", 2), index.numberOf("A"), index.numberOf("a", 1)]).toEqual([
      0, 1, 2, 0,
    ]);
    expect(index.size()).toBe(3);
    const groups = [0, 1024, 2 ** 20, -1, 2 ** 31 - 1];
    expect(groups.map((group) => index.numberOf("B", group))).toEqual(groups.map((_, at) => 3 + at));
    expect(groups.map((group) => index.numberOf("b", group))).toEqual(groups.map((_, at) => 3 + at));
  });

  it("stay what they are in a table of ten thousand names", () => {
    const index = createNameIndex();
    const names = Array.from({ length: 10_000 }, (_, at) => `Đơn vị số ${String(at)}`);
    expect(names.map((name) => index.numberOf(name))).toEqual(names.map((_, at) => at));
    expect(names.map((name) => index.numberOf(name.toUpperCase()))).toEqual(names.map((_, at) => at));
    expect(index.size()).toBe(10_000);
  });
});
