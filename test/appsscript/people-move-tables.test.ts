import { describe, expect, it } from "vitest";
import type { RepairCode } from "../../src/workbook/check/offered-fixes";
import { TABLE_MOVES, fillTable, rulesBelow, typeBelowUnderOwnRule } from "../host-cases/people-move-tables";
import { openAddon } from "./open-addon";

describe("What people do to tables is found in Google Sheets, and Repair restores it", () => {
  it.each(TABLE_MOVES)("$name", async ({ act, found, entries: [before, after] }) => {
    const { grid, run } = openAddon();
    await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
    fillTable(grid);
    act(grid);
    const outcome = async () => {
      const checked = await run({ kind: "check" });
      if (checked.kind !== "outcome") throw new Error(checked.kind);
      return [checked.outcome.findings.filter(({ code }) => code === found).length, checked.outcome.summary.entries];
    };
    expect(await outcome()).toEqual([1, before]);
    await run({ kind: "repair", code: found as RepairCode });
    expect(await outcome()).toEqual([0, after]);
  });

  it("keeps the rule that a row taken in already had, and undo leaves it there", async () => {
    const { grid, run } = openAddon();
    await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
    fillTable(grid);
    typeBelowUnderOwnRule(grid);
    const before = rulesBelow(grid);
    await run({ kind: "repair", code: "rows-below" });
    expect(rulesBelow(grid)).toMatchObject({ TC1: before["TC1"], TC2: expect.stringContaining("ISNUMBER") as unknown });
    await run({ kind: "undo" });
    expect(rulesBelow(grid)).toEqual(before);
  });
});
