import { hundredths } from "../../../src/text/hundredths";
import { packById } from "../../../src/rubric/packs/packs";
import type { RubricRowFault } from "../../../src/rubric/rubric-row-fault";
import type { Criterion, Rubric } from "../../../src/rubric/rubric";
import { RUBRIC_COLUMNS } from "../../../src/rubric/rubric-columns";
import type { RowKind, RubricColumn } from "../../../src/rubric/rubric-columns";
import { rubricToRows } from "../../../src/rubric/rubric-rows";
import type { RubricRow } from "../../../src/rubric/rubric-rows";
import { MAX_DERIVED_BONUSES } from "../../../src/rubric/schema";
import type { Cell } from "../../../src/text/cell";

const pack = packById("tap-the")!;
/** The collectives' rubric with everything that a rubric sheet may hold. */
export const richRubric: Rubric = {
  ...pack,
  criteria: pack.criteria.map((line): Criterion =>
    line.code === "TC2"
      ? {
          ...line,
          minimum: hundredths(100),
          levels: [
            { name: "Đạt", from: hundredths(200), to: hundredths(299) },
            { name: "Cao", from: hundredths(300), to: hundredths(400) },
          ],
        }
      : line,
  ),
  deductions: [{ code: "DTru1", name: "Chậm báo cáo", maximum: hundredths(100), step: hundredths(50), clause: "" }],
  bases: packById("ca-nhan-khong-dang-ky")!.bases,
};

