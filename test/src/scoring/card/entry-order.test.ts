import { expect, it, test } from "vitest";
import { cardProgress, nextEntry, nextUnfinished } from "../../../../src/scoring/card/entry-order";
import { BLANK, COMPLETE, INCOMPLETE, INELIGIBLE, INVALID, UNREPORTED } from "../../../../src/scoring/state";

const STATES = Uint8Array.from([COMPLETE, BLANK, INCOMPLETE, INELIGIBLE, INVALID, UNREPORTED, BLANK]);

it("Progress counts the entries that can have a result", () => {
  expect(cardProgress(STATES)).toEqual({ done: 1, all: 3 });
});

test.each([
  ["next", 1, [2, 2, 3, 4, 5, null, null]],
  ["previous", -1, [null, 0, 0, 2, 3, 4, 5]],
] as const)("The %s entry is the nearest filled row", (_, step, expected) => {
  expect(Array.from(STATES, (_state, row) => nextEntry(STATES, row, step))).toEqual(expected);
});

it("The next unfinished entry comes round again at the end, to the entry itself at last", () => {
  expect(Array.from(STATES, (_state, row) => nextUnfinished(STATES, row))).toEqual([2, 2, 4, 4, 2, 2, 2]);
  expect(nextUnfinished(Uint8Array.from([COMPLETE, INCOMPLETE]), 1)).toBe(1);
  expect(nextUnfinished(Uint8Array.from([COMPLETE, BLANK, INELIGIBLE]), 0)).toBeNull();
});
