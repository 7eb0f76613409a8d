import { hundredths } from "../../../src/text/hundredths";
import { describe, expect, it, test } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric";
import { SCORING_SEVERITY } from "../../../src/scoring/finding";
import type { ScoringFinding, ScoringFindingCode } from "../../../src/scoring/finding";
import { scoreTable } from "../../../src/scoring/score-table";
import { inputTable, score } from "../../input-table";
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
  ofEarlierVersion,
} from "../../sound-entries";
import { SCORING_CASES, collectivesByKey } from "./finding-cases";

const CODES = Object.keys(SCORING_SEVERITY) as ScoringFindingCode[];

describe("Findings about a table", () => {
  it("are none where everything is sound", () => {
    expect(score(collective, [collectiveEntry()], { body: "Cấp ủy cơ sở" }).findings).toEqual([]);
    expect(score(individual, [individualEntry()], { body: "Cấp ủy cơ sở" }).findings).toEqual([]);
    expect(score(unregistered, [basisEntry()], { body: "Cấp ủy cơ sở" }).findings).toEqual([]);
    expect(score(register, [registerEntry()], { body: "Cấp ủy cơ sở" }).findings).toEqual([]);
  });

  it("are none in blank rows", () => {
    expect(
      score(collective, [
        { Loai: "Tổ chức đảng", Cap: "Cấp cơ sở" },
        {},
        { DoiTuong: " ", MoHinh: "\u00a0", TC1: "  " },
      ]).findings,
    ).toEqual([]);
  });

  test.each(CODES)("%s is the one finding of its table, in its cell", (code) => {
    const { finding } = SCORING_CASES[code];
    expect(findingsOf(code)).toEqual([{ code, ...finding }]);
  });
});

