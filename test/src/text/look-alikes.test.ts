import { describe, expect, test } from "vitest";
import { plainText } from "../../../src/text/look-alikes";

describe("A text is meant in the letters of the Vietnamese alphabet", () => {
  test.each([
    ["Ðảng ủy", "Đảng ủy"],
    ["ðảng", "đảng"],
    ["Ɖảng ɖảng", "Đảng đảng"],
    ["Ǎn ǎn", "Ăn ăn"],
    ["Bınh", "Binh"],
    ["ſố", "số"],
    ["xã\u2010phường\u2011", "xã-phường-"],
    ["ﬀ ﬁ ﬂ ﬃ ﬄ", "ff fi fl ffi ffl"],
    ["ＡＺａｚ０９", "AZaz09"],
    ["Ban Тhường vụ", "Ban Thường vụ"],
    ["АВСЕНІЈКМОРЅТХУасеіјорѕхуԁһԛԝa", "ABCEHIJKMOPSTXYaceijopsxydhqwa"],
    ["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονϳa", "ABEZHIKMNOPTYXovja"],
    ["Tổ chức", "Tổ chức"],
    ["  hai  dấu ", "hai dấu"],
    ["o\u0301\u031b", "ớ"],
    ["o\u0323\u0302", "ộ"],
  ])("%j as %j", (text, plain) => {
    expect(plainText(text)).toBe(plain);
    expect(plainText(plain)).toBe(plain);
  });

  test.each(["Москва", "αβγδ", "СССФ", "Trần Văn An, 12/3 – “ghi chú”…", "日本", ""])(
    "but words of another alphabet stay: %j",
    (text) => {
      expect(plainText(text)).toBe(text);
    },
  );
});
