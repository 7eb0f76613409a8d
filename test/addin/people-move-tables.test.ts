import { describe, expect, it } from "vitest";
import { apply, capture } from "../../addin/host";
import { captureNeeds } from "../../src/actions/capture-needs";
import { check } from "../../src/actions/check";
import { perform } from "../../src/actions/perform";
import type { Command } from "../../src/actions/perform";
import { runAction } from "../../src/actions/run-action";
import type { RepairCode } from "../../src/workbook/check/offered-fixes";
import { TABLE_MOVES, fillTable, rulesBelow, typeBelowUnderOwnRule } from "../host-cases/people-move-tables";
import {
  FIELDS,
  FORMER_FIELD_FILES,
  fieldCells,
  fieldsIn,
  formerFile,
  insertFieldRow,
} from "../host-cases/former-fields";
import { openXlsx } from "../../workbench/grid/xlsx/open-xlsx";
import { openAddin } from "./open-addin";

const run = (command: Command) =>
  runAction({ capture, apply }, (snapshot) => perform(command, snapshot), captureNeeds(command));

describe("What people do to tables is found in Excel, and Repair restores it", () => {
  it.each(TABLE_MOVES)("$name", async ({ act, found, entries: [before, after] }) => {
    const { grid } = openAddin();
    await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
    fillTable(grid);
    act(grid);
    const moved = check(await capture());
    expect([moved.findings.filter(({ code }) => code === found).length, moved.summary.entries]).toEqual([1, before]);
    await run({ kind: "repair", code: found as RepairCode });
    const repaired = check(await capture());
    expect([repaired.findings.filter(({ code }) => code === found).length, repaired.summary.entries]).toEqual([
      0,
      after,
    ]);
    // Once more changes nothing
    expect(
      perform({ kind: "repair", code: found as RepairCode }, await capture()).plan.edits.filter(
        ({ kind }) => kind !== "remember",
      ),
    ).toEqual([]);
  });

  it("keeps the rule that a row taken in already had, and undo leaves it there", async () => {
    const { grid } = openAddin();
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
    const { grid } = openAddin();
    openXlsx(grid, formerFile(FORMER_FIELD_FILES[0]));
    const found = async () =>
      check(await capture({ forRules: true })).findings.filter(({ code }) => code.startsWith("other-field"));
    expect(await found()).toMatchObject([{ code: "other-field-missing" }]);
    insertFieldRow(grid, 0);
    const before = fieldCells(grid);
    expect(await found()).toMatchObject([{ code: "other-field-row" }]);
    await run({ kind: "repair", code: "other-field-row" });
    expect([await found(), fieldsIn(await capture())]).toEqual([[], [...FIELDS, "KHAC"]]);
    await run({ kind: "undo" });
    expect(fieldCells(grid)).toEqual(before);
  });
});
