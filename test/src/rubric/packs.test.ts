import { describe, expect, it, test } from "vitest";
import { packById, packs } from "../../../src/rubric/packs/packs";
import { DEFAULT_CLAUSE } from "../../../src/rubric/default-clause";
import { LEVELS } from "../../../src/rubric/packs/shared-lists";
import { parseRubric } from "../../../src/rubric/parse-rubric";

const collective = packById("tap-the")!;
const individual = packById("ca-nhan")!;

describe("The packs", () => {
  test.each(packs)("are sound rubrics: $id", (pack) => {
    expect(parseRubric(pack)).toEqual({ ok: true, rubric: pack });
  });

  it("are told apart by their ids", () => {
    expect(packs.map((pack) => pack.id)).toEqual(["tap-the", "ca-nhan", "ca-nhan-khong-dang-ky", "danh-muc"]);
  });

  test.each([collective, individual])(
    "have criteria that add up to 9, bonuses that add up to 1, and a maximum of 10: $name",
    (pack) => {
      expect(sum(pack.criteria.map((line) => line.maximum))).toBe(900);
      expect(
        sum([...pack.bonuses.map((line) => line.maximum), ...pack.derivedBonuses.map((bonus) => bonus.points)]),
      ).toBe(100);
      expect(pack.maximum).toBe(1000);
    },
  );

  test.each<[string, string, number]>([
    ["tap-the", "2.1 TC1", 200],
    ["tap-the", "2.1 TC2", 400],
    ["tap-the", "2.1 TC3", 200],
    ["tap-the", "2.1 TC4", 100],
    ["tap-the", "2.1 điểm thưởng a", 50],
    ["ca-nhan", "2.2 TC1", 200],
    ["ca-nhan", "2.2 TC2", 500],
    ["ca-nhan", "2.2 TC3", 200],
  ])("give the points of the guideline: %s, clause %s, %d hundredths", (id, clause, points) => {
    const lines = [...packById(id)!.criteria, ...packById(id)!.bonuses].filter((line) => line.clause === clause);
    expect(lines.map((line) => line.maximum)).toEqual([points]);
  });

  it("give the judged bonus whole or not at all", () => {
    expect(collective.bonuses).toMatchObject([{ maximum: 50, step: 50 }]);
  });

  test.each([
    ["tap-the", 50],
    ["ca-nhan", 100],
  ])("derive a bonus from two registered entries of khá or better: %s, %d hundredths", (id, points) => {
    const pack = packById(id)!;
    expect(pack.derivedBonuses).toMatchObject([{ points, entriesNeeded: 2, registeredOnly: true }]);
    expect(pack.bands.find((band) => band.code === pack.derivedBonuses[0]?.fromBand)?.name).toBe("Khá");
  });

  test.each(packs)("cite a clause on every line: $id", (pack) => {
    const lines = [
      ...pack.criteria,
      ...pack.bonuses,
      ...pack.deductions,
      ...pack.derivedBonuses,
      ...pack.bands,
      ...pack.bases,
      ...pack.categories,
      ...pack.levels,
      ...pack.contents,
      ...pack.fields,
    ];
    expect(lines.filter((line) => !(/^[1-4](\.|$)/.test(line.clause) || line.clause === DEFAULT_CLAUSE))).toEqual([]);
  });

  test.each(packs.filter((pack) => pack.method !== "register"))(
    "start with bands that nobody has confirmed and no clause gives: $id",
    (pack) => {
      expect(pack.bandsConfirmed).toBe(false);
      expect(pack.bands.map(({ name, threshold, clause }) => [name, threshold, clause])).toEqual([
        ["Xuất sắc", 900, DEFAULT_CLAUSE],
        ["Tốt", 800, DEFAULT_CLAUSE],
        ["Khá", 700, DEFAULT_CLAUSE],
        ["Trung bình", 500, DEFAULT_CLAUSE],
        ["Chưa đạt", 0, DEFAULT_CLAUSE],
      ]);
    },
  );

  it("cite the guideline by its usual name", () => {
    expect(new Set(packs.map(({ source }) => source))).toEqual(
      new Set(["Hướng dẫn thẩm định mô hình mới, cách làm sáng tạo (năm 2022)"]),
    );
  });

  it("want evidence of results alone (TC2), which have figures to prove", () => {
    for (const pack of [collective, individual])
      expect(pack.criteria.filter(({ needsEvidence }) => needsEvidence).map(({ code }) => code)).toEqual(["TC2"]);
  });

  it("withhold results that were not reported (clause 3), and count a judged bonus for each entry", () => {
    expect(packs.map(({ withholdsUnreported }) => withholdsUnreported)).toEqual([true, true, true, undefined]);
    expect(packs.map(({ bonusesOnce }) => bonusesOnce)).toEqual([false, undefined, undefined, undefined]);
    expect(packs.map(({ bandsConfirmed }) => bandsConfirmed)).toEqual([false, false, false, false]);
  });

  it("want the decision of basis a alone to be of the year, and withhold no result without a decision (clause 2.2)", () => {
    const { bases, needsDecision } = packById("ca-nhan-khong-dang-ky")!;
    expect(bases.map(({ code, inYear }) => [code, inYear])).toEqual([
      ["a", true],
      ["b", undefined],
      ["c", false],
    ]);
    expect(needsDecision).toBe(false);
  });

  it("let the person at the head alone follow a collective (clause 2.2 b)", () => {
    expect(
      packById("danh-muc")!
        .categories.filter(({ head }) => head)
        .map(({ name }) => name),
    ).toEqual(["Người đứng đầu"]);
  });

  it("order equal results by TC2, then TC3", () => {
    expect([collective.tieBreak, individual.tieBreak]).toEqual([
      ["TC2", "TC3"],
      ["TC2", "TC3"],
    ]);
  });

  it("exclude what clause 3 excludes, and nothing else", () => {
    const excluded = packById("danh-muc")!
      .categories.filter((category) => !category.eligible)
      .map((category) => category.name);
    expect(excluded).toEqual([
      "Chi bộ thôn, tổ dân phố",
      "Doanh nghiệp tư nhân",
      "Đảng viên ở thôn, tổ dân phố",
      "Cá nhân ở doanh nghiệp tư nhân",
    ]);
  });

  it("offer one or both contents (clause 1), five fields and an open one (TC2) and three bases (clause 2.2)", () => {
    expect(collective.contents.map((item) => item.code)).toEqual(["1", "2", "1, 2"]);
    expect(collective.fields.map(({ clause }) => clause)).toEqual([
      ...new Array<string>(5).fill("2.1 TC2"),
      DEFAULT_CLAUSE,
    ]);
    expect(individual.fields[0]!.clause).toBe("2.2 TC2");
    expect(packById("ca-nhan-khong-dang-ky")!.bases.map(({ code, from }) => [code, from])).toEqual([
      ["a", "recorded"],
      ["b", "collective"],
      ["c", "recorded"],
    ]);
  });

  it("have no district since 1 July 2025, while the three-tier levels stay to choose", () => {
    const named = (system: "two-tier" | "three-tier") =>
      LEVELS.filter((level) => level.systems.includes(system)).map((level) => level.name);
    expect(named("two-tier")).toEqual(["Cấp tỉnh", "Cấp xã và tương đương", "Cấp cơ sở", "Chi bộ"]);
    expect(named("three-tier")).toEqual(["Cấp tỉnh", "Cấp huyện và tương đương", "Cấp cơ sở", "Chi bộ"]);
    expect(packs.map((pack) => pack.levelSystem)).toEqual(packs.map(() => "two-tier"));
  });

  it("let a Party cell appraise individuals only (clause 4)", () => {
    expect(LEVELS.filter((level) => level.individualsOnly).map((level) => level.body)).toEqual(["Chi bộ"]);
  });

  it("give no pack for an id that none has", () => {
    expect(packById("tap-the-khac")).toBeUndefined();
  });
});

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