describe("A likely correction", () => {
  test.each([
    ["15 where 1,5 fits", 15, 1.5],
    ["175 where 1,75 fits", 175, 1.75],
    ["20 where 2 fits", 20, 2],
    ["1 May where 1,5 was typed", { date: 46143 }, 1.5],
    ["the text 1,5", "1,5", 1.5],
    ["the text 1.5", "1.5", 1.5],
    ["the full-width text １，５", "１，５", 1.5],
    ["the text 2 điểm", "2 điểm", 2],
    ["three decimals", 1.005, 1.01],
    ["10 where 1 fits", 10, 1],
    ["the text 0 điểm", "0 điểm", 0],
  ] as const)("is offered for %s", (_, cell, fix) => {
    expect(score(collective, [collectiveEntry({ TC1: cell })]).findings).toMatchObject([
      { row: 0, role: "TC1", found: cell, fix },
    ]);
  });

  test.each([
    ["25, since 2,5 is above the maximum and 0,25 is a wild guess", 25],
    ["3, since 0,3 is a wild guess", 3],
    ["15 February, since 15,2 is above the maximum", { date: 46068 }],
    ["the text 9", "9"],
    ["words", "TB"],
    ["a share that may mean anything", "1/2"],
    ["TRUE", true],
    ["an error", { error: "#N/A" }],
  ] as const)("is not offered for %s", (_, cell) => {
    const { findings } = score(collective, [collectiveEntry({ TC1: cell })]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).not.toHaveProperty("fix");
  });

  test.each([
    ["1,5% where the cell added the sign", 0.015, "0.0%", 1.5],
    ["2%", 0.02, "0%", 2],
    ["150%, which is no share", 1.5, "0%", 1.5],
    ["1:30 for 1,30", { date: 0.0625 }, "h:mm", 1.3],
    ["1:50 for 1,50", { date: 110 / 1440 }, "h:mm", 1.5],
    ["2:00 for 2", { date: 120 / 1440 }, "h:mm", 2],
  ] as const)("is offered for %s", (_, cell, format, fix) => {
    expect(typed({ TC1: cell }, "TC1", format)).toMatchObject([{ found: cell, fix }]);
  });

  test.each([
    ["50%: 0,5 or half of the points", 0.5, "0%"],
    ["100%: 1 or all points", 1, "0%"],
    ["1:05: 1,5 or 1,05", { date: 65 / 1440 }, "h:mm"],
    ["3:00, above the maximum", { date: 180 / 1440 }, "h:mm"],
    ["a time with seconds", { date: 0.0625 + 7 / 86400 }, "h:mm:ss"],
  ] as const)("is not offered where several are possible: %s", (_, cell, format) => {
    const findings = typed({ TC1: cell }, "TC1", format);
    expect(findings).toHaveLength(1);
    expect(findings[0]).not.toHaveProperty("fix");
  });

  test.each([
    ["3 April where 4 points are the most: 3,4 or 3 of 4", { date: 46115 }, 400, [3.4, 3]],
    [
      "3 April where 5 points are the most: the 3rd of the 4th, or the other way round",
      { date: 46115 },
      500,
      [3.4, 4.3],
    ],
    ["50%: 0,5 or half of the points", 0.5, 200, [0.5, 1]],
    ["1:05: 1,5 or 1,05", { date: 65 / 1440 }, 200, [1.05, 1.5]],
    ["the text 1.000 of a thousand points: a thousand, or one", "1.000", 1_000_00, [1000, 1]],
    ["the text 1,250 điểm of two thousand points", "1,250 điểm", 2_000_00, [1250, 1.25]],
  ] as const)("is for a person to choose where several are possible: %s", (_, cell, maximum, choices) => {
    const rubric = withCriterion("TC2", { maximum: hundredths(maximum) });
    const format =
      typeof cell === "number" ? "0%" : typeof cell === "string" ? "General" : cell.date < 1 ? "h:mm" : "d/m";
    const table = inputTable(rubric, [collectiveEntry({ TC2: cell })], { TC2: { formats: format } });
    const [finding] = scoreTable(table, { body: null, collectives: new Map() }).findings;
    expect(finding).toMatchObject({ row: 0, role: "TC2", choices });
    expect(finding).not.toHaveProperty("fix");
  });

  it.each([
    ["1.000", 10_00, { fix: 1 }],
    ["0,500", 2_00, { fix: 0.5 }],
    ["1 000", 1_000_00, { fix: 1000 }],
    ["1\u00a0000", 1_000_00, { fix: 1000 }],
    ["1.255", 2_000_00, { fix: 1255 }],
    ["1.255", 10_00, {}],
    ["1 000", 10_00, {}],
    ["1.000.000", 10_000_00, {}],
    ["01.000", 1_000_00, {}],
    ["-1.000", 1_000_00, {}],
  ] as const)("reads the text %s, of at most %d hundredths, as %o", (cell, maximum, expected) => {
    const rubric = withCriterion("TC2", { maximum: hundredths(maximum) });
    const table = inputTable(rubric, [collectiveEntry({ TC2: cell })]);
    const [finding] = scoreTable(table, { body: null, collectives: new Map() }).findings;
    expect({ fix: finding?.fix, choices: finding?.choices }).toEqual({
      fix: undefined,
      choices: undefined,
      ...expected,
    });
  });

  it("is the one reading of a day that is a possible score, whichever comes first in it", () => {
    // 5 January: 5,1 is above the maximum of 2
    expect(score(collective, [collectiveEntry({ TC1: { date: 46027 } })]).findings).toMatchObject([
      { code: "score-date", fix: 1.5 },
    ]);
  });

  it("of a half-filled row is one finding that lists its criteria", () => {
    const { findings } = score(collective, [collectiveEntry({ TC2: null, TC3: null, TC4: null })]);
    expect(findings).toEqual([
      {
        code: "score-missing",
        row: 0,
        role: "TC2",
        found: null,
        expected: {
          kind: "lines",
          lines: [
            { role: "TC2", maximum: 400 },
            { role: "TC3", maximum: 200 },
            { role: "TC4", maximum: 100 },
          ],
        },
      },
    ]);
  });

  test.each([
    ["without marks", { Cap: "cap co so" }, "level-unknown", "Cấp cơ sở"],
    ["with the marks elsewhere", { Loai: "Tổ chưc đảng" }, "category-unknown", "Tổ chức đảng"],
    ["in full-width figures", { NoiDung: "１" }, "text-unmatchable", "1"],
    ["with other capitals", { DangKy: "CÓ" }, "list-spelling", "Có"],
    ["with spaces that nobody sees", { DangKy: "\u00a0có " }, "text-not-normal", "Có"],
    ["with accents apart", { Cap: "Cấp cơ sở".normalize("NFD") }, "text-unmatchable", "Cấp cơ sở"],
    ["with accents apart and other capitals", { DangKy: "CÓ".normalize("NFD") }, "text-unmatchable", "Có"],
    [
      "in letters that look alike",
      { Loai: "Tổ chức đảng".replace("o", "ο").replace("c", "с") },
      "text-unmatchable",
      "Tổ chức đảng",
    ],
    ["with a tab", { BaoCao: "\tCó" }, "text-unmatchable", "Có"],
    ["an answer without its mark", { BaoCao: "co" }, "answer-unknown", "Có"],
  ] as const)("is the list's own spelling for an item %s", (_, also, code, fix) => {
    expect(score(collective, [collectiveEntry(also)]).findings).toMatchObject([{ code, fix }]);
  });

  it("is a day for a day that was typed as text", () => {
    expect(score(unregistered, [basisEntry({ NgayQD: "15/3/2026" })]).findings).toMatchObject([
      { code: "decision-date-unreadable", fix: { date: 46096 } },
    ]);
    expect(score(unregistered, [basisEntry({ NgayQD: "31/2/2026" })]).findings[0]).not.toHaveProperty("fix");
  });

  it("fits the step of its line", () => {
    expect(score(collective, [collectiveEntry({ DT1: 5 })]).findings).toMatchObject([
      { code: "score-above-maximum", fix: 0.5 },
    ]);
    expect(score(collective, [collectiveEntry({ DT1: 3 })]).findings[0]).not.toHaveProperty("fix");
  });
});

