import { expect } from "vitest";
import { SCORING_SEVERITY } from "../../../src/scoring/finding";
import { WORKBOOK_SEVERITY } from "../../../src/workbook/model/finding";
import { ROWS_WITH_FAULT } from "../rubric/broken-rubrics";

/** Codes that no plain word could be mistaken for. */
const CODE_NAMES = [SCORING_SEVERITY, WORKBOOK_SEVERITY, ROWS_WITH_FAULT]
  .flatMap(Object.keys)
  .filter((code) => code.includes("-"));

/** What would tell a person that a program wrote the sentence. */
export function expectSentence(text: string): void {
  expect(text).not.toMatch(/undefined|\bnull\b|NaN|\[object|Infinity/);
  expect(CODE_NAMES.filter((code) => text.includes(code))).toEqual([]);
  expect(text).toMatch(/[.?]$/);
  expect(text).toMatch(/^[\p{Lu}“\d]/u);
  // The name of a kind of file begins with a dot
  expect(text.replaceAll(" .json", "")).not.toMatch(/ {2}|“”|^\s|\s[.,;]|\.\.|;\s*\./);
  expect(text.length).toBeLessThanOrEqual(400);
}
