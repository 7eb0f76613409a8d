import { describe, expect, it } from "vitest";
import { check } from "../../../src/actions/check";
import { classify } from "../../../src/actions/classify";
import { repair } from "../../../src/actions/repair";
import { columnName } from "../../../src/workbook/model/binding-name";
import type { Plan } from "../../../src/workbook/model/plan";
import type { Snapshot } from "../../../src/workbook/model/snapshot";
import { applyPlan, blockOf, changeBlock, setCells } from "../../snapshot-of";
import { fixedSnapshot } from "../workbook/check/finding-cases";

const FINGERPRINTS = columnName(1, "VanTay");
const TONG = columnName(1, "Tong");

/** Somebody has deleted the hidden column with the fingerprints of fixed results. */
function lost(snapshot: Snapshot = fixedSnapshot()): Snapshot {
  return changeBlock(snapshot, FINGERPRINTS, () => null);
}

const codes = (snapshot: Snapshot) => check(snapshot).findings.map(({ code }) => code);
const formulasOf = ({ edits }: Plan) => edits.filter(({ kind }) => kind === "fillColumn");

describe("A table of fixed results that lost its fingerprints", () => {
  it("is told as broken, and as nothing else", () => {
    expect(check(lost()).findings).toMatchObject([
      { code: "binding-broken", where: { table: 1, role: "VanTay", name: FINGERPRINTS } },
    ]);
  });

  it("does not turn into one of formulas", () => {
    const changed = setCells(lost(), columnName(1, "TC1"), [1]);
    for (const workbook of [lost(), changed, setCells(lost(), TONG, [null])]) {
      expect(formulasOf(classify(workbook).plan)).toEqual([]);
      expect(formulasOf(classify(workbook, { repair: true }).plan)).toEqual([]);
    }
  });

  it("keeps results that scores have left behind, since nobody knows whether they were typed", () => {
    const changed = setCells(lost(), columnName(1, "TC1"), [1]);
    expect(new Set(codes(changed))).toEqual(new Set(["binding-broken", "value-overwritten"]));
    expect(classify(changed).plan.edits).toEqual([]);
  });

  it("still gets results that are missing", () => {
    const missing = setCells(lost(), TONG, [null]);
    expect(codes(missing)).toContain("value-missing");
    expect(blockOf(applyPlan(missing, classify(missing).plan), TONG).columns[0]![0]).toBe(9);
  });

  it("has them again after a repair, in a hidden column beside everything, for results that are as they should be", () => {
    const { plan } = repair(lost(), { code: "binding-broken" });
    expect(plan.edits.map(({ kind }) => kind)).not.toContain("deleteName");
    expect(
      plan.edits.flatMap((edit) =>
        edit.kind === "addColumns" ? edit.added.columns.map(({ isHidden }) => isHidden) : [],
      ),
    ).toEqual([true]);
    expect(formulasOf(plan)).toEqual([]);
    const repaired = applyPlan(lost(), plan);
    expect(codes(repaired)).toEqual([]);
    expect(blockOf(repaired, FINGERPRINTS).columns[0]).toEqual(blockOf(fixedSnapshot(), FINGERPRINTS).columns[0]);
    expect(codes(setCells(repaired, columnName(1, "TC1"), [1]))).toContain("value-stale");
  });

  it("has none for results that differ: they count as typed from then on", () => {
    const typed = setCells(lost(), TONG, [7]);
    const repaired = applyPlan(typed, repair(typed, { code: "binding-broken" }).plan);
    expect(codes(repaired)).toEqual(["value-overwritten"]);
    expect(blockOf(repaired, TONG).columns[0]![0]).toBe(7);
  });
});