describe("An edge", () => {
  const codes = (rubric: Rubric, also: Parameters<typeof collectiveEntry>[0]) =>
    score(rubric, [collectiveEntry(also)]).findings.map(({ code }) => code);

  test.each([
    ["the least score", { TC1: 0 }],
    ["the most", { TC1: 2 }],
    ["the whole bonus", { DT1: 0.5 }],
    ["no bonus", { DT1: 0 }],
    ["no points for a result without evidence", { TC2: 0, MinhChung: null }],
  ] as const)("is sound: %s", (_, also) => {
    expect(codes(collective, also)).toEqual([]);
  });

  test.each([
    [2, 0],
    [2.01, 0],
    [1.99, 1],
  ] as const)("of a minimum is not below it: %d points of at least 2", (TC2, found) => {
    expect(codes(withCriterion("TC2", { minimum: hundredths(200) }), { TC2 })).toHaveLength(found);
  });

  test.each([
    [1, 0],
    [2, 0],
    [3, 0],
    [4, 0],
    [0.99, 1],
    [2.01, 1],
    [2.99, 1],
  ] as const)("of a level belongs to it: %d points in 1 to 2 or 3 to 4", (TC2, found) => {
    expect(
      codes(
        withCriterion("TC2", {
          levels: [
            { name: "Đạt", from: hundredths(100), to: hundredths(200) },
            { name: "Cao", from: hundredths(300), to: hundredths(400) },
          ],
        }),
        { TC2 },
      ),
    ).toHaveLength(found);
  });

  test.each([
    ["31 December 1999", 36_525, "score-above-maximum"],
    ["1 January 2000", 36_526, "score-date"],
    ["31 December 2099", 73_050, "score-date"],
    ["1 January 2100", 73_051, "score-above-maximum"],
  ] as const)("of the days that a number is taken for: %s", (_, TC1, code) => {
    expect(codes(collective, { TC1 })).toEqual([code]);
  });

  it("of one point: 5 is no 0,5 that lost its comma where one whole point fits", () => {
    expect(score(collective, [collectiveEntry({ TC4: 5 })]).findings[0]).not.toHaveProperty("fix");
  });

  test.each([0, { date: 0 }] as const)("of the calendar: %j is no day of a decision", (NgayQD) => {
    expect(score(unregistered, [basisEntry({ NgayQD })]).findings.map(({ code }) => code)).toEqual([
      "decision-date-unreadable",
    ]);
  });

  it("of a list: who heads nothing is found also where that category comes first", () => {
    const [other, ...rest] = [...unregistered.categories].sort((a, b) => Number(a.head) - Number(b.head));
    const entries = [
      basisEntry({ CanCu: "b", TapThe: "Xã A", QuyetDinh: null, NgayQD: null, MucGhi: null, Loai: other!.name }),
    ];
    const collectives = new Map([["XÃ A", { result: hundredths(800), band: "Tốt", provisional: false }]]);
    expect(
      score({ ...unregistered, categories: [other!, ...rest] }, entries, { collectives }).findings.map(
        ({ code }) => code,
      ),
    ).toEqual(["basis-not-head"]);
  });

  it("of the bands: a collective in the best one hands it down", () => {
    const collectives = new Map([["XÃ A", { result: hundredths(950), band: "Xuất sắc", provisional: false }]]);
    const { entry } = score(
      unregistered,
      [basisEntry({ CanCu: "b", TapThe: "Xã A", QuyetDinh: null, NgayQD: null, MucGhi: null })],
      { collectives },
    );
    expect(entry(0)).toEqual({ state: "complete", total: 9.5, band: "Xuất sắc" });
  });
});

