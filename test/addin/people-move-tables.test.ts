import { describe, expect, it } from "vitest";
import { apply, capture } from "../../addin/host";
import { captureNeeds } from "../../src/actions/capture-needs";
import { check } from "../../src/actions/check";
import { perform } from "../../src/actions/perform";
import type { Command } from "../../src/actions/perform";
import { runAction } from "../../src/actions/run-action";
import type { RepairCode } from "../../src/workbook/check/offered-fixes";
import { TABLE_MOVES, fillTable } from "../host-cases/people-move-tables";
import { openAddin } from "./open-addin";

const run = (command: Command) =>
  runAction({ capture, apply }, (snapshot) => perform(command, snapshot), captureNeeds(command));

describe("What people do to tables is found in Excel, and the repair mends it", () => {
  it.each(TABLE_MOVES)("$name", async ({ act, found, entries: [before, after] }) => {
    const { grid } = openAddin();
    await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4, profile: "party" });
    fillTable(grid);
    act(grid);
    const moved = check(await capture());
    expect([moved.findings.filter(({ code }) => code === found).length, moved.summary.entries]).toEqual([1, before]);
    await run({ kind: "repair", code: found as RepairCode });
    const mended = check(await capture());
    expect([mended.findings.filter(({ code }) => code === found).length, mended.summary.entries]).toEqual([0, after]);
    // Once more changes nothing
    expect(
      perform({ kind: "repair", code: found as RepairCode }, await capture()).plan.edits.filter(
        ({ kind }) => kind !== "remember",
      ),
    ).toEqual([]);
  });
});
