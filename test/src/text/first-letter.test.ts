import { expect, test } from "vitest";
import { lowerFirst, upperFirst } from "../../../src/text/first-letter";

test("The first letter of a sentence is a capital, and small inside of one; the others stay", () => {
  expect(["Đảng ủy Xã", "đảng ủy Xã", ""].map(upperFirst)).toEqual(["Đảng ủy Xã", "Đảng ủy Xã", ""]);
  expect(["Đảng ủy Xã", "đảng ủy Xã", ""].map(lowerFirst)).toEqual(["đảng ủy Xã", "đảng ủy Xã", ""]);
});
