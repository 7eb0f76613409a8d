import { describe, expect, it, test } from "vitest";
import { packById } from "../../../src/rubric/packs/packs";
import { parseRubric } from "../../../src/rubric/parse-rubric";
import { readRubricRows } from "../../../src/rubric/read-rubric-rows";
import type { RubricRowFault } from "../../../src/rubric/read-rubric-rows";
import type { Criterion, Rubric } from "../../../src/rubric/rubric";
import { RUBRIC_COLUMNS } from "../../../src/rubric/rubric-columns";
import type { RowKind, RubricColumn } from "../../../src/rubric/rubric-columns";
import { MAX_DERIVED_BONUSES, MAX_SCORED_LINES } from "../../../src/rubric/schema";
import { rubricToRows } from "../../../src/rubric/rubric-rows";
import type { RubricRow } from "../../../src/rubric/rubric-rows";
import type { Cell } from "../../../src/text/cell";

const pack = packById("tap-the")!;
/** The collectives' rubric with everything that a rubric sheet may hold. */
const rubric: Rubric = {
  ...pack,
  criteria: pack.criteria.map((line): Criterion => (line.code === "TC2"
    ? { ...line, minimum: 100, levels: [{ name: "Đạt", from: 200, to: 299 }, { name: "Cao", from: 300, to: 400 }] }
    : line)),
  deductions: [{ code: "DTru1", name: "Chậm báo cáo", maximum: 100, step: 50, clause: "" }],
  bases: packById("ca-nhan-khong-dang-ky")!.bases,
};

interface Broken {
  readonly what: string;
  readonly kind: RowKind;
  /** Which row of the kind, from 0. */
  readonly index: number;
  readonly column: RubricColumn;
  readonly cell: Cell;
  readonly code: RubricRowFault["code"];
  /** Where the fault is named, if not in the broken cell itself. */
  readonly at?: { readonly kind: RowKind; readonly index: number; readonly column: RubricColumn };
}

