import { expect, test } from "vitest";
import { NOT_CALCULATED, isCellDate, isCellError, isNotCalculated, sameCell } from "../../../src/text/cell";
import type { Cell } from "../../../src/text/cell";

test.each<readonly [Cell, boolean, boolean, boolean]>([
  [null, false, false, false],
  [1, false, false, false],
  ["date", false, false, false],
  [true, false, false, false],
  [{ date: 46143 }, true, false, false],
  [{ error: "#N/A" }, false, true, false],
  [NOT_CALCULATED, false, true, true],
  [{ error: "#CHƯA_TÍNH" }, false, true, true],
])("The cell %j is a date: %s, an error: %s, not calculated: %s", (cell, isDate, isError, isOpen) => {
  expect([isCellDate(cell), isCellError(cell), isNotCalculated(cell)]).toEqual([isDate, isError, isOpen]);
});

test.each<readonly [Cell, Cell, boolean]>([
  ["a", "a", true],
  ["a", "a ", false],
  [1, "1", false],
  [null, "", false],
  [null, null, true],
  [{ date: 1 }, { date: 1 }, true],
  [{ date: 1 }, { date: 2 }, false],
  [{ date: 1 }, { error: "1" }, false],
  [{ date: 1 }, 1, false],
  ['{"date":1}', { date: 1 }, false],
  [{ date: 1 }, null, false],
  ["1", 1, false],
  [true, "true", false],
])("The cells %j and %j hold the same: %s", (one, other, isSame) => {
  expect([sameCell(one, other), sameCell(other, one)]).toEqual([isSame, isSame]);
});
