import { hundredths } from "../../../src/text/hundredths";
import { describe, expect, it, test } from "vitest";
import { parseRubric } from "../../../src/rubric/parse-rubric";
import { readRubricRows } from "../../../src/rubric/read-rubric-rows";
import type { Criterion, Rubric } from "../../../src/rubric/rubric";
import { ROW_KINDS } from "../../../src/rubric/rubric-columns";
import { rubricToRows } from "../../../src/rubric/rubric-rows";
import { MAX_DERIVED_BONUSES, mostScoredLines } from "../../../src/rubric/schema";
import type { Cell } from "../../../src/text/cell";
import { BROKEN, ROWS_WITH_FAULT, brokenRows, cellsOf, richRubric, rowOf } from "./broken-rubrics";

const CASES = BROKEN.map((broken) => [broken.what, broken] as const);

describe("A rubric sheet with one broken cell", () => {
  it("is sound before anything is broken", () => {
    expect(readRubricRows(cellsOf(rubricToRows(richRubric, null)))).toMatchObject({ rubric: richRubric, faults: [] });
  });

  test.each(CASES)("is no rubric, and the cell is named: %s", (_, broken) => {
    const { code, at } = broken;
    const rows = rubricToRows(richRubric, null);
    const read = readRubricRows(brokenRows(broken));
    const place = at ?? broken;
    expect(read.rubric).toBeNull();
    expect(
      read.faults.map(({ code: found, row, column: where }) => ({ code: found, row, column: where })),
    ).toContainEqual({ code, row: rowOf(rows, place.kind, place.index), column: place.column });
  });

  test.each(CASES)("has no second fault that leads astray: %s", (_, broken) => {
    const codes = readRubricRows(brokenRows(broken)).faults.map((fault) => fault.code);
    expect(codes.filter((found) => found !== broken.code && !FOLLOWS.get(broken.code)?.includes(found))).toEqual([]);
  });
});

describe("Every fault of a rubric", () => {
  test.each(Object.entries(ROWS_WITH_FAULT))("%s is found, and nothing is scored with such a rubric", (code, rows) => {
    const read = readRubricRows(rows);
    expect(read.rubric).toBeNull();
    expect(read.faults.map((fault) => fault.code)).toContain(code);
  });
});

/** Faults that one broken cell cannot but bring along. */
const FOLLOWS: ReadonlyMap<string, readonly string[]> = new Map([
  ["criteria-above-maximum", ["threshold-above-maximum"]],
  ["unknown-kind", ["scattered-rows"]],
  ["unknown-setting", ["missing-setting"]],
  ["missing-setting", ["unknown-setting"]],
  ["duplicate-code", ["missing-setting"]],
  ["codes-out-of-order", ["unknown-criterion"]],
]);

