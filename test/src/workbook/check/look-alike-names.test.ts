import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { check } from "../../../../src/actions/check";
import { fix } from "../../../../src/actions/fix";
import { cellText } from "../../../../src/scoring/cell-text";
import { foldName } from "../../../../src/text/fold";
import { rectToAddress } from "../../../../src/workbook/model/area";
import { columnName } from "../../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import type { EntryCells } from "../../../input-table";
import { applyPlan, blockOf, calculate } from "../../../snapshot-of";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  register,
  registerEntry,
  unregistered,
} from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const CODE = "name-look-alike";
const alike = (snapshot: Snapshot) => check(snapshot).findings.filter(({ code }) => code === CODE);
const names = (...all: readonly string[]) =>
  tableSnapshot([
    {
      rubric: collective,
      entries: all.map((name, index) => collectiveEntry({ DoiTuong: name, MoHinh: `Mô hình ${index}` })),
    },
  ]);

describe("Names that differ only in what the eye hardly sees", () => {
  test.each([
    ["Xã Hòa An", "Xã Hoà An"],
    ["Đảng ủy xã", "Đảng uỷ xã"],
    ["Xã Mỹ Lý", "Xã Mĩ Lí"],
    ["Khối 1 - A", "Khối 1 – A"],
    ["TP. Huế", "TP Huế"],
    ["Tổ “Ba sạch”", 'Tổ "Ba sạch"'],
  ])("are reported: %j and %j", (frequent, rare) => {
    expect(alike(names(frequent, frequent, rare))).toMatchObject([
      { severity: "warning", found: rare, fix: frequent, expected: { kind: "same-name", name: frequent } },
    ]);
    expect(alike(names(rare, frequent, frequent))).toMatchObject([{ found: rare, fix: frequent }]);
  });

  it("are given the spelling that comes first where both are as frequent, and never one with letters of another alphabet", () => {
    expect(alike(names("Xã Hoà An", "Xã Hòa An"))).toMatchObject([{ found: "Xã Hòa An", fix: "Xã Hoà An" }]);
    const eth = check(names("Xã Ðồng An", "Xã Ðồng An", "Xã Đồng An")).findings.filter(
      ({ fix: offered }) => offered === "Xã Đồng An",
    );
    expect(eth.map(({ where }) => where.area!.row - 4)).toEqual([1, 2]);
  });

  it("are no business of names that are different, or that the sheet matches anyhow", () => {
    expect(
      alike(names("Xã Hòa An", "Xã Hoa An", "Xã Hóa An", "Trần Thúy", "Trần Thúi", "XÃ HÒA AN", "Xã  Hòa An ")),
    ).toEqual([]);
  });

  it("are found across tables, the register among them", () => {
    const snapshot = tableSnapshot([
      { rubric: collective, entries: [collectiveEntry({ DoiTuong: "Đảng ủy xã Hoà An" })] },
      { rubric: register, entries: [registerEntry({ DoiTuong: "Đảng ủy xã Hòa An" })] },
    ]);
    expect(alike(snapshot)).toMatchObject([
      {
        found: "Đảng ủy xã Hòa An",
        fix: "Đảng ủy xã Hoà An",
        where: { table: 2 },
        expected: { sheet: "Chấm điểm tập thể" },
      },
    ]);
  });

  it("are found among titles of one subject, in one table and in two", () => {
    const twice = tableSnapshot([
      {
        rubric: collective,
        entries: [collectiveEntry({ MoHinh: "Hoà giải ở cơ sở" }), collectiveEntry({ MoHinh: "Hòa giải ở cơ sở" })],
      },
    ]);
    expect(alike(twice)).toMatchObject([
      { where: { role: "MoHinh" }, found: "Hòa giải ở cơ sở", fix: "Hoà giải ở cơ sở" },
    ]);
    const registered = tableSnapshot([
      { rubric: collective, entries: [collectiveEntry({ MoHinh: "Hoà giải ở cơ sở" })] },
      { rubric: register, entries: [registerEntry({ MoHinh: "Hòa giải ở cơ sở" })] },
    ]);
    expect(alike(registered)).toMatchObject([{ where: { table: 2, role: "MoHinh" } }]);
    const others = tableSnapshot([
      {
        rubric: collective,
        entries: [
          collectiveEntry({ MoHinh: "Hoà giải" }),
          collectiveEntry({ DoiTuong: "Chi cục Thuế", MoHinh: "Hòa giải" }),
        ],
      },
    ]);
    expect(alike(others)).toEqual([]);
  });

  it("lose their finding by the fix, which writes exactly the cells that were named", () => {
    const SPELLINGS = [
      "Xã Hòa An",
      "Xã Hoà An",
      "xã hoà an",
      "Xã Thụy Khuê",
      "Xã Thuỵ Khuê",
      "Xã Mỹ Lý",
      "Xã Mĩ Lí",
      "Xã Mĩ Lý",
      "Xã An",
      "Xã Ân",
      "UBND xã A.",
      "UBND xã A",
      "Khối 1 – B",
      "Khối 1-B",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...SPELLINGS), { minLength: 2, maxLength: 9 }), (all) => {
        const snapshot = names(...all);
        const before = alike(snapshot);
        const { outcome, fixed } = fix(snapshot, { code: CODE });
        const after = calculate(applyPlan(snapshot, outcome.plan));
        expect(alike(after)).toEqual([]);
        const written = outcome.plan.edits.flatMap((edit) =>
          edit.kind === "setCells"
            ? edit.cells.map(({ row, column }) => rectToAddress({ row, column, rows: 1, columns: 1 }))
            : [edit.kind],
        );
        expect(written.sort()).toEqual(before.map(({ where }) => rectToAddress(where.area!)).sort());
        expect(fixed).toHaveLength(before.length);
        // What is left is one spelling for each name that looks alike, and it is one that somebody wrote
        const left = blockOf(after, columnName(1, "DoiTuong"))
          .columns[0]!.map(cellText)
          .filter((name) => name !== "");
        expect(left.every((name) => all.some((own) => foldName(own) === foldName(name)))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe("A person whose basis is a collective", () => {
  const headOf = (name: string, ...collectives: readonly string[]) =>
    tableSnapshot([
      { rubric: collective, entries: collectives.map((DoiTuong) => collectiveEntry({ DoiTuong })) },
      {
        rubric: unregistered,
        entries: [basisEntry({ CanCu: "b", TapThe: name, QuyetDinh: null, NgayQD: null, MucGhi: null })],
      },
    ]);
  const missing = (snapshot: Snapshot) =>
    check(snapshot).findings.filter(({ code }) => code === "collective-not-found");

  test.each([
    ["Đảng uỷ xã Hoà An", "Đảng ủy xã Hòa An"],
    ["Ban Tổ chức – Tỉnh uỷ", "Ban Tổ chức - Tỉnh ủy"],
    ["Đảng ủy xã Mĩ An", "Đảng ủy xã Mỹ An"],
  ])("is offered the collective's spelling for %j, and follows it once that is written", (name, own) => {
    const snapshot = headOf(name, own, "Chi cục Thuế");
    expect(missing(snapshot)).toMatchObject([{ found: name, fix: own }]);
    const after = calculate(applyPlan(snapshot, fix(snapshot, { code: "collective-not-found" }).outcome.plan));
    expect(missing(after)).toEqual([]);
    expect(check(after).results()[1]!.subjects).toMatchObject([{ result: 9 }]);
  });

  it("is asked which where two collectives look like the name, and offered none where none does", () => {
    expect(missing(headOf("Đảng uỷ xã Hoà An", "Đảng ủy xã Hòa An", "Đảng ủy xã Hoà An"))).toMatchObject([
      { choices: ["Đảng ủy xã Hòa An", "Đảng ủy xã Hoà An"] },
    ]);
    expect(missing(headOf("Đảng ủy xã Hoa An", "Đảng ủy xã Hòa An"))[0]).not.toHaveProperty("fix");
  });
});

describe("Rows of one name", () => {
  const rows = (...facts: readonly EntryCells[]) =>
    tableSnapshot([
      {
        rubric: individual,
        entries: facts.map((fact, index) => individualEntry({ MoHinh: `Mô hình ${index}`, ...fact })),
      },
    ]);
  const own = (snapshot: Snapshot) =>
    check(snapshot).findings.filter(({ code }) => code === "namesake" || code === "duplicate-entry");

  test.each<[string, EntryCells, EntryCells, string, string]>([
    ["unit", { DonVi: "Xã A" }, { DonVi: "Xã B" }, "warning", "Nguyễn Văn An (Xã B)"],
    ["position", { ChucVu: "Chủ tịch" }, { ChucVu: "Kế toán" }, "warning", "Nguyễn Văn An (Kế toán)"],
    [
      "day of birth",
      { NgaySinh: { date: 30000 } },
      { NgaySinh: { date: 46143 } },
      "error",
      "Nguyễn Văn An (sinh 01/05/2026)",
    ],
    [
      "day of birth as text",
      { NgaySinh: "12/03/1980" },
      { NgaySinh: "13/03/1980" },
      "error",
      "Nguyễn Văn An (sinh 13/03/1980)",
    ],
    ["year of birth", { NgaySinh: 1980 }, { NgaySinh: "1985" }, "error", "Nguyễn Văn An (sinh 1985)"],
    [
      "unit and day of birth",
      { DonVi: "Xã A", NgaySinh: 1980 },
      { DonVi: "Xã B", NgaySinh: 1985 },
      "error",
      "Nguyễn Văn An (Xã B)",
    ],
  ])("with another %s are reported, and the fix parts them", (_, one, other, severity, fixed) => {
    const snapshot = rows(one, other);
    expect(own(snapshot)).toMatchObject([
      {
        code: "namesake",
        severity,
        found: "Nguyễn Văn An",
        fix: fixed,
        where: { area: { row: 6 } },
        expected: { row: 5 },
      },
    ]);
    const after = calculate(applyPlan(snapshot, fix(snapshot, { code: "namesake" }).outcome.plan));
    expect(own(after)).toEqual([]);
    expect(
      check(after)
        .results()[0]!
        .subjects.map(({ name }) => name),
    ).toEqual(["Nguyễn Văn An", fixed]);
  });

  test.each<[string, EntryCells, EntryCells]>([
    ["the same unit, written otherwise", { DonVi: "Xã Hoà An" }, { DonVi: "XÃ Hòa An " }],
    ["no unit in one of them", { DonVi: "Xã A" }, {}],
    ["the year of the same day", { NgaySinh: "12/03/1980" }, { NgaySinh: 1980 }],
    ["the same day as text and date", { NgaySinh: "01/05/2026" }, { NgaySinh: { date: 46143 } }],
    ["another field and level only", { LinhVuc: "Kinh tế" }, { LinhVuc: "Xã hội", Cap: "Cấp tỉnh" }],
  ])("with %s are one person", (_, one, other) => {
    expect(own(rows(one, other))).toEqual([]);
  });

  it("are not called a repetition where the facts differ", () => {
    expect(
      own(rows({ MoHinh: "Một", DonVi: "Xã A" }, { MoHinh: "Một", DonVi: "Xã B" })).map(({ code }) => code),
    ).toEqual(["namesake"]);
    expect(
      own(rows({ MoHinh: "Một", DonVi: "Xã A" }, { MoHinh: "Một", DonVi: "Xã A" })).map(({ code }) => code),
    ).toEqual(["duplicate-entry"]);
  });

  it("of three persons are three subjects after the fix", () => {
    const snapshot = rows(
      { DonVi: "Xã A" },
      { DonVi: "Xã B" },
      { DonVi: "Xã C" },
      { DonVi: "Xã A" },
      { DonVi: "Xã B" },
    );
    const after = calculate(applyPlan(snapshot, fix(snapshot, { code: "namesake" }).outcome.plan));
    expect(
      check(after)
        .results()[0]!
        .entries.map(({ subjectIndex }) => subjectIndex),
    ).toEqual([0, 1, 2, 0, 1]);
  });
});