const BROKEN: readonly Broken[] = [
  { what: "a maximum that is no number", kind: "criterion", index: 1, column: "value", cell: "bốn", code: "shape" },
  { what: "a maximum that is empty", kind: "criterion", index: 0, column: "value", cell: null, code: "shape" },
  { what: "a maximum of zero", kind: "bonus", index: 0, column: "value", cell: 0, code: "shape" },
  { what: "a negative maximum", kind: "deduction", index: 0, column: "value", cell: -1, code: "shape" },
  { what: "points with three decimals", kind: "criterion", index: 2, column: "value", cell: 1.005, code: "shape" },
  { what: "points as a date", kind: "criterion", index: 2, column: "value", cell: { date: 46143 }, code: "shape" },
  { what: "an error value", kind: "band", index: 1, column: "value", cell: { error: "#REF!" }, code: "shape" },
  { what: "a step that is empty", kind: "criterion", index: 3, column: "second", cell: null, code: "shape" },
  { what: "a minimum that is text", kind: "criterion", index: 1, column: "minimum", cell: "không", code: "shape" },
  { what: "an answer besides Có and Không", kind: "criterion", index: 1, column: "flag", cell: "Chưa", code: "shape" },
  { what: "a place in the tie-break that is no whole number", kind: "criterion", index: 1, column: "extra", cell: "đầu", code: "shape" },
  { what: "a name that is empty", kind: "band", index: 0, column: "name", cell: null, code: "shape" },
  { what: "a band's name with a wildcard", kind: "band", index: 0, column: "name", cell: "Xuất sắc*", code: "shape" },
  { what: "a category's name that starts like a comparison", kind: "category", index: 0, column: "name", cell: "<Tổ chức", code: "shape" },
  { what: "a number of entries that is not whole", kind: "derivedBonus", index: 0, column: "second", cell: 1.5, code: "shape" },
  { what: "a criterion's level without its end", kind: "criterionLevel", index: 0, column: "second", cell: null, code: "shape" },
  { what: "a level without its body", kind: "level", index: 2, column: "extra", cell: null, code: "shape" },
  { what: "a level of no system", kind: "level", index: 2, column: "value", cell: "Bốn cấp", code: "shape" },
  { what: "a category of no kind", kind: "category", index: 2, column: "value", cell: "Gia đình", code: "shape" },
  { what: "a basis that comes from nowhere", kind: "basis", index: 0, column: "value", cell: "Tự nhận", code: "shape" },
  { what: "a way of appraisal that does not exist", kind: "setting", index: 3, column: "value", cell: "Bốc thăm", code: "shape" },
  { what: "a maximum of the rubric that is text", kind: "setting", index: 4, column: "value", cell: "mười", code: "shape" },
  { what: "an id with capitals", kind: "setting", index: 0, column: "value", cell: "Tập thể", code: "shape" },
  { what: "two bands with one code", kind: "band", index: 2, column: "code", cell: "T", code: "duplicate-code" },
  { what: "two categories with one name", kind: "category", index: 3, column: "name", cell: "TỔ CHỨC ĐẢNG", code: "duplicate-name" },
  { what: "two contents with one code", kind: "content", index: 1, column: "code", cell: 1, code: "duplicate-code" },
  { what: "a setting that stands twice", kind: "setting", index: 1, column: "code", cell: "MA", code: "duplicate-code" },
  { what: "a gap in the codes of the criteria", kind: "criterion", index: 2, column: "code", cell: "TC5", code: "codes-out-of-order" },
  { what: "criteria above the maximum", kind: "setting", index: 4, column: "value", cell: 8, code: "criteria-above-maximum" },
  { what: "a step that does not divide the maximum", kind: "bonus", index: 0, column: "second", cell: 0.3, code: "step-not-dividing" },
  { what: "a minimum above the maximum", kind: "criterion", index: 1, column: "minimum", cell: 5, code: "minimum-above-maximum" },
  {
    what: "levels of a criterion that overlap", kind: "criterionLevel", index: 0, column: "second", cell: 3.5, code: "levels-overlap",
    at: { kind: "criterionLevel", index: 1, column: "value" },
  },
  { what: "a level of a criterion beyond its maximum", kind: "criterionLevel", index: 1, column: "second", cell: 4.5, code: "level-out-of-range" },
  { what: "a level of a criterion that nobody knows", kind: "criterionLevel", index: 1, column: "code", cell: "TC9", code: "unknown-criterion" },
  { what: "thresholds that do not descend", kind: "band", index: 1, column: "value", cell: 9, code: "bands-not-descending" },
  { what: "a lowest band that leaves points out", kind: "band", index: 4, column: "value", cell: 1, code: "last-band-not-zero" },
  { what: "a threshold above the maximum", kind: "band", index: 0, column: "value", cell: 10.01, code: "threshold-above-maximum" },
  { what: "a derived bonus from a band that nobody knows", kind: "derivedBonus", index: 0, column: "extra", cell: "Giỏi", code: "unknown-band" },
  { what: "a derived bonus from a band's code", kind: "derivedBonus", index: 0, column: "extra", cell: "XS", code: "unknown-band" },
  { what: "a derived bonus from no band", kind: "derivedBonus", index: 0, column: "extra", cell: null, code: "unknown-band" },
  { what: "a kind of row that nobody knows", kind: "criterion", index: 3, column: "kind", cell: "Tiêu chi", code: "unknown-kind" },
  { what: "a row whose kind was cleared", kind: "field", index: 0, column: "kind", cell: null, code: "unknown-kind" },
  { what: "a setting that nobody knows", kind: "setting", index: 8, column: "code", cell: "MAU", code: "unknown-setting" },
  {
    what: "a setting that is missing", kind: "setting", index: 7, column: "code", cell: "MAU", code: "missing-setting",
    at: { kind: "setting", index: 0, column: "code" },
  },
];

const CASES = BROKEN.map((broken) => [broken.what, broken] as const);

