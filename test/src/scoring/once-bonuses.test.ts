import { describe, expect, it, test } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric";
import { explainRow } from "../../../src/scoring/explain";
import { hundredths } from "../../../src/text/hundredths";
import { score } from "../../input-table";
import type { EntryCells } from "../../input-table";
import { collective, collectiveEntry } from "../../sound-entries";

const once: Rubric = { ...collective, bonusesOnce: true };

/** Results, and the derived bonuses of an only subject; entries have other titles. */
function resultOf(rubric: Rubric, entries: readonly EntryCells[]) {
  const { table, result, subjects } = score(
    rubric,
    entries.map((cells, row) =>
      collectiveEntry({ MoHinh: `Mô hình ${row}`, TC1: 0, TC2: 2, DangKy: "Không", ...cells }),
    ),
  );
  return { ...subjects[0]!, once: explainRow(table, result, 0)!.subjectResult!.onceBonuses };
}

describe("A judged bonus that counts once a subject (decision 11)", () => {
  test.each<readonly [string, readonly EntryCells[], number, boolean]>([
    ["of its only entry", [{ DT1: 0.5 }], 5.5, true],
    ["of several entries", [{ DT1: 0.5 }, { DT1: 0.5 }], 5.5, true],
    ["of another than the best entry", [{ TC4: 0.5, DT1: 0.5 }, { DT1: null }], 5.5, true],
    ["of nothing", [{ DT1: 0 }], 5, false],
    ["of no entry", [{ DT1: null }], 5, false],
    ["that is no score", [{ DT1: null }, { DT1: 0.3 }], 5, false],
    ["of an entry that is not complete", [{ DT1: null }, { DT1: 0.5, TC1: null }], 5, false],
  ])("%s is in the result of its subject", (_, entries, points, given) => {
    const found = resultOf(once, entries);
    expect({ result: found.result, bonus: found.bonus }).toEqual({ result: points, bonus: given ? 0.5 : 0 });
    expect(found.once).toEqual([
      { code: "DT1", name: once.bonuses[0]!.name, points: 50, given, clause: "2.1 điểm thưởng a" },
    ]);
  });

  it("of one subject is not given to another", () => {
    const { table, result, subjects } = score(once, [
      collectiveEntry({ DoiTuong: "Xã A", TC1: 0, DT1: null }),
      collectiveEntry({ DoiTuong: "Xã B", TC1: 0, DT1: 0.5 }),
    ]);
    expect(subjects.map(({ bonus }) => bonus)).toEqual([0, 0.5]);
    const given = (row: number) => explainRow(table, result, row)!.subjectResult!.onceBonuses.map((one) => one.given);
    expect([given(0), given(1)]).toEqual([[false], [true]]);
  });

  it("is in no entry's total, and without its column is none", () => {
    expect(score(once, [collectiveEntry({ TC1: 0, DT1: 0.5 })]).entry(0).total).toBe(7);
    const columns = new Map(score(once, [collectiveEntry()]).table.columns);
    columns.delete("DT1");
    expect(columns.has("DT1")).toBe(false);
  });

  it("counts in each entry's total where the rubric does not say so", () => {
    expect(score(collective, [collectiveEntry({ TC1: 0, DT1: 0.5 })]).entry(0).total).toBe(7.5);
    expect(resultOf(collective, [{ DT1: 0.5 }])).toMatchObject({ result: 5.5, bonus: 0, once: [] });
  });
});

describe("Of a subject's entries", () => {
  const lowest = { ...collective, criteria: collective.criteria.map((line) => ({ ...line, minimum: hundredths(50) })) };

  it("one below a minimum competes only where no other meets all of them", () => {
    const above = { TC1: 0.5, TC2: 0.5, TC3: 0.5, TC4: 0.5 };
    const below = { TC1: 2, TC2: 4, TC3: 2, TC4: 0.25 };
    const bandOf = (...entries: readonly EntryCells[]) =>
      score(
        lowest,
        entries.map((cells, row) => collectiveEntry({ MoHinh: `Mô hình ${row}`, DangKy: "Không", ...cells })),
      ).subjects[0]!;
    expect(bandOf(above, below)).toMatchObject({ result: 2, band: "Chưa đạt" });
    expect(bandOf(below, above)).toMatchObject({ result: 2, band: "Chưa đạt" });
    expect(bandOf(below)).toMatchObject({ result: 8.25, band: "Chưa đạt" });
  });

  it("the best counts wherever it stands, and several in a bonus of the rubric without one count as complete", () => {
    const totals = [2, 4, 3].map((TC2, row) => collectiveEntry({ MoHinh: `Mô hình ${row}`, DangKy: "Không", TC2 }));
    const { result } = score(collective, totals);
    expect(result.subjects[0]).toMatchObject({ bestRow: 1, result: 900, completeEntries: 3, countedEntries: 0 });
    expect(score({ ...collective, derivedBonuses: [] }, totals).result.subjects[0]).toMatchObject({
      countedEntries: 3,
    });
  });

  it("blank rows and rows without a subject are nobody's", () => {
    const { result } = score(collective, [{}, collectiveEntry({ DoiTuong: null }), collectiveEntry()]);
    expect([...result.entries.subjects]).toEqual([-1, -1, 0]);
    expect(result.subjects.map(({ firstRow, entries }) => [firstRow, entries])).toEqual([[2, 1]]);
  });
});
