import { expect, it, vi } from "vitest";
import { once, onceEach } from "../../../src/text/once";

it("A value is made when it is first asked for, and never again, whatever it is", () => {
  const make = vi.fn(() => null);
  const value = once(make);
  expect(make).not.toHaveBeenCalled();
  expect([value(), value()]).toEqual([null, null]);
  expect(make).toHaveBeenCalledOnce();
});

it("The value of each key is found once, also where there is none", () => {
  const find = vi.fn((key: string) => (key === "a" ? 1 : null));
  const value = onceEach(find);
  expect(["a", "b", "a", "b"].map(value)).toEqual([1, null, 1, null]);
  expect(find.mock.calls).toEqual([["a"], ["b"]]);
});
