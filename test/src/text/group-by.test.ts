import { expect, test } from "vitest";
import { groupBy } from "../../../src/text/group-by";

test("Items of one key stand together, in the order of their first items", () => {
  expect(groupBy(["b1", "a1", "b2", "c1", "a2"], (item) => item[0])).toEqual([["b1", "b2"], ["a1", "a2"], ["c1"]]);
  expect(groupBy([], String)).toEqual([]);
});
