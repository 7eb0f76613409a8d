import { expect, it } from "vitest";
import { formatCount } from "../../../../src/panel/words/format-count";

it.each([
  [0, "0"],
  [999, "999"],
  [1000, "1.000"],
  [10_000, "10.000"],
  [1_234_567, "1.234.567"],
])("Counts group their thousands: %i is %s", (count, text) => {
  expect(formatCount(count, { decimalSeparator: "," })).toBe(text);
  expect(formatCount(count, { decimalSeparator: "." })).toBe(text.replaceAll(".", ","));
});
