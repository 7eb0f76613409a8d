import { beforeEach, describe, expect, it } from "vitest";
import { fillGrid } from "../../foreign/book-in-grid";
import { twoStoreyHeads } from "../../foreign/books/two-storey-heads";
import { columnNumber } from "../../../src/workbook/model/area";
import { contentsOf } from "../in-process";
import { openAddon } from "../open-addon";
import type { OpenAddon } from "../open-addon";

const SUMMARIZE = { kind: "summarize", date: "24/11/2026", profile: "party" } as const;
const CLASSIFY = { kind: "classify", repair: false } as const;
let addon: OpenAddon;

/** Lets something happen each time a page has made its plan and sends it, so often. */
function beforePlans(times: number, happen: () => void): { readonly sent: () => number } {
  const executeRemote = addon.runner.executeRemote.bind(addon.runner);
  let sent = 0;
  addon.runner.executeRemote = (name, json) => {
    if (name === "applyPlan") {
      sent += 1;
      if (sent <= times) happen();
    }
    return executeRemote(name, json);
  };
  return { sent: () => sent };
}

function put(role: string, row: number, value: string | number | null): void {
  const area = addon.area(`ThamDinh_1_${role}`);
  addon.grid.setContent(addon.grid.findSheet(area.sheet)!.id, area.row + row, area.column, value);
}

function value(role: string, row: number): unknown {
  const area = addon.area(`ThamDinh_1_${role}`);
  return addon.grid.findSheet(area.sheet)!.value(area.row + row, area.column);
}

beforeEach(async () => {
  addon = openAddon();
  await addon.run({ kind: "insert-template", rubrics: ["tap-the"], rows: 6 });
  for (const [role, typed] of Object.entries({
    DoiTuong: "Đảng ủy A",
    MoHinh: "Một cửa",
    TC1: 1,
    TC2: 2,
    TC3: 1,
    TC4: 1,
  }))
    put(role, 0, typed);
  put("Tong", 0, null);
});

describe("What somebody types while a page computes", () => {
  it("stays, and the results are for what stands there now", async () => {
    const { sent } = beforePlans(1, () => put("TC2", 0, 4));
    const performed = await addon.run(SUMMARIZE);
    expect(sent()).toBe(2);
    expect(value("TC2", 0)).toBe(4);
    if (performed.kind !== "outcome") throw new Error(performed.kind);
    expect(performed.outcome.results()).toMatchObject([{ entries: [{ total: 7 }] }]);
    const summary = addon.grid.sheets().at(-1)!;
    expect(JSON.stringify(addon.grid.snapshotState())).toContain("Đảng ủy A");
    expect(summary.name).toBe("Tổng hợp");
  });

  it("stays where it had been about to be corrected, and is not corrected by what was seen before", async () => {
    put("TC2", 0, 15);
    beforePlans(1, () => put("TC2", 0, 3));
    expect(
      await addon.run({
        kind: "fix",
        code: "score-above-maximum",
        cells: [{ ...addon.area("ThamDinh_1_TC2"), before: 15, after: 1.5 }],
      }),
    ).toMatchObject({ kind: "fixed", fixed: 0, refused: [{ before: 15 }] });
    expect(value("TC2", 0)).toBe(3);
  });

  it("stays where rows have been put in above: the plan is made anew for the table's new place", async () => {
    const before = addon.area("ThamDinh_1_Tong");
    beforePlans(1, () => addon.grid.change({ kind: "insertRows", sheet: before.sheet, at: 1, count: 2 }));
    await addon.run(CLASSIFY);
    expect(addon.area("ThamDinh_1_Tong").row).toBe(before.row + 2);
    expect(value("Tong", 0)).toBe(5);
    // Two rows of headings have come down to where the first entry was
    expect(addon.grid.findSheet(before.sheet)!.content(before.row, before.column)).toBe("Tổng điểm");
  });

  it("is waited for three times; then the user is told, and nothing has been written or lost", async () => {
    let typed = 0;
    const { sent } = beforePlans(9, () => put("TC2", 1, (typed += 1) / 4));
    await expect(addon.run(SUMMARIZE)).rejects.toMatchObject({ failure: { code: "changed-meanwhile" } });
    expect([sent(), typed, value("TC2", 1)]).toEqual([3, 3, 0.75]);
    put("TC2", 1, null);
    const other = contentsOf(addon);
    expect(addon.grid.sheets().map(({ name }) => name)).toEqual(["Sheet1", "Bộ tiêu chí", "Chấm điểm tập thể"]);
    await expect(addon.run({ kind: "check" })).resolves.toMatchObject({ kind: "outcome" });
    expect(contentsOf(addon)).toEqual(other);
  });

  it("is told in the notice of a menu item as well", async () => {
    beforePlans(9, () => put("TC2", 1, Number(value("TC2", 1) ?? 0) + 0.25));
    addon.choose("Tổng hợp");
    expect(await addon.finishNotice()).toEqual([
      expect.stringMatching(/Có người đang sửa tệp.*Hãy đợi một lát rồi thực hiện lại/),
    ]);
  });
});

