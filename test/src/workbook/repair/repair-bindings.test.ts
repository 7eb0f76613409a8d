import { describe, expect, it } from "vitest";
import { apply, capture } from "../../../../addin/host";
import { captureNeeds } from "../../../../src/actions/capture-needs";
import { check } from "../../../../src/actions/check";
import { perform } from "../../../../src/actions/perform";
import type { Command } from "../../../../src/actions/perform";
import { runAction } from "../../../../src/actions/run-action";
import type { Role } from "../../../../src/scoring/role";
import type { RepairCode } from "../../../../src/workbook/check/offered-fixes";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { openAddin } from "../../../addin/open-addin";
import { TABLE, fillTable } from "../../../host-cases/people-move-tables";
import { blockOf } from "../../../snapshot-of";

const run = (command: Command) =>
  runAction({ capture, apply }, (snapshot) => perform(command, snapshot), captureNeeds(command));
const codes = async () => check(await capture()).findings.map(({ code }) => code);

async function filled() {
  const { grid } = openAddin();
  await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 4 });
  fillTable(grid);
  return grid;
}

/** Deletes the sheet's column with this role, as people do; the formulas that need it break. */
async function withoutColumn(role: Role) {
  const grid = await filled();
  const { column } = blockOf(await capture(), columnName(1, role)).area;
  grid.change({ kind: "deleteColumns", sheet: TABLE, at: column, count: 1 });
}

async function repairAll() {
  for (const code of ["binding-broken", "binding-missing"] as const satisfies readonly RepairCode[])
    if ((await codes()).includes(code)) await run({ kind: "repair", code });
}

describe("A workbook that lost a part", () => {
  it.each<Role>(["Tong", "XepLoai", "Hang", "TinhTrang", "KetQua"])(
    "has the column %s again after a repair, with the results of all entries",
    async (role) => {
      await filled();
      const before = await codes();
      await withoutColumn(role);
      expect(await codes()).toContain("binding-broken");
      await repairAll();
      expect(await codes()).toEqual(before);
      const { area, formulas } = blockOf(await capture(), columnName(1, role));
      expect(formulas[0]!.filter((formula) => formula !== null)).toHaveLength(4);
      expect(area.column).toBeGreaterThan(blockOf(await capture(), columnName(1, "TC1")).area.column);
    },
  );

  it("has an empty column to type in for deleted scores, and says that they are missing", async () => {
    await withoutColumn("TC2");
    await repairAll();
    expect(blockOf(await capture(), columnName(1, "TC2")).columns[0]).toEqual([null, null, null, null]);
    expect(await codes()).toContain("score-missing");
  });

  it("forgets a column that nothing needs", async () => {
    await withoutColumn("GhiChu");
    await repairAll();
    expect((await capture()).names.map(({ name }) => name)).not.toContain(columnName(1, "GhiChu"));
  });

  it("has its rubric again from what the product ships, whose bands then count as unconfirmed", async () => {
    const grid = await filled();
    const rubric = (await capture()).names.find(({ name }) => name === "ThamDinh_Rubric_tap_the")!.block!;
    grid.change({ kind: "deleteSheet", sheet: rubric.area.sheet });
    expect(await codes()).toContain("binding-broken");
    await repairAll();
    const mended = await capture();
    expect(blockOf(mended, "ThamDinh_Rubric_tap_the").columns).toEqual(rubric.columns);
    expect(check(mended).summary).toMatchObject({ entries: 2, complete: 2 });
  });
});
