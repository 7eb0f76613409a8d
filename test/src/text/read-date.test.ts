import { expect, test } from "vitest";
import { readDate } from "../../../src/text/read-date";

test.each([
  ["15/03/2026", 46096],
  ["15-3-2026", 46096],
  ["15.03.2026", 46096],
  ["  ngày 15/3/2026 ", 46096],
  ["Ngày 15/3/2026", 46096],
  ["ngày 15/3/2026".normalize("NFD"), 46096],
  ["1/1/1900", 1],
  ["29/02/2024", 45351],
])("“%s” is the day %d", (text, serial) => {
  expect(readDate(text)).toBe(serial);
});

test.each([
  "",
  "15/3",
  "15/3/26",
  "15/3-2026",
  "115/3/2026",
  "15/113/2026",
  "15/3/20266",
  "15/3/2026.",
  "x15/3/2026",
  "ngày15/3/2026",
  "29/02/2026",
  "31/04/2026",
  "15/13/2026",
  "0/3/2026",
  "15/0/2026",
  "31/12/1899",
  "hôm qua",
])("“%s” is no day", (text) => {
  expect(readDate(text)).toBeNull();
});
