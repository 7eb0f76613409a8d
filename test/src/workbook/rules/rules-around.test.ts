import { describe, expect, it, test } from "vitest";
import type { RuleRun } from "../../../../src/workbook/model/snapshot";
import { runWithin, withRowsAround, withoutRule } from "../../../../src/workbook/rules/rules-around";
import { emptySnapshot } from "../../../snapshot-of";

const NAME = "ThamDinh_1_TC1";
const area = { sheet: "Bảng", row: 9, column: 3, rows: 4, columns: 1 };
const rule = { kind: "list", source: "=$A$1:$A$3" } as const;
const run = (row: number, rows: number, own: RuleRun["rule"] = rule): RuleRun => ({ row, rows, rule: own });

describe("Rules round a table", () => {
  it("are read from the top of the sheet to 2,000 rows below the table, or to the last row that is there", () => {
    expect(withRowsAround([{ name: NAME, area }])).toEqual([{ name: NAME, area: { ...area, row: 1, rows: 2012 } }]);
    expect(withRowsAround([{ area }], () => 40)[0]!.area).toMatchObject({ row: 1, rows: 40 });
    expect(withRowsAround([{ name: NAME, area: null }])).toEqual([{ name: NAME, area: null }]);
  });

  test.each([
    ["whole inside", run(10, 2), run(10, 2)],
    ["over the first row", run(1, 10), run(9, 2)],
    ["over the last row", run(12, 9), run(12, 1)],
    ["round all of it", run(1, 99), run(9, 4)],
    ["right above", run(1, 8), null],
    ["right below", run(13, 2), null],
  ])("are cut to its rows: %s", (_, whole, part) => {
    expect(runWithin(whole, area)).toEqual(part);
  });

  it("leave free the rows between them, in whatever order the host lists them", () => {
    const free = (...runs: readonly RuleRun[]) =>
      withoutRule(NAME, area, emptySnapshot({ rules: [{ name: NAME, runs }] })).map(({ row, rows }) => [row, rows]);
    expect(free(run(12, 1), run(9, 1))).toEqual([[10, 2]]);
    expect(free(run(9, 4))).toEqual([]);
    expect(free(run(10, 1, "none"), run(1, 8))).toEqual([[9, 4]]);
    expect(free(run(9, 3), run(10, 1))).toEqual([[12, 1]]);
    expect(withoutRule(NAME, area, emptySnapshot())).toEqual([area]);
  });
});
