import { describe, expect, it } from "vitest";
import { headerRowHeight } from "../../../../src/workbook/sheets/header-row-height";
import { theme } from "../../../../src/workbook/sheets/theme";

const long = (text: string, width = 13) => headerRowHeight([{ text, width, style: theme.headerLong }]);
const LINE = 10 * 1.3;

describe("The row of heads", () => {
  it("has room for two lines where all heads are short", () => {
    expect(
      headerRowHeight([
        { text: "STT", width: 5, style: theme.headerLong },
        { text: "Tên tập thể", width: 20, style: theme.headerLong },
      ]),
    ).toBe(38);
  });

  it("is as high as the longest head, word by word", () => {
    expect(long("TC1\nBan hành văn bản; triển khai, hướng dẫn, phát động, đăng ký")).toBe(Math.ceil(6 * LINE + 4));
    expect(long("TC4\nSơ kết, tổng kết, nhân rộng rãi")).toBe(Math.ceil(4 * LINE + 4));
    expect(long("TC4\nSơ kết, tổng kết, nhân lên")).toBe(Math.ceil(3 * LINE + 4));
  });

  it("is lower where the column is wider, and breaks a word that is longer than a line", () => {
    const words = "TC1\nBan hành văn bản; triển khai, hướng dẫn";
    expect(long(words, 26)).toBeLessThan(long(words, 13));
    expect(long("x".repeat(60))).toBe(Math.ceil(5 * LINE + 4));
  });

  it("is never higher than a row can be", () => {
    expect(long("dài ".repeat(400))).toBe(409);
  });
});
