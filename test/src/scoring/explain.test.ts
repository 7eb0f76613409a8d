import { hundredths } from "../../../src/text/hundredths";
import { describe, expect, it, test } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric";
import { explainRow } from "../../../src/scoring/explain";
import type { Explanation } from "../../../src/scoring/explain";
import { scoreTable } from "../../../src/scoring/score-table";
import type { ScoringContext } from "../../../src/scoring/table";
import type { Cell } from "../../../src/text/cell";
import type { EntryCells } from "../../input-table";
import { NO_CONTEXT, inputTable, score } from "../../input-table";
import { basisEntry, collective, collectiveEntry, unregistered, withCriterion } from "../../sound-entries";

function explained(
  rubric: Rubric,
  rows: readonly EntryCells[],
  row = 0,
  context: Partial<ScoringContext> = {},
): Explanation {
  const { table, result } = score(rubric, rows, context);
  const explanation = explainRow(table, result, row);
  if (!explanation) throw new Error(`row ${row} is blank`);
  return explanation;
}

describe("An explanation", () => {
  it("names every line with its points, maximum and clause", () => {
    expect(explained(collective, [collectiveEntry({ TC1: 1.5, TC2: null, TC3: "tốt" })]).lines).toEqual([
      {
        code: "TC1",
        name: collective.criteria[0]!.name,
        kind: "criterion",
        cell: 1.5,
        points: 150,
        maximum: 200,
        minimum: 0,
        level: null,
        clause: "2.1 TC1",
      },
      {
        code: "TC2",
        name: collective.criteria[1]!.name,
        kind: "criterion",
        cell: null,
        points: null,
        maximum: 400,
        minimum: 0,
        level: null,
        clause: "2.1 TC2",
      },
      {
        code: "TC3",
        name: collective.criteria[2]!.name,
        kind: "criterion",
        cell: "tốt",
        points: null,
        maximum: 200,
        minimum: 0,
        level: null,
        clause: "2.1 TC3",
      },
      {
        code: "TC4",
        name: collective.criteria[3]!.name,
        kind: "criterion",
        cell: 1,
        points: 100,
        maximum: 100,
        minimum: 0,
        level: null,
        clause: "2.1 TC4",
      },
      {
        code: "DT1",
        name: collective.bonuses[0]!.name,
        kind: "bonus",
        cell: null,
        points: null,
        maximum: 50,
        minimum: 0,
        level: null,
        clause: "2.1 điểm thưởng a",
      },
    ]);
  });

  it("says the total, the band and the way to the next one", () => {
    expect(explained(collective, [collectiveEntry({ TC1: 0.75 })])).toMatchObject({
      state: "complete",
      total: 775,
      maximum: 1000,
      band: { name: "Khá", threshold: 700, byMinimum: false, next: { band: "Tốt", missing: 25 } },
    });
  });

  it("says the best total of the subject, also where its first row has it", () => {
    const rows = [collectiveEntry(), collectiveEntry({ MoHinh: "Khác", TC1: 1 })];
    expect([0, 1].map((row) => explained(collective, rows, row).subjectResult)).toMatchObject([
      { best: 900, bestRow: 0 },
      { best: 900, bestRow: 0 },
    ]);
    expect(
      explained(collective, [collectiveEntry(), collectiveEntry({ MoHinh: "Bằng điểm" })], 1).subjectResult,
    ).toMatchObject({ best: 900, bestRow: 0 });
    expect(explained(collective, [collectiveEntry({ TC1: null })]).subjectResult).toMatchObject({
      best: null,
      bestRow: -1,
    });
  });

  it("knows that nothing is above the best band", () => {
    expect(explained(collective, [collectiveEntry()]).band).toMatchObject({ name: "Xuất sắc", next: null });
  });

  it("names the level of a criterion, both ends included", () => {
    const rubric = withCriterion("TC2", {
      levels: [
        { name: "Đạt", from: hundredths(100), to: hundredths(299) },
        { name: "Cao", from: hundredths(300), to: hundredths(400) },
      ],
    });
    const levels = [3, 2.99, 4, 0.5].map((TC2) => explained(rubric, [collectiveEntry({ TC2 })]).lines[1]?.level);
    expect(levels).toEqual(["Cao", "Đạt", "Cao", null]);
  });

  it("says that a minimum decided the band, and then of no next one", () => {
    const { band, subjectResult } = explained(withCriterion("TC4", { minimum: hundredths(50) }), [
      collectiveEntry({ TC4: 0.25 }),
    ]);
    expect(band).toMatchObject({ name: "Chưa đạt", byMinimum: true, next: null });
    expect(subjectResult?.band).toMatchObject({ name: "Chưa đạt", byMinimum: true, next: null });
  });

  it("says what the subject's result is made of", () => {
    const rows = [
      collectiveEntry({ TC2: 2 }),
      collectiveEntry({ TC2: 3, MoHinh: "Hai" }),
      collectiveEntry({ TC1: null, MoHinh: "Ba" }),
    ];
    expect(explained(collective, rows).subjectResult).toEqual({
      best: 800,
      bestRow: 1,
      result: 850,
      provisional: true,
      entries: 3,
      onceBonuses: [],
      completeEntries: 2,
      band: expect.objectContaining({ name: "Tốt", next: { band: "Xuất sắc", missing: 50 } }) as unknown,
      bonuses: [
        {
          code: "TT1",
          name: collective.derivedBonuses[0]!.name,
          points: 50,
          entriesNeeded: 2,
          entriesFound: 2,
          fromBand: "Khá",
          registeredOnly: true,
          given: true,
          clause: "2.1 điểm thưởng b",
        },
      ],
    });
  });

  it("counts the same entries for a bonus as the result did", () => {
    const rows = [collectiveEntry(), collectiveEntry({ MoHinh: "Hai", DangKy: "Không" })];
    expect(explained(collective, rows, 1).subjectResult?.bonuses).toMatchObject([{ entriesFound: 1, given: false }]);
  });

  test.each<[string, EntryCells]>([
    ["incomplete", { TC1: null }],
    ["invalid", { TC1: 3 }],
    ["ineligible", { Loai: "Doanh nghiệp tư nhân" }],
  ])("withholds total and band of an entry that is %s", (state, cells) => {
    expect(explained(collective, [collectiveEntry(cells)])).toMatchObject({ state, total: null, band: null });
  });

  it("brings the findings of its row, and no other", () => {
    const rows = [collectiveEntry({ MoHinh: null }), collectiveEntry({ TC1: 15 })];
    expect(explained(collective, rows, 1).findings.map(({ code }) => code)).toEqual(["score-above-maximum"]);
  });

  it("says that nobody has confirmed the bands", () => {
    expect(explained(collective, [collectiveEntry()]).bandsConfirmed).toBe(false);
  });

  it("is none for a blank row", () => {
    const { table, result } = score(collective, [{}]);
    expect(explainRow(table, result, 0)).toBeNull();
  });

  it("goes without a subject where none is named", () => {
    expect(explained(collective, [collectiveEntry({ DoiTuong: null })])).toMatchObject({
      subject: null,
      subjectResult: null,
      total: 900,
    });
  });

  it("reads names and titles that are numbers as they stand", () => {
    expect(explained(collective, [collectiveEntry({ DoiTuong: 2025, MoHinh: 12 })])).toMatchObject({
      subject: "2025",
      title: "12",
    });
  });
});

