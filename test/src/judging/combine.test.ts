import { describe, expect, it } from "vitest";
import type { Ballot } from "../../../src/judging/ballot";
import { isSoundCode, memberCode } from "../../../src/judging/codes";
import { combineEntry } from "../../../src/judging/combine";
import type { PanelSettings } from "../../../src/judging/settings";
import { DEFAULT_SETTINGS } from "../../../src/judging/settings";
import { meetsQuorum } from "../../../src/judging/quorum";
import { severityOf } from "../../../src/judging/severity";
import type { Decisions } from "../../../src/judging/step";
import { hundredths } from "../../../src/text/hundredths";

type Typed = number | "HT" | null;

interface Case {
  readonly says: string;
  /** Points, `"HT"` for a recused judge, `null` for a missing ballot. */
  readonly ballots: readonly Typed[];
  readonly settings?: Partial<PanelSettings>;
  readonly third?: number;
  readonly discussed?: boolean;
  readonly chair?: number;
  readonly mayDecide?: boolean;
  readonly excluded?: boolean;
  readonly judges?: number;
  /** Step and points. */
  readonly expected: readonly [step: string, points: number | null];
}

const CASES: readonly Case[] = [
  { says: "ballots less than 1,0 apart are agreed", ballots: [8, 8.99], expected: ["combined", 8.5] },
  { says: "ballots exactly 1,0 apart are discussed", ballots: [8, 9], expected: ["discuss", null] },
  {
    says: "minutes of the discussion let the method decide",
    ballots: [8, 9],
    discussed: true,
    expected: ["combined", 8.5],
  },
  { says: "ballots exactly 1,5 apart are still discussed", ballots: [7.5, 9], expected: ["discuss", null] },
  {
    says: "two ballots more than 1,5 apart wait for a third marker",
    ballots: [7.49, 9],
    discussed: true,
    expected: ["third-marker", null],
  },
  { says: "a third marker who agrees with one of two decides", ballots: [6, 9], third: 9, expected: ["combined", 9] },
  {
    says: "three ballots at most 2,5 apart give their mean",
    ballots: [6.5, 9],
    third: 8,
    expected: ["combined", 7.83],
  },
  { says: "three ballots farther apart wait for the chair", ballots: [6, 9], third: 8, expected: ["chair", null] },
  { says: "the chair decides with a reason", ballots: [6, 9], third: 8, chair: 8.25, expected: ["combined", 8.25] },
  {
    says: "the chair cannot decide before the third marker",
    ballots: [6, 9],
    chair: 8,
    expected: ["third-marker", null],
  },
  { says: "three ballots far apart are discussed first", ballots: [6, 8, 9], chair: 8, expected: ["discuss", null] },
  { says: "then they wait for the chair", ballots: [6, 8, 9], discussed: true, expected: ["chair", null] },
  { says: "and the chair decides", ballots: [6, 8, 9], discussed: true, chair: 8.1, expected: ["combined", 8.1] },
  { says: "no chair decides what the ballots agree on", ballots: [8, 8.5], chair: 3, expected: ["combined", 8.25] },
  { says: "a missing ballot keeps the entry open", ballots: [8, 8.5, null], expected: ["too-few", null] },
  { says: "a judge without a ballot sheet does too", ballots: [8, 8.5], judges: 3, expected: ["too-few", null] },
  { says: "a recused judge does not", ballots: [8, 8.5, "HT"], expected: ["combined", 8.25] },
  { says: "one ballot is too few", ballots: [8, "HT"], expected: ["too-few", null] },
  {
    says: "unless the panel asks for one only",
    ballots: [8, "HT"],
    settings: { fewestBallots: 1 },
    expected: ["combined", 8],
  },
  { says: "without a quorum nothing is decided", ballots: [8, 8], mayDecide: false, expected: ["too-few", null] },
  {
    says: "a quorum of ballots counts recused judges in its base",
    ballots: [8, 8, "HT", "HT"],
    settings: { quorumByBallots: true },
    expected: ["too-few", null],
  },
  {
    says: "and is met by exactly its share",
    ballots: [8, 8, "HT"],
    settings: { quorumByBallots: true },
    expected: ["combined", 8],
  },
  { says: "an excluded entry has no result", ballots: [8, 8], excluded: true, expected: ["excluded", null] },
  { says: "exact halves are rounded away from zero", ballots: [8.41, 8.42], expected: ["combined", 8.42] },
  {
    says: "the median of four is the mean of the middle two",
    ballots: [8, 8.11, 8.14, 8.9],
    settings: { method: "median" },
    expected: ["combined", 8.13],
  },
  {
    says: "five ballots lose the highest and the lowest",
    ballots: [8, 8.2, 8.3, 8.4, 8.9],
    settings: { method: "trimmed" },
    expected: ["combined", 8.3],
  },
  {
    says: "four ballots keep all, and the mean decides",
    ballots: [8, 8.2, 8.3, 8.9],
    settings: { method: "trimmed" },
    expected: ["combined", 8.35],
  },
  {
    says: "an outlier is left out, once",
    ballots: [8, 8, 8, 8.5],
    settings: { method: "without-outliers", outlierBeyond: hundredths(20) },
    expected: ["combined", 8],
  },
  {
    says: "a ballot exactly at the limit stays",
    ballots: [8, 8.4],
    settings: { method: "without-outliers", outlierBeyond: hundredths(20) },
    expected: ["combined", 8.2],
  },
  {
    says: "where no ballot is near the mean the chair decides",
    ballots: [8, 8.5],
    settings: { method: "without-outliers", outlierBeyond: hundredths(0) },
    expected: ["chair", null],
  },
  {
    says: "no result is above the maximum",
    ballots: [6, 9],
    third: 7,
    settings: { thirdWithin: hundredths(0) },
    chair: 11,
    expected: ["combined", 10],
  },
];

