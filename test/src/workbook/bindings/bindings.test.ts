import { describe, expect, it, test } from "vitest";
import { check } from "../../../../src/actions/check";
import { isComputedRole } from "../../../../src/scoring/role";
import type { Role } from "../../../../src/scoring/role";
import { columnName, parseBindingName, rubricName, tableRubricName } from "../../../../src/workbook/model/binding-name";
import { readBindings } from "../../../../src/workbook/bindings/bindings";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import {
  deleteColumns,
  deleteRows,
  deleteSheet,
  insertColumns,
  insertRows,
  moveColumn,
  renameSheet,
} from "../../../restructure-snapshot";
import { blockOf, calculate, changeBlock, deleteName, setCells } from "../../../snapshot-of";
import { collective, collectiveEntry, individual, individualEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const TABLE = "Chấm điểm tập thể";
const RUBRIC_SHEET = "Bộ tiêu chí";
const two = tableSnapshot(
  [
    { rubric: collective, entries: [collectiveEntry(), collectiveEntry({ DoiTuong: "Chi cục Thuế", TC1: 1 })] },
    { rubric: individual, entries: [individualEntry()] },
  ],
  { body: "Cấp ủy cơ sở" },
);

function results(snapshot: Snapshot): readonly (readonly [string, number | null])[] {
  return check(snapshot)
    .results()
    .flatMap(({ subjects }) => subjects.map(({ name, result }) => [name, result] as const));
}

function codes(snapshot: Snapshot): readonly string[] {
  return [...new Set(check(snapshot).findings.map(({ code }) => code))]
    .filter((code) => code !== "bands-unconfirmed")
    .sort();
}

const BOTH = [
  ["Đảng ủy xã An Bình", 9],
  ["Chi cục Thuế", 8],
  ["Nguyễn Văn An", 9],
] as const;
const SECOND = [["Nguyễn Văn An", 9]] as const;

describe("Defined names", () => {
  test.each([
    ["ThamDinh_1_TC1", { kind: "column", table: 1, role: "TC1" }],
    ["ThamDinh_12_DTru2", { kind: "column", table: 12, role: "DTru2" }],
    ["ThamDinh_3_Rubric", { kind: "table-rubric", table: 3 }],
    ["ThamDinh_Rubric_ca_nhan_khong_dang_ky", { kind: "rubric", id: "ca-nhan-khong-dang-ky" }],
    ["ThamDinh_CoQuan", { kind: "body" }],
    ["ThamDinh_Nam", { kind: "year" }],
    ["ThamDinh_3_MaMH", { kind: "column", table: 3, role: "MaMH" }],
    ["ThamDinh_TongHop", { kind: "summary" }],
    ["ThamDinh_TongHop_Dau", { kind: "summary-fingerprint" }],
    ["ThamDinh_0_TC1", null],
    ["ThamDinh_1_TC0", null],
    ["ThamDinh_1_TC100", null],
    ["ThamDinh_1_Khac", null],
    ["ThamDinh_x", null],
    ["TongHop", null],
    ["ThamDinh_1_TC1 ", null],
    ["XThamDinh_1_TC1", null],
    ["ThamDinh_1_", null],
  ])("%s binds %o", (name, binding) => {
    expect(parseBindingName(name)).toEqual(binding);
  });

  it("are made and read back the same", () => {
    expect(parseBindingName(columnName(7, "XepLoaiDT"))).toEqual({ kind: "column", table: 7, role: "XepLoaiDT" });
    expect(parseBindingName(tableRubricName(7))).toEqual({ kind: "table-rubric", table: 7 });
    expect(parseBindingName(rubricName("tap-the"))).toEqual({ kind: "rubric", id: "tap-the" });
  });

  it("are legal in every host: letters, digits and underscores, and no address of a cell", () => {
    expect(two.names.filter(({ name }) => !/^[A-Za-z_]\w*$/.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))).toEqual([]);
  });

  it("of strangers that only look like ours are let be", () => {
    const strange = {
      ...two,
      names: [...two.names, { name: "ThamDinh_cua_toi", block: null }, { name: "ThamDinh_1_Rieng", block: null }],
    };
    expect(codes(strange)).toEqual([]);
  });

  it("bind whatever their order", () => {
    expect(results({ ...two, names: [...two.names].reverse() })).toEqual(BOTH);
  });
});

