import { describe, expect, it, test } from "vitest";
import * as z from "zod/mini";
import { packById, packs } from "../../../src/rubric/packs/packs";
import type { Rubric } from "../../../src/rubric/rubric";
import { MAX_SCORED_LINES, mostScoredLines, readShape } from "../../../src/rubric/schema";
import { hundredths } from "../../../src/text/hundredths";
import { richRubric } from "./broken-rubrics";

const pack = packById("tap-the")!;
const band = pack.bands[0]!;
const faultsOf = (rubric: unknown) => {
  const shape = readShape(rubric);
  return shape.ok ? [] : shape.faults;
};
const withBand = (also: object) => ({ ...pack, bands: [{ ...band, ...also }] });
const withContent = (code: string) => ({ ...pack, contents: [{ ...pack.contents[0]!, code }] });
const withBasis = (from: string) => ({ ...pack, bases: [{ code: "a", name: "Căn cứ", from, clause: "" }] });
const withLine = (list: "criteria" | "bonuses" | "deductions" | "derivedBonuses", code: string) => ({
  ...richRubric,
  [list]: [{ ...richRubric[list][0]!, code }],
});

describe("The shape of a rubric", () => {
  test.each([...packs, richRubric])("is read without loss: $name", (rubric) => {
    expect(readShape(rubric)).toEqual({ ok: true, rubric });
  });

  test.each<readonly [string, unknown]>([
    ["an id of one word", { ...pack, id: "a1" }],
    ["an id of several words", { ...pack, id: "tap-the-2026-moi" }],
    ["an id of 40 letters", { ...pack, id: "x".repeat(40) }],
    ["a code of 12 letters and digits", withBand({ code: "ABCDEFabc012" })],
    ["four contents in one", withContent("12, ab, 3, 4")],
    ["one content", withContent("abc")],
    ["a basis that a panel records", withBasis("recorded")],
    ["a basis that follows a collective", withBasis("collective")],
    ["a line with two digits", withLine("criteria", "TC99")],
    ["a text with tabs and line breaks", { ...pack, source: "một\thai\nba" }],
    ["a name of 200 letters", withBand({ name: "x".repeat(200) })],
    ["a name with a sign that means something only in front", withBand({ name: "Tốt <=> khá" })],
    ["a threshold of 0", withBand({ threshold: 0 })],
  ])("may have %s", (_, rubric) => {
    expect(faultsOf(rubric)).toEqual([]);
  });

  test.each<readonly [string, unknown, readonly (string | number)[], string | null]>([
    ["a capital in the id", { ...pack, id: "Tap-the" }, ["id"], "^[a-z0-9]+(-[a-z0-9]+)*$"],
    ["a hyphen before the id", { ...pack, id: "-tap" }, ["id"], "^[a-z0-9]+(-[a-z0-9]+)*$"],
    ["a hyphen after the id", { ...pack, id: "tap-" }, ["id"], "^[a-z0-9]+(-[a-z0-9]+)*$"],
    ["an id of 41 letters", { ...pack, id: "x".repeat(41) }, ["id"], "<=40"],
    ["a code with a sign in front", withBand({ code: "-T" }), ["bands", 0, "code"], "^[A-Za-z0-9]{1,12}$"],
    ["a code with a sign behind", withBand({ code: "T-" }), ["bands", 0, "code"], "^[A-Za-z0-9]{1,12}$"],
    ["a code of 13 letters", withBand({ code: "x".repeat(13) }), ["bands", 0, "code"], "^[A-Za-z0-9]{1,12}$"],
    ["no code", withBand({ code: "" }), ["bands", 0, "code"], "^[A-Za-z0-9]{1,12}$"],
    ...["1,2", ", 1", "1, ", "1, 2, 3, 4, 5", "-1", "1-"].map(
      (code) =>
        [
          `the contents “${code}”`,
          withContent(code),
          ["contents", 0, "code"],
          "^[A-Za-z0-9]{1,12}(, [A-Za-z0-9]{1,12}){0,3}$",
        ] as const,
    ),
    ["a basis from elsewhere", withBasis("khac"), ["bases", 0, "from"], "recorded | collective"],
    ["a name of spaces", withBand({ name: "\u00a0" }), ["bands", 0, "name"], '^[^*?~<>="\\s][^*?~"]*$'],
    ["a criterion's name of spaces", { ...pack, name: " \u200b" }, ["name"], null],
    ["a name of 201 letters", withBand({ name: "x".repeat(201) }), ["bands", 0, "name"], "<=200"],
    ["no name", { ...pack, name: "" }, ["name"], ">=1"],
    ["a character that no file holds", { ...pack, source: "\ud800" }, ["source"], null],
    ["a maximum of 0", { ...pack, maximum: 0 }, ["maximum"], ">=1"],
    ["a negative threshold", withBand({ threshold: -1 }), ["bands", 0, "threshold"], ">=0"],
    ["a maximum in text", { ...pack, maximum: "10" }, ["maximum"], "number"],
    ["a maximum in parts of a hundredth", { ...pack, maximum: 10.5 }, ["maximum"], "int"],
    ["another system of levels", { ...pack, levelSystem: "bốn cấp" }, ["levelSystem"], "two-tier | three-tier"],
    ["another kind of subject", { ...pack, subjectKind: "x" }, ["subjectKind"], "collective | individual | any"],
    ["another method", { ...pack, method: "x" }, ["method"], "scores | basis | register"],
    [
      "another kind of category",
      { ...pack, categories: [{ ...pack.categories[0]!, kind: "any" }] },
      ["categories", 0, "kind"],
      "collective | individual",
    ],
    ["no level", { ...pack, levels: [] }, ["levels"], ">=1"],
    ["501 fields", { ...pack, fields: new Array(501).fill(pack.fields[0]) }, ["fields"], "<=500"],
    ["21 bands", { ...pack, bands: new Array(21).fill(band) }, ["bands"], "<=20"],
    ["a bonus of no entry", entriesNeeded(0), ["derivedBonuses", 0, "entriesNeeded"], ">=1"],
    ["a bonus of 101 entries", entriesNeeded(101), ["derivedBonuses", 0, "entriesNeeded"], "<=100"],
    ...(
      [
        ["criteria", "TC"],
        ["bonuses", "DT"],
        ["deductions", "DTru"],
        ["derivedBonuses", "TT"],
      ] as const
    ).flatMap(([list, prefix]) =>
      ["", "0", "100", "x"].map(
        (number) =>
          [
            `the code ${prefix}${number}`,
            withLine(list, `${prefix}${number}`),
            [list, 0, "code"],
            `^${prefix}[1-9][0-9]?$`,
          ] as const,
      ),
    ),
  ])("is refused, with the place and what belongs there, for %s", (_, rubric, path, expected) => {
    expect(faultsOf(rubric).map((fault) => ({ ...fault, expected: plain(fault.expected) }))).toContainEqual({
      path,
      expected,
    });
  });

  it("names every field that no rubric has", () => {
    expect(faultsOf({ ...pack, "mau": 1, "cỡ chữ": 2 })).toEqual([
      { path: ["mau"], expected: "never" },
      { path: ["cỡ chữ"], expected: "never" },
    ]);
  });

  it("is read without making code, which the pages of add-ins forbid", () => {
    expect(z.config().jitless).toBe(true);
  });
});

it("A rubric may have 28 scored lines, and one less where the formula of the state is longer", () => {
  expect(mostScoredLines({})).toBe(MAX_SCORED_LINES);
  expect(mostScoredLines({ withholdsUnreported: false })).toBe(MAX_SCORED_LINES - 1);
  expect(mostScoredLines({ withholdsUnreported: true })).toBe(MAX_SCORED_LINES - 1);
});

function entriesNeeded(count: number): Rubric {
  return { ...pack, derivedBonuses: [{ ...pack.derivedBonuses[0]!, entriesNeeded: count, points: hundredths(50) }] };
}

/** A pattern without the slashes around it. */
function plain(expected: string | null): string | null {
  return expected === null ? null : expected.replace(/^\/(.*)\/u?$/, "$1");
}