describe("A rubric sheet with one broken cell", () => {
  it("is sound before anything is broken", () => {
    expect(readRubricRows(cellsOf(rubricToRows(rubric, null)))).toMatchObject({ rubric, faults: [] });
  });

  test.each(CASES)("is no rubric, and the cell is named: %s", (_, { kind, index, column, cell, code, at }) => {
    const rows = rubricToRows(rubric, null);
    const broken = cellsOf(rows).map((cells, row) => (row === rowOf(rows, kind, index) ? replaced(cells, column, cell) : cells));
    const read = readRubricRows(broken);
    const place = at ?? { kind, index, column };
    expect(read.rubric).toBeNull();
    expect(read.faults.map(({ code: found, row, column: where }) => ({ code: found, row, column: where })))
      .toContainEqual({ code, row: rowOf(rows, place.kind, place.index), column: place.column });
  });

  test.each(CASES)("has no second fault that leads astray: %s", (_, { kind, index, column, cell, code }) => {
    const rows = rubricToRows(rubric, null);
    const broken = cellsOf(rows).map((cells, row) => (row === rowOf(rows, kind, index) ? replaced(cells, column, cell) : cells));
    const codes = readRubricRows(broken).faults.map((fault) => fault.code);
    expect(codes.filter((found) => found !== code && !FOLLOWS.get(code)?.includes(found))).toEqual([]);
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
  const rows = rubricToRows(rubric, null);
  const cells = cellsOf(rows);

  it("may have empty rows, titles and headers between its lines", () => {
    const title: readonly Cell[] = ["1. TIÊU CHÍ"];
    const header: readonly Cell[] = ["Loại dòng", "Mã", "Nội dung", "Điểm tối đa"];
    const first = rowOf(rows, "criterion", 0);
    const read = readRubricRows([title, ...cells.slice(0, first), title, header, [null, null], ...cells.slice(first), ["Hết bộ tiêu chí."]]);
    expect(read).toMatchObject({ rubric, faults: [] });
    expect(read.positions.criterion[0]).toBe(first + 4);
  });

  it("takes labels whatever their case and spaces", () => {
    const shouted = cells.map((line) => line.map((cell, column) => (column === 0 && typeof cell === "string" ? ` ${cell.toUpperCase()} ` : cell)));
    expect(readRubricRows(shouted)).toMatchObject({ rubric, faults: [] });
  });

  it("takes names in decomposed accents as the same names", () => {
    const decomposed = cells.map((line) => line.map((cell) => (typeof cell === "string" ? cell.normalize("NFD") : cell)));
    expect(readRubricRows(decomposed)).toMatchObject({ rubric, faults: [] });
  });

  it("names the first row that stands away from its kind, where formulas read the kind as one range", () => {
    const last = rowOf(rows, "band", 4);
    const moved = [...cells.slice(0, last), ...cells.slice(last + 1), cells[last]!];
    const read = readRubricRows(moved);
    expect(read.rubric).toBeNull();
    expect(read.faults).toMatchObject([{ code: "scattered-rows", row: moved.length - 1, column: "kind" }]);
  });

  test.each<[RowKind, RubricRowFault["code"]]>([["criterion", "no-criteria"], ["band", "no-bands"]])("is no rubric without any row of the kind %s", (kind, code) => {
    const read = readRubricRows(cellsOf(rows.filter((row) => row.kind !== kind)));
    expect(read.rubric).toBeNull();
    expect(read.faults.map((fault) => fault.code)).toContain(code);
  });

  it("names the first line too many: formulas must not outgrow a cell", () => {
    const criteria = Array.from({ length: MAX_SCORED_LINES }, (_, index) => ({ ...rubric.criteria[0]!, code: `TC${index + 1}` }));
    const derivedBonuses = Array.from({ length: MAX_DERIVED_BONUSES + 1 }, (_, index) => ({ ...rubric.derivedBonuses[0]!, code: `TT${index + 1}` }));
    const long: Rubric = { ...rubric, maximum: 1000_00, deductions: [], criteria, derivedBonuses };
    const laid = rubricToRows(long, null);
    expect(readRubricRows(cellsOf(laid)).faults).toMatchObject([
      { code: "too-many-lines", row: rowOf(laid, "bonus", 0), column: "code", expected: MAX_SCORED_LINES },
      { code: "too-many-lines", row: rowOf(laid, "derivedBonus", MAX_DERIVED_BONUSES), column: "code", expected: MAX_DERIVED_BONUSES },
    ]);
  });

  it("is no rubric without a basis where bases decide", () => {
    const bare: Rubric = { ...packById("ca-nhan-khong-dang-ky")!, bases: [] };
    expect(readRubricRows(cellsOf(rubricToRows(bare, null))).faults.map((fault) => fault.code)).toEqual(["no-bases"]);
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
    expect(parseRubric({ ...rubric, maximum: "10" })).toMatchObject({ ok: false, faults: [{ code: "shape", path: ["maximum"], found: "10" }] });
  });

  it("refuses fields that no rubric has", () => {
    expect(parseRubric({ ...rubric, owner: "ai đó" })).toMatchObject({ ok: false });
  });

  it("refuses a tie-break by a criterion that is not there, or that stands twice", () => {
    expect(parseRubric({ ...rubric, tieBreak: ["TC9"] })).toMatchObject({ ok: false, faults: [{ code: "unknown-criterion", path: ["tieBreak", 0] }] });
    expect(parseRubric({ ...rubric, tieBreak: ["TC2", "TC2"] })).toMatchObject({ ok: false, faults: [{ code: "duplicate-code", path: ["tieBreak", 1] }] });
  });
});

function cellsOf(rows: readonly RubricRow[]): readonly (readonly Cell[])[] {
  return rows.map((row) => row.cells);
}

function rowOf(rows: readonly RubricRow[], kind: RowKind, index: number): number {
  return rows.flatMap((row, at) => (row.kind === kind ? [at] : []))[index]!;
}

function replaced(cells: readonly Cell[], column: RubricColumn, cell: Cell): readonly Cell[] {
  return cells.map((own, index) => (index === RUBRIC_COLUMNS[column] ? cell : own));
}
