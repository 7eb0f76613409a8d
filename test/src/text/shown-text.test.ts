import { expect, test } from "vitest";
import { shownText } from "../../../src/text/shown-text";

test.each([
  ["Đảng ủy xã", "Đảng ủy xã"],
  ["một\nhai\r\nba\tbốn", "một hai ba bốn"],
  ["một\u2028hai\u2029ba", "một hai ba"],
  ["a\u202e\u2066b\u200b\ufeffc", "a b c"],
  ["क\u200dष \u200c", "क\u200dष \u200c"],
  ["\ud800x\udc00", "\ufffdx\ufffd"],
  ["🙂", "🙂"],
])("%j is shown on one line as %j", (text, shown) => {
  expect(shownText(text)).toBe(shown);
});

test("a long text is cut, at no half of a character and after no space", () => {
  expect(shownText("x".repeat(120))).toBe("x".repeat(120));
  expect(shownText("x".repeat(121))).toBe(`${"x".repeat(120)}…`);
  expect(shownText("một hai ba", 4)).toBe("một…");
  expect(shownText("ab🙂c", 3)).toBe("ab…");
});
