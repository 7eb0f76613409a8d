import { describe, expect, it, test } from "vitest";
import { packById } from "../../../src/rubric/packs/packs";
import { parseRubric } from "../../../src/rubric/parse-rubric";
import type { RubricFault } from "../../../src/rubric/parse-rubric";
import type { Criterion, CriterionLevel, Rubric } from "../../../src/rubric/rubric";
import { MAX_BONUSES_ONCE, MAX_POINTS } from "../../../src/rubric/schema";
import { hundredths } from "../../../src/text/hundredths";

const pack = packById("tap-the")!;
const byBasis = packById("ca-nhan-khong-dang-ky")!;

/** The collectives' rubric with its second criterion (4 points) changed. */
function withSecond(also: Partial<Criterion>): Rubric {
  return { ...pack, criteria: pack.criteria.map((line) => (line.code === "TC2" ? { ...line, ...also } : line)) };
}

function withLevels(...ends: readonly (readonly [number, number])[]): Rubric {
  return withSecond({
    levels: ends.map(([from, to], index): CriterionLevel => ({
      name: `Mức ${String(index)}`,
      from: hundredths(from),
      to: hundredths(to),
    })),
  });
}

function withThreshold(index: number, threshold: number): Rubric {
  return {
    ...pack,
    bands: pack.bands.map((band, at) => (at === index ? { ...band, threshold: hundredths(threshold) } : band)),
  };
}

function onceBonuses(count: number, step = 50): Rubric {
  return {
    ...pack,
    bonusesOnce: true,
    bonuses: Array.from({ length: count }, (_, index) => ({
      ...pack.bonuses[0]!,
      code: `DT${index + 1}` as const,
      step: hundredths(step),
    })),
  };
}

const faultsOf = (value: unknown): readonly RubricFault[] => {
  const parsed = parseRubric(value);
  return parsed.ok ? [] : parsed.faults;
};

describe("A rubric may have", () => {
  test.each<readonly [string, Rubric]>([
    ["a criterion whose minimum is its maximum", withSecond({ minimum: hundredths(400) })],
    ["a level of one value", withLevels([300, 300])],
    ["a level up to the criterion's maximum", withLevels([300, 400])],
    ["levels that meet without a value in common", withLevels([200, 299], [300, 400])],
    ["levels from the highest down", withLevels([300, 400], [200, 299])],
    ["a threshold at its maximum", withThreshold(0, 1000)],
    ["criteria that add up to its maximum", { ...pack, maximum: hundredths(900) }],
    [`up to ${String(MAX_BONUSES_ONCE)} bonuses that count once`, onceBonuses(MAX_BONUSES_ONCE)],
    ["bonuses in steps, where they count for each entry", { ...onceBonuses(1, 25), bonusesOnce: false }],
    ["points up to the limit", { ...pack, maximum: hundredths(MAX_POINTS) }],
  ])("%s", (_, rubric) => {
    expect(parseRubric(rubric)).toEqual({ ok: true, rubric });
  });
});

