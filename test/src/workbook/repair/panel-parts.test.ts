import process from "node:process";
import { describe, expect, it } from "vitest";
import { apply, capture } from "../../../../addin/host";
import { captureNeeds } from "../../../../src/actions/capture-needs";
import { check } from "../../../../src/actions/check";
import { perform } from "../../../../src/actions/perform";
import type { Command, Performed } from "../../../../src/actions/perform";
import { runAction } from "../../../../src/actions/run-action";
import type { RepairCode } from "../../../../src/workbook/check/offered-fixes";
import { columnName } from "../../../../src/workbook/model/binding-name";
import { openAddin } from "../../../addin/open-addin";
import { constants } from "../../../fuzz/random-edits";
import { somebody } from "../../../panel-workbook";
import { blockOf } from "../../../snapshot-of";
import type { Grid } from "../../../../workbench/grid/grid";

const run = (command: Command): Promise<Performed> =>
  runAction({ capture, apply }, (snapshot) => perform(command, snapshot), captureNeeds(command));
const findings = async () => check(await capture()).findings;
const brokenNames = async () => (await capture()).names.flatMap(({ name, block }) => (block === null ? [name] : []));

/** A list of three entries, and a panel of two judges and a third marker. Tables 1 to 7. */
async function panel(): Promise<Grid> {
  const { grid } = openAddin();
  await run({ kind: "insert-template", rubrics: ["tap-the"], rows: 3 });
  for (const role of ["DoiTuong", "MoHinh"] as const) {
    const { sheet, row, column } = blockOf(await capture(), columnName(1, role)).area;
    for (let index = 0; index < 3; index++)
      grid.setContent(grid.findSheet(sheet)!.id, row + index, column, `${role} ${index}`);
  }
  await run({ kind: "new-panel", members: somebody(2, true), title: "", sheet: null, rubric: null });
  return grid;
}

type Deletion = readonly ["row" | "column", string];

/** One of each kind; every row and column with a name: THAMDINH_DELETIONS=all. */
const KINDS: readonly Deletion[] = [
  ["row", "ThamDinh_CoQuan"],
  ["row", "ThamDinh_1_Rubric"],
  ["row", "ThamDinh_2_NguongA"],
  ["row", "ThamDinh_2_SoCoMat"],
  ["column", "ThamDinh_2_SoCoMat"],
  ["column", "ThamDinh_2_MaTV"],
  ["column", "ThamDinh_2_CoMat"],
  ["column", "ThamDinh_2_SoGiao"],
  ["row", "ThamDinh_3_To"],
  ["column", "ThamDinh_3_MaMH"],
  ["row", "ThamDinh_4_CuaTV"],
  ["column", "ThamDinh_5_CuaTV"],
  ["column", "ThamDinh_4_MaMH"],
  ["column", "ThamDinh_5_TinhTrang"],
  ["column", "ThamDinh_7_P2"],
  ["column", "ThamDinh_7_QDChuTich"],
  ["column", "ThamDinh_7_Nguon"],
  ["row", "ThamDinh_7_To"],
];

async function everyDeletion(): Promise<readonly Deletion[]> {
  await panel();
  // Rubrics are blocks of several columns, which report themselves
  const names = (await capture()).names.filter(({ name }) => !name.startsWith("ThamDinh_Rubric_"));
  const single = names.flatMap(({ name, block }) => (block?.area.rows === 1 ? [["row", name] as const] : []));
  return [...single, ...names.map(({ name }) => ["column", name] as const)];
}

const DELETIONS = process.env["THAMDINH_DELETIONS"] === "all" ? await everyDeletion() : KINDS;

/** Findings that would send somebody astray while a part is gone: nothing is wrong with them but what is gone. */
const ASTRAY: ReadonlySet<string> = new Set([
  "formula-changed",
  "formula-overwritten",
  "result-stale",
  "judge-without-ballot",
  "ballot-twice",
]);

async function repairAll(): Promise<void> {
  for (const code of ["binding-broken", "binding-missing"] as const satisfies readonly RepairCode[])
    if ((await findings()).some((finding) => finding.code === code)) await run({ kind: "repair", code });
}

describe("A workbook in which a row or a column of a panel was deleted", () => {
  it.each(DELETIONS)(
    "names what is gone, makes it again, and takes that back (%s of %s)",
    { timeout: 60_000 },
    async (kind, name) => {
      const grid = await panel();
      const { sheet, row, column } = blockOf(await capture(), name).area;
      const place = kind === "row" ? ({ kind: "deleteRows", at: row } as const) : { kind: "deleteColumns", at: column };
      grid.change({ ...place, sheet, count: 1 } as Parameters<Grid["change"]>[0]);
      const broken = await brokenNames();
      const found = await findings();
      const named = found.flatMap(({ code, where }) => (code === "binding-broken" ? [where.name] : []));
      // Without the code of its rubric nobody can say what else a table should have
      const illegible = broken.filter((own) => own.endsWith("_Rubric")).map((own) => own.replace("Rubric", ""));
      expect(named).toEqual(
        expect.arrayContaining(
          broken.filter((own) => named.includes(own) || !illegible.some((of) => own.startsWith(of))),
        ),
      );
      expect(named).not.toEqual([]);
      expect(found.filter(({ code }) => ASTRAY.has(code))).toEqual([]);

      const typed = [...constants(grid)].sort();
      await run({ kind: "repair", code: "binding-broken" });
      expect(await brokenNames()).toEqual([]);
      expect((await findings()).filter(({ code }) => code.startsWith("binding") || ASTRAY.has(code))).toEqual([]);
      const undone = await run({ kind: "undo" });
      expect(undone.kind === "undo" && undone.undone).toEqual({ kind: "undone", action: "repair" });
      expect([...constants(grid)].sort()).toEqual(typed);

      await repairAll();
      expect((await findings()).filter(({ code }) => code.startsWith("binding"))).toEqual([]);
      const kept = constants(grid);
      expect(typed.filter(([at, content]) => kept.get(at) !== content)).toEqual([]);
    },
  );

  it("has no results of a panel while a judge's ballot is gone: the third marker's is not taken for it", async () => {
    const grid = await panel();
    const { sheet } = blockOf(await capture(), "ThamDinh_5_TC1").area;
    grid.change({ kind: "deleteSheet", sheet: sheet });
    expect((await findings()).map(({ code }) => code)).toEqual(expect.arrayContaining(["table-gone", "panel-broken"]));
    await run({ kind: "repair", code: "table-gone" });
    const left = (await findings()).map(({ code }) => code);
    expect(left).toContain("panel-broken");
    expect(left.filter((code) => ASTRAY.has(code))).toEqual([]);
  });

  it("may set up a new panel once all sheets of the former one are gone", async () => {
    const grid = await panel();
    for (const table of [2, 3, 4, 5, 6, 7]) {
      const { names } = await capture();
      const own = names.find(({ name, block }) => block && name.startsWith(`ThamDinh_${table}_`))!;
      grid.change({ kind: "deleteSheet", sheet: own.block!.area.sheet });
    }
    await run({ kind: "repair", code: "table-gone" });
    await run({ kind: "new-panel", members: somebody(2, true), title: "", sheet: null, rubric: null });
    const codes = (await findings()).map(({ code }) => code);
    expect(codes).not.toContain("panel-broken");
    expect(codes.filter((code) => code.startsWith("binding"))).toEqual([]);
  });
});
