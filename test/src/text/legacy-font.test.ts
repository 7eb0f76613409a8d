import { describe, expect, test } from "vitest";
import { decodeLegacy, isCapitalsFont, legacyEncodingOf, type LegacyEncoding } from "../../../src/text/legacy-font";

describe("legacyEncodingOf", () => {
  test.each([
    [".VnTime", "TCVN3"],
    [".VnTimeH", "TCVN3"],
    [".vnArial Narrow", "TCVN3"],
    ["VNI-Times", "VNI"],
    ["vni-helve", "VNI"],
    [" .VnTime", "TCVN3"],
    [" VNI-Times", "VNI"],
    ["My.VnTime", null],
    ["MVNI-Times", null],
    ["Times New Roman", null],
    ["Vnpt Sans", null],
    ["", null],
  ])("the font %j stands for %s", (font, encoding) => {
    expect(legacyEncodingOf(font)).toBe(encoding);
  });

  test("the fonts of capitals end in H", () => {
    expect(isCapitalsFont(".VnTimeH")).toBe(true);
    expect(isCapitalsFont(".VnTime")).toBe(false);
    expect(isCapitalsFont(" .VnTimeH ")).toBe(true);
    expect(isCapitalsFont("VNI-H")).toBe(false);
    expect(isCapitalsFont(".VnHelvetica")).toBe(false);
    expect(isCapitalsFont("My.VnTimeH")).toBe(false);
  });
});

describe("decodeLegacy", () => {
  test.each<[string, LegacyEncoding, string]>([
    ["ViÖt Nam", "TCVN3", "Việt Nam"],
    ["§¶ng ñy", "TCVN3", "Đảng ủy"],
    ["m« h×nh míi, c¸ch lµm s¸ng t¹o", "TCVN3", "mô hình mới, cách làm sáng tạo"],
    ["Céng hßa x· héi chñ nghÜa ViÖt Nam", "TCVN3", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["B¶o Th¾ng", "TCVN3", "Bảo Thắng"],
    ["M\u00ADêng Kh\u00AD¬ng", "TCVN3", "Mường Khương"],
    ["Vieät Nam", "VNI", "Việt Nam"],
    ["Ñaûng uûy", "VNI", "Đảng ủy"],
    ["moâ hình môùi, caùch laøm saùng taïo", "VNI", "mô hình mới, cách làm sáng tạo"],
    ["Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam", "VNI", "Cộng hòa xã hội chủ nghĩa Việt Nam"],
    ["ÑAÛNG UÛY TÆNH", "VNI", "ĐẢNG ỦY TỈNH"],
    ["Aùnh", "VNI", "Ánh"],
    ["aÙ aÂ AÂ", "VNI", "á â Â"],
    ["mô ñ", "VNI", "mơ đ"],
    ["bø bâ bê eê ø", "VNI", "bø bâ bê eê ø"],
    ["kyõ thuaät", "VNI", "kỹ thuật"],
    ["ñöôøng", "VNI", "đường"],
    ["", "VNI", ""],
    ["2026 (10%)", "TCVN3", "2026 (10%)"],
    ["2026 (10%)", "VNI", "2026 (10%)"],
  ])("%j in %s is %j", (text, encoding, expected) => {
    expect(decodeLegacy(text, encoding)).toBe(expected);
  });

  test("a TCVN3 font of capitals shows small letters as capitals", () => {
    expect(decodeLegacy("®¶ng ñy", "TCVN3", { upper: true })).toBe("ĐẢNG ỦY");
  });

  // Written out here a second time, letter by letter, in the order of Vietnamese letters below.
  const letters =
    "à ả ã á ạ ă ằ ẳ ẵ ắ ặ â ầ ẩ ẫ ấ ậ đ è ẻ ẽ é ẹ ê ề ể ễ ế ệ ì ỉ ĩ í ị ò ỏ õ ó ọ ô ồ ổ ỗ ố ộ ơ ờ ở ỡ ớ ợ ù ủ ũ ú ụ ư ừ ử ữ ứ ự ỳ ỷ ỹ ý ỵ";
  const tcvn3 =
    "µ ¶ · ¸ ¹ ¨ » ¼ ½ ¾ Æ © Ç È É Ê Ë ® Ì Î Ï Ð Ñ ª Ò Ó Ô Õ Ö × Ø Ü Ý Þ ß á â ã ä « å æ ç è é ¬ ê ë ì í î ï ñ ò ó ô \u00AD õ ö ÷ ø ù ú û ü ý þ";
  const vni =
    "aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î";

  test("all 67 marked small letters of Vietnamese come out of both encodings", () => {
    expect(letters.split(" ")).toHaveLength(67);
    expect(decodeLegacy(tcvn3, "TCVN3")).toBe(letters);
    expect(decodeLegacy(vni, "VNI")).toBe(letters);
  });

  test("and all 67 capitals", () => {
    expect(decodeLegacy(tcvn3, "TCVN3", { upper: true })).toBe(letters.toUpperCase());
    expect(decodeLegacy(vni.toUpperCase(), "VNI")).toBe(letters.toUpperCase());
    expect(decodeLegacy("¡ ¢ £ ¤ ¥ ¦ §", "TCVN3")).toBe("Ă Â Ê Ô Ơ Ư Đ");
  });
});
