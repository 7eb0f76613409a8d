import { expect, it } from "vitest";
import { readRowCount, readYearText } from "../../../../src/panel/insert/read-numbers";

const cases: readonly (readonly [typed: string, rows: number | null])[] = [
  ["50", 50],
  [" 50 ", 50],
  ["0", 0],
  ["1200", 1200],
  ["1.200", 1200],
  ["1,200", 1200],
  ["1 200", 1200],
  ["1.000.000", 1_000_000],
  ["", null],
  ["nhiều", null],
  ["-5", null],
  ["1,5", null],
  ["1.5", null],
  ["12.34", null],
  ["1.200,300", null],
  ["5e3", null],
  ["1.2000", null],
];

it.each(cases)("Typed as “%s”, the number of rows is %s", (typed, rows) => {
  expect(readRowCount(typed)).toBe(rows);
});

it.each([
  ["2026", 2026],
  [" 2027 ", 2027],
  ["26", null],
  ["1999", null],
  ["2026-2027", null],
  ["", null],
])("Typed as “%s”, the appraisal year is %s", (typed, year) => {
  expect(readYearText(typed)).toBe(year);
});
