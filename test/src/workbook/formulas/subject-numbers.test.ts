import { describe, expect, it, test } from "vitest";
import { NO_SUBJECT } from "../../../../src/scoring/table";
import type { Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { NO_ENTRY, NO_POINTS, STEP } from "../../../../src/workbook/formulas/entry-keys";
import { formerSortedEntries, sortEntries } from "../../../../src/workbook/formulas/sorted-entry-values";
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
  const sorted = sortEntries({ subjects: SUBJECTS }, subjects, Float64Array.of(100, 101, 102, 103));

  it("have keys by their subject's first row and their own place below it", () => {
    expect([...sorted.keys]).toEqual([STEP + 1, 2 * STEP + 1, STEP + 3, NaN]);
  });

  it("stand in the list by their keys, each in the row of an entry, which ends where the entries do", () => {
    expect([...sorted.sortedKeys]).toEqual([STEP + 1, STEP + 3, 2 * STEP + 1, NO_ENTRY]);
    expect([...sorted.sortedPoints]).toEqual([100, 102, 101, NO_POINTS]);
  });

  it("leave no place to a row of no entry, which repeats the key below it and has points of nobody", () => {
    const between = sortEntries(
      { subjects: Int32Array.of(NO_SUBJECT, 0, NO_SUBJECT, 0) },
      [{ firstRow: 1, entries: 2 }],
      Float64Array.of(0, 1, 2, 3),
    );
    expect([...between.sortedKeys]).toEqual([1, 1, 3, 3].map((place) => 2 * STEP + place));
    expect([...between.sortedPoints]).toEqual([NO_POINTS, 1, NO_POINTS, 3]);
  });

  it("stood in the rows of their places in earlier versions", () => {
    const former = formerSortedEntries(
      { subjects: Int32Array.of(NO_SUBJECT, 0, 0) },
      [{ firstRow: 1, entries: 2 }],
      (row) => row,
    );
    expect([0, 1, 2].map(former.keyAt)).toEqual([2 * STEP + 1, 2 * STEP + 2, NO_ENTRY]);
    expect([0, 1, 2].map(former.pointsAt)).toEqual([1, 2, 0]);
  });
});
