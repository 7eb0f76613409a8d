import { describe, expect, it } from "vitest";
import { hundredths } from "../../../src/text/hundredths";
import { integerInWords, pointsInWords } from "../../../src/text/number-words";

/** Every number below a hundred, spelt out by hand: rows are tens, columns ones. */
const BELOW_HUNDRED = `
không|một|hai|ba|bốn|năm|sáu|bảy|tám|chín
mười|mười một|mười hai|mười ba|mười bốn|mười lăm|mười sáu|mười bảy|mười tám|mười chín
hai mươi|hai mươi mốt|hai mươi hai|hai mươi ba|hai mươi tư|hai mươi lăm|hai mươi sáu|hai mươi bảy|hai mươi tám|hai mươi chín
ba mươi|ba mươi mốt|ba mươi hai|ba mươi ba|ba mươi tư|ba mươi lăm|ba mươi sáu|ba mươi bảy|ba mươi tám|ba mươi chín
bốn mươi|bốn mươi mốt|bốn mươi hai|bốn mươi ba|bốn mươi tư|bốn mươi lăm|bốn mươi sáu|bốn mươi bảy|bốn mươi tám|bốn mươi chín
năm mươi|năm mươi mốt|năm mươi hai|năm mươi ba|năm mươi tư|năm mươi lăm|năm mươi sáu|năm mươi bảy|năm mươi tám|năm mươi chín
sáu mươi|sáu mươi mốt|sáu mươi hai|sáu mươi ba|sáu mươi tư|sáu mươi lăm|sáu mươi sáu|sáu mươi bảy|sáu mươi tám|sáu mươi chín
bảy mươi|bảy mươi mốt|bảy mươi hai|bảy mươi ba|bảy mươi tư|bảy mươi lăm|bảy mươi sáu|bảy mươi bảy|bảy mươi tám|bảy mươi chín
tám mươi|tám mươi mốt|tám mươi hai|tám mươi ba|tám mươi tư|tám mươi lăm|tám mươi sáu|tám mươi bảy|tám mươi tám|tám mươi chín
chín mươi|chín mươi mốt|chín mươi hai|chín mươi ba|chín mươi tư|chín mươi lăm|chín mươi sáu|chín mươi bảy|chín mươi tám|chín mươi chín
`
  .trim()
  .split(/[|\n]/);

/** What is read after the comma, by the digits as they are written. */
function afterComma(digits: string): string {
  if (digits.length === 1) return BELOW_HUNDRED[Number(digits)]!;
  return digits.startsWith("0") ? `không ${BELOW_HUNDRED[Number(digits)]!}` : BELOW_HUNDRED[Number(digits)]!;
}

describe("Points in words", () => {
  it("are read as the table of numbers has it, for every hundredth from 0 to 100", () => {
    for (let count = 0; count <= 10_000; count++) {
      const [whole = "", decimals = ""] = (count / 100).toFixed(2).split(".");
      const written = decimals.replace(/0+$/, "");
      const head = whole === "100" ? "một trăm" : BELOW_HUNDRED[Number(whole)]!;
      const words = written === "" ? head : `${head} phẩy ${afterComma(written)}`;
      if (pointsInWords(hundredths(count)) !== words)
        expect(pointsInWords(hundredths(count)), String(count)).toBe(words);
    }
    expect(new Set(BELOW_HUNDRED).size).toBe(100);
  });

  it.each([
    [875, "tám phẩy bảy mươi lăm"],
    [805, "tám phẩy không năm"],
    [850, "tám phẩy năm"],
    [1414, "mười bốn phẩy mười bốn"],
    [2421, "hai mươi tư phẩy hai mươi mốt"],
    [10_000, "một trăm"],
    [10_504, "một trăm lẻ năm phẩy không bốn"],
    [25_151, "hai trăm năm mươi mốt phẩy năm mươi mốt"],
  ])("%i hundredths are read %s", (count, words) => {
    expect(pointsInWords(hundredths(count))).toBe(words);
  });

  it("have none below zero or from a thousand on", () => {
    for (const count of [-1, 100_000, 0.5]) expect(() => pointsInWords(hundredths(count))).toThrow(RangeError);
    expect(integerInWords(999)).toBe("chín trăm chín mươi chín");
  });
});