describe("A table whose name is broken", () => {
  const required = [...readBindings(two).tables[0]!.columns.keys()].filter(
    (role) => role === "DoiTuong" || /^(TC|DT)\d/.test(role),
  );
  const deciding: readonly Role[] = ["Loai", "DangKy", "BaoCao"];
  const optional = [...readBindings(two).tables[0]!.columns.keys()].filter(
    (role) => !required.includes(role) && !deciding.includes(role),
  );

  test.each(required)("is not scored without %s, and the other table is", (role: Role) => {
    const name = columnName(1, role);
    expect(results(changeBlock(two, name, () => null))).toEqual(SECOND);
    expect(codes(changeBlock(two, name, () => null))).toEqual(["binding-broken"]);
    expect(results(deleteName(two, name))).toEqual(SECOND);
    expect(codes(deleteName(two, name))).toEqual(["binding-missing"]);
  });

  test.each(optional)("is scored all the same without %s", (role: Role) => {
    const name = columnName(1, role);
    expect(results(changeBlock(two, name, () => null))).toEqual(BOTH);
    expect(codes(changeBlock(two, name, () => null))).toEqual(["binding-broken"]);
    expect(results(deleteName(two, name))).toEqual(BOTH);
    // What people fill in may be left out of a table; what formulas fill in is missed, and so is a column that formulas
    // go on asking
    const asked = role === "MoHinh" ? ["formula-changed"] : [];
    expect([...new Set(codes(deleteName(two, name)))]).toEqual(isComputedRole(role) ? ["binding-missing"] : asked);
  });

  test.each(deciding)(
    "is not scored where it lost %s, which decides results, yet may never have had it",
    (role: Role) => {
      const name = columnName(1, role);
      expect(results(changeBlock(two, name, () => null))).toEqual(SECOND);
      expect(results(deleteName(two, name))).toEqual(BOTH);
    },
  );

  it("is not scored where the name of its rubric's cell is broken or missing", () => {
    expect(results(changeBlock(two, tableRubricName(1), () => null))).toEqual(SECOND);
    expect(codes(changeBlock(two, tableRubricName(1), () => null))).toEqual(["binding-broken"]);
    expect(results(deleteName(two, tableRubricName(1)))).toEqual(SECOND);
    expect(codes(deleteName(two, tableRubricName(1)))).toEqual(["binding-missing"]);
  });

  test.each<[string, Partial<{ row: number; rows: number; columns: number; sheet: string }>]>([
    ["starts at another row", { row: 9 }],
    ["has fewer rows", { rows: 2 }],
    ["is two columns wide", { columns: 2 }],
    ["stands in another sheet", { sheet: RUBRIC_SHEET }],
  ])("is not scored where one column %s", (_, area) => {
    const uneven = changeBlock(two, columnName(1, "TC1"), (block) => ({ ...block, area: { ...block.area, ...area } }));
    expect(results(uneven)).toEqual(SECOND);
    expect(codes(uneven)).toEqual(["binding-uneven"]);
  });

  it("keeps its number, so that a new table takes another", () => {
    expect([...readBindings(changeBlock(two, columnName(1, "DoiTuong"), () => null)).takenIds]).toEqual([1, 2]);
  });
});

