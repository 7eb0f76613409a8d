import { describe, expect, test } from "vitest";
import { movedSelection } from "../../../standalone/sheet/moved-selection";

const LAYOUT = {
  // Row 3 is hidden
  tops: Float64Array.from([0, 20, 40, 40, 60, 80]),
  lefts: Float64Array.from([0, 50, 100, 150]),
};
const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

describe("Keys in the sheet view", () => {
  test.each([
    ["ArrowDown", false, false, at(2, 1), at(4, 1)],
    ["ArrowUp", false, false, at(4, 1), at(2, 1)],
    ["ArrowUp", false, false, at(1, 1), at(1, 1)],
    ["ArrowRight", false, false, at(1, 3), at(1, 3)],
    ["ArrowRight", true, false, at(1, 1), at(1, 1, 1, 2)],
    ["ArrowDown", true, false, at(1, 2, 2, 1), at(1, 2, 4, 1)],
    ["End", false, true, at(1, 1), at(5, 3)],
    ["Home", false, false, at(4, 3), at(4, 1)],
    ["PageDown", false, false, at(1, 2), at(4, 2)],
    ["PageUp", false, false, at(2, 2), at(1, 2)],
  ])("%s (Shift: %s, Ctrl: %s) moves the selection as in spreadsheets", (key, shiftKey, ctrlKey, from, to) => {
    expect(movedSelection(from, { key, shiftKey, ctrlKey }, LAYOUT, 3)).toEqual(to);
  });

  test("other keys are left to the browser", () => {
    expect(movedSelection(at(1, 1), { key: "Tab", shiftKey: false, ctrlKey: false }, LAYOUT, 3)).toBeNull();
  });
});