describe("A line of an explanation shows", () => {
  const lineOf = (cell: Cell, formats: string, maximum = 200) => {
    const rubric = withCriterion("TC1", { maximum: hundredths(maximum) });
    const table = inputTable(rubric, [collectiveEntry({ TC1: cell })], { TC1: { formats } });
    return explainRow(table, scoreTable(table, NO_CONTEXT), 0)!.lines[0]!.cell;
  };

  test.each<readonly [string, Cell, string, Cell]>([
    ["a number", 1.5, "General", 1.5],
    ["a number under a date format as a day", 46143, "dd/mm/yyyy", { date: 46143 }],
    ["a small number under a date format as a day", 2, "dd/mm/yyyy", { date: 2 }],
    ["a percentage as its number", 0.5, "0%", 0.5],
    ["a likely day above the maximum as a day", 46143, "General", { date: 46143 }],
    ["the first likely day as a day", 36_526, "General", { date: 36_526 }],
    ["the day before it as a number", 36_525, "General", 36_525],
    ["the last likely day as a day", 73_050, "General", { date: 73_050 }],
    ["the day after it as a number", 73_051, "General", 73_051],
    ["a number between two days", 46143.5, "General", 46143.5],
    ["a text under any format", "46143", "dd/mm/yyyy", "46143"],
    ["nothing", null, "dd/mm/yyyy", null],
    ["a day", { date: 46143 }, "General", { date: 46143 }],
  ])("%s", (_, cell, format, shown) => {
    expect(lineOf(cell, format)).toEqual(shown);
  });

  it("a likely day as a number where it may be points", () => {
    expect(lineOf(46143, "General", 4_614_300)).toBe(46143);
    expect(lineOf(46143, "General", 4_614_299)).toEqual({ date: 46143 });
  });

  it("nothing where the table has no column for it", () => {
    const columns = new Map(inputTable(collective, [collectiveEntry()]).columns);
    columns.delete("DT1");
    const table = { rubric: collective, rows: 1, columns };
    expect(explainRow(table, scoreTable(table, NO_CONTEXT), 0)!.lines[4]).toMatchObject({ cell: null, points: null });
  });

  it("the level of its points, of criteria alone", () => {
    const levels = [{ name: "Rõ", from: hundredths(0), to: hundredths(150) }];
    const of = (cells: EntryCells) =>
      explained(withCriterion("TC1", { levels, minimum: hundredths(50) }), [collectiveEntry(cells)]).lines;
    expect(of({ TC1: 1.5 })[0]).toMatchObject({ level: "Rõ", minimum: 50 });
    expect(of({ TC1: 0 })[0]!.level).toBe("Rõ");
    expect(of({ TC1: 1.51 })[0]!.level).toBeNull();
    expect(of({ TC1: null })[0]!.level).toBeNull();
    expect(of({ DT1: 0.5 })[4]).toMatchObject({ kind: "bonus", level: null, minimum: 0 });
  });

  it("names without the spaces around them, and the code of a band that the rubric has no more", () => {
    const bonus = { ...collective.derivedBonuses[0]!, fromBand: "MUC9" };
    const rows = [collectiveEntry({ DoiTuong: " Xã A ", MoHinh: " Một " }), collectiveEntry({ DoiTuong: "Xã B" })];
    const said = explained({ ...collective, derivedBonuses: [bonus] }, rows);
    expect(said).toMatchObject({ subject: "Xã A", title: "Một", subjectResult: { entries: 1 } });
    expect(said.subjectResult!.bonuses).toMatchObject([{ fromBand: "MUC9", entriesFound: 0 }]);
    expect(explained(collective, rows).subjectResult!.bonuses).toMatchObject([{ entriesFound: 1 }]);
  });
});

