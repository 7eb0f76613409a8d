import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Rubric } from "../../../src/rubric/rubric";
import { rankSubjects } from "../../../src/scoring/ranking";
import type { Role } from "../../../src/scoring/role";
import { scoreTable } from "../../../src/scoring/score-table";
import { COMPLETE } from "../../../src/scoring/state";
import type { InputColumn, InputTable, TableResult } from "../../../src/scoring/table";
import { foldName } from "../../../src/text/fold";
import { entriesArbitrary } from "../../entries-arbitrary";
import type { FilledColumn } from "../../entries-arbitrary";
import { NO_CONTEXT } from "../../input-table";
import { basisRubricArbitrary, rubricArbitrary } from "../../rubric-arbitrary";

const ROWS = 12;
const scored = rubricArbitrary.chain((rubric) =>
  entriesArbitrary(rubric, { rows: ROWS }).map((columns) => toTable(rubric, columns)),
);
const basis = basisRubricArbitrary.chain((rubric) =>
  entriesArbitrary(rubric, { rows: ROWS }).map((columns) => toTable(rubric, columns)),
);
const every = fc.oneof({ weight: 3, arbitrary: scored }, { weight: 1, arbitrary: basis });
const order = fc.shuffledSubarray(
  Array.from({ length: ROWS }, (_, row) => row),
  { minLength: ROWS },
);

