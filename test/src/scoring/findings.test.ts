import { describe, expect, it, test } from "vitest";
import { SCORING_SEVERITY } from "../../../src/scoring/finding";
import type { ScoringFinding, ScoringFindingCode } from "../../../src/scoring/finding";
import { scoreTable } from "../../../src/scoring/score-table";
import { inputTable, score } from "../../input-table";
import { basisEntry, collective, collectiveEntry, individual, individualEntry, register, registerEntry, unregistered } from "../../sound-entries";
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
    expect(score(collective, [{ Loai: "Tổ chức đảng", Cap: "Cấp cơ sở" }, {}, { DoiTuong: " ", MoHinh: "\u00a0", TC1: "  " }]).findings).toEqual([]);
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
  ] as const)("is offered for %s", (_, cell, fix) => {
    expect(score(collective, [collectiveEntry({ TC1: cell })]).findings).toMatchObject([{ row: 0, role: "TC1", found: cell, fix }]);
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

  it("fits the step of its line", () => {
    expect(score(collective, [collectiveEntry({ DT1: 5 })]).findings).toMatchObject([{ code: "score-above-maximum", fix: 0.5 }]);
    expect(score(collective, [collectiveEntry({ DT1: 3 })]).findings[0]).not.toHaveProperty("fix");
  });
});

describe("Authority (clause 4)", () => {
  const codes = (Cap: string, body: string, also = {}) => score(collective, [collectiveEntry({ Cap, ...also })], { body }).findings.map(({ code }) => code);

  it("is not checked while the workbook names no body", () => {
    expect(score(collective, [collectiveEntry({ Cap: "Cấp tỉnh" })]).findings).toEqual([]);
  });

  it("lets a body appraise its own level, whatever the case of its name", () => {
    expect(codes("Cấp cơ sở", "CẤP ỦY  cơ sở")).toEqual([]);
  });

  it("lets a body appraise another level's entry that is proposed for commendation", () => {
    expect(codes("Cấp tỉnh", "Cấp ủy cơ sở", { DeNghiKT: "có" })).toEqual([]);
  });

  it("lets a Party cell appraise individuals", () => {
    expect(score(individual, [individualEntry({ Cap: "Chi bộ" })], { body: "Chi bộ" }).findings).toEqual([]);
  });

  it("keeps a Party cell from appraising collectives, even proposed ones", () => {
    expect(codes("Chi bộ", "Chi bộ", { DeNghiKT: "Có" })).toEqual(["collective-by-party-cell"]);
  });

  it("withholds no total", () => {
    expect(score(collective, [collectiveEntry({ Cap: "Cấp tỉnh" })], { body: "Cấp ủy cơ sở" }).entry(0)).toEqual({ state: "complete", total: 9, band: "Xuất sắc" });
  });
});

describe("Columns that a smaller table lacks", () => {
  it("are not checked", () => {
    const table = inputTable(collective, [{ DoiTuong: "Đảng ủy xã", TC1: 2, TC2: 4, TC3: 2, TC4: 1 }]);
    expect(scoreTable(table, { body: "Chi bộ", collectives: new Map() }).findings).toEqual([]);
  });
});

function findingsOf(code: ScoringFindingCode): readonly ScoringFinding[] {
  const { rubric, entries, body = null, collectives, font, format, finding } = SCORING_CASES[code];
  const also = {
    ...(font === undefined ? {} : { fonts: font }),
    ...(format === undefined ? {} : { formats: entries.map((_, row) => (row === finding.row ? format : "General")) }),
  };
  return scoreTable(inputTable(rubric, entries, { [finding.role]: also }), { body, collectives: collectivesByKey(collectives) }).findings;
}
