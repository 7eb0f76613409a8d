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
import { areaToReference, referenceToArea } from "../../../../src/workbook/model/area";

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

describe("A table that cannot be read, as when the cell with its rubric was typed over", () => {
  it.each([0, 1, 3])(
    "is not written over by binding another one under its headings, %i blank rows below them",
    async (blankRows) => {
      const { grid } = openAddin();
      await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
      fillTable(grid);
      const area = (role: string) =>
        referenceToArea(grid.names().find(({ name }) => name === `ThamDinh_1_${role}`)!.formula)!;
      const sheet = grid.findSheet(area("DoiTuong").sheet)!;
      const heading = { row: area("DoiTuong").row - 2, column: 60 };
      if (blankRows > 0)
        grid.change({ kind: "insertRows", sheet: sheet.name, at: area("DoiTuong").row, count: blankRows });
      // A second table is lost, whose rubric's cell stands beside the same headings
      grid.setContent(sheet.id, heading.row, heading.column, "tap-the");
      grid.setName({
        name: "ThamDinh_2_Rubric",
        formula: `=${areaToReference({ sheet: sheet.name, ...heading, rows: 1, columns: 1 })}`,
        visible: true,
        comment: "",
      });
      for (const role of ["DoiTuong", "TC1", "Tong"])
        grid.setName({ name: `ThamDinh_2_${role}`, formula: "=#REF!", visible: true, comment: "" });
      const own = area("Rubric");
      grid.setContent(sheet.id, own.row, own.column, "CÓ");
      const { row, column } = area("DiemXet");
      grid.setContent(sheet.id, row + 1, column, "1,5 điểm");

      const read = await capture({ forRules: true });
      expect(check(read).findings.map(({ code }) => code)).not.toContain("table-emptied");
      const tables = ["table-emptied", "table-unbound", "table-gone", "binding-broken"] as const;
      for (const code of tables) await run({ kind: "repair", code });
      expect(grid.sheet(sheet.id).content(row + 1, column)).toBe("1,5 điểm");
    },
  );
});
