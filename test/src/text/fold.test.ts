import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import {
  foldLabel,
  foldName,
  foldSheetSpaces,
  isBlankText,
  isNormalText,
  normalizeText,
  sameName,
  stripDiacritics,
  upperCase,
} from "../../../src/text/fold";

// Characters that cells of Vietnamese offices hold, and the ones that go wrong: marks, spaces, invisibles, wildcards.
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...Array.from("aăâeêioôơuưyđĐặỆữỡ 0*?~"), "\u00A0", "\n", "\r", "\t", "\u3000", "\u2000", "\u2028"),
    fc.constantFrom(
      "\u0301",
      "\u0323",
      "\u0302",
      "\u031B",
      "\u200B",
      "\uFEFF",
      "\u00AD",
      "\u212B",
      "\u0344",
      "각",
      "\u1100\u1161",
    ),
    fc.string({ unit: "binary", minLength: 1, maxLength: 1 }),
  ),
});

describe("normalizeText", () => {
  test.each([
    ["Nguyễn Văn An".normalize("NFD"), "Nguyễn Văn An"],
    ["  Chi bộ\u00A0\u00A0xã  ", "Chi bộ xã"],
    ["Dòng một\r\nDòng hai", "Dòng một Dòng hai"],
    ["Đảng\u200B ủy\uFEFF", "Đảng ủy"],
    ["Đảng\u00AD ủy", "Đảng ủy"],
    ["a\u200B\u0301", "á"],
    ["\u3000", ""],
  ])("%j is meant as %j", (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  const characters = (codes: readonly number[]) => codes.map((code) => [code.toString(16), String.fromCharCode(code)]);

  // Both ends of each range of such characters
  test.each(
    characters([
      ...[0x09, 0x0d, 0x85, 0xa0, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x205f, 0x2800, 0x3000, 0x3164],
      0xffa0,
    ]),
  )("U+%s is a space", (_, character) => {
    expect(normalizeText(`a${character}b`)).toBe("a b");
    expect(normalizeText(`${character}a${character}`)).toBe("a");
    expect(normalizeText(character)).toBe("");
  });

  test.each(
    characters([
      ...[0x00, 0x08, 0x0e, 0x1f, 0x7f, 0x84, 0x86, 0x9f, 0xad, 0x034f, 0x061c, 0x115f, 0x1160, 0x180e, 0x200b],
      ...[0x200f, 0x202a, 0x202e, 0x2060, 0x206f, 0xfeff],
    ]),
  )("U+%s shows nothing", (_, character) => {
    expect(normalizeText(`a${character}b`)).toBe("ab");
    expect(normalizeText(character)).toBe("");
  });

  test.each(
    characters([0x21, 0x7e, 0xa1, 0xac, 0xae, 0x02ff, 0x0300, 0x1e00, 0x1eff, 0x2010, 0x2027, 0x2125, 0x2030, 0x2070]),
  )("U+%s is a character like others", (_, character) => {
    expect(normalizeText(`a ${character} b`)).toBe(`a ${character} b`);
  });

  test.each([
    ["e\u0301", "é"],
    ["\u1F71", "\u03AC"],
    ["\u2126", "Ω"],
    ["\u212B", "Å"],
    ["  \u1100\u1161", "가"],
    ["\u2001", ""],
  ])("%j is composed to %j", (text, expected) => {
    expect(normalizeText(text)).toBe(expected);
  });

  it("normal text stays as it is, and the quick question agrees with the work", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const normal = normalizeText(text);
        expect(normalizeText(normal)).toBe(normal);
        expect(isNormalText(normal)).toBe(true);
        expect(isNormalText(text)).toBe(text === normal);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("isBlankText", () => {
  test.each(["", " ", "\u00A0", "\n", " \n\u00A0 "])("the sheet's formula calls %j blank", (text) => {
    expect(isBlankText(text)).toBe(true);
  });

  test.each(["\t", "\r", "\u200B", "\uFEFF", "\u2009", "0", " . "])(
    "the sheet's formula sees something in %j",
    (text) => {
      expect(isBlankText(text)).toBe(false);
    },
  );
});

describe("foldName", () => {
  test.each([
    ["Nguyễn Văn An", "NGUYỄN VĂN AN"],
    ["  nguyễn   văn an ", "NGUYỄN VĂN AN"],
    ["Nguyễn\u00A0Văn\nAn", "NGUYỄN VĂN AN"],
    ["Nguyễn Văn An".normalize("NFD"), "Nguyễn Văn An".normalize("NFD").toUpperCase()],
    ["Straße", "STRAẞE"],
    ["đảng ủy", "ĐẢNG ỦY"],
    ["Tổ *", "TỔ ＊"],
    ["Ai? ~ai", "AI？ ～AI"],
    ["A\tB", "A\tB"],
    ["\u200BAn", "\u200BAN"],
  ])("%j has the key %j", (name, key) => {
    expect(foldName(name)).toBe(key);
  });

  test("the first 250 characters count, as far as COUNTIFS can compare", () => {
    expect(foldName("ă".repeat(300))).toBe("Ă".repeat(250));
  });

  it("computes what the sheet's formula computes", () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(foldName(name)).toBe(foldAsTheSheet(name));
      }),
      { numRuns: 2000 },
    );
  });

  it("accents that stand apart make another key, as for formulas, which compose no letters", () => {
    fc.assert(
      fc.property(
        anyText.filter((text) => text.normalize("NFD") !== text.normalize("NFC")),
        (name) => {
          expect(foldName(name.normalize("NFD"))).not.toBe(foldName(name.normalize("NFC")));
        },
      ),
    );
  });
});

function foldAsTheSheet(text: string): string {
  const spaced = text.replaceAll("\u00A0", " ").replaceAll("\n", " ");
  const trimmed = spaced
    .split(" ")
    .filter((word) => word !== "")
    .join(" ");
  const upper = trimmed.replaceAll("ß", "ẞ").toUpperCase();
  return upper.replaceAll("*", "＊").replaceAll("?", "？").replaceAll("~", "～").slice(0, 250);
}

describe("sameName", () => {
  test("case and spaces make no difference; accents and their form do", () => {
    expect(sameName("Trần  văn Bình ", "TRẦN VĂN BÌNH")).toBe(true);
    expect(sameName("Trần Văn Bình", "Trần Văn Bình".normalize("NFD"))).toBe(false);
    expect(sameName("Trần Văn Bình", "Trần Văn Binh")).toBe(false);
    expect(sameName("Đoàn", "Doàn")).toBe(false);
  });

  test("an asterisk in a name is no wildcard", () => {
    expect(sameName("Tổ *", "Tổ một")).toBe(false);
  });

  test.each([
    ["in the first 250 characters are different", "x".repeat(249), false],
    ["after the first 250 characters are the same", "x".repeat(250), true],
    ["after 250 capital letters are the same, of which there are more than of small ones", "\u0390".repeat(84), true],
  ])("names that differ %s", (_, beginning, isSame) => {
    expect(sameName(`${beginning}a`, `${beginning}b`)).toBe(isSame);
    expect(foldName(`${beginning}a`) === foldName(`${beginning}b`)).toBe(isSame);
  });
});

describe("foldSheetSpaces", () => {
  test.each([
    ["", ""],
    [" ", ""],
    [" a", "a"],
    ["a ", "a"],
    ["a  b", "a b"],
    ["a\n\u00A0b", "a b"],
    ["\na\u00A0", "a"],
    ["a\u00A0b", "a b"],
    ["\ta\u2003b", "\ta\u2003b"],
  ])("%j is %j by the sheet's TRIM", (text, expected) => {
    expect(foldSheetSpaces(text)).toBe(expected);
  });
});

test("ß has a capital of its own", () => {
  expect(upperCase("Straße an đ")).toBe("STRAẞE AN Đ");
});

describe("foldLabel", () => {
  test.each([
    ["  tập  thể ", "TẬP THỂ"],
    ["Tập thể".normalize("NFD"), "TẬP THỂ".normalize("NFD")],
    ["có?", "CÓ?"],
  ])("the list value %j is found as %j", (label, key) => {
    expect(foldLabel(label)).toBe(key);
  });
});

describe("stripDiacritics", () => {
  test.each([
    ["Đảng ủy xã Đường Thượng", "Dang uy xa Duong Thuong"],
    ["mô hình mới, cách làm sáng tạo", "mo hinh moi, cach lam sang tao"],
    ["điểm".normalize("NFD"), "diem"],
    ["한국", "한국"],
  ])("%s without marks is %s", (text, expected) => {
    expect(stripDiacritics(text)).toBe(expected);
  });
});
