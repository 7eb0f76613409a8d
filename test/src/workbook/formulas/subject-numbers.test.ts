import { describe, expect, it, test } from "vitest";
import type { Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { NO_ENTRY, STEP } from "../../../../src/workbook/formulas/entry-keys";
import { sortEntries } from "../../../../src/workbook/formulas/sorted-entry-values";
import { sortedGroups } from "../../../../src/workbook/formulas/sorted-groups";

/** Two subjects, one of them in rows apart, and a row without a subject. */
const SUBJECTS = Int32Array.from([0, 1, 0, -1]);

describe("Numbers of subjects, after whole rows were sorted,", () => {
  test.each<readonly [Role, readonly Cell[], boolean]>([
    ["Nhom", [7, 3, 7, null], true],
    ["Nhom", [{ date: 7 }, 3, 7, null], true],
    ["Nhom", [7, 7, 7, null], false],
    ["Nhom", [7, 3, 8, null], false],
    ["Nhom", [7, 3, 7, 4], false],
    ["Nhom", [null, 3, 7, null], false],
    ["Nhom", ["7", "3", "7", null], false],
    ["Nhom", [true, 3, true, null], false],
    ["Dau", [0, 1, 1, 0], true],
    ["Dau", [0, 1, 1, null], true],
    ["Dau", [1, 1, 0, 0], true],
    ["Dau", [1, 1, 1, 0], false],
    ["Dau", [0, 1, 0, 0], false],
    ["Dau", [0, 1, 1, 1], false],
    ["Dau", [0, 2, 1, 0], false],
    ["Dau", [0, 1, null, 0], false],
    ["Hang", [0, 1, 1, 0], false],
  ])("in the column %s, %j, are right: %s", (role, cells, isRight) => {
    const read = sortedGroups(role, cells, SUBJECTS);
    expect(read !== null).toBe(isRight);
    if (read) expect(cells.map((_, row) => read(row))).toEqual(cells.map((cell) => cell ?? ""));
  });
});

describe("Entries sorted by subject", () => {
  const subjects = [
    { firstRow: 0, entries: 2 },
    { firstRow: 1, entries: 1 },
  ];
  const sorted = sortEntries({ subjects: SUBJECTS }, subjects, (row) => 100 + row);

  it("have keys by their subject's first row and their own place below it", () => {
    expect([0, 1, 2, 3].map(sorted.keyOf)).toEqual([STEP + 1, 2 * STEP + 1, STEP + 3, ""]);
  });

  it("stand in the list by their keys, which ends where the entries do", () => {
    expect([0, 1, 2, 3].map(sorted.keyAt)).toEqual([STEP + 1, STEP + 3, 2 * STEP + 1, NO_ENTRY]);
    expect([0, 1, 2, 3].map(sorted.pointsAt)).toEqual([100, 102, 101, 0]);
  });
});
