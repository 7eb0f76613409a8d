import { describe, expect, it } from "vitest";
import { apply, capture } from "../../../../addin/host";
import { captureNeeds } from "../../../../src/actions/capture-needs";
import { check } from "../../../../src/actions/check";
import { perform } from "../../../../src/actions/perform";
import type { Command } from "../../../../src/actions/perform";
import { runAction } from "../../../../src/actions/run-action";
import type { RepairCode } from "../../../../src/workbook/check/offered-fixes";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { TABLE_MOVES, fillTable } from "../../../host-cases/people-move-tables";
import { openAddin } from "../../../addin/open-addin";

const run = (command: Command) =>
  runAction({ capture, apply }, (snapshot) => perform(command, snapshot), captureNeeds(command));

describe("A table that people moved, copied or emptied", () => {
  it.each(TABLE_MOVES)("is bound again after $name, which can be undone", async ({ act, found, entries }) => {
    const { grid } = openAddin();
    await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
    fillTable(grid);
    act(grid);
    const repair: Command = { kind: "repair", code: found as RepairCode };
    const moved = await capture(captureNeeds(repair));
    const told = check(moved).findings;
    expect(told.map(({ code }) => code)).toContain(found);

    const { plan } = perform(repair, moved);
    // A page may send this plan as well: the guard knows it for one of the product's own
    expect(foreignEdit(plan, moved)).toBeNull();
    await run(repair);
    const mended = check(await capture());
    expect(mended.findings.map(({ code }) => code)).not.toContain(found);
    expect(mended.summary.entries).toBe(entries[1]);

    const undone = await run({ kind: "undo" });
    expect(undone).toEqual({ kind: "undo", undone: { kind: "undone", action: "repair" } });
    const back = check(await capture());
    expect(back.summary.entries).toBe(entries[0]);
  });
});