describe("A rubric sheet whose rows were changed", () => {
  const rows = rubricToRows(richRubric, null);
  const cells = cellsOf(rows);

  it("may have empty rows, titles and headers between its lines", () => {
    const title: readonly Cell[] = ["1. TIÊU CHÍ"];
    const header: readonly Cell[] = ["Loại dòng", "Mã", "Nội dung", "Điểm tối đa"];
    const first = rowOf(rows, "criterion", 0);
    const read = readRubricRows([
      title,
      ...cells.slice(0, first),
      title,
      header,
      [null, null],
      ...cells.slice(first),
      ["Hết bộ tiêu chí."],
    ]);
    expect(read).toMatchObject({ rubric: richRubric, faults: [] });
    expect(read.positions.criterion[0]).toBe(first + 4);
  });

  it("takes labels whatever their case and spaces", () => {
    const shouted = cells.map((line) =>
      line.map((cell, column) => (column === 0 && typeof cell === "string" ? ` ${cell.toUpperCase()} ` : cell)),
    );
    expect(readRubricRows(shouted)).toMatchObject({ rubric: richRubric, faults: [] });
  });

  it("takes names in decomposed accents as the same names, but for those that formulas compare", () => {
    const decomposed = (kinds: readonly string[]) =>
      rows.map(({ kind, cells: line }) =>
        line.map((cell) => (typeof cell === "string" && kinds.includes(kind ?? "") ? cell.normalize("NFD") : cell)),
      );
    expect(readRubricRows(decomposed(["criterion", "criterionLevel", "bonus"]))).toMatchObject({
      rubric: richRubric,
      faults: [],
    });
    const read = readRubricRows(decomposed(["band"]));
    expect(read.rubric).toBeNull();
    expect(read.faults[0]).toMatchObject({
      code: "text-not-normal",
      row: rowOf(rows, "band", 0),
      column: "name",
      expected: richRubric.bands[0]!.name,
    });
  });

  it("names the first row that stands away from its kind, where formulas read the kind as one range", () => {
    const last = rowOf(rows, "band", 4);
    const moved = [...cells.slice(0, last), ...cells.slice(last + 1), cells[last]!];
    const read = readRubricRows(moved);
    expect(read.rubric).toBeNull();
    expect(read.faults).toMatchObject([{ code: "scattered-rows", row: moved.length - 1, column: "kind" }]);
  });

  test.each(["category", "level", "content", "field", "answer"] as const)(
    "is no rubric without rows of the kind %s, and that is all there is to say",
    (kind) => {
      const read = readRubricRows(cellsOf(rows.filter((row) => row.kind !== kind)));
      expect(read.rubric).toBeNull();
      expect(read.faults).toMatchObject([{ code: "missing-rows", expected: ROW_KINDS[kind] }]);
    },
  );

  it("names the first line too many: formulas must not outgrow a cell", () => {
    const criteria = Array.from({ length: mostScoredLines(richRubric) }, (_, index): Criterion => ({
      ...richRubric.criteria[0]!,
      code: `TC${index + 1}`,
    }));
    const derivedBonuses = Array.from({ length: MAX_DERIVED_BONUSES + 1 }, (_, index) => ({
      ...richRubric.derivedBonuses[0]!,
      code: `TT${index + 1}`,
    }));
    const long: Rubric = { ...richRubric, maximum: hundredths(1000_00), deductions: [], criteria, derivedBonuses };
    const laid = rubricToRows(long, null);
    expect(readRubricRows(cellsOf(laid)).faults).toMatchObject([
      { code: "too-many-lines", row: rowOf(laid, "bonus", 0), column: "code", expected: mostScoredLines(richRubric) },
      {
        code: "too-many-lines",
        row: rowOf(laid, "derivedBonus", MAX_DERIVED_BONUSES),
        column: "code",
        expected: MAX_DERIVED_BONUSES,
      },
    ]);
  });

  it("is no rubric when nothing is left of it", () => {
    const read = readRubricRows([]);
    expect(read.rubric).toBeNull();
    expect(read.faults.map((fault) => fault.code)).toContain("missing-setting");
  });
});

describe("parseRubric", () => {
  it("refuses what is no rubric at all, and names the field", () => {
    expect(parseRubric(null)).toMatchObject({ ok: false, faults: [{ code: "shape" }] });
    expect(parseRubric({ ...richRubric, maximum: "10" })).toMatchObject({
      ok: false,
      faults: [{ code: "shape", path: ["maximum"], found: "10" }],
    });
  });

  it("refuses fields that no rubric has", () => {
    expect(parseRubric({ ...richRubric, owner: "ai đó" })).toMatchObject({ ok: false });
  });

  it("refuses a tie-break by a criterion that is not there, or that stands twice", () => {
    expect(parseRubric({ ...richRubric, tieBreak: ["TC9"] })).toMatchObject({
      ok: false,
      faults: [{ code: "unknown-criterion", path: ["tieBreak", 0] }],
    });
    expect(parseRubric({ ...richRubric, tieBreak: ["TC2", "TC2"] })).toMatchObject({
      ok: false,
      faults: [{ code: "duplicate-code", path: ["tieBreak", 1] }],
    });
  });
});
