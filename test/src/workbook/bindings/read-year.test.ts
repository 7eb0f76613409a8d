import { expect, it } from "vitest";
import { meantYear, readYear } from "../../../../src/workbook/bindings/read-year";

it.each([
  [2026, 2026],
  [2000, 2000],
  [2100, 2100],
  [1999, null],
  [2101, null],
  [2026.5, null],
  ["2026", null],
  [{ date: 46143 }, null],
  [true, null],
  [null, null],
])("A cell with %j holds the year %j", (cell, year) => {
  expect(readYear(cell)).toBe(year);
});

it.each([
  ["2026", 2026],
  ["năm 2026", 2026],
  ["Năm thẩm định: 2026.", 2026],
  ["2025-2026", undefined],
  ["26", undefined],
  ["", undefined],
  [206, undefined],
])("The text %j names the year %j", (cell, year) => {
  expect(meantYear(cell)).toBe(year);
});
