import { describe, expect, it } from "vitest";
import { check } from "../../../../src/actions/check";
import { repair } from "../../../../src/actions/repair";
import { isComputedRole } from "../../../../src/scoring/role";
import { appraise } from "../../../../src/workbook/check/appraise";
import { columnName, parseBindingName } from "../../../../src/workbook/model/binding-name";
import { UNREAD_FORMULA } from "../../../../src/workbook/model/snapshot";
import type { Block, Snapshot } from "../../../../src/workbook/model/snapshot";
import { BEFORE_DIGESTS, BEFORE_SORTING, withFormerFormulas } from "../../../former-formulas";
import { applyPlan, blockOf, calculate, changeBlock } from "../../../snapshot-of";
import { collective, collectiveEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const present = tableSnapshot([
  {
    rubric: { ...collective, bandsConfirmed: true },
    entries: ["A", "B", "A", "A", "C"].map((name, row) =>
      collectiveEntry({ DoiTuong: name, MoHinh: `Mô hình ${name}${String(row)}` }),
    ),
  },
]);

/** Changes the cells of all computed columns. */
function changeComputed(snapshot: Snapshot, change: (block: Block) => Block): Snapshot {
  return snapshot.names.reduce((changed, { name }) => {
    const binding = parseBindingName(name);
    return binding?.kind === "column" && isComputedRole(binding.role) ? changeBlock(changed, name, change) : changed;
  }, snapshot);
}

/** As hosts read long tables. */
const unread = (snapshot: Snapshot) =>
  changeComputed(snapshot, (block) => ({
    ...block,
    formulas: block.formulas.map((own) => own && own.map((formula) => formula && UNREAD_FORMULA)),
  }));
const isFormer = (snapshot: Snapshot) => appraise(snapshot).tables.some(({ renewed }) => renewed !== undefined);
const faults = (snapshot: Snapshot) =>
  check({ ...snapshot, calculated: true }).findings.filter(({ code }) => /^(formula|result)-/.test(code));

describe.each([
  ["before entries were sorted", BEFORE_SORTING],
  ["before subjects had digests", BEFORE_DIGESTS],
])("A table with the formulas of %s", (_, version) => {
  const former = withFormerFormulas(present, version);

  it("is known by them, or by its values where a host leaves formulas unread, and has no fault", () => {
    expect([present, unread(present)].map(isFormer)).toEqual([false, false]);
    expect([former, unread(former)].map(isFormer)).toEqual([true, true]);
    expect([former, unread(former)].map(faults)).toEqual([[], []]);
  });

  it("has the present formulas and the same results after Repair", () => {
    const after = applyPlan(former, repair(former, { code: "formulas-former" }).plan);
    expect(isFormer(after)).toBe(false);
    for (const role of ["Dau", "Hang", "KetQua", "TamTinh"] as const)
      expect(blockOf(after, columnName(1, role)).formulas).toEqual(blockOf(present, columnName(1, role)).formulas);
    expect(faults(calculate(after))).toEqual([]);
    expect(blockOf(calculate(after), columnName(1, "KetQua")).columns).toEqual(
      blockOf(former, columnName(1, "KetQua")).columns,
    );
  });
});

it("A table without digests is known by its list too, where a row of no entry stands among its entries", () => {
  const single = tableSnapshot([
    {
      rubric: { ...collective, bandsConfirmed: true },
      entries: [collectiveEntry(), {}, collectiveEntry({ DoiTuong: "B" })],
    },
  ]);
  const former = withFormerFormulas(single, BEFORE_DIGESTS);
  expect([single, unread(single)].map(isFormer)).toEqual([false, false]);
  expect([former, unread(former)].map(isFormer)).toEqual([true, true]);
  expect([single, unread(single), former, unread(former)].map(faults)).toEqual([[], [], [], []]);
});

it("A subtotal without formulas, as after inserting one, is no fault of the rows below it", () => {
  const inserted = tableSnapshot([
    {
      rubric: { ...collective, bandsConfirmed: true },
      entries: [collectiveEntry(), { DoiTuong: "Cộng khối Đảng" }, collectiveEntry({ DoiTuong: "B" })],
    },
  ]);
  const gap = changeComputed(inserted, (block) => ({
    ...block,
    columns: block.columns.map((cells) => cells.map((cell, row) => (row === 1 ? null : cell))),
    formulas: block.formulas.map((own) => own && own.map((formula, row) => (row === 1 ? null : formula))),
  }));
  expect(faults(gap)).toEqual([]);
  expect(faults(calculate(gap))).toEqual([]);
  const stale = changeBlock(gap, columnName(1, "KetQua"), (block) => ({
    ...block,
    columns: block.columns.map((cells) => cells.map((cell, row) => (row === 2 ? 1 : cell))),
  }));
  expect(faults(stale).map(({ code }) => code)).toEqual(["result-stale"]);
});
