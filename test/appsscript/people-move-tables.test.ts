import { describe, expect, it } from "vitest";
import type { RepairCode } from "../../src/workbook/check/offered-fixes";
import { TABLE_MOVES, fillTable, rulesBelow, typeBelowUnderOwnRule } from "../host-cases/people-move-tables";
import {
  FIELDS,
  FORMER_FIELD_FILES,
  fieldCells,
  fieldsIn,
  formerFile,
  insertFieldRow,
  snapshotOf,
} from "../host-cases/former-fields";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";
import { saveXlsx } from "../../workbench/grid/xlsx/save-xlsx";
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

  it("ends the fields of an earlier version once a row is inserted for another one, and undo puts them back", async () => {
    const { grid, run } = openAddon();
    openXlsx(grid, formerFile(FORMER_FIELD_FILES[0]));
    const found = async () => {
      const checked = await run({ kind: "check" });
      if (checked.kind !== "outcome") throw new Error(checked.kind);
      return checked.outcome.findings.flatMap(({ code }) => (code.startsWith("other-field") ? [code] : []));
    };
    expect(await found()).toEqual(["other-field-missing"]);
    insertFieldRow(grid, 0);
    const before = fieldCells(grid);
    expect(await found()).toEqual(["other-field-row"]);
    await run({ kind: "repair", code: "other-field-row" });
    expect([await found(), fieldsIn(snapshotOf(saveXlsx(grid)))]).toEqual([[], [...FIELDS, "KHAC"]]);
    await run({ kind: "undo" });
    expect(fieldCells(grid)).toEqual(before);
  });
});
