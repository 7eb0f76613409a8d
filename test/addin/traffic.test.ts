import { beforeAll, describe, expect, it, test } from "vitest";
import { apply, capture } from "../../addin/host";
import { perform } from "../../src/actions/perform";
import type { Traffic } from "../../workbench/office/office-host";
import { openAddin, reopenAddin } from "./open-addin";
import type { OpenAddin } from "./open-addin";
import { BLANK_SHEET, templatePlan } from "./plans";

const FIVE_MEGABYTES = 5 * 1024 * 1024;
/** What a request is filled up to, and something for what the estimate forgets. */
const FOUR_MEGABYTES = 4.2 * 1024 * 1024;

const TITLE = "Mô hình chuyển đổi số trong quản lý hồ sơ đảng viên số";
const ENTRY: Readonly<Record<string, (row: number) => string | number>> = {
  DoiTuong: (row) => `Đảng ủy xã số ${String(row)}`,
  MoHinh: (row) => `${TITLE} ${String(row)}`,
  Loai: () => "Tổ chức đảng",
  LinhVuc: () => "Kinh tế",
  Cap: () => "Cấp cơ sở",
  MinhChung: (row) => `Báo cáo số ${String(row)}-BC/ĐU ngày 15/3/2026`,
  DangKy: () => "Có",
  BaoCao: () => "Có",
  DeNghiKT: () => "Không",
  NoiDung: () => 1,
  TC1: () => 1.5,
  TC2: () => 3.75,
  TC3: () => 2,
  TC4: () => 0.5,
};

function fill(addin: OpenAddin, rows: number): void {
  for (const [role, value] of Object.entries(ENTRY)) {
    const { sheet, row, column } = addin.area(`ThamDinh_1_${role}`);
    const { id } = addin.grid.findSheet(sheet)!;
    for (let index = 0; index < rows; index++) addin.grid.setContent(id, row + index, column, value(index + 1));
  }
}

async function titles(): Promise<readonly unknown[]> {
  return (await capture()).names.find(({ name }) => name === "ThamDinh_1_MoHinh")?.block?.columns[0] ?? [];
}

/**
 * Syncs of capturing and summarising on the web, the table being full, and the most bytes that one request of them may
 * have.
 */
interface Expected {
  readonly rows: number;
  readonly capture: number;
  readonly summary: { readonly syncs: number; readonly bytes: number };
  readonly refreshed: { readonly syncs: number; readonly bytes: number };
}

const tables: readonly Expected[] = [
  { rows: 10, capture: 2, summary: { syncs: 2, bytes: 150_000 }, refreshed: { syncs: 4, bytes: 150_000 } },
  { rows: 1000, capture: 2, summary: { syncs: 2, bytes: 1_000_000 }, refreshed: { syncs: 4, bytes: 1_000_000 } },
  {
    rows: 10_000,
    capture: 2,
    summary: { syncs: 2, bytes: FOUR_MEGABYTES },
    refreshed: { syncs: 4, bytes: FOUR_MEGABYTES },
  },
];

