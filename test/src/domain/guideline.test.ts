import { describe, expect, it, test } from "vitest";
import { check } from "../../../src/actions/check";
import { packById, packs } from "../../../src/rubric/packs/packs";
import { DEFAULT_CLAUSE } from "../../../src/rubric/default-clause";
import type { Rubric } from "../../../src/rubric/rubric";
import { explainRow } from "../../../src/scoring/explain";
import { rankSubjects } from "../../../src/scoring/ranking";
import { viExplanation } from "../../../src/language/vi/explanation";
import { hundredthsToNumber } from "../../../src/text/hundredths";
import type { EntryCells } from "../../input-table";
import { score } from "../../input-table";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  register,
  registerEntry,
  unregistered,
  withCriterion,
} from "../../sound-entries";
import { YEAR_NAME } from "../../../src/workbook/model/binding-name";
import { setCells } from "../../snapshot-of";
import { tableSnapshot } from "../../table-snapshot";

/** Codes of what is found about entries of one table. */
function found(rubric: Rubric, entries: readonly EntryCells[], context: Parameters<typeof score>[2] = {}) {
  return score(rubric, entries, context).findings.map(({ code }) => code);
}

/** Codes of what is found in a workbook with these tables. */
function inWorkbook(
  tables: Parameters<typeof tableSnapshot>[0],
  also: Parameters<typeof tableSnapshot>[1] = {},
): readonly string[] {
  return check(tableSnapshot(tables, also)).findings.map(({ code }) => code);
}

const both = [collectiveEntry(), collectiveEntry({ MoHinh: "Mô hình khác" })];
const clauseOf = (rubric: Rubric, code: string) =>
  [...rubric.criteria, ...rubric.bonuses, ...rubric.derivedBonuses].find((line) => line.code === code)!.clause;
const maxima = ({ criteria }: Rubric) => criteria.map(({ maximum }) => hundredthsToNumber(maximum));