describe("An entry before its panel", () => {
  it.each(CASES)("$says", ({ ballots, settings, third, chair, discussed, mayDecide, excluded, judges, expected }) => {
    const decisions: Decisions = { third: points(third), chair: points(chair), discussed: discussed ?? false };
    const { step, points: result } = combineEntry(
      { ballots: ballots.map(ballotOf), judges: judges ?? ballots.length, excluded: excluded ?? false, decisions },
      { ...DEFAULT_SETTINGS, ...settings },
      mayDecide ?? true,
      hundredths(1000),
    );
    expect([step, result === null ? null : result / 100]).toEqual(expected);
  });

  it("knows when the mean stands in for the trimmed mean", () => {
    const fellBack = (ballots: readonly Typed[]) =>
      combineEntry(
        { ballots: ballots.map(ballotOf), judges: ballots.length, excluded: false, decisions: NONE },
        { ...DEFAULT_SETTINGS, method: "trimmed" },
        true,
        hundredths(1000),
      ).official.fellBack;
    expect([fellBack([8, 8, 8, 8]), fellBack([8, 8, 8, 8, 8]), fellBack([])]).toEqual([true, false, false]);
  });
});

describe("A quorum", () => {
  it.each([
    [2, 3, true],
    [4, 7, false],
    [5, 7, true],
    [0, 0, false],
  ])("of two thirds: %i of %i", (present, all, expected) => {
    expect(meetsQuorum(present, all, { share: 2, of: 3 })).toBe(expected);
  });
});

describe("A judge's severity", () => {
  it("is how far a ballot lies from the mean of the others", () => {
    const ballots = [9, 8, 7, "HT" as const, null].map(ballotOf);
    expect(ballots.map((_, judge) => severityOf(ballots, judge))).toEqual([1.5, 0, -1.5, null, null]);
  });

  it("is nothing without another ballot", () => {
    expect(severityOf([hundredths(900)], 0)).toBeNull();
  });
});

describe("Codes", () => {
  it("of members count in two places", () => expect([memberCode(1), memberCode(25)]).toEqual(["TV01", "TV25"]));
  it.each(["", " TV01", "TV*", "MH?1", "a|b"])("refuse %j, which formulas would not match", (code) => {
    expect(isSoundCode(code)).toBe(false);
  });
  it("take what people type", () => expect(isSoundCode("MH-001")).toBe(true));
});

const NONE: Decisions = { third: null, chair: null, discussed: false };

function ballotOf(typed: Typed): Ballot {
  return typed === null ? null : typed === "HT" ? "recused" : points(typed);
}

function points(typed: number | undefined) {
  return typed === undefined ? null : hundredths(Math.round(typed * 100));
}
