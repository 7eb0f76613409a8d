import { beforeAll, describe, expect, it } from "vitest";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

const SIZES = [10, 1000, 10_000] as const;

const ENTRY: Readonly<Record<string, (row: number) => string | number>> = {
  DoiTuong: (row) => `Đảng ủy xã số ${String(row)}`, MoHinh: (row) => `Mô hình ${String(row)}`, Loai: () => "Tổ chức đảng", LinhVuc: () => "Kinh tế",
  Cap: () => "Cấp cơ sở", DangKy: () => "Có", BaoCao: () => "Có", NoiDung: () => 1, TC1: () => 1.5, TC2: () => 3.75, TC3: () => 2, TC4: () => 0.5,
};

function fill({ grid, area }: OpenAddon, rows: number): void {
  for (const [role, value] of Object.entries(ENTRY)) {
    const { sheet, row, column } = area(`ThamDinh_1_${role}`);
    const { id } = grid.findSheet(sheet)!;
    for (let index = 0; index < rows; index++) grid.setContent(id, row + index, column, value(index + 1));
  }
}

/** Calls of one command, by method. */
function callsOf(addon: OpenAddon, command: Parameters<OpenAddon["call"]>[1]): ReadonlyMap<string, number> {
  addon.host.reset();
  const outcome = addon.execute("runCommand", command);
  expect(outcome).toMatchObject({ ended: "returned", value: { ok: true, value: { work: null } } });
  // A grid of a thousand rows is made longer or shorter, by one call in either case
  return new Map([...addon.host.calls].map(([name, count]) => [name, count] as const).reduce(
    (all, [name, count]) => all.set(RESIZING.test(name) ? "rows of the grid" : name, (all.get(RESIZING.test(name) ? "rows of the grid" : name) ?? 0) + count), new Map<string, number>()));
}

const RESIZING = /^Sheet\.(?:insertRowsAfter|deleteRows)$/;

const EN_US = { decimal: ".", dateOrder: "day-first", today: { year: 2026, month: 11, day: 23 } } as const;

interface Counted {
  readonly inserting: ReadonlyMap<string, number>;
  readonly checking: ReadonlyMap<string, number>;
  readonly classifying: ReadonlyMap<string, number>;
}

describe("How many calls a command takes does not depend on the rows", () => {
  const made: Counted[] = [];

  // Formulas are not calculated here: only calls matter
  beforeAll(() => {
    for (const rows of SIZES) {
      const addon = openAddon({ callTime: 0, locale: "en_US" }, { calculation: "manual", locale: EN_US });
      const inserting = callsOf(addon, { kind: "insert-template", rubrics: ["tap-the"], rows, profile: "party" });
      fill(addon, rows);
      const checking = callsOf(addon, { kind: "check" });
      const { sheet, ...rect } = addon.area("ThamDinh_1_Tong");
      addon.grid.clear(addon.grid.findSheet(sheet)!.id, rect, { contents: true, formats: false });
      made.push({ inserting, checking, classifying: callsOf(addon, { kind: "classify", repair: false }) });
    }
  }, 300_000);

  it.each(["inserting", "checking", "classifying"] as const)("%s", (command) => {
    const [first, ...others] = made.map((own) => own[command]);
    expect(others).toHaveLength(2);
    for (const other of others) expect(Object.fromEntries(other)).toEqual(Object.fromEntries(first!));
  });

  it("reads the cells under all names in one call for each kind of thing that stands in them", () => {
    const { checking } = made[0]!;
    // The table, what stands below it, its rubric, the cell with the rubric's id, the body
    expect(checking.get("Range.getValues")).toBeLessThanOrEqual(5);
    expect(checking.get("Range.getFormulas")).toBeLessThanOrEqual(3);
    expect([...checking.values()].reduce((total, count) => total + count, 0)).toBeLessThan(500);
  });
});