describe("What the guideline's clauses say", () => {
  test.each<readonly [clause: string, says: string, holds: () => void]>([
    [
      "1",
      "contents are 1, 2 or both; a 3 typed before still counts as an answer",
      () => {
        expect(collective.contents.map(({ code }) => code)).toEqual(["1", "2", "1, 2"]);
        expect(
          found(collective, [collectiveEntry({ NoiDung: "1, 2" }), collectiveEntry({ MoHinh: "B", NoiDung: 3 })]),
        ).toEqual([]);
        expect(found(collective, [collectiveEntry({ NoiDung: 4 })])).toEqual(["content-unknown"]);
      },
    ],
    [
      "2.1 TC1, TC2, TC3, TC4",
      "collectives have four criteria of 2, 4, 2 and 1 points",
      () => {
        expect(maxima(collective)).toEqual([2, 4, 2, 1]);
        expect(collective.criteria.map(({ clause }) => clause)).toEqual(["2.1 TC1", "2.1 TC2", "2.1 TC3", "2.1 TC4"]);
      },
    ],
    [
      "2.1 TC2",
      "results without evidence are a warning, and the open list of fields ends with one of our own",
      () => {
        expect(found(collective, [collectiveEntry({ MinhChung: null })])).toEqual(["evidence-missing"]);
        expect(collective.fields.at(-1)).toMatchObject({ name: "Lĩnh vực khác", clause: DEFAULT_CLAUSE });
        const [missing] = score(collective, [collectiveEntry({ LinhVuc: null })]).findings;
        expect(missing).toMatchObject({ code: "field-missing", clause: DEFAULT_CLAUSE });
      },
    ],
    [
      "2.1 TC1, TC3, TC4",
      "labels keep direction and method, effect apart from scope, direction and lessons",
      () => {
        const name = (code: string) => collective.criteria.find((line) => line.code === code)!.name;
        expect(name("TC1")).toMatch(/chỉ đạo.*cách triển khai, hướng dẫn, phát động, đăng ký/);
        expect(name("TC3")).toMatch(/Tính mới; .*phạm vi ảnh hưởng; hiệu quả khi áp dụng/);
        expect(name("TC4")).toMatch(/Chỉ đạo .*rút kinh nghiệm, nhân rộng/);
      },
    ],
    [
      "2.1 bonus a",
      "is judged, 0 or 0.5",
      () => {
        expect(clauseOf(collective, "DT1")).toBe("2.1 điểm thưởng a");
        expect(score(collective, [collectiveEntry({ DT1: 0.5 })]).entry(0).total).toBe(9.5);
        expect(found(collective, [collectiveEntry({ DT1: 0.25 })])).toEqual(["score-off-step"]);
      },
    ],
    [
      "2.1 bonus b",
      "is counted, never typed: 0.5 for two registered entries rated khá or better",
      () => {
        expect(clauseOf(collective, "TT1")).toBe("2.1 điểm thưởng b");
        const bonus = (second: EntryCells) =>
          score(collective, [both[0]!, { ...both[1], ...second }]).subjects[0]!.bonus;
        expect([bonus({}), bonus({ DangKy: "Không" }), bonus({ TC2: 1 })]).toEqual([0.5, 0, 0]);
      },
    ],
    [
      "2.2 not registered",
      "one of three is the basis: recognised in the year, the collective's result for its head, commended work",
      () => {
        expect(unregistered.bases.map(({ code, from }) => [code, from])).toEqual([
          ["a", "recorded"],
          ["b", "collective"],
          ["c", "recorded"],
        ]);
        expect(inWorkbook([{ rubric: unregistered, entries: [basisEntry()] }], { year: 2027 })).toContain(
          "decision-of-other-year",
        );
        expect(inWorkbook([{ rubric: unregistered, entries: [basisEntry()] }], { year: 2026 })).not.toContain(
          "decision-of-other-year",
        );
      },
    ],
    [
      "2.2 registered",
      "the criteria are for individuals who registered",
      () => {
        expect(found(individual, [individualEntry({ DangKy: "Không" })])).toContain("not-registered");
        expect(
          inWorkbook([
            { rubric: individual, entries: [individualEntry()] },
            { rubric: unregistered, entries: [basisEntry()] },
          ]),
        ).toContain("subject-in-two-tables");
      },
    ],
    [
      "2.2 TC1, TC2, TC3",
      "individuals have three criteria of 2, 5 and 2 points, each with its own clause",
      () => {
        expect(maxima(individual)).toEqual([2, 5, 2]);
        expect(individual.criteria.map(({ clause }) => clause)).toEqual(["2.2 TC1", "2.2 TC2", "2.2 TC3"]);
      },
    ],
    [
      "2.2 bonus",
      "is counted: 1 point for two registered entries rated khá or better",
      () => {
        const { subjects } = score(individual, [individualEntry(), individualEntry({ MoHinh: "Khác" })]);
        expect(subjects[0]).toMatchObject({ bonus: 1, result: 10 });
      },
    ],
    [
      "2.1, 2.2",
      "criteria and bonuses add up to 10, the most that a result can be",
      () => {
        for (const rubric of [collective, individual]) expect(rubric.maximum).toBe(10_00);
        expect(
          score(
            collective,
            both.map((entry) => ({ ...entry, DT1: 0.5 })),
          ).subjects[0]!.result,
        ).toBe(10);
      },
    ],
    [
      "3",
      "managing levels are those of the clause, and a Party cell is none",
      () => {
        expect(found(collective, [collectiveEntry({ Cap: "Chi bộ" })])).toEqual(["level-unknown"]);
        expect(found(collective, [collectiveEntry({ Cap: "Cấp tỉnh" })])).toEqual([]);
      },
    ],
    [
      "3, exclusion",
      "Party cells in villages, private enterprises and their individuals are found, never scored or dropped",
      () => {
        for (const Loai of ["Chi bộ thôn, tổ dân phố", "Doanh nghiệp tư nhân"]) {
          const { entry, findings } = score(collective, [collectiveEntry({ Loai })]);
          expect([entry(0).state, findings.map(({ code }) => code)]).toEqual(["ineligible", ["ineligible"]]);
        }
        expect(inWorkbook([{ rubric: collective, entries: [collectiveEntry()] }])).not.toContain(
          "category-column-missing",
        );
      },
    ],
    [
      "4",
      "a Party cell appraises its members, a committee its own level and those below it that are proposed",
      () => {
        const grassroots = { body: "Ban Thường vụ Đảng ủy cấp xã" };
        expect(found(individual, [individualEntry({ DangVien: "Không" })], { body: "Chi bộ" })).toContain(
          "not-party-member",
        );
        expect(found(collective, [collectiveEntry()], { body: "Chi bộ" })).toContain("collective-by-party-cell");
        expect(found(collective, [collectiveEntry()], grassroots)).toEqual(["outside-authority"]);
        expect(found(collective, [collectiveEntry({ DeNghiKT: "Có" })], grassroots)).toEqual([]);
        expect(found(collective, [collectiveEntry({ Cap: "Cấp tỉnh", DeNghiKT: "Có" })], grassroots)).toEqual([
          "outside-authority",
        ]);
      },
    ],
  ])("clause %s: %s", (_clause, _says, holds) => holds());
});

