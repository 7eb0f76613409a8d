import { beforeAll, describe, expect, it } from "vitest";
import type { Command } from "../../src/actions/command";
import { openAddon } from "./open-addon";
import type { OpenAddon } from "./open-addon";

const SIZES = [30, 300, 3000] as const;

const ENTRY: Readonly<Record<string, (row: number) => string | number>> = {
  DoiTuong: (row) => `Đảng ủy xã số ${String(row)}`,
  MoHinh: (row) => `Mô hình ${String(row)}`,
  Loai: () => "Tổ chức đảng",
  LinhVuc: () => "Kinh tế",
  Cap: () => "Cấp cơ sở",
  DangKy: () => "Có",
  BaoCao: () => "Có",
  NoiDung: () => 1,
  TC1: () => 1.5,
  TC2: () => 3.75,
  TC3: () => 2,
  TC4: () => 0.5,
};

function fill({ grid, area }: OpenAddon, rows: number): void {
  for (const [role, value] of Object.entries(ENTRY)) {
    const { sheet, row, column } = area(`ThamDinh_1_${role}`);
    const { id } = grid.findSheet(sheet)!;
    for (let index = 0; index < rows; index++) grid.setContent(id, row + index, column, value(index + 1));
  }
}

/** Calls of one command, by method and by what the page called for it. */
async function callsOf(addon: OpenAddon, command: Command): Promise<Calls> {
  const calls = new Map<string, number>();
  const executeRemote = addon.runner.executeRemote.bind(addon.runner);
  addon.runner.executeRemote = (name, json) => {
    addon.host.reset();
    const outcome = executeRemote(name, json);
    for (const [method, count] of addon.host.calls) {
      // A grid of a thousand rows is made longer or shorter, by one call in either case
      const key = `${name} › ${RESIZING.test(method) ? "rows of the grid" : method}`;
      calls.set(key, (calls.get(key) ?? 0) + count);
    }
    return outcome;
  };
  try {
    await addon.run(command);
  } finally {
    addon.runner.executeRemote = executeRemote;
  }
  return calls;
}

type Calls = ReadonlyMap<string, number>;

const RESIZING = /^Sheet\.(?:insertRowsAfter|deleteRows)$/;

const EN_US = { decimal: ".", dateOrder: "day-first", today: { year: 2026, month: 11, day: 23 } } as const;

const SUMMARIZE = { kind: "summarize", date: "24/11/2026", profile: "party" } as const;
const COMMANDS = ["inserting", "checking", "classifying", "summarising", "summarising anew", "undoing"] as const;

describe("How many calls a command takes does not depend on the rows", () => {
  const made: Readonly<Record<(typeof COMMANDS)[number], Calls>>[] = [];

  // Formulas are not calculated here: only calls matter
  beforeAll(async () => {
    for (const rows of SIZES) {
      const addon = openAddon({ callTime: 0, locale: "en_US" }, { calculation: "manual", locale: EN_US });
      const inserting = await callsOf(addon, { kind: "insert-template", rubrics: ["tap-the"], rows });
      fill(addon, rows);
      const checking = await callsOf(addon, { kind: "check" });
      const summarising = await callsOf(addon, SUMMARIZE);
      const again = await callsOf(addon, SUMMARIZE);
      const { sheet, ...rect } = addon.area("ThamDinh_1_Tong");
      addon.grid.clear(addon.grid.findSheet(sheet)!.id, rect, { contents: true, formats: false });
      const classifying = await callsOf(addon, { kind: "classify", repair: false });
      made.push({
        inserting,
        checking,
        classifying,
        summarising,
        "summarising anew": again,
        "undoing": await callsOf(addon, { kind: "undo" }),
      });
    }
  }, 1_200_000);

  it.each(COMMANDS)("%s", (command) => {
    const [first, ...others] = made.map((own) => own[command]);
    expect(others).toHaveLength(2);
    for (const other of others) expect(Object.fromEntries(other)).toEqual(Object.fromEntries(first!));
  });

  it("reads the cells under all names in one call for each kind of thing that stands in them", () => {
    const { checking } = made[0]!;
    // The table, what stands above and below it, its rubric, the cell with the rubric's id, the body
    expect(checking.get("captureBook › Range.getValues")).toBeLessThanOrEqual(6);
    expect(checking.get("captureBook › Range.getFormulas")).toBeLessThanOrEqual(4);
    expect([...checking.values()].reduce((total, count) => total + count, 0)).toBeLessThan(500);
  });

  it("calls the script once to read and once to write, and not to write where nothing is to be written", () => {
    const called = (calls: Calls) => [...new Set([...calls.keys()].map((key) => key.split(" › ")[0]))];
    for (const { checking, classifying, summarising } of made) {
      expect(called(checking)).toEqual(["captureBook"]);
      expect(called(classifying)).toEqual(["captureBook", "applyPlan"]);
      expect(called(summarising)).toEqual(["captureBook", "applyPlan"]);
    }
  });

  it("reads for a second time before it writes, as much as for the first and no more", () => {
    for (const { classifying } of made) {
      for (const [key, count] of classifying) {
        const [name, method] = key.split(" › ");
        if (name === "captureBook" && /^Range\.getValues$/.test(method!))
          expect(classifying.get(`applyPlan › ${method}`)).toBeGreaterThanOrEqual(count);
      }
    }
  });
});