describe("A rubric is refused, and the place named, with", () => {
  test.each<readonly [string, unknown, RubricFault]>([
    [
      "no criterion to score by",
      { ...pack, criteria: [], tieBreak: [] },
      { code: "no-criteria", path: ["criteria"], found: 0, expected: 1 },
    ],
    ["no basis to judge by", { ...byBasis, bases: [] }, { code: "no-bases", path: ["bases"], found: 0, expected: 1 }],
    [
      "no band",
      { ...pack, bands: [], derivedBonuses: [] },
      { code: "no-bands", path: ["bands"], found: 0, expected: 1 },
    ],
    [
      "a bonus that counts once and has steps",
      onceBonuses(1, 25),
      { code: "step-not-whole", path: ["bonuses", 0, "step"], found: 25, expected: 50 },
    ],
    [
      "more bonuses that count once than a formula holds",
      onceBonuses(MAX_BONUSES_ONCE + 1),
      {
        code: "too-many-lines",
        path: ["bonuses", MAX_BONUSES_ONCE, "code"],
        found: `DT${String(MAX_BONUSES_ONCE + 1)}`,
        expected: MAX_BONUSES_ONCE,
      },
    ],
    [
      "a minimum above the criterion's maximum",
      withSecond({ minimum: hundredths(401) }),
      { code: "minimum-above-maximum", path: ["criteria", 1, "minimum"], found: 401, expected: 400 },
    ],
    [
      "a level that ends before it starts",
      withLevels([300, 299]),
      { code: "level-out-of-range", path: ["criteria", 1, "levels", 0, "to"], found: 299, expected: 400 },
    ],
    [
      "a level beyond the criterion's maximum",
      withLevels([300, 401]),
      { code: "level-out-of-range", path: ["criteria", 1, "levels", 0, "to"], found: 401, expected: 400 },
    ],
    [
      "levels with one value in common, going up",
      withLevels([200, 300], [300, 400]),
      { code: "levels-overlap", path: ["criteria", 1, "levels", 1, "from"], found: 300, expected: null },
    ],
    [
      "levels with one value in common, going down",
      withLevels([300, 400], [200, 300]),
      { code: "levels-overlap", path: ["criteria", 1, "levels", 1, "from"], found: 200, expected: null },
    ],
    [
      "a threshold above its maximum",
      withThreshold(0, 1001),
      { code: "threshold-above-maximum", path: ["bands", 0, "threshold"], found: 1001, expected: 1000 },
    ],
    [
      "a name that formulas cannot compare",
      { ...pack, fields: pack.fields.map((field, index) => (index === 1 ? { ...field, name: "Văn  hóa" } : field)) },
      { code: "text-not-normal", path: ["fields", 1, "name"], found: "Văn  hóa", expected: "Văn hóa" },
    ],
    [
      "two names that are one but for small letters",
      { ...pack, fields: pack.fields.map((field, index) => (index === 1 ? { ...field, name: "KINH TẾ" } : field)) },
      { code: "duplicate-name", path: ["fields", 1, "name"], found: "KINH TẾ", expected: null },
    ],
  ])("%s", (_, rubric, fault) => {
    expect(faultsOf(rubric)).toEqual([fault]);
  });

  const most = { expected: MAX_POINTS, found: MAX_POINTS + 1 };
  test.each<readonly [string, unknown, RubricFault["path"]]>([
    ["of the rubric", { ...pack, maximum: MAX_POINTS + 1 }, ["maximum"]],
    ["of a criterion", withSecond({ maximum: hundredths(MAX_POINTS + 1) }), ["criteria", 1, "maximum"]],
    ["of a step", withSecond({ step: hundredths(MAX_POINTS + 1) }), ["criteria", 1, "step"]],
    ["of a minimum", withSecond({ minimum: hundredths(MAX_POINTS + 1) }), ["criteria", 1, "minimum"]],
    ["of a threshold", withThreshold(1, MAX_POINTS + 1), ["bands", 1, "threshold"]],
    ["at a level's start", withLevels([MAX_POINTS + 1, 400]), ["criteria", 1, "levels", 0, "from"]],
    ["at a level's end", withLevels([0, MAX_POINTS + 1]), ["criteria", 1, "levels", 0, "to"]],
    [
      "of a computed bonus",
      { ...pack, derivedBonuses: [{ ...pack.derivedBonuses[0]!, points: MAX_POINTS + 1 }] },
      ["derivedBonuses", 0, "points"],
    ],
  ])("points above the limit: %s", (_, rubric, path) => {
    expect(faultsOf(rubric)).toEqual([{ code: "points-above-limit", path, ...most }]);
  });

  it("numbers above the limit of points that are no points", () => {
    const many = { ...pack, derivedBonuses: [{ ...pack.derivedBonuses[0]!, entriesNeeded: MAX_POINTS + 1 }] };
    expect(faultsOf(many)).toEqual([
      { code: "shape", path: ["derivedBonuses", 0, "entriesNeeded"], found: MAX_POINTS + 1, expected: "<=100" },
    ]);
  });

  test.each<readonly [string, unknown, unknown]>([
    ["a text for a list's item", "TC1", "TC1"],
    ["nothing for a list's item", null, null],
  ])("%s", (_, item, found) => {
    expect(faultsOf({ ...pack, criteria: [item] })).toEqual([
      { code: "shape", path: ["criteria", 0], found, expected: "object" },
    ]);
  });
});
