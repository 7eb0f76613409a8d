import { describe, expect, it, test } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric";
import { scoreTable } from "../../../src/scoring/score-table";
import type { CollectiveResult, ScoringContext } from "../../../src/scoring/table";
import type { Cell } from "../../../src/text/cell";
import { hundredths } from "../../../src/text/hundredths";
import { NO_CONTEXT, inputTable, score } from "../../input-table";
import type { EntryCells } from "../../input-table";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  unregistered,
  withCriterion,
} from "../../sound-entries";

const codes = (rubric: Rubric, cells: EntryCells, context: Partial<ScoringContext> = {}) =>
  score(rubric, [cells], context).findings.map(({ code }) => code);

describe("A score", () => {
  const findingOf = (rubric: Rubric, cell: Cell, formats = "General") => {
    const table = inputTable(rubric, [collectiveEntry({ TC1: cell })], { TC1: { formats } });
    return scoreTable(table, NO_CONTEXT).findings;
  };

  it("that is a likely day under a plain format is reported as that day, with the points that were typed", () => {
    expect(findingOf(collective, 46143)).toMatchObject([
      { code: "score-date", role: "TC1", found: { date: 46143 }, fix: 1.5 },
    ]);
  });

  it("of 0 and of the maximum is one", () => {
    for (const cell of [0, 2]) expect(findingOf(collective, cell)).toEqual([]);
  });

  it("of the maximum between two steps is off its step, not above the maximum", () => {
    const rubric = withCriterion("TC1", { step: hundredths(30) });
    expect(findingOf(rubric, 2).map(({ code }) => code)).toEqual(["score-off-step"]);
  });

  it("that lost its comma has the larger of two likely meanings", () => {
    const rubric = withCriterion("TC1", { maximum: hundredths(4_000) });
    expect(findingOf(rubric, 150)).toMatchObject([{ code: "score-above-maximum", fix: 15 }]);
    expect(findingOf(rubric, 150)[0]).not.toHaveProperty("choices");
  });

  it("of the minimum is not below it, also where the criterion has levels", () => {
    const levels = [{ name: "Rõ", from: hundredths(50), to: hundredths(200) }];
    expect(findingOf(withCriterion("TC1", { minimum: hundredths(50), levels }), 0.5)).toEqual([]);
    expect(findingOf(withCriterion("TC1", { minimum: hundredths(50) }), 0.49)).toHaveLength(1);
  });

  it("of an entry that was not reported decides nothing, and none is missing there (clause 3)", () => {
    const waiting = { ...collective, withholdsUnreported: true };
    expect(codes(waiting, collectiveEntry({ BaoCao: "Không", TC1: null, TC2: 99 }))).not.toContain("score-missing");
    expect(codes(waiting, collectiveEntry({ BaoCao: "Không", TC1: null, TC2: 99 }))).not.toContain(
      "score-above-maximum",
    );
    expect(
      codes({ ...waiting, withholdsUnreported: false }, collectiveEntry({ BaoCao: "Không", TC1: null })),
    ).toContain("score-missing");
  });
});

describe("Evidence", () => {
  test.each<readonly [string, EntryCells, boolean]>([
    ["is missing beside points", { MinhChung: " ", TC2: 1 }, true],
    ["is not missing beside none", { MinhChung: null, TC2: 0 }, false],
    ["is not missing beside a text", { MinhChung: null, TC2: "tốt" }, false],
    ["is there", { MinhChung: "Báo cáo", TC2: 1 }, false],
  ])("%s", (_, cells, isMissing) => {
    expect(
      codes(withCriterion("TC2", { needsEvidence: true }), collectiveEntry(cells)).includes("evidence-missing"),
    ).toBe(isMissing);
  });

  it("is asked of nobody where no criterion needs it", () => {
    const none = { ...collective, criteria: collective.criteria.map((line) => ({ ...line, needsEvidence: false })) };
    expect(codes(none, collectiveEntry({ MinhChung: null }))).toEqual([]);
  });
});