/** A rubric sheet with one broken cell, and how the fault is named. */
export interface Broken {
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

export const BROKEN: readonly Broken[] = [
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
  {
    what: "a place in the tie-break that is no whole number",
    kind: "criterion",
    index: 1,
    column: "extra",
    cell: "đầu",
    code: "shape",
  },
  { what: "a name that is empty", kind: "band", index: 0, column: "name", cell: null, code: "shape" },
  { what: "a band's name with a wildcard", kind: "band", index: 0, column: "name", cell: "Xuất sắc*", code: "shape" },
  {
    what: "a category's name that starts like a comparison",
    kind: "category",
    index: 0,
    column: "name",
    cell: "<Tổ chức",
    code: "shape",
  },
  {
    what: "a number of entries that is not whole",
    kind: "derivedBonus",
    index: 0,
    column: "second",
    cell: 1.5,
    code: "shape",
  },
  {
    what: "a criterion's level without its end",
    kind: "criterionLevel",
    index: 0,
    column: "second",
    cell: null,
    code: "shape",
  },
  { what: "a level without its body", kind: "level", index: 2, column: "extra", cell: null, code: "shape" },
  { what: "a level of no system", kind: "level", index: 2, column: "value", cell: "Bốn cấp", code: "shape" },
  { what: "a category of no kind", kind: "category", index: 2, column: "value", cell: "Gia đình", code: "shape" },
  { what: "a basis that comes from nowhere", kind: "basis", index: 0, column: "value", cell: "Tự nhận", code: "shape" },
  {
    what: "a way of appraisal that does not exist",
    kind: "setting",
    index: 3,
    column: "value",
    cell: "Bốc thăm",
    code: "shape",
  },
  {
    what: "a maximum of the rubric that is text",
    kind: "setting",
    index: 4,
    column: "value",
    cell: "mười",
    code: "shape",
  },
  { what: "an id with capitals", kind: "setting", index: 0, column: "value", cell: "Tập thể", code: "shape" },
  {
    what: "a band's name with a no-break space",
    kind: "band",
    index: 1,
    column: "name",
    cell: "Tốt\u00a0",
    code: "text-not-normal",
  },
  {
    what: "a category with a space too many",
    kind: "category",
    index: 1,
    column: "name",
    cell: "Chính  quyền",
    code: "text-not-normal",
  },
  {
    what: "an answer with a space before it",
    kind: "derivedBonus",
    index: 0,
    column: "flag",
    cell: " Có",
    code: "text-not-normal",
  },
  { what: "two bands with one code", kind: "band", index: 2, column: "code", cell: "T", code: "duplicate-code" },
  {
    what: "two categories with one name",
    kind: "category",
    index: 3,
    column: "name",
    cell: "TỔ CHỨC ĐẢNG",
    code: "duplicate-name",
  },
  { what: "two contents with one code", kind: "content", index: 1, column: "code", cell: 1, code: "duplicate-code" },
  {
    what: "a setting that stands twice",
    kind: "setting",
    index: 1,
    column: "code",
    cell: "MA",
    code: "duplicate-code",
  },
  {
    what: "a gap in the codes of the criteria",
    kind: "criterion",
    index: 2,
    column: "code",
    cell: "TC5",
    code: "codes-out-of-order",
  },
  {
    what: "criteria above the maximum",
    kind: "setting",
    index: 4,
    column: "value",
    cell: 8,
    code: "criteria-above-maximum",
  },
  {
    what: "a step that does not divide the maximum",
    kind: "bonus",
    index: 0,
    column: "second",
    cell: 0.3,
    code: "step-not-dividing",
  },
  {
    what: "a minimum above the maximum",
    kind: "criterion",
    index: 1,
    column: "minimum",
    cell: 5,
    code: "minimum-above-maximum",
  },
  {
    what: "levels of a criterion that overlap",
    kind: "criterionLevel",
    index: 0,
    column: "second",
    cell: 3.5,
    code: "levels-overlap",
    at: { kind: "criterionLevel", index: 1, column: "value" },
  },
  {
    what: "a level of a criterion beyond its maximum",
    kind: "criterionLevel",
    index: 1,
    column: "second",
    cell: 4.5,
    code: "level-out-of-range",
  },
  {
    what: "a level of a criterion that nobody knows",
    kind: "criterionLevel",
    index: 1,
    column: "code",
    cell: "TC9",
    code: "unknown-criterion",
  },
  {
    what: "thresholds that do not descend",
    kind: "band",
    index: 1,
    column: "value",
    cell: 9,
    code: "bands-not-descending",
  },
  {
    what: "a lowest band that leaves points out",
    kind: "band",
    index: 4,
    column: "value",
    cell: 1,
    code: "last-band-not-zero",
  },
  {
    what: "a threshold above the maximum",
    kind: "band",
    index: 0,
    column: "value",
    cell: 10.01,
    code: "threshold-above-maximum",
  },
  {
    what: "a derived bonus from a band that nobody knows",
    kind: "derivedBonus",
    index: 0,
    column: "extra",
    cell: "Giỏi",
    code: "unknown-band",
  },
  {
    what: "a derived bonus from a band's code",
    kind: "derivedBonus",
    index: 0,
    column: "extra",
    cell: "XS",
    code: "unknown-band",
  },
  {
    what: "a derived bonus from no band",
    kind: "derivedBonus",
    index: 0,
    column: "extra",
    cell: null,
    code: "unknown-band",
  },
  {
    what: "a kind of row that nobody knows",
    kind: "criterion",
    index: 3,
    column: "kind",
    cell: "Tiêu chi",
    code: "unknown-kind",
  },
  { what: "a row whose kind was cleared", kind: "field", index: 0, column: "kind", cell: null, code: "unknown-kind" },
  {
    what: "a criterion's level without its criterion",
    kind: "criterionLevel",
    index: 1,
    column: "code",
    cell: null,
    code: "unknown-criterion",
  },
  { what: "a setting without a code", kind: "setting", index: 1, column: "code", cell: null, code: "unknown-setting" },
  {
    what: "a setting that nobody knows",
    kind: "setting",
    index: 8,
    column: "code",
    cell: "MAU",
    code: "unknown-setting",
  },
  {
    what: "a setting that is missing",
    kind: "setting",
    index: 7,
    column: "code",
    cell: "MAU",
    code: "missing-setting",
    at: { kind: "setting", index: 0, column: "code" },
  },
];

export type Rows = readonly (readonly Cell[])[];

/** The rows of the rich rubric with the one cell broken. */
export function brokenRows({ kind, index, column, cell }: Broken): Rows {
  const rows = rubricToRows(richRubric, null);
  return cellsOf(rows).map((cells, row) => (row === rowOf(rows, kind, index) ? replaced(cells, column, cell) : cells));
}

function firstBroken(code: RubricRowFault["code"]): Rows {
  const broken = BROKEN.find((one) => one.code === code);
  if (!broken) throw new Error(`no broken cell brings the fault ${code} about`);
  return brokenRows(broken);
}

function without(kind: RowKind): Rows {
  return cellsOf(rubricToRows(richRubric, null).filter((row) => row.kind !== kind));
}

function moved(kind: RowKind, index: number): Rows {
  const rows = rubricToRows(richRubric, null);
  const at = rowOf(rows, kind, index);
  return cellsOf([...rows.slice(0, at), ...rows.slice(at + 1), rows[at]!]);
}

function crowded(): Rows {
  const derivedBonuses = Array.from({ length: MAX_DERIVED_BONUSES + 1 }, (_, index) => ({
    ...richRubric.derivedBonuses[0]!,
    code: `TT${index + 1}`,
  }));
  return cellsOf(rubricToRows({ ...richRubric, derivedBonuses }, null));
}

/** For every fault, rows that bring it about. A new fault does not compile until it has its rows here. */
export const ROWS_WITH_FAULT: Readonly<Record<RubricRowFault["code"], Rows>> = {
  "shape": firstBroken("shape"),
  "points-above-limit": cellsOf(rubricToRows({ ...richRubric, maximum: hundredths(10_001_00) }, null)),
  "duplicate-code": firstBroken("duplicate-code"),
  "duplicate-name": firstBroken("duplicate-name"),
  "codes-out-of-order": firstBroken("codes-out-of-order"),
  "too-many-lines": crowded(),
  "no-criteria": without("criterion"),
  "no-bases": cellsOf(rubricToRows({ ...packById("ca-nhan-khong-dang-ky")!, bases: [] }, null)),
  "no-bands": without("band"),
  "criteria-above-maximum": firstBroken("criteria-above-maximum"),
  "step-not-dividing": firstBroken("step-not-dividing"),
  "step-not-whole": cellsOf(
    rubricToRows(
      {
        ...packById("tap-the")!,
        bonusesOnce: true,
        bonuses: packById("tap-the")!.bonuses.map((line) => ({ ...line, step: hundredths(25) })),
      },
      null,
    ),
  ),
  "minimum-above-maximum": firstBroken("minimum-above-maximum"),
  "levels-overlap": firstBroken("levels-overlap"),
  "level-out-of-range": firstBroken("level-out-of-range"),
  "bands-not-descending": firstBroken("bands-not-descending"),
  "last-band-not-zero": firstBroken("last-band-not-zero"),
  "threshold-above-maximum": firstBroken("threshold-above-maximum"),
  "unknown-band": firstBroken("unknown-band"),
  "unknown-criterion": firstBroken("unknown-criterion"),
  "unknown-kind": firstBroken("unknown-kind"),
  "unknown-setting": firstBroken("unknown-setting"),
  "missing-setting": firstBroken("missing-setting"),
  "missing-rows": without("field"),
  "scattered-rows": moved("band", 4),
  "text-not-normal": firstBroken("text-not-normal"),
};

export function cellsOf(rows: readonly RubricRow[]): readonly (readonly Cell[])[] {
  return rows.map((row) => row.cells);
}

/** Which row (from 0) is the `index`-th of a kind. */
export function rowOf(rows: readonly RubricRow[], kind: RowKind, index: number): number {
  return rows.flatMap((row, at) => (row.kind === kind ? [at] : []))[index]!;
}

function replaced(cells: readonly Cell[], column: RubricColumn, cell: Cell): readonly Cell[] {
  return cells.map((own, index) => (index === RUBRIC_COLUMNS[column] ? cell : own));
}