function typed(also: Parameters<typeof collectiveEntry>[0], role: "TC1", format: string): readonly ScoringFinding[] {
  return scoreTable(inputTable(collective, [collectiveEntry(also)], { [role]: { formats: format } }), {
    body: null,
    collectives: new Map(),
  }).findings;
}

describe("Authority (clause 4)", () => {
  const codes = (Cap: string, body: string, also = {}) =>
    score(collective, [collectiveEntry({ Cap, ...also })], { body }).findings.map(({ code }) => code);

  it("is not checked while the workbook names no body", () => {
    expect(score(collective, [collectiveEntry({ Cap: "Cấp tỉnh" })]).findings).toEqual([]);
  });

  it("lets a body appraise its own level, whatever the case of its name", () => {
    expect(codes("Cấp cơ sở", "CẤP ỦY  cơ sở")).toEqual([]);
  });

  it.each<[string, string, string, readonly string[]]>([
    ["a grassroots committee", "Cấp ủy cơ sở", "Cấp cơ sở", []],
    ["a commune's committee", "Ban Thường vụ Đảng ủy cấp xã", "Cấp cơ sở", []],
    ["a grassroots committee", "Cấp ủy cơ sở", "Cấp xã và tương đương", ["outside-authority"]],
    ["a grassroots committee", "Cấp ủy cơ sở", "Cấp tỉnh", ["outside-authority"]],
    ["the province's committee", "Ban Thường vụ Tỉnh ủy", "Cấp cơ sở", ["outside-authority"]],
  ])("of %s (%s) over a subject proposed for commendation, of the level %s", (_, body, Cap, found) => {
    expect(codes(Cap, body, { DeNghiKT: "Có" })).toEqual(found);
  });

  it.each([
    ["Có", []],
    ["Không", ["not-party-member"]],
    [null, ["party-member-missing"]],
    ["chưa rõ", ["answer-unknown"]],
  ])("of a Party cell reaches its members, whatever their level: %s", (DangVien, found) => {
    const { findings } = score(individual, [individualEntry({ DangVien, Cap: "Cấp tỉnh" })], { body: "Chi bộ" });
    expect(findings.map(({ code }) => code)).toEqual(found);
  });

  it("keeps a Party cell from appraising collectives, even proposed ones", () => {
    expect(codes("Cấp cơ sở", "Chi bộ", { DeNghiKT: "Có" })).toEqual(["collective-by-party-cell"]);
  });

  it("names no Party cell among the levels that manage subjects", () => {
    expect(codes("Chi bộ", "Cấp ủy cơ sở")).toEqual(["level-unknown"]);
  });

  it("withholds no total", () => {
    expect(score(collective, [collectiveEntry({ Cap: "Cấp tỉnh" })], { body: "Cấp ủy cơ sở" }).entry(0)).toEqual({
      state: "complete",
      total: 9,
      band: "Xuất sắc",
    });
  });
});