describe("An explanation of a basis", () => {
  const collectives = new Map([["ĐẢNG ỦY XÃ AN BÌNH", { result: hundredths(850), band: "Tốt", provisional: false }]]);

  it("says the recorded band, which no points gave", () => {
    expect(explained(unregistered, [basisEntry({ CanCu: " A " })])).toMatchObject({
      total: null,
      basis: { code: "a", clause: "2.2 a", collective: null },
      band: { name: "Khá", isRecorded: true, next: null },
      subjectResult: null,
    });
  });

  it("says whose result it follows", () => {
    expect(
      explained(unregistered, [basisEntry({ CanCu: "b", TapThe: "Đảng ủy xã An Bình", MucGhi: null })], 0, {
        collectives,
      }),
    ).toMatchObject({
      total: 850,
      basis: { code: "b", collective: "Đảng ủy xã An Bình" },
      band: { name: "Tốt", isRecorded: false, next: { band: "Xuất sắc", missing: 50 } },
    });
  });

  it("finds a basis whose code has capitals or is a number", () => {
    const rubric: Rubric = {
      ...unregistered,
      bases: [
        { code: "X", name: "Khác", from: "recorded", clause: "" },
        { code: "1", name: "Một", from: "recorded", clause: "" },
      ],
    };
    expect(explained(rubric, [basisEntry({ CanCu: "x" })]).basis?.code).toBe("X");
    expect(explained(rubric, [basisEntry({ CanCu: 1 })]).basis?.code).toBe("1");
  });
});
