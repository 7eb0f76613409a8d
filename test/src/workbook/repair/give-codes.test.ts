import { describe, expect, it } from "vitest";
import { check } from "../../../../src/actions/check";
import { perform } from "../../../../src/actions/perform";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { foreignEdit } from "../../../../src/workbook/undo/guard/plan-guard";
import { applyPlan, blockOf, setCells, withMemory } from "../../../snapshot-of";
import {
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  register,
  registerEntry,
} from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

function codes(snapshot: Snapshot, table = 1): readonly unknown[] {
  return blockOf(snapshot, columnName(table, "MaMH")).columns[0]!;
}

/** The workbook after Repair gave codes, with the plan held against the guard of plans. */
function coded(snapshot: Snapshot): Snapshot {
  const { plan } = perform({ kind: "repair", code: "entry-code-missing" }, snapshot);
  expect(foreignEdit(plan, snapshot)).toBeNull();
  return applyPlan(snapshot, plan);
}

function entries(...given: readonly (string | null)[]) {
  return given.map((MaMH, index) => collectiveEntry({ MaMH, MoHinh: `Mô hình ${index}` }));
}

describe("Codes that Repair gives to entries", () => {
  it("go on after the highest there is; gaps and codes of other forms stay as they are", () => {
    const snapshot = tableSnapshot([{ rubric: collective, entries: entries(null, "MH-007", "XA-1", null) }]);
    expect(codes(coded(snapshot))).toEqual(["MH-008", "MH-007", "XA-1", "MH-009", null]);
  });

  it("are unique over all tables of the workbook", () => {
    const snapshot = tableSnapshot([
      { rubric: collective, entries: entries("MH-001", null) },
      { rubric: individual, entries: [individualEntry({ MaMH: null }), individualEntry({ MoHinh: "Khác" })] },
    ]);
    const after = coded(snapshot);
    expect([codes(after, 1), codes(after, 2)]).toEqual([
      ["MH-001", "MH-002", null],
      ["MH-003", "MH-004", null],
    ]);
  });

  it("are shared by a register and the table that scores the same entry", () => {
    const listed = { DoiTuong: "Đảng ủy xã An Bình", MoHinh: "Mô hình 1" };
    const snapshot = tableSnapshot([
      { rubric: collective, entries: entries("MH-004", null) },
      { rubric: register, entries: [registerEntry({ MaMH: null, ...listed }), registerEntry({ MoHinh: "Chưa chấm" })] },
    ]);
    const after = coded(snapshot);
    expect([codes(after, 1), codes(after, 2)]).toEqual([
      ["MH-004", "MH-005", null],
      ["MH-005", "MH-006", null],
    ]);
    expect(check(after).findings.filter(({ code }) => code.startsWith("entry-code"))).toEqual([]);
  });

  it("are not asked for, and not given, in a workbook that uses none", () => {
    const snapshot = tableSnapshot([{ rubric: collective, entries: entries(null, null) }]);
    expect(check(snapshot).findings.filter(({ code }) => code.startsWith("entry-code"))).toEqual([]);
    expect(coded(snapshot)).toEqual(snapshot);
  });

  it("are never given again: a second Repair changes nothing", () => {
    const once = coded(tableSnapshot([{ rubric: collective, entries: entries("MH-001", null) }]));
    expect(codes(coded(once))).toEqual(codes(once));
  });

  it("are taken back by Undo, unless somebody changed one", () => {
    const snapshot = tableSnapshot([{ rubric: collective, entries: entries(null, "MH-002") }]);
    const after = coded(snapshot);
    const undone = perform({ kind: "undo" }, withMemory(after));
    expect(undone.performed).toMatchObject({ undone: { kind: "undone" } });
    expect(codes(applyPlan(after, undone.plan))).toEqual(codes(snapshot));
    const changed = setCells(after, columnName(1, "MaMH"), ["A-1"]);
    expect(perform({ kind: "undo" }, withMemory(changed)).performed).toMatchObject({
      undone: { kind: "changed-since" },
    });
  });
});
