import { expect, it } from "vitest";
import { readRowCount } from "../../../../src/panel/insert/read-row-count";

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