const once: Rubric = { ...collective, bonusesOnce: true };

describe("What is decided where the guideline is silent", () => {
  test.each<readonly [decision: number, says: string, holds: () => void]>([
    [
      1,
      "a subject has the best of its entries' totals, plus the derived bonus, capped, and the band of that",
      () => {
        const { subjects } = score(collective, [both[0]!, { ...both[1], TC2: 2 }]);
        expect(subjects).toMatchObject([{ result: 9.5, band: "Xuất sắc", bonus: 0.5 }]);
      },
    ],
    [
      2,
      "the derived bonus needs two registered entries of one subject",
      () => expect(score(collective, [both[0]!]).subjects[0]!.bonus).toBe(0),
    ],
    [
      3,
      "bands are a default until somebody confirms them",
      () => {
        expect(collective.bands.map(({ name, threshold }) => `${name} ${threshold / 100}`)).toEqual([
          "Xuất sắc 9",
          "Tốt 8",
          "Khá 7",
          "Trung bình 5",
          "Chưa đạt 0",
        ]);
        expect(inWorkbook([{ rubric: collective, entries: [collectiveEntry()] }])).toContain("bands-unconfirmed");
        expect(
          inWorkbook([{ rubric: { ...collective, bandsConfirmed: true }, entries: [collectiveEntry()] }]),
        ).not.toContain("bands-unconfirmed");
      },
    ],
    [
      4,
      "points have two places and never round up into a band",
      () => {
        expect(score(collective, [collectiveEntry({ TC2: 3.99 })]).entry(0)).toMatchObject({
          total: 8.99,
          band: "Tốt",
        });
        expect(found(collective, [collectiveEntry({ TC2: 3.995 })])).toEqual(["score-too-precise"]);
      },
    ],
    [
      5,
      "empty is not zero",
      () =>
        expect(score(collective, [collectiveEntry({ TC4: null })]).entry(0)).toEqual({
          state: "incomplete",
          total: null,
          band: null,
        }),
    ],
    [
      6,
      "levels are data, of the three tiers and of the two since July 2025",
      () => {
        expect(found(collective, [collectiveEntry({ Cap: "Cấp xã và tương đương" })])).toEqual([]);
        expect(found(collective, [collectiveEntry({ Cap: "Cấp huyện và tương đương" })])).toEqual([
          "level-other-system",
        ]);
        expect(
          found({ ...collective, levelSystem: "three-tier" }, [collectiveEntry({ Cap: "Cấp huyện và tương đương" })]),
        ).toEqual([]);
      },
    ],
    [
      7,
      "names match but for spaces and case; what no formula can compose is an error with its fix",
      () => {
        const names = ["Xã Hòa Lạc", " xã  hòa lạc "].map((DoiTuong, index) =>
          collectiveEntry({ DoiTuong, MoHinh: `Mô hình ${index}` }),
        );
        expect(score(collective, names).subjects).toHaveLength(1);
        const [other] = score(collective, [collectiveEntry({ DoiTuong: "Xã Hòa Lạc".normalize("NFD") })]).findings;
        expect(other).toMatchObject({ code: "text-unmatchable", fix: "Xã Hòa Lạc" });
      },
    ],
    [
      8,
      "only complete entries count, and a subject with others is provisional",
      () => {
        const { subjects } = score(collective, [both[0]!, { ...both[1], TC1: 15 }]);
        expect(subjects).toMatchObject([{ result: 9, provisional: true }]);
        expect(score(collective, [collectiveEntry({ NoiDung: null, MinhChung: null })]).entry(0).total).toBe(9);
      },
    ],
    [
      9,
      "categories are a list that says who is excluded and what is a collective",
      () => {
        expect(found(collective, [collectiveEntry({ Loai: "Người đứng đầu" })])).toEqual(["category-unknown"]);
        expect(new Set(individual.categories.map(({ kind }) => kind))).toEqual(new Set(["individual"]));
      },
    ],
    [
      10,
      "subjects rank by result, then TC2, then TC3; equal ones share a rank",
      () => {
        const entry = (DoiTuong: string, also: EntryCells) => collectiveEntry({ DoiTuong, ...also });
        const { table, result } = score(collective, [
          entry("Xã A", { TC1: 2, TC2: 3, TC3: 2 }),
          entry("Xã B", { TC1: 1, TC2: 4, TC3: 2 }),
          entry("Xã C", { TC1: 2, TC2: 3, TC3: 2 }),
        ]);
        expect(rankSubjects(table, result).map(({ subject, rank }) => `${rank} ${subject.name}`)).toEqual([
          "1 Xã B",
          "2 Xã A",
          "2 Xã C",
        ]);
      },
    ],
    [
      11,
      "bonus a counts in its entry's total, or, where the rubric says so, once in the subject's result",
      () => {
        const entries = both.map((entry) => ({ ...entry, TC2: 2.5, TC1: 1, DT1: 0.5 }));
        expect(score(collective, entries)).toMatchObject({ subjects: [{ result: 7.5, bonus: 0.5 }] });
        expect(score(once, entries)).toMatchObject({ subjects: [{ result: 7, bonus: 0.5, band: "Khá" }] });
        expect([score(collective, entries).entry(0), score(once, entries).entry(0)]).toMatchObject([
          { total: 7, band: "Khá" },
          { total: 6.5, band: "Trung bình" },
        ]);
      },
    ],
    [
      12,
      "basis b takes the collective's band, another one with a reason; missing decisions are a warning",
      () => {
        const recorded = score(unregistered, [basisEntry({ QuyetDinh: null })]);
        expect(recorded.entry(0)).toMatchObject({ state: "complete", band: "Khá", total: null });
        expect(recorded.findings).toMatchObject([{ code: "decision-missing", severity: "warning" }]);
        expect(score({ ...unregistered, needsDecision: true }, [basisEntry({ QuyetDinh: null })]).entry(0).state).toBe(
          "incomplete",
        );
      },
    ],
    [
      13,
      "what was not reported has no result, unless the unit only wants a warning",
      () => {
        const entry = [collectiveEntry({ BaoCao: "Không" })];
        expect(score(collective, entry).entry(0).state).toBe("unreported");
        expect(score({ ...collective, withholdsUnreported: false }, entry).entry(0).state).toBe("complete");
        expect(found(collective, [collectiveEntry({ BaoCao: null })])).toEqual(["report-missing"]);
      },
    ],
    [
      14,
      "individuals of private enterprises are excluded, which a unit can change",
      () => {
        const entry = [individualEntry({ Loai: "Cá nhân ở doanh nghiệp tư nhân" })];
        expect(score(individual, entry).entry(0).state).toBe("ineligible");
        const open = { ...individual, categories: individual.categories.map((one) => ({ ...one, eligible: true })) };
        expect(score(open, entry).entry(0).state).toBe("complete");
      },
    ],
    [
      15,
      "a workbook has one year, asked for where it is missing",
      () => {
        expect(inWorkbook([{ rubric: collective, entries: [collectiveEntry()] }], { year: 2026 })).not.toContain(
          "year-missing",
        );
        const asked = tableSnapshot([{ rubric: unregistered, entries: [basisEntry()] }], { year: 2026 });
        const without = check(setCells(asked, YEAR_NAME, [null])).findings.map(({ code }) => code);
        expect(without).toContain("year-missing");
      },
    ],
    [
      16,
      "a code is given once: two entries with one are an error",
      () => {
        const twice = both.map((entry) => ({ ...entry, MaMH: "MH-001" }));
        expect(inWorkbook([{ rubric: collective, entries: twice }])).toContain("entry-code-twice");
      },
    ],
    [
      17,
      "one entry in two tables, and names that hardly differ, are found and never joined",
      () => {
        const other = { ...collective, id: "tap-the-2", name: "Khối xã" };
        expect(
          inWorkbook([
            { rubric: collective, entries: [collectiveEntry()] },
            { rubric: other, entries: [collectiveEntry()] },
          ]),
        ).toContain("entry-in-two-tables");
        const alike = ["Xã Hòa Lạc", "Xã Hoà Lạc"].map((DoiTuong) => collectiveEntry({ DoiTuong, MoHinh: DoiTuong }));
        expect(inWorkbook([{ rubric: collective, entries: alike }])).toContain("name-look-alike");
      },
    ],
  ])("decision %i: %s", (_decision, _says, holds) => holds());

  it("stands beside clauses only where these say it: lists and thresholds of ours cite our default", () => {
    const defaults = packs.flatMap(({ bands, fields, levels }) => [
      ...bands,
      ...fields.filter(({ code }) => code === "KHAC"),
      ...levels.filter(({ code }) => code === "XA"),
    ]);
    expect(new Set(defaults.map(({ clause }) => clause))).toEqual(new Set([DEFAULT_CLAUSE]));
    expect(packById("danh-muc")!.method).toBe(register.method);
    expect(found(register, [registerEntry()])).toEqual([]);
  });
});

