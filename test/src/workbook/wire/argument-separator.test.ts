import { expect, test } from "vitest";
import { withSeparator } from "../../../../src/workbook/wire/argument-separator";

test.each([
  ["=IF(A1,B1,C1)", ";", "=IF(A1;B1;C1)"],
  ["=IF(A1;B1;C1)", ",", "=IF(A1,B1,C1)"],
  ['=IF(A1,"a, b; ""c,d""",C1)', ";", '=IF(A1;"a, b; ""c,d""";C1)'],
  ["=SUM('Bảng, 1; ''a,b'''!A1,B1)", ";", "=SUM('Bảng, 1; ''a,b'''!A1;B1)"],
  ["=A1", ";", "=A1"],
] as const)("The formula %s takes “%s” between arguments, and nowhere else", (formula, separator, written) => {
  expect(withSeparator(formula, separator)).toBe(written);
});