describe("Whatever the rubric and the table", () => {
  it("only complete entries have a band, and those of a score table a total", () => {
    fc.assert(
      fc.property(every, (table) => {
        const { entries } = score(table);
        for (let row = 0; row < ROWS; row++) {
          const isComplete = entries.states[row] === COMPLETE;
          expect(entries.bands[row]! >= 0).toBe(isComplete);
          if (table.rubric.method === "scores") expect(entries.totals[row]! >= 0).toBe(isComplete);
          else if (!isComplete) expect(entries.totals[row]).toBe(-1);
        }
      }),
    );
  });

  it("no total and no result leaves the range from 0 to the rubric's maximum", () => {
    fc.assert(
      fc.property(scored, (table) => {
        const { entries, subjects } = score(table);
        const points = [...entries.totals]
          .concat(subjects.map((subject) => subject.result ?? -1))
          .filter((total) => total !== -1);
        expect(points.filter((total) => total < 0 || total > table.rubric.maximum || !Number.isInteger(total))).toEqual(
          [],
        );
      }),
    );
  });

  it("a result is at least every total that may give it, and a band says what the points say unless a minimum lowers it", () => {
    fc.assert(
      fc.property(scored, (table) => {
        const { entries, subjects } = score(table);
        const { bands } = table.rubric;
        for (const [index, subject] of subjects.entries()) {
          if (subject.result === null) continue;
          const isLowered = entries.belowMinimum[subject.bestRow] === 1;
          const rows = rowsOf(entries.subjects, index).filter(
            (row) => entries.states[row] === COMPLETE && entries.belowMinimum[row] === (isLowered ? 1 : 0),
          );
          expect(rows.every((row) => entries.totals[row]! <= subject.result!)).toBe(true);
          const earned = bands.find((band) => subject.result! >= band.threshold);
          expect(bands[subject.band]).toBe(isLowered ? bands.at(-1) : earned);
        }
      }),
    );
  });

  it("an entry more never lowers a subject's result, its band or its bonus", () => {
    fc.assert(
      fc.property(scored, fc.integer({ min: 0, max: ROWS - 1 }), (table, last) => {
        const before = score(firstRows(table, last));
        const after = score(firstRows(table, last + 1));
        for (const subject of before.subjects) {
          const later = after.subjects.find((other) => foldName(other.name) === foldName(subject.name));
          expect(later?.derivedBonus).toBeGreaterThanOrEqual(subject.derivedBonus);
          // An entry above every minimum takes the place of one below some, even with fewer points
          if (subject.result !== null && before.entries.belowMinimum[subject.bestRow] === 0)
            expect(later?.result).toBeGreaterThanOrEqual(subject.result);
          if (subject.result !== null) expect(later?.band).toBeLessThanOrEqual(subject.band);
        }
      }),
    );
  });

  it("rows in another order give the same results in that order", () => {
    fc.assert(
      fc.property(scored, order, (table, rows) => {
        const plain = score(table);
        const shuffled = score(reordered(table, rows));
        rows.forEach((from, to) => {
          expect([shuffled.entries.states[to], shuffled.entries.totals[to], shuffled.entries.bands[to]]).toEqual([
            plain.entries.states[from],
            plain.entries.totals[from],
            plain.entries.bands[from],
          ]);
        });
        expect(resultsByKey(shuffled)).toEqual(resultsByKey(plain));
        expect(ranksByKey(reordered(table, rows), shuffled)).toEqual(ranksByKey(table, plain));
      }),
    );
  });

  it("columns in another order give the same results", () => {
    fc.assert(
      fc.property(every, (table) => {
        const turned: InputTable = { ...table, columns: new Map([...table.columns].reverse()) };
        expect(score(turned)).toEqual(score(table));
      }),
    );
  });

  it("scoring twice gives the same, and changes nothing it was given", () => {
    fc.assert(
      fc.property(every, (table) => {
        const before = JSON.stringify([...table.columns]);
        expect(score(table)).toEqual(score(table));
        expect(JSON.stringify([...table.columns])).toBe(before);
      }),
    );
  });

  it("blank rows change nothing", () => {
    fc.assert(
      fc.property(scored, (table) => {
        const padded = withBlankRow(table);
        expect(resultsByKey(score(padded))).toEqual(resultsByKey(score(table)));
      }),
    );
  });

  it("every finding points at a row of the table that is not blank, once for each code and clause", () => {
    fc.assert(
      fc.property(every, (table) => {
        const { findings, entries } = score(table);
        expect(findings.filter(({ row }) => row < 0 || row >= ROWS || entries.states[row] === 0)).toEqual([]);
        const keys = findings.map(({ code, row, role, clause }) => `${code} ${row} ${role} ${clause}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it("ranks start at 1, never go back, and name every subject that has a band once", () => {
    fc.assert(
      fc.property(every, (table) => {
        const result = score(table);
        const ranked = rankSubjects(table, result);
        expect(ranked.map(({ subject }) => subject.name).sort()).toEqual(
          result.subjects
            .filter(({ band }) => band >= 0)
            .map(({ name }) => name)
            .sort(),
        );
        ranked.forEach(({ rank }, index) => {
          expect(rank === index + 1 || rank === ranked[index - 1]?.rank).toBe(true);
        });
      }),
    );
  });
});

function toTable(rubric: Rubric, columns: ReadonlyMap<Role, FilledColumn>): InputTable {
  return { rubric, columns, rows: ROWS };
}

function score(table: InputTable): TableResult {
  return scoreTable(table, NO_CONTEXT);
}

function mapColumns(
  table: InputTable,
  rows: number,
  map: <T>(items: readonly T[], empty: T) => readonly T[],
): InputTable {
  const columns = [...table.columns].map(([role, column]): [Role, InputColumn] => [
    role,
    {
      cells: map(column.cells, null),
      formats: typeof column.formats === "string" ? column.formats : map(column.formats, "General"),
    },
  ]);
  return { ...table, rows, columns: new Map(columns) };
}

function firstRows(table: InputTable, rows: number): InputTable {
  return mapColumns(table, rows, (items) => items.slice(0, rows));
}

function reordered(table: InputTable, rows: readonly number[]): InputTable {
  return mapColumns(table, rows.length, (items) => rows.map((row) => items[row]!));
}

function withBlankRow(table: InputTable): InputTable {
  return mapColumns(table, table.rows + 1, (items, empty) => [empty, ...items]);
}

function rowsOf(subjects: Int32Array, index: number): readonly number[] {
  return [...subjects].flatMap((subject, row) => (subject === index ? [row] : []));
}

function resultsByKey({ subjects }: TableResult): ReadonlyMap<string, unknown> {
  return new Map(
    subjects.map(({ name, result, band, derivedBonus, provisional, entries, completeEntries, countedEntries }) => [
      foldName(name),
      { result, band, derivedBonus, provisional, entries, completeEntries, countedEntries },
    ]),
  );
}

function ranksByKey(table: InputTable, result: TableResult): ReadonlyMap<string, number> {
  return new Map(rankSubjects(table, result).map(({ rank, subject }) => [foldName(subject.name), rank]));
}