describe("Bonus a once for a subject (decision 11)", () => {
  it("is explained apart from the entry's total", () => {
    const { table, result } = score(once, [{ ...both[0]!, DT1: 0.5 }, both[1]!]);
    const explanation = explainRow(table, result, 1)!;
    expect(explanation.total).toBe(9_00);
    expect(explanation.subjectResult).toMatchObject({ result: 10_00, onceBonuses: [{ code: "DT1", given: true }] });
    const entry = { sheet: "Tập thể", row: 6, firstRow: 5, explanation, combination: null } as never;
    expect(viExplanation(entry, { decimalSeparator: "," } as never).join("\n")).toContain(
      "+0,5 điểm (một lần cho đối tượng) [mục 2.1 điểm thưởng a]",
    );
  });

  it("is given by complete entries alone, and lifts no entry below its minimum", () => {
    const open = score(once, [both[0]!, { ...both[1]!, TC1: null, DT1: 0.5 }]);
    expect(open.subjects).toMatchObject([{ result: 9, bonus: 0 }]);
    const low: Rubric = { ...withCriterion("TC4", { minimum: 100 as never }), bonusesOnce: true };
    const { subjects } = score(low, [collectiveEntry({ TC4: 0.5, DT1: 0.5 })]);
    expect(subjects).toMatchObject([{ result: 9, band: "Chưa đạt" }]);
  });

  it("agrees with the sheet's formulas in a checked workbook", () => {
    const entries = both.map((entry, index) => ({ ...entry, TC2: 2, DT1: index === 0 ? 0.5 : null }));
    const codes = inWorkbook([{ rubric: once, entries }], { year: 2026 });
    expect(codes.filter((code) => code.startsWith("formula") || code.startsWith("result"))).toEqual([]);
  });
});
