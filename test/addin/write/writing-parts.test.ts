import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { apiToCell, contentToApi, textToApi } from "../../../addin/excel/cell-value";
import { charactersToPoints, millimetresToPoints } from "../../../addin/excel/units";
import { hostErrorSentence, hostErrorSentences } from "../../../src/language/host-errors";

describe("single values", () => {
  test.each([
    ["Thẩm định", "Thẩm định"],
    ["=1", "'=1"],
    ["2 điểm", "2 điểm"],
    ["2 diem", "'2 diem"],
    ["- đầu dòng", "'- đầu dòng"],
    ["'x", "''x"],
    ["", ""],
    ["true", "'true"],
    ["May 5", "'May 5"],
    ["Maya", "Maya"],
  ])("the text %s is written as %s", (text, written) => expect(textToApi(text)).toBe(written));

  test.each([
    [undefined, null],
    [null, ""],
    [{ date: 46143 }, 46143],
    [{ error: "#N/A" }, "#N/A"],
    [{ formula: "=A1", value: null }, "=A1"],
    [true, true],
    [1.5, 1.5],
  ] as const)("the content %j is written as %j", (content, written) => expect(contentToApi(content)).toBe(written));

  test.each([
    ["", "General", false, null],
    ["", "General", true, ""],
    [46143, "d-mmm", false, { date: 46143 }],
    [0.5, "0%", false, 0.5],
    ["#DIV/0!", "General", true, { error: "#DIV/0!" }],
    ["#thẻ", "General", false, "#thẻ"],
    [false, "General", false, false],
  ] as const)("%j with the format %s is read as a cell (computed: %s)", (value, format, isComputed, cell) => {
    expect(apiToCell(value, format, isComputed)).toEqual(cell);
  });

  it("widths and margins are points", () => {
    expect([charactersToPoints(8.43), millimetresToPoints(25.4)]).toEqual([expect.closeTo(48, 1), 72]);
  });
});

describe("sentences about failures", () => {
  test.each(Object.keys(hostErrorSentences.vi) as (keyof typeof hostErrorSentences.vi)[])(
    "%s tells in both languages what to do next, shortly",
    (code) => {
      for (const language of ["vi", "en"] as const) {
        const sentence = hostErrorSentence(language, { code, sheet: "$& 'Bảng'" });
        expect(sentence.length).toBeLessThan(200);
        expect(sentence).not.toContain("{");
        if (hostErrorSentences[language][code].includes("{sheet}")) expect(sentence).toContain("“$& 'Bảng'”");
      }
    },
  );
});

it("only excel-run.ts speaks to Excel.run, so that every failure becomes one of ours", () => {
  const folder = new URL("../../../addin/", import.meta.url);
  const speakers = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => /\.tsx?$/.test(file) && /\bExcel\.run\(/.test(readFileSync(new URL(file, folder), "utf8")),
  );
  expect(speakers).toEqual(["excel/excel-run.ts"]);
});