describe("A table whose rubric is gone", () => {
  it("is not scored when its rubric sheet is deleted; both names say so", () => {
    const deleted = deleteSheet(two, RUBRIC_SHEET);
    expect(results(deleted)).toEqual(SECOND);
    expect(codes(deleted)).toEqual(["binding-broken", "table-rubric-unknown"]);
    expect(
      check(deleted)
        .findings.filter(({ code }) => code === "binding-broken")
        .map(({ where }) => where.name),
    ).toEqual(["ThamDinh_Rubric_tap_the", "ThamDinh_CoQuan"]);
  });

  it("is not scored with another id in the rubric sheet, and the id's cell is named", () => {
    const area = readBindings(two).tables[0]!.rubricAt.settingArea("id");
    const block = blockOf(two, rubricName("tap-the"));
    const renamed = changeBlock(two, rubricName("tap-the"), () => ({
      ...block,
      columns: block.columns.map((cells, column) =>
        cells.map((cell, row) =>
          row === area.row - block.area.row && column === area.column - block.area.column ? "tap-the-2" : cell,
        ),
      ),
    }));
    expect(results(renamed)).toEqual(SECOND);
    expect(check(renamed).findings.find(({ code }) => code === "rubric-id-differs")?.where.area).toEqual(area);
  });

  it("is not scored with a rubric that a column was inserted into", () => {
    const widened = insertColumns(two, RUBRIC_SHEET, 4);
    expect(results(widened)).toEqual(SECOND);
    expect(codes(widened)).toContain("rubric-fault");
  });
});

describe("A table that somebody rearranged", () => {
  it.each<[string, (snapshot: Snapshot) => Snapshot]>([
    ["with rows inserted above it", (snapshot) => insertRows(snapshot, TABLE, 1, 3)],
    ["with a row inserted in it", (snapshot) => insertRows(snapshot, TABLE, 6)],
    ["with a column inserted in it", (snapshot) => insertColumns(snapshot, TABLE, 5, 2)],
    ["with a column deleted beside it", (snapshot) => deleteColumns(insertColumns(snapshot, TABLE, 1), TABLE, 1)],
    ["with a column moved", (snapshot) => moveColumn(snapshot, TABLE, 11, 3)],
    ["in a renamed sheet", (snapshot) => renameSheet(snapshot, TABLE, "Bảng 'A' {2026}")],
    ["with its rubric in a renamed sheet", (snapshot) => renameSheet(snapshot, RUBRIC_SHEET, "Tiêu chí năm 2026")],
    ["with rows inserted above its rubric", (snapshot) => insertRows(snapshot, RUBRIC_SHEET, 1, 5)],
    ["with rows inserted in its rubric", (snapshot) => insertRows(snapshot, RUBRIC_SHEET, 6, 2)],
  ])("is scored as before: %s", (_, rearrange) => {
    expect(results(rearrange(two))).toEqual(BOTH);
    // A live host calculates after every change
    expect(codes(calculate(rearrange(two))).filter((code) => code !== "formula-missing")).toEqual([]);
  });

  it("asks for formulas where a row was inserted, at the first such cell", () => {
    const inserted = insertRows(two, TABLE, 6);
    const findings = check(inserted).findings.filter(({ code }) => code === "formula-missing");
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every(({ where }) => where.area?.row === 6 && where.area.rows === 1)).toBe(true);
  });

  it("is scored without a deleted entry", () => {
    expect(results(deleteRows(two, TABLE, blockOf(two, columnName(1, "DoiTuong")).area.row))).toEqual([
      ["Chi cục Thuế", 8],
      ["Nguyễn Văn An", 9],
    ]);
  });

  it("is not scored once a criterion's column is deleted", () => {
    const { column } = blockOf(two, columnName(1, "TC3")).area;
    expect(results(deleteColumns(two, TABLE, column))).toEqual(SECOND);
    expect(codes(deleteColumns(two, TABLE, column))).toEqual(["binding-broken"]);
  });

  it("is gone when its whole sheet is: every name is broken, and the other table stands", () => {
    expect(results(deleteSheet(two, TABLE))).toEqual(SECOND);
    expect(codes(deleteSheet(two, TABLE))).toEqual(["table-gone"]);
  });
});

describe("The rubric's id beside a table", () => {
  it("may have spaces round it", () => {
    expect(results(setCells(two, tableRubricName(1), [" tap-the "]))).toEqual(BOTH);
  });
});
