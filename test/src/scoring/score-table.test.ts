import { hundredths } from "../../../src/text/hundredths";
import { describe, expect, it, test } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric";
import type { EntryCells } from "../../input-table";
import { score } from "../../input-table";
import {
  basisEntry,
  collective,
  collectiveEntry,
  individual,
  individualEntry,
  unregistered,
  withCriterion,
  ofEarlierVersion,
} from "../../sound-entries";

/** Entries of collectives with this total, from criteria alone. */
function withTotal(points: number, also: EntryCells = {}): EntryCells {
  const TC2 = Math.min(4, points);
  const rest = Math.round((points - TC2) * 100) / 100;
  const TC1 = Math.min(2, rest);
  const TC3 = Math.min(2, Math.round((rest - TC1) * 100) / 100);
  return collectiveEntry({ TC1, TC2, TC3, TC4: Math.round((rest - TC1 - TC3) * 100) / 100, ...also });
}

function entries(...totals: readonly number[]): readonly EntryCells[] {
  return totals.map((total, index) => withTotal(total, { MoHinh: `Mô hình ${index}` }));
}

describe("An entry's total", () => {
  test.each<[string, EntryCells, number]>([
    ["is the sum of its criteria", { TC1: 1.5, TC2: 3.25, TC3: 2, TC4: 0.5 }, 7.25],
    ["takes judged bonuses on top", { TC1: 1, TC2: 3, TC3: 1, TC4: 1, DT1: 0.5 }, 6.5],
    ["takes an empty bonus for none", { TC1: 1, TC2: 3, TC3: 1, TC4: 1, DT1: null }, 6],
    ["may be zero", { TC1: 0, TC2: 0, TC3: 0, TC4: 0 }, 0],
    ["is exact where binary fractions are not", { TC1: 0.1, TC2: 0.2, TC3: 0, TC4: 0 }, 0.3],
    ["reads 0,1 + 0,2 in one cell as 0,3", { TC1: 0.1 + 0.2, TC2: 0, TC3: 0, TC4: 0 }, 0.3],
  ])("%s", (_, cells, total) => {
    expect(score(collective, [collectiveEntry(cells)]).entry(0)).toMatchObject({ state: "complete", total });
  });

  it("takes deductions off, and never goes below zero", () => {
    const rubric: Rubric = {
      ...collective,
      deductions: [{ code: "DTru1", name: "Báo cáo chậm", maximum: hundredths(200), step: hundredths(50), clause: "" }],
    };
    const { entry } = score(rubric, [withTotal(6, { DTru1: 1.5 }), withTotal(1, { DTru1: 2 })]);
    expect([entry(0).total, entry(1).total]).toEqual([4.5, 0]);
  });

  it("never goes above the rubric's maximum", () => {
    const rubric: Rubric = { ...collective, maximum: hundredths(900) };
    expect(score(rubric, [collectiveEntry({ DT1: 0.5 })]).entry(0)).toEqual({
      state: "complete",
      total: 9,
      band: "Xuất sắc",
    });
  });

  it("comes from scores alone: what is missing besides is found and withholds nothing", () => {
    const bare = collectiveEntry({
      Loai: null,
      NoiDung: null,
      LinhVuc: null,
      Cap: null,
      DangKy: null,
      BaoCao: null,
      MinhChung: null,
    });
    const { entry, findings } = score(collective, [bare]);
    expect(entry(0)).toEqual({ state: "complete", total: 9, band: "Xuất sắc" });
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe("A band", () => {
  test.each([
    [9, "Xuất sắc"],
    [8.99, "Tốt"],
    [8, "Tốt"],
    [7.99, "Khá"],
    [7, "Khá"],
    [6.99, "Trung bình"],
    [5, "Trung bình"],
    [4.99, "Chưa đạt"],
    [0, "Chưa đạt"],
  ])("starts at its threshold: %d points are %s", (total, band) => {
    expect(score(collective, [withTotal(total)]).entry(0)).toEqual({ state: "complete", total, band });
  });

  it("is not reached by 8,995, which is no score", () => {
    const { entry, findings } = score(collective, [withTotal(8, { TC4: 0.995 })]);
    expect(entry(0)).toEqual({ state: "invalid", total: null, band: null });
    expect(findings).toMatchObject([{ code: "score-too-precise", fix: 1 }]);
  });

  it("follows thresholds that the workbook changed", () => {
    const rubric: Rubric = {
      ...collective,
      bands: [
        { code: "D", name: "Đạt", threshold: hundredths(650), clause: "" },
        { code: "K", name: "Không đạt", threshold: hundredths(0), clause: "" },
      ],
    };
    const { entry } = score({ ...rubric, derivedBonuses: [] }, [withTotal(6.5), withTotal(6.49)]);
    expect([entry(0).band, entry(1).band]).toEqual(["Đạt", "Không đạt"]);
  });

  it("is the lowest one for an entry below a criterion's minimum, whatever its total", () => {
    const { entry } = score(withCriterion("TC4", { minimum: hundredths(50) }), [
      collectiveEntry({ TC4: 0.49 }),
      collectiveEntry({ TC4: 0.5 }),
    ]);
    expect([entry(0), entry(1)]).toEqual([
      { state: "complete", total: 8.49, band: "Chưa đạt" },
      { state: "complete", total: 8.5, band: "Tốt" },
    ]);
  });
});

describe("The state of an entry", () => {
  test.each<[string, EntryCells, string]>([
    [
      "is blank without subject, title and scores",
      { DoiTuong: null, MoHinh: null, TC1: null, TC2: null, TC3: null, TC4: null },
      "blank",
    ],
    [
      "is blank with nothing but spaces",
      { DoiTuong: " ", MoHinh: "\u00a0", TC1: " ", TC2: null, TC3: null, TC4: null },
      "blank",
    ],
    ["is complete with every criterion scored", {}, "complete"],
    [
      "is complete with zeros: empty is not zero, and zero is not empty",
      { TC1: 0, TC2: 0, TC3: 0, TC4: 0 },
      "complete",
    ],
    ["is incomplete with one criterion empty", { TC3: null }, "incomplete"],
    ["is incomplete with one criterion holding spaces", { TC3: "  " }, "incomplete"],
    ["is incomplete with a subject alone", { MoHinh: null, TC1: null, TC2: null, TC3: null, TC4: null }, "incomplete"],
    [
      "is incomplete with a bonus alone",
      { DoiTuong: null, MoHinh: null, TC1: null, TC2: null, TC3: null, TC4: null, DT1: 0.5 },
      "incomplete",
    ],
    ["is invalid with a text score", { TC1: "tốt" }, "invalid"],
    ["is invalid with a number stored as text", { TC1: "1.5" }, "invalid"],
    ["is invalid with a score above the maximum", { TC1: 2.01 }, "invalid"],
    ["is invalid with a negative score", { TC1: -0.01 }, "invalid"],
    ["is invalid with a score off the step", { DT1: 0.4 }, "invalid"],
    ["is invalid with TRUE for a score", { TC1: true }, "invalid"],
    ["is invalid with an error for a score", { TC1: { error: "#REF!" } }, "invalid"],
    ["is invalid with a date for a score", { TC1: { date: 46143 } }, "invalid"],
    [
      "is invalid rather than incomplete, since a wrong score outlasts an empty one",
      { TC1: "tốt", TC2: null },
      "invalid",
    ],
    ["is invalid with a wrong bonus", { DT1: "có" }, "invalid"],
    ["is ineligible by its category", { Loai: "Doanh nghiệp tư nhân" }, "ineligible"],
    [
      "is ineligible rather than invalid or incomplete, since its scores decide nothing",
      { Loai: "chi bộ thôn,  tổ dân phố", TC1: "tốt", TC2: null },
      "ineligible",
    ],
    [
      "is blank rather than ineligible, since nobody has filled it in",
      {
        Loai: "Doanh nghiệp tư nhân",
        DoiTuong: null,
        MoHinh: null,
        TC1: null,
        TC2: null,
        TC3: null,
        TC4: null,
      },
      "blank",
    ],
  ])("%s", (_, cells, state) => {
    expect(score(collective, [collectiveEntry(cells)]).entry(0)).toMatchObject(
      state === "complete" ? { state } : { state, total: null, band: null },
    );
  });

  it("reports no scores of an ineligible entry", () => {
    const { findings } = score(collective, [collectiveEntry({ Loai: "Doanh nghiệp tư nhân", TC1: "tốt", TC2: null })]);
    expect(findings.map(({ code }) => code)).toEqual(["ineligible"]);
  });

  it("reports each empty criterion of an invalid entry too", () => {
    const { findings } = score(collective, [collectiveEntry({ TC1: "tốt", TC2: null, TC4: null })]);
    expect(findings.map(({ code, role }) => [code, role])).toEqual([
      ["score-text", "TC1"],
      ["score-missing", "TC2"],
    ]);
  });
});

describe("A subject's result", () => {
  const subjectOf = (rubric: Rubric, rows: readonly EntryCells[]) => score(rubric, rows).subjects;

  it("is its best entry", () => {
    expect(subjectOf(collective, entries(5, 6.5, 6))).toEqual([
      { name: "Đảng ủy xã An Bình", result: 6.5, band: "Trung bình", bonus: 0, provisional: false },
    ]);
  });

  it("has the derived bonus on top, and the band of the sum", () => {
    expect(subjectOf(collective, entries(7, 7.5))).toMatchObject([{ result: hundredths(8), band: "Tốt", bonus: 0.5 }]);
    expect(
      subjectOf(individual, [individualEntry({ TC3: 0 }), individualEntry({ TC3: 0.5, MoHinh: "Khác" })]),
    ).toMatchObject([{ result: 8.5, band: "Tốt", bonus: 1 }]);
  });

  it("is capped at the rubric's maximum", () => {
    expect(subjectOf(individual, [individualEntry(), individualEntry({ MoHinh: "Khác" })])).toMatchObject([
      { result: 10, bonus: 1 },
    ]);
    expect(
      subjectOf({ ...individual, maximum: hundredths(950) }, [individualEntry(), individualEntry({ MoHinh: "Khác" })]),
    ).toMatchObject([{ result: 9.5, bonus: 1 }]);
  });

  it("counts entries' bands for the bonus, never the band that the bonus gives", () => {
    expect(subjectOf(collective, entries(6.9, 6.95))).toMatchObject([{ result: 6.95, band: "Trung bình", bonus: 0 }]);
    expect(subjectOf(collective, entries(6.9, 8))).toMatchObject([{ result: 8, bonus: 0 }]);
  });

  test.each<[string, EntryCells]>([
    ["not registered", { DangKy: "Không" }],
    ["of unknown registration", { DangKy: null }],
    ["incomplete", { TC1: null }],
    ["invalid", { TC1: 3 }],
    ["ineligible", { Loai: "Doanh nghiệp tư nhân" }],
  ])("counts no entry for the bonus that is %s", (_, cells) => {
    expect(subjectOf(collective, [withTotal(8), withTotal(8, { MoHinh: "Khác", ...cells })])).toMatchObject([
      { result: 8, bonus: 0 },
    ]);
  });

  it("counts entries that were not registered where the rubric says so", () => {
    const rubric: Rubric = {
      ...collective,
      derivedBonuses: collective.derivedBonuses.map((bonus) => ({ ...bonus, registeredOnly: false })),
    };
    expect(
      subjectOf(
        rubric,
        entries(8, 8).map((entry) => ({ ...entry, DangKy: "Không" })),
      ),
    ).toMatchObject([{ result: 8.5, bonus: 0.5 }]);
  });

  it("adds up several derived bonuses, each by its own count", () => {
    const rubric: Rubric = {
      ...collective,
      derivedBonuses: [
        ...collective.derivedBonuses,
        { ...collective.derivedBonuses[0]!, code: "TT2", points: hundredths(25), entriesNeeded: 3, fromBand: "T" },
      ],
    };
    expect(subjectOf(rubric, entries(7, 8, 8))).toMatchObject([{ result: 8.5, bonus: 0.5 }]);
    expect(subjectOf(rubric, entries(8, 8, 8))).toMatchObject([{ result: 8.75, bonus: 0.75 }]);
  });

  it("is provisional while other entries of the subject are open", () => {
    expect(subjectOf(collective, [withTotal(8), withTotal(8, { MoHinh: "Khác", TC1: null })])).toMatchObject([
      { result: 8, provisional: true },
    ]);
    expect(subjectOf(collective, [withTotal(8), {}])).toMatchObject([{ result: 8, provisional: false }]);
  });

  it("is withheld while no entry is complete", () => {
    expect(subjectOf(collective, [withTotal(8, { TC1: null })])).toEqual([
      { name: "Đảng ủy xã An Bình", result: null, band: null, bonus: 0, provisional: true },
    ]);
  });

  it("is that of an entry above every minimum, where there is one, however high another's total", () => {
    const rubric = withCriterion("TC4", { minimum: hundredths(50) });
    expect(
      subjectOf(rubric, [collectiveEntry({ TC4: 0.25 }), withTotal(5.5, { TC2: 3.5, TC4: 0.5, MoHinh: "Khác" })]),
    ).toMatchObject([{ band: "Trung bình" }]);
    expect(subjectOf(rubric, [collectiveEntry({ TC4: 0.25 })])).toMatchObject([{ result: 8.25, band: "Chưa đạt" }]);
  });

  it("leaves out entries that name no subject", () => {
    expect(subjectOf(collective, [withTotal(9, { DoiTuong: null }), withTotal(5)])).toMatchObject([{ result: 5 }]);
  });
});

describe("Names of one subject", () => {
  test.each([
    ["case", "ĐẢNG ỦY XÃ AN BÌNH"],
    ["spaces round it", "  Đảng ủy xã An Bình "],
    ["runs of spaces", "Đảng  ủy xã   An Bình"],
    ["no-break spaces", "Đảng ủy\u00a0xã An Bình"],
    ["line breaks", "Đảng ủy xã\nAn Bình"],
  ])("match whatever their %s", (_, name) => {
    expect(
      score(collective, [withTotal(7), withTotal(7.5, { DoiTuong: name, MoHinh: "Khác" })]).subjects,
    ).toMatchObject([{ result: 8 }]);
  });

  test.each([
    ["diacritics", "Đảng uỷ xã An Binh"],
    ["letters", "Đảng ủy xã An Bìn"],
    ["đ and d", "Dảng ủy xã An Bình"],
    ["accents apart", "Đảng ủy xã An Bình".normalize("NFD")],
    ["letters that look alike", "Ðảng ủy xã An Bình"],
    ["hidden characters", "Đảng ủy xã\u200b An Bình"],
  ])("do not match with other %s", (_, name) => {
    expect(score(collective, [withTotal(7), withTotal(7.5, { DoiTuong: name, MoHinh: "Khác" })]).subjects).toHaveLength(
      2,
    );
  });

  it("are shown as the first row writes them", () => {
    expect(
      score(collective, [
        withTotal(7, { DoiTuong: "đảng ủy  xã" }),
        withTotal(8, { DoiTuong: "ĐẢNG ỦY XÃ" }),
      ]).subjects.map(({ name }) => name),
    ).toEqual(["đảng ủy  xã"]);
  });

  it("that look like formulas, comparisons or wildcards are names like any other", () => {
    const names = ["=1+1", "<5", "A*", "AB", "A?", "~A", "2025"];
    expect(
      score(
        collective,
        names.map((DoiTuong) => withTotal(7, { DoiTuong })),
      ).subjects.map(({ name }) => name),
    ).toEqual(names);
  });
});

describe("Who registered nothing (clause 2.2)", () => {
  const collectives = new Map([["ĐẢNG ỦY XÃ AN BÌNH", { result: hundredths(850), band: "Tốt", provisional: false }]]);
  const one = (also: EntryCells) => score(unregistered, [basisEntry(also)], { collectives });

  test.each(["a", "c", "A", " c "])("takes the band that the panel records on basis %j, and no points", (CanCu) => {
    const { entry, subjects } = one({ CanCu, MucGhi: "khá" });
    expect(entry(0)).toEqual({ state: "complete", total: null, band: "Khá" });
    expect(subjects).toMatchObject([{ result: null, band: "Khá", bonus: 0 }]);
  });

  it("takes the collective's result and band on basis b, whatever the spelling of its name", () => {
    const { entry, subjects } = one({
      CanCu: "b",
      TapThe: " đảng ủy  xã an bình",
      QuyetDinh: null,
      NgayQD: null,
      MucGhi: null,
    });
    expect(entry(0)).toEqual({ state: "complete", total: 8.5, band: "Tốt" });
    expect(subjects).toMatchObject([{ result: 8.5, band: "Tốt", provisional: false }]);
  });

  it.each([
    ["number", { QuyetDinh: null }],
    ["date", { NgayQD: null }],
  ] as const)("withholds the result without the decision's %s where the unit wants it so", (_, missing) => {
    for (const rubric of [{ ...unregistered, needsDecision: true }, ofEarlierVersion(unregistered)]) {
      const { entry, findings } = score(rubric, [basisEntry(missing)]);
      expect([entry(0).state, findings.map(({ severity }) => severity)]).toEqual(["incomplete", [undefined]]);
    }
  });

  it.each<[string, EntryCells, { state: string; total: number | null; band: string | null }, readonly string[]]>([
    ["takes the collective's band and points", {}, { state: "complete", total: 8.5, band: "Tốt" }, []],
    [
      "takes them where the panel records the same band",
      { MucGhi: "tốt" },
      { state: "complete", total: 8.5, band: "Tốt" },
      ["list-spelling"],
    ],
    [
      "takes another recorded band, without points",
      { MucGhi: "Khá", GhiChu: "Mới nhận nhiệm vụ" },
      { state: "complete", total: null, band: "Khá" },
      [],
    ],
    [
      "asks for the reason of another band",
      { MucGhi: "Khá" },
      { state: "complete", total: null, band: "Khá" },
      ["band-without-reason"],
    ],
    [
      "refuses a band that is none",
      { MucGhi: "Giỏi" },
      { state: "invalid", total: null, band: null },
      ["band-unknown"],
    ],
  ])("on basis b %s", (_, also, outcome, codes) => {
    const collectives = new Map([["ĐẢNG ỦY XÃ AN BÌNH", { result: hundredths(850), band: "Tốt", provisional: false }]]);
    const cells = basisEntry({ CanCu: "b", TapThe: "Đảng ủy xã An Bình", MucGhi: null, ...also });
    const { entry, findings } = score(unregistered, [cells], { collectives });
    expect([entry(0), findings.map(({ code }) => code)]).toEqual([outcome, codes]);
  });

  it("is provisional while the collective is", () => {
    const open = new Map([["ĐẢNG ỦY XÃ AN BÌNH", { result: hundredths(850), band: "Tốt", provisional: true }]]);
    expect(
      score(unregistered, [basisEntry({ CanCu: "b", TapThe: "Đảng ủy xã An Bình" })], { collectives: open }).subjects,
    ).toMatchObject([{ provisional: true }]);
  });

  it("has no result on basis b where this rubric knows no band of the collective's name", () => {
    const other = new Map([["ĐẢNG ỦY XÃ AN BÌNH", { result: hundredths(850), band: "Vàng", provisional: false }]]);
    const { entry, findings } = score(unregistered, [basisEntry({ CanCu: "b", TapThe: "Đảng ủy xã An Bình" })], {
      collectives: other,
    });
    expect(entry(0)).toEqual({ state: "incomplete", total: null, band: null });
    expect(findings.map(({ code }) => code)).toEqual(["collective-without-result"]);
  });

  test.each<[string, EntryCells, string]>([
    [
      "blank without anything to appraise",
      { DoiTuong: null, CanCu: null, MoHinh: null, QuyetDinh: null, MucGhi: null },
      "blank",
    ],
    ["incomplete without a basis", { CanCu: null }, "incomplete"],
    ["invalid with a basis that is none", { CanCu: "d" }, "invalid"],
    ["incomplete without a band", { MucGhi: null }, "incomplete"],
    ["invalid with a band that is none", { MucGhi: "Giỏi" }, "invalid"],
    ["complete without a decision's number, with a warning", { QuyetDinh: " " }, "complete"],
    ["complete without a decision's date, with a warning", { NgayQD: null }, "complete"],
    ["not reported, whatever else is missing", { BaoCao: "không ", MucGhi: null }, "unreported"],
    ["ineligible rather than not reported", { BaoCao: "Không", Loai: "Đảng viên ở thôn, tổ dân phố" }, "ineligible"],
    ["invalid with a date that is none", { NgayQD: "tháng 5" }, "invalid"],
    ["complete with a date as a bare number, as the formula sees it", { NgayQD: 46143 }, "complete"],
    ["invalid rather than incomplete", { MucGhi: "Giỏi", QuyetDinh: null }, "invalid"],
    ["ineligible by the category", { Loai: "Đảng viên ở thôn, tổ dân phố", CanCu: null }, "ineligible"],
    ["incomplete on basis b without a collective", { CanCu: "b" }, "incomplete"],
    [
      "incomplete on basis b with a collective that nobody scored",
      { CanCu: "b", TapThe: "Đảng ủy xã Khác" },
      "incomplete",
    ],
  ])("is %s", (_, cells, state) => {
    expect(one(cells).entry(0).state).toBe(state);
  });

  it("has one result: that of the first row, and the others are errors", () => {
    const { subjects, findings } = score(unregistered, [basisEntry(), basisEntry({ MucGhi: "Xuất sắc" })]);
    expect(subjects).toMatchObject([{ band: "Khá" }]);
    expect(findings).toMatchObject([{ code: "duplicate-subject", row: 1 }]);
  });
});
