import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import type { Rubric, ScoreRole } from "../../../../src/rubric/rubric";
import { cardEntry } from "../../../../src/scoring/card/card-entry";
import type { CardColumn } from "../../../../src/scoring/card/card-table";
import { withCells } from "../../../../src/scoring/card/card-table";
import { typedCell } from "../../../../src/scoring/card/typed-cell";
import { scoreRoles } from "../../../../src/scoring/role";
import type { Role } from "../../../../src/scoring/role";
import { scoreTable } from "../../../../src/scoring/score-table";
import { STATES } from "../../../../src/scoring/state";
import { totalAt } from "../../../../src/scoring/table";
import { formatHundredths, hundredths } from "../../../../src/text/hundredths";
import type { Cell } from "../../../../src/text/cell";
import { entriesArbitrary } from "../../../entries-arbitrary";
import { NO_CONTEXT, inputTable } from "../../../input-table";
import { rubricArbitrary } from "../../../rubric-arbitrary";
import { collective, collectiveEntry, individual, withCriterion } from "../../../sound-entries";

type Typed = Partial<Record<ScoreRole, string>>;

const EMPTY = { TC1: null, TC2: null, TC3: null, TC4: null, DT1: null };

function card(typed: Typed, also: Parameters<typeof collectiveEntry>[0] = EMPTY, rubric: Rubric = collective) {
  return cardEntry(inputTable(rubric, [collectiveEntry(also)]), 0, typedMap(typed));
}

function typedMap(typed: Typed): ReadonlyMap<ScoreRole, string> {
  return new Map(Object.entries(typed) as [ScoreRole, string][]);
}

describe("A typed text stands for", () => {
  test.each<readonly [string, Cell]>([
    ["1,5", 1.5],
    ["1.5", 1.5],
    [" 1,50 ", 1.5],
    ["１，５", 1.5],
    ["２", 2],
    ["0", 0],
    ["", null],
    ["   ", null],
    ["1,555", "1,555"],
    [",5", ",5"],
    ["2 điểm", "2 điểm"],
    ["1/2", "1/2"],
    ["tốt", "tốt"],
  ])("%j → %j", (text, cell) => {
    expect(typedCell(text)).toEqual(cell);
  });
});