describe("What does not count as a change", () => {
  it("is where people look and what they select", async () => {
    const { sent } = beforePlans(9, () =>
      addon.grid.activate(addon.grid.findSheet("Sheet1")!.id, [{ row: 7, column: 3, rows: 1, columns: 1 }]),
    );
    await addon.run(CLASSIFY);
    expect(sent()).toBe(1);
    expect(value("Tong", 0)).toBe(5);
  });

  it("is a sheet of somebody's own, in which they go on writing", async () => {
    const { id } = addon.grid.findSheet("Sheet1")!;
    let row = 0;
    const { sent } = beforePlans(9, () => addon.grid.setContent(id, (row += 1), 1, "nhật ký"));
    await addon.run(CLASSIFY);
    expect([sent(), row, addon.grid.sheet(id).content(1, 1)]).toEqual([1, 1, "nhật ký"]);
  });

  it("is a table that was selected and is so no more: it is attached all the same", async () => {
    addon = openAddon({}, { sheets: [twoStoreyHeads.sheet] });
    fillGrid(addon.grid, twoStoreyHeads);
    const sheet = addon.grid.activeSheet();
    const { sent } = beforePlans(9, () => addon.grid.activate(sheet, [{ row: 90, column: 30, rows: 1, columns: 1 }]));
    const roles = Object.entries(twoStoreyHeads.roles).map(([letters, role]) => ({
      column: columnNumber(letters),
      role,
    }));
    const performed = await addon.run({
      kind: "attach",
      dryRun: false,
      input: { at: null, rubric: twoStoreyHeads.rubric, roles, results: "formulas", adopt: [] },
    });
    expect(performed).toMatchObject({ kind: "attach", attached: true });
    expect(sent()).toBe(1);
  });
});

it("Two people who act at the same time both get what they asked for", async () => {
  const [summary, rubric] = await Promise.all([
    addon.run(SUMMARIZE),
    addon.run({ kind: "make-rubric", source: { kind: "copy", id: "tap-the" }, name: "Khối xã" }),
    addon.run(CLASSIFY),
  ]);
  expect([summary.kind, rubric.kind]).toEqual(["outcome", "rubric-made"]);
  expect(addon.grid.sheets().map(({ name }) => name)).toEqual(expect.arrayContaining(["Tổng hợp", "Bộ tiêu chí"]));
  expect(value("Tong", 0)).toBe(5);
});

it("A fingerprint of another spreadsheet, or of none, carries nothing out", () => {
  const before = contentsOf(addon);
  const plan = JSON.stringify({
    edits: [{ kind: "setCells", sheet: "Sheet1", cells: [{ row: 1, column: 1, content: "x" }] }],
  });
  expect(addon.call("applyPlan", plan, {}, "M0123456789abcdef")).toEqual({
    ok: false,
    error: { code: "changed-meanwhile" },
  });
  expect(addon.call("applyPlan", plan, {}, "")).toMatchObject({ ok: false, error: { code: "bad-request" } });
  expect(contentsOf(addon)).toEqual(before);
});