describe("An individual who registered nothing", () => {
  it("does not belong into the table of those who did (clause 2.2), whatever else a collective's table asks", () => {
    expect(codes(individual, individualEntry({ DangKy: "Không" }))).toContain("not-registered");
    expect(codes(individual, individualEntry({ DangKy: "Có" }))).toEqual([]);
    expect(codes(collective, collectiveEntry({ DangKy: "Không" }))).not.toContain("not-registered");
    const other = { ...individual, criteria: individual.criteria.map((line) => ({ ...line, clause: "9" })) };
    expect(codes(other, individualEntry({ DangKy: "Không" }))).not.toContain("not-registered");
    const mixed = {
      ...individual,
      criteria: individual.criteria.map((line, at) => (at === 0 ? line : { ...line, clause: "9" })),
    };
    expect(codes(mixed, individualEntry({ DangKy: "Không" }))).toContain("not-registered");
  });

  it("owes no title", () => {
    expect(codes(unregistered, basisEntry({ MoHinh: null }))).toEqual([]);
    expect(codes(individual, individualEntry({ MoHinh: null }))).toContain("title-missing");
  });

  test.each<readonly [string, EntryCells, Partial<Rubric>, number | null, readonly string[]]>([
    ["dated in another year", { NgayQD: { date: 46143 } }, {}, 2025, ["decision-of-other-year"]],
    ["dated in the year", { NgayQD: { date: 46143 } }, {}, 2026, []],
    ["dated by its number", { NgayQD: 46143 }, {}, 2025, ["decision-of-other-year"]],
    ["dated while the sheet has no year", { NgayQD: { date: 46143 } }, {}, null, []],
    ["of any year by a basis that allows it", { NgayQD: { date: 46143 }, CanCu: "c" }, {}, 2025, []],
    ["without a date", { NgayQD: null }, {}, 2026, ["decision-date-missing"]],
    ["on no day", { NgayQD: { date: 0 } }, {}, 2026, ["decision-date-unreadable"]],
    ["on a day in words", { NgayQD: "hôm qua" }, {}, 2026, ["decision-date-unreadable"]],
  ])("has a decision %s", (_, cells, also, year, found) => {
    const bases = unregistered.bases.map((basis) => ({ ...basis, inYear: basis.code === "a" }));
    expect(codes({ ...unregistered, ...also, bases }, basisEntry(cells), year === null ? {} : { year })).toEqual(found);
  });

  it("is offered the day that was typed as text", () => {
    const of = (NgayQD: Cell) => score(unregistered, [basisEntry({ NgayQD })]).findings[0];
    expect(of("01/05/2026")).toMatchObject({ code: "decision-date-unreadable", fix: { date: 46143 } });
    expect(of("hôm qua")).not.toHaveProperty("fix");
    expect(of(true)).not.toHaveProperty("fix");
  });

  it("has a result without a decision only where the unit does not ask for one", () => {
    const stateOf = (needsDecision: boolean, cells: EntryCells) =>
      score({ ...unregistered, needsDecision }, [basisEntry(cells)]).entry(0).state;
    expect([stateOf(true, {}), stateOf(true, { QuyetDinh: null }), stateOf(true, { NgayQD: null })]).toEqual([
      "complete",
      "incomplete",
      "incomplete",
    ]);
    expect(stateOf(false, { QuyetDinh: null, NgayQD: null })).toBe("complete");
  });

  it("is offered the collectives whose names look like the one that was named", () => {
    const found = (...like: readonly string[]) =>
      score(unregistered, [basisEntry({ CanCu: "b", TapThe: "Xã Hoà", MucGhi: null })], {
        collectivesLike: () => like,
      }).findings.find(({ code }) => code === "collective-not-found");
    expect(found("Xã Hòa")).toMatchObject({ role: "TapThe", fix: "Xã Hòa" });
    expect(found("Xã Hòa")).not.toHaveProperty("choices");
    expect(found("Xã Hòa", "Xã Hóa")).toMatchObject({ choices: ["Xã Hòa", "Xã Hóa"] });
    expect(found("Xã Hòa", "Xã Hóa")).not.toHaveProperty("fix");
    expect(found()).not.toHaveProperty("fix");
    expect(found()).not.toHaveProperty("choices");
  });

  it("may have the best band recorded beside their collective's", () => {
    const collectives = new Map<string, CollectiveResult>([
      ["XÃ A", { result: hundredths(850), band: "Tốt", provisional: false }],
      ["XÃ B", { result: hundredths(850), band: null, provisional: false }],
      ["XÃ C", { result: null, band: "Tốt", provisional: false }],
    ]);
    const of = (cells: EntryCells) =>
      score(unregistered, [basisEntry({ CanCu: "b", MucGhi: null, TapThe: "Xã A", ...cells })], { collectives });
    expect(of({ MucGhi: "Xuất sắc", GhiChu: "Sáng kiến riêng" }).entry(0)).toEqual({
      state: "complete",
      total: null,
      band: "Xuất sắc",
    });
    expect(of({ MucGhi: "Xuất sắc" }).findings.map(({ code, role }) => [code, role])).toEqual([
      ["band-without-reason", "MucGhi"],
    ]);
    expect(of({ MucGhi: "Siêu" }).entry(0).state).toBe("invalid");
    expect(of({}).entry(0)).toEqual({ state: "complete", total: 8.5, band: "Tốt" });
    for (const TapThe of ["Xã B", "Xã C"])
      expect(of({ TapThe }).findings.map(({ code }) => code)).toEqual(["collective-without-result"]);
  });
});

describe("A committee (clause 4)", () => {
  const outside = (rubric: Rubric, cells: EntryCells, body: string) => codes(rubric, cells, { body });

  it("that is not in the rubric checks nothing", () => {
    expect(outside(collective, collectiveEntry({ Cap: "Cấp tỉnh" }), "Ban nào đó")).toEqual([]);
  });

  it("of a Party cell appraises its members alone", () => {
    const cell = individual.levels.find((level) => level.individualsOnly === true)!.body;
    expect(outside(individual, individualEntry({ DangVien: "Có" }), cell)).toEqual([]);
    expect(outside(individual, individualEntry({ DangVien: "Không" }), cell)).toEqual(["not-party-member"]);
    const without: EntryCells = { ...individualEntry() };
    delete (without as { DangVien?: Cell }).DangVien;
    expect(outside(individual, without, cell)).toEqual([]);
    expect(outside(collective, collectiveEntry(), cell)).toEqual(["collective-by-party-cell"]);
  });

  it("reaches lower levels only for what is proposed, and never higher ones", () => {
    const body = "Cấp ủy cơ sở";
    const levels = ["Cấp tỉnh", "Cấp huyện và tương đương", "Cấp xã và tương đương", "Cấp cơ sở"];
    const of = (DeNghiKT: Cell) =>
      levels.map((Cap) => outside(collective, collectiveEntry({ Cap, DeNghiKT }), body).includes("outside-authority"));
    expect(of("Không").filter((isOutside) => !isOutside)).toHaveLength(1);
    expect(of("Có").indexOf(false)).toBe(of("Không").indexOf(false));
  });
});
