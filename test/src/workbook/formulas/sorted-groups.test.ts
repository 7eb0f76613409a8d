import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../../src/actions/check";
import { computedRoles } from "../../../../src/scoring/role";
import { columnName, parseBindingName } from "../../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { blockOf, changeBlock, setCells } from "../../../snapshot-of";
import { collective } from "../../../sound-entries";
import { fixedSnapshot } from "../check/finding-cases";

/** The table as it is after its whole rows were put into another order. */
function sorted(snapshot: Snapshot, order: readonly number[]): Snapshot {
  const columns = snapshot.names
    .filter(({ name }) => parseBindingName(name)?.kind === "column")
    .map(({ name }) => name);
  return columns.reduce(
    (moved, name) =>
      changeBlock(moved, name, (block) => {
        const put = <Value>(cells: readonly Value[]) => cells.map((_, row) => cells[order[row]!]!);
        return {
          ...block,
          columns: block.columns.map(put),
          formulas: block.formulas.map((formulas) => (Array.isArray(formulas) ? put(formulas) : formulas)),
        };
      }),
    snapshot,
  );
}

describe("A table of fixed values whose whole rows were sorted", () => {
  const fixed = fixedSnapshot();
  const { rows } = blockOf(fixed, columnName(1, "DoiTuong")).area;

  it("has no fault in its hidden columns, in whatever order", () => {
    expect(computedRoles(collective)).toContain("Nhom");
    fc.assert(
      fc.property(
        fc.shuffledSubarray(
          Array.from({ length: rows }, (_, row) => row),
          { minLength: rows },
        ),
        (order) => {
          expect(
            check(sorted(fixed, order))
              .findings.filter(({ severity }) => severity !== "info")
              .map(({ code, where }) => [code, where.role]),
          ).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("has one still where somebody changed a hidden number", () => {
    expect(check(setCells(fixed, columnName(1, "Nhom"), [2, 2])).findings.map(({ where }) => where.role)).toContain(
      "Nhom",
    );
    expect(check(setCells(fixed, columnName(1, "Dau"), [1, 0])).findings.map(({ where }) => where.role)).toContain(
      "Dau",
    );
  });
});
