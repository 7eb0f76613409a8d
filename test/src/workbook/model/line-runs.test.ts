import { describe, expect, it } from "vitest";
import {
  columnWidthRuns,
  hiddenColumnRuns,
  rowHeightRuns,
  runsOfLines,
} from "../../../../src/workbook/model/line-runs";
import { BLANK_SHEET as spec } from "../../../addin/plans";

describe("Rows and columns beside one another are set by one call", () => {
  it("where columns are equally wide", () => {
    expect(columnWidthRuns({ ...spec, columnWidths: [5, 5, 20, 5] })).toEqual([
      { first: 1, last: 2, size: 5 },
      { first: 3, last: 3, size: 20 },
      { first: 4, last: 4, size: 5 },
    ]);
  });

  it("where rows are equally high, in whatever order they were named", () => {
    const rowHeights = [
      { row: 9, height: 30 },
      { row: 7, height: 30 },
      { row: 8, height: 30 },
      { row: 11, height: 30 },
    ];
    expect(rowHeightRuns({ ...spec, rowHeights })).toEqual([
      { first: 7, last: 9, size: 30 },
      { first: 11, last: 11, size: 30 },
    ]);
  });

  it("where columns are hidden", () => {
    expect(hiddenColumnRuns({ ...spec, hiddenColumns: [12, 10, 11] }).map(({ first, last }) => [first, last])).toEqual([
      [10, 12],
    ]);
  });

  it("and none is set where there is none", () => {
    expect(runsOfLines([])).toEqual([]);
  });
});
