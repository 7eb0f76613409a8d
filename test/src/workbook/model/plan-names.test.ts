import { describe, expect, it } from "vitest";
import type { Plan } from "../../../../src/workbook/model/plan";
import { deletedNames, deletedSheetNames, plannedNames } from "../../../../src/workbook/model/plan-names";
import { plainSpec } from "../../../files/xlsx/plain-spec";

const rect = { row: 1, column: 2, rows: 3, columns: 1 };
const area = { ...rect, sheet: "Bảng" };
const plan: Plan = {
  edits: [
    { kind: "addSheet", spec: plainSpec({ name: "Mới", names: [{ name: "ThamDinh_2_TC1", rect }] }) },
    {
      kind: "rewriteSheet",
      spec: plainSpec({ name: "Tổng hợp", names: [{ name: "ThamDinh_TongHop", rect }] }),
      clear: rect,
    },
    { kind: "setName", name: "ThamDinh_1_TC1", area: { ...area, row: 9 } },
    { kind: "setName", name: "ThamDinh_1_TC1", area },
    { kind: "deleteName", name: "ThamDinh_1_TC1" },
    { kind: "deleteName", name: "ThamDinh_1_TC2" },
    { kind: "deleteName", name: "ThamDinh_1_TC3", scope: "Bản sao" },
    { kind: "addSheet", spec: plainSpec({ name: "Không tên" }) },
  ],
};

describe("The names of a plan", () => {
  it("are those of its sheets and those that it sets, each where the last edit puts it", () => {
    expect(Object.fromEntries(plannedNames(plan))).toEqual({
      ThamDinh_2_TC1: { ...rect, sheet: "Mới" },
      ThamDinh_TongHop: { ...rect, sheet: "Tổng hợp" },
      ThamDinh_1_TC1: area,
    });
  });

  it("that go are those which no other edit makes", () => {
    expect(deletedNames(plan)).toEqual(["ThamDinh_1_TC2"]);
    expect(deletedSheetNames(plan)).toEqual([{ name: "ThamDinh_1_TC3", scope: "Bản sao" }]);
  });
});