describe.each(tables)("a table of $rows rows", ({ rows, ...expected }) => {
  let web: OpenAddin;
  let inserting: Traffic;

  // Formulas are not calculated here: only what travels matters
  beforeAll(async () => {
    web = openAddin({ platform: "web" }, { calculation: "manual" });
    const plan = templatePlan(await capture(), ["tap-the"], rows);
    web.host.reset();
    await apply(plan);
    inserting = web.host.traffic;
  });

  it("is inserted by one request, after one that looks at what is there", () => {
    expect(inserting.syncs).toBe(2);
    // The same for any number of rows
    expect(Math.max(...inserting.requestBytes)).toBeLessThan(325_000);
  });

  it("is captured in 2 syncs while it is empty, and with few bytes", async () => {
    web.host.reset();
    await capture();
    expect(web.host.traffic.syncs).toBe(2);
    expect(Math.max(...web.host.traffic.requestBytes)).toBeLessThan(25_000);
    expect(Math.max(...web.host.traffic.responseBytes)).toBeLessThan(FIVE_MEGABYTES / 2);
  });

  it("is captured in 2 syncs when a few rows are filled, and only these are read of the columns that people fill in", async () => {
    fill(web, 5);
    web.host.reset();
    const read = await titles();
    expect([read.length, read[4], read[5]]).toEqual([rows, `${TITLE} 5`, null]);
    expect(web.host.traffic.syncs).toBe(2);
    expect(web.host.traffic.callsByName.get("Range.getUsedRangeOrNullObject")).toBeGreaterThan(10);
  });

  it("is captured in 2 syncs on the desktop when all rows are filled", async () => {
    const desktop = reopenAddin(web, { platform: "desktop" });
    fill(desktop, rows);
    expect((await titles())[rows - 1]).toBe(`${TITLE} ${String(rows)}`);
    expect(desktop.host.traffic.syncs).toBe(2);
  });

  it(`is captured in ${String(expected.capture)} syncs on the web when all rows are filled`, async () => {
    const filled = reopenAddin(web, { platform: "web" });
    expect((await titles())[rows - 1]).toBe(`${TITLE} ${String(rows)}`);
    expect(filled.host.traffic.syncs).toBe(expected.capture);
    expect(Math.max(...filled.host.traffic.requestBytes)).toBeLessThan(25_000);
  });

  it("is classified without a request beyond the reading where all formulas are there", async () => {
    reopenAddin(web, { platform: "web" });
    const { plan } = perform({ kind: "classify", repair: false }, await capture());
    // The first time it notes down the rubrics
    expect(plan.edits.map(({ kind }) => kind)).toEqual(["remember"]);
    await apply(plan);
    expect(perform({ kind: "classify", repair: false }, await capture()).plan.edits).toEqual([]);
  });

  // What is there and the writing; a refreshed one is copied aside before, and tidied after
  it.each(["summary", "refreshed"] as const)(
    "has its summary (%s) written by one request, besides those that read and keep what is there",
    async (which) => {
      const own = reopenAddin(web, { platform: "web" });
      const { plan } = perform({ kind: "summarize", date: "23/11/2026", profile: "party" }, await capture());
      expect(plan.edits[0]?.kind).toBe(which === "summary" ? "addSheet" : "rewriteSheet");
      own.host.reset();
      await apply(plan);
      const { syncs, requestBytes } = own.host.traffic;
      const bytes = Math.max(...requestBytes);
      expect({ syncs, isSmall: bytes < expected[which].bytes }, `${String(bytes)} bytes`).toEqual({
        syncs: expected[which].syncs,
        isSmall: true,
      });
    },
  );

  it("gets all formulas of a column back by one request", async () => {
    const again = reopenAddin(web, { platform: "web" });
    const { sheet, row, column } = again.area("ThamDinh_1_Tong");
    const { id } = again.grid.findSheet(sheet)!;
    const lastFormula = again.grid.sheet(id).content(row + rows - 1, column);
    for (let index = 0; index < rows; index++) again.grid.setContent(id, row + index, column, null);
    const { plan } = perform({ kind: "classify", repair: false }, await capture());
    const edits = plan.edits.filter((edit) => edit.kind === "fillColumn" && edit.fill.column === column);
    expect(edits).toHaveLength(1);
    again.host.reset();
    await apply({ edits });
    // What is there, what it holds, the writing
    expect(again.host.traffic.syncs).toBe(3);
    expect(Math.max(...again.host.traffic.requestBytes)).toBeLessThan(2500);
    expect(again.grid.sheet(id).content(row + rows - 1, column)).toEqual(lastFormula);
  });
});

it("is captured in halves on the web where it is more than an answer of 5 MB, down to the rows of one column", async () => {
  const rows = 10_000;
  const addin = openAddin({ platform: "web" }, { calculation: "manual" });
  await apply(templatePlan(await capture(), ["tap-the"], rows));
  const { sheet, row, column } = addin.area("ThamDinh_1_MoHinh");
  const { id } = addin.grid.findSheet(sheet)!;
  for (let index = 0; index < rows; index++)
    addin.grid.setContent(id, row + index, column, `${TITLE.repeat(12)} ${String(index)}`);
  addin.host.reset();
  const read = await titles();
  expect([read.length, read[0], read[rows - 1]]).toEqual([
    rows,
    `${TITLE.repeat(12)} 0`,
    `${TITLE.repeat(12)} ${String(rows - 1)}`,
  ]);
  // One for the outline; one that is refused and two halves, again and again for the half with the long column
  expect(addin.host.traffic.syncs).toBe(16);
});

test.each([1, 5, 9])("writing %s MB takes a sync for each 4 MB", async (megabytes) => {
  const addin = openAddin();
  const cells = Array.from({ length: megabytes * 3000 }, () => ["x".repeat(340)]);
  const bytes = new TextEncoder().encode(JSON.stringify(cells)).length;
  await apply({ edits: [{ kind: "addSheet", spec: { ...BLANK_SHEET, blocks: [{ row: 1, column: 1, cells }] } }] });
  expect(addin.host.traffic.syncs).toBe(1 + Math.ceil(bytes / (4 * 1024 * 1024)));
  expect(Math.max(...addin.host.traffic.requestBytes)).toBeLessThan(FIVE_MEGABYTES);
});
