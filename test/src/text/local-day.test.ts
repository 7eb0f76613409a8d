import { expect, test } from "vitest";
import { localDay } from "../../../src/text/local-day";

test("A day is written as in Vietnam, with two figures for day and month", () => {
  expect(localDay(new Date(2026, 8, 5))).toBe("05/09/2026");
  expect(localDay(new Date(2026, 11, 31))).toBe("31/12/2026");
});