describe("A score card", () => {
  it("has the total, the band and the way to the next band as the last point is typed", () => {
    const typed = { TC1: "1,5", TC2: "3.5", TC3: "２", TC4: "1" };
    expect(card(typed)).toMatchObject({
      state: "complete",
      total: 800,
      band: "Tốt",
      nextBand: { band: "Xuất sắc", missing: 100 },
      sum: 800,
      missing: 0,
      wrong: null,
    });
    expect(card({ ...typed, DT1: "0,5" })).toMatchObject({ total: 850, nextBand: { missing: 50 } });
  });

  it("takes a remark as it is written, without spaces around it, and nothing but spaces as none", () => {
    const changesOf = (remark: string) =>
      cardEntry(inputTable(collective, [collectiveEntry(EMPTY)]), 0, new Map([["NX1", remark]])).changes;
    expect(changesOf("  Rõ, kịp thời ")).toEqual([{ role: "NX1", before: null, after: "Rõ, kịp thời" }]);
    expect(changesOf("   ")).toEqual([]);
  });

  it("adds up what is there while criteria are empty, and gives no total for it", () => {
    expect(card({ TC1: "2", TC3: "1,25" })).toMatchObject({
      state: "incomplete",
      total: null,
      band: null,
      nextBand: null,
      sum: 325,
      missing: 2,
    });
  });

  it("keeps 8,99 out of the band from 9", () => {
    expect(card({ TC1: "2", TC2: "4", TC3: "2", TC4: "0,99" })).toMatchObject({
      total: 899,
      band: "Tốt",
      nextBand: { band: "Xuất sắc", missing: 1 },
    });
  });

  test.each<readonly [string, ScoreRole, string, string, number | undefined]>([
    ["more than the maximum, with a lost comma", "TC1", "15", "score-above-maximum", 1.5],
    ["more than the maximum", "TC4", "3", "score-above-maximum", undefined],
    ["less than nothing", "TC1", "-1", "score-negative", 1],
    ["between two steps", "DT1", "0,3", "score-off-step", undefined],
    ["three decimals", "TC1", "1,555", "score-text", undefined],
    ["no digit before the comma", "TC1", ",5", "score-text", undefined],
    ["a unit", "TC1", "2 điểm", "score-text", 2],
    ["a word", "TC2", "tốt", "score-text", undefined],
  ])("refuses %s", (_, role, text, code, fix) => {
    const entry = card({ [role]: text });
    const field = entry.fields.find((own) => own.role === role)!;
    expect({ code: field.problem?.code, fix: field.problem?.fix }).toEqual({ code, fix });
    expect(entry.wrong).toBe(role);
    expect(entry.state).toBe("invalid");
  });

  it("names what is to be written: changed cells only, each with what it held", () => {
    const entry = card({ TC1: "2", TC2: "", TC3: "1,0", TC4: "0,5" }, { TC1: 2, TC2: 3, TC3: 1, TC4: null });
    expect(entry.changes).toEqual([
      { role: "TC2", before: 3, after: null },
      { role: "TC4", before: null, after: 0.5 },
    ]);
  });

  it("lets a wrong cell of the sheet stand until something is typed into it", () => {
    const entry = card({}, { ...EMPTY, TC1: "tốt" });
    expect(entry.fields[0]!.problem?.code).toBe("score-text");
    expect({ wrong: entry.wrong, changes: entry.changes }).toEqual({ wrong: null, changes: [] });
    expect(card({ TC1: "2" }, { ...EMPTY, TC1: "tốt" }).changes).toEqual([{ role: "TC1", before: "tốt", after: 2 }]);
  });

  it("reads points typed in place of a date as points", () => {
    const table = inputTable(collective, [collectiveEntry({ ...EMPTY, TC1: { date: 46143 } })], {
      TC1: { formats: "dd/mm/yyyy" },
    });
    expect(cardEntry(table, 0, new Map()).fields[0]!.problem?.code).toBe("score-date");
    const typed = cardEntry(table, 0, typedMap({ TC1: "1,5" }));
    expect([typed.fields[0]!.problem, typed.fields[0]!.points]).toEqual([null, 150]);
    const written = withCells(table, 0, new Map<Role, Cell>([["TC1", 1.5]]));
    expect(cardEntry(written, 0, new Map()).fields[0]!.problem).toBeNull();
  });

  it("refuses what is no score also in an entry that has no result", () => {
    const entry = card({ TC1: "tốt", TC2: "3" }, { ...EMPTY, Loai: "Doanh nghiệp tư nhân" });
    expect([entry.state, entry.wrong]).toEqual(["ineligible", "TC1"]);
  });

  it("tells the level that points lie in, and warns between two", () => {
    const levels = [
      { name: "Chưa rõ", from: hundredths(0), to: hundredths(150) },
      { name: "Rõ", from: hundredths(200), to: hundredths(400) },
    ];
    const field = (text: string) =>
      card({ TC2: text }, EMPTY, withCriterion("TC2", { levels })).fields.find(({ role }) => role === "TC2")!;
    expect([field("1,5").level?.name, field("2").level?.name]).toEqual(["Chưa rõ", "Rõ"]);
    expect(field("1,75")).toMatchObject({ level: null, problem: null, notes: [{ code: "score-between-levels" }] });
  });

  it("says that a criterion below its minimum decides the band, so that no distance is shown", () => {
    const entry = card(
      { TC1: "2", TC2: "1", TC3: "2", TC4: "1" },
      EMPTY,
      withCriterion("TC2", { minimum: hundredths(200) }),
    );
    expect(entry).toMatchObject({ isBelowMinimum: true, band: "Chưa đạt", nextBand: null });
  });

  it("leaves cells alone that formulas fill, in points and in remarks", () => {
    const cells = { TC1: 1, TC2: 1, NX1: "Rõ", NX2: "Tốt" };
    const filled = inputTable(collective, [collectiveEntry({}), collectiveEntry(cells)], {
      TC1: { formulas: [null, "=A1"] } as Partial<CardColumn>,
      TC2: { formulas: [null, null] } as Partial<CardColumn>,
      NX1: { formulas: [null, '="Rõ"'] } as Partial<CardColumn>,
      NX2: { formulas: null } as Partial<CardColumn>,
    });
    const { fields } = cardEntry(filled, 1, new Map());
    expect(fields.map(({ isFormula, remark }) => [isFormula, remark])).toEqual([
      [true, { role: "NX1", cell: "Rõ", isFormula: true }],
      [false, { role: "NX2", cell: "Tốt", isFormula: false }],
      [false, { role: "NX3", cell: null, isFormula: false }],
      [false, { role: "NX4", cell: null, isFormula: false }],
      [false, null],
    ]);
    expect(cardEntry(filled, 0, new Map()).fields.map(({ isFormula }) => isFormula)).not.toContain(true);
    const typed = cardEntry(filled, 1, new Map([["NX2", " "]] as const));
    expect(typed.fields[1]!.remark).toMatchObject({ cell: null });
    expect(typed.changes).toEqual([{ role: "NX2", before: "Tốt", after: null }]);
  });

  it("writes no text among points, whatever else is typed", () => {
    const entry = card({ TC1: "tốt", TC2: "3" });
    expect(entry.changes).toEqual([{ role: "TC2", before: null, after: 3 }]);
  });

  it("has a problem or notes on the line that they are about alone", () => {
    const { fields, missing } = card(
      { TC1: "15", TC2: "1" },
      EMPTY,
      withCriterion("TC2", { minimum: hundredths(200) }),
    );
    expect(fields.map(({ problem, notes }) => [problem?.code, notes.map(({ code }) => code)])).toEqual([
      ["score-above-maximum", []],
      [undefined, ["score-below-minimum"]],
      [undefined, []],
      [undefined, []],
      [undefined, []],
    ]);
    // A wrong score is not a missing one
    expect(missing).toBe(2);
  });

  it("has no line for a column that the table has not", () => {
    const columns = new Map(inputTable(collective, [collectiveEntry(EMPTY)]).columns);
    columns.delete("DT1");
    const { fields, missing } = cardEntry({ rubric: collective, rows: 1, columns }, 0, new Map());
    expect([fields.map(({ role, kind }) => `${role} ${kind}`), missing]).toEqual([
      ["TC1 criterion", "TC2 criterion", "TC3 criterion", "TC4 criterion"],
      4,
    ]);
  });

  it("takes deductions off its sum, never below 0, and leaves out bonuses that count once a subject", () => {
    const minus = { ...collective.bonuses[0]!, code: "DTru1" as const, maximum: hundredths(100) };
    const rubric = { ...collective, deductions: [minus] };
    const entry = card({ TC1: "2", DT1: "0,5", DTru1: "1" }, EMPTY, rubric);
    expect([entry.sum, entry.fields.at(-1)]).toMatchObject([150, { kind: "deduction", levels: [], level: null }]);
    expect(entry.fields.at(-2)).toMatchObject({ kind: "bonus" });
    expect(card({ TC1: "0,5", DTru1: "1" }, EMPTY, rubric).sum).toBe(0);
    expect(card({ TC1: "2", DT1: "0,5" }, EMPTY, { ...collective, bonusesOnce: true }).sum).toBe(200);
  });

  it("has no sum above the maximum of its rubric", () => {
    const typed = { TC1: "2", TC2: "4", TC3: "2", TC4: null, DT1: "0,5" };
    const low = { ...collective, maximum: hundredths(800) };
    expect(card({ TC1: typed.TC1, TC2: typed.TC2, TC3: typed.TC3, DT1: typed.DT1 }, EMPTY, low).sum).toBe(800);
  });

  it.each([collective, individual])("has the state, total and band that the sheet of $name has", (rubric) => {
    fc.assert(
      fc.property(entriesArbitrary(rubric, { rows: 4 }), (columns) => {
        const table = { rubric, rows: 4, columns };
        const { entries } = scoreTable(table, NO_CONTEXT);
        for (let row = 0; row < 4; row++) {
          const entry = cardEntry(table, row, new Map());
          const total = totalAt(entries, row);
          expect([entry.state, entry.total, entry.band]).toEqual([
            STATES[entries.states[row]!],
            total,
            rubric.bands[entries.bands[row]!]?.name ?? null,
          ]);
          if (total !== null) expect(entry.sum).toBe(total);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("shows before writing what the sheet shows after it, for any rubric and any texts", () => {
    const text = fc.oneof(
      fc.integer({ min: -50, max: 1_200 }).map((points) => formatHundredths(hundredths(points))),
      fc.constantFrom("", "1.5", "１，５", "tốt", "2 điểm", "0,125"),
    );
    fc.assert(
      fc.property(
        rubricArbitrary.chain((rubric) => {
          const roles = scoreRoles(rubric);
          return fc.record({
            rubric: fc.constant(rubric),
            typed: fc.array(fc.tuple(fc.constantFrom(...roles), text), { maxLength: roles.length }),
            columns: entriesArbitrary(rubric, { rows: 2 }),
          });
        }),
        ({ rubric, typed, columns }) => {
          fc.pre(rubric.method === "scores");
          const table = { rubric, rows: 2, columns };
          const entry = cardEntry(table, 0, new Map(typed));
          if (entry.wrong !== null) return;
          const written = withCells(table, 0, new Map(entry.changes.map(({ role, after }) => [role, after])));
          const after = cardEntry(written, 0, new Map());
          expect([after.state, after.total, after.band, after.changes]).toEqual([
            entry.state,
            entry.total,
            entry.band,
            [],
          ]);
        },
      ),
      { numRuns: 200 },
    );
  });
});