describe("Contents (clause 1)", () => {
  it.each<[string | number, readonly string[], string | undefined]>([
    [1, [], undefined],
    ["2", [], undefined],
    ["1, 2", [], undefined],
    [3, [], undefined],
    ["1;2", ["content-unknown"], "1, 2"],
    ["2 và 1", ["content-unknown"], "1, 2"],
    [1.2, ["content-unknown"], "1, 2"],
    ["1, 2, 3", ["content-unknown"], "1, 2"],
    ["4", ["content-unknown"], undefined],
  ])("%s is answered, or has its correction", (NoiDung, found, fix) => {
    const { findings } = score(collective, [collectiveEntry({ NoiDung })]);
    expect([findings.map(({ code }) => code), findings[0]?.fix]).toEqual([found, fix]);
  });
});

describe("What was not reported (clause 3)", () => {
  it.each([
    ["has no result", collective, "unreported", "error"],
    ["only warns where the unit wants it so", { ...collective, withholdsUnreported: false }, "complete", undefined],
    ["only warns by a rubric of an earlier version", ofEarlierVersion(collective), "complete", undefined],
  ] as const)("%s", (_, rubric, state, severity) => {
    const { entry, findings } = score(rubric, [collectiveEntry({ BaoCao: "không", TC1: 1 })]);
    expect([entry(0).state, findings.map((own) => [own.code, own.severity])]).toEqual([
      state,
      [
        ["not-reported", severity],
        ["list-spelling", undefined],
      ],
    ]);
  });

  it("only warns where the cell is empty", () => {
    const { entry, findings } = score(collective, [collectiveEntry({ BaoCao: null })]);
    expect([entry(0).state, findings.map(({ code }) => code)]).toEqual(["complete", ["report-missing"]]);
  });
});

describe("Columns that a smaller table lacks", () => {
  it("are not checked", () => {
    const table = inputTable(collective, [{ DoiTuong: "Đảng ủy xã", TC1: 2, TC2: 4, TC3: 2, TC4: 1 }]);
    expect(scoreTable(table, { body: "Chi bộ", collectives: new Map() }).findings).toEqual([]);
  });
});

function findingsOf(code: ScoringFindingCode): readonly ScoringFinding[] {
  const { rubric, entries, body = null, year = null, collectives, font, format, finding } = SCORING_CASES[code];
  const also = {
    ...(font === undefined ? {} : { fonts: font }),
    ...(format === undefined ? {} : { formats: entries.map((_, row) => (row === finding.row ? format : "General")) }),
  };
  return scoreTable(inputTable(rubric, entries, { [finding.role]: also }), {
    body,
    year,
    collectives: collectivesByKey(collectives),
  }).findings;
}

describe("A cell that names no subject", () => {
  const told = (subjects: readonly (string | null)[]) =>
    score(
      collective,
      subjects.map((DoiTuong, row) => collectiveEntry({ DoiTuong, MoHinh: `Mô hình ${String(row)}` })),
      { body: "Cấp ủy cơ sở" },
    ).findings.map(({ code, row, found, fix }) => ({ code, row, found, fix }));

  it("offers the name above it, through all rows right below", () => {
    expect(told(["Xã A", "nt", null, "Xã B", '"'])).toEqual([
      { code: "subject-missing", row: 1, found: "nt", fix: "Xã A" },
      { code: "subject-missing", row: 2, found: null, fix: "Xã A" },
      { code: "subject-missing", row: 4, found: '"', fix: "Xã B" },
    ]);
  });

  it("offers nothing where no name stands above it", () => {
    expect(told(["-nt-", "Xã A"])).toEqual([{ code: "subject-missing", row: 0, found: "-nt-", fix: undefined }]);
  });
});
