import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check } from "../../../../src/actions/check";
import { summarize } from "../../../../src/actions/summarize";
import type { Role } from "../../../../src/scoring/role";
import type { Cell } from "../../../../src/text/cell";
import { SUMMARY_NAME, columnName } from "../../../../src/workbook/model/binding-name";
import type { Snapshot } from "../../../../src/workbook/model/snapshot";
import { applyPlan, blockOf, calculate, changeBlock, setCell } from "../../../snapshot-of";
import { collective, collectiveEntry } from "../../../sound-entries";
import { tableSnapshot } from "../../../table-snapshot";

const ENTRIES = [
  collectiveEntry({ DoiTuong: "Đảng ủy A", MoHinh: "Một" }),
  collectiveEntry({ DoiTuong: "Đảng ủy B", MoHinh: "Hai", TC1: 1 }),
  collectiveEntry({ DoiTuong: "Đảng ủy A", MoHinh: "Ba", TC2: 1 }),
  collectiveEntry({ DoiTuong: "Đảng ủy C", MoHinh: "Bốn", TC3: null }),
];

function summarized(): Snapshot {
  const snapshot = tableSnapshot([{ rubric: { ...collective, bandsConfirmed: true }, entries: ENTRIES }]);
  return calculate(applyPlan(snapshot, summarize(snapshot, { date: "27/11/2026", profile: "party" }).plan));
}

const FRESH = summarized();

function found(snapshot: Snapshot): readonly string[] {
  return check(snapshot).findings.flatMap(({ code, where: { area } }) =>
    code === "summary-outdated" && area ? [`${area.sheet}!${String(area.row)}`] : [],
  );
}

function typed(role: Role, row: number, cell: Cell): Snapshot {
  return calculate(setCell(FRESH, columnName(1, role), row, 0, cell));
}

describe("A summary that is no longer right", () => {
  it("is not reported while nothing has changed", () => {
    expect(found(FRESH)).toEqual([]);
  });

  it.each<[string, Role, number, Cell]>([
    ["a score that changes the order", "TC1", 1, 3],
    ["a score that only a tie-break asks for", "TC4", 0, 0.5],
    ["a score cleared", "TC1", 0, null],
    ["a missing score typed", "TC3", 3, 1],
    ["a subject renamed", "DoiTuong", 1, "Đảng ủy Đ"],
    ["an entry given to another subject", "DoiTuong", 2, "Đảng ủy B"],
    ["a score out of range", "TC1", 1, 99],
  ])("is reported at the line above its ranking after %s", (_, role, row, cell) => {
    expect(found(typed(role, row, cell))).toEqual([expect.stringMatching(/^Tổng hợp!\d+$/) as unknown]);
  });

  it("is not reported for a change that no rank and no list depends on", () => {
    expect(found(typed("GhiChu", 0, "đã xem"))).toEqual([]);
  });

  it("is reported whenever it differs from a fresh one in a rank, a tie-break or an open entry", () => {
    const scores = fc.tuple(
      fc.constantFrom<Role>("TC1", "TC2", "TC3", "TC4"),
      fc.nat(3),
      fc.constantFrom<Cell>(null, 0, 0.5, 1),
    );
    fc.assert(
      fc.property(scores, ([role, row, cell]) => {
        const changed = typed(role, row, cell);
        const [now, before] = [changed, FRESH].map(fixedLines);
        expect(found(changed).length).toBeGreaterThanOrEqual(JSON.stringify(now) === JSON.stringify(before) ? 0 : 1);
      }),
      { numRuns: 60 },
    );
  });

  it("of an earlier version, which cannot report a change itself, is reported at its first cell", () => {
    const { area } = blockOf(FRESH, SUMMARY_NAME);
    const former = changeBlock(FRESH, SUMMARY_NAME, (block) => ({
      ...block,
      area: { ...area, columns: area.columns - 1 },
      columns: block.columns.slice(0, -1),
      formulas: block.formulas.map(
        (column) => column?.map((formula) => (formula?.includes("ROWS(") ? "=1" : formula)) ?? null,
      ),
    }));
    expect(found(former)).toEqual([`${area.sheet}!1`]);
  });
});

/** The lines of a fresh summary that hold no formula. */
function fixedLines(snapshot: Snapshot): unknown {
  const { plan } = summarize(snapshot, { date: "27/11/2026", profile: "party" });
  return plan.edits.flatMap((edit) =>
    edit.kind === "addSheet" || edit.kind === "rewriteSheet"
      ? edit.spec.blocks.map(({ cells }) =>
          cells.map((line) => line.map((content) => (typeof content === "object" ? null : content))),
        )
      : [],
  );
}
