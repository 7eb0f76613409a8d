import { YES } from "../../rubric/rubric-columns";
import { MAX_BONUSES_ONCE } from "../../rubric/schema";
import type { ComputedRole, Role } from "../../scoring/role";
import { STATE_LABELS } from "../../scoring/state";
import {
  ABOVE_IN_FORMULA as ABOVE,
  BAND_IN_FORMULA as BAND,
  BEYOND_IN_FORMULA as BEYOND,
  COMPETING,
} from "./competing-scale";
import { cell, clean, has, isComplete, quote, says, stateAfter, subjectKey } from "./formula-parts";
import type { Builder, FormulaTable } from "./formula-parts";
import { STEP_IN_FORMULA as STEP } from "./entry-keys";
import { columnName } from "../model/binding-name";
import { entryKey, pointsOfSubject, sortedKey, sortedPoints } from "./sorted-entries";
import { bestOfSubject, countOfSubject, hasOpenEntry, subjectDigest } from "./subject-digest";

/** Formulas of tables whose results come from scores. */
export const SCORE_FORMULAS: Readonly<Partial<Record<ComputedRole, Builder>>> = {
  Khoa: subjectKey,
  Nhom: entryKey,
  TinhTrang: entryState,
  Tong: entryTotal,
  DiemXet: competingPoints,
  XepLoai: entryBand,
  Hang: sortedKey,
  DiemDT: sortedPoints,
  SoMoHinh: countedEntries,
  ThuongThem: derivedBonus,
  KetQua: subjectResult,
  XepLoaiDT: subjectBand,
  TamTinh: provisional,
  Dau: (table) => subjectDigest(table, (points) => countedAmong(table, points)),
};

interface FormulaLine {
  readonly role: Role;
  readonly score: string;
  readonly maximum: string;
  readonly step: string;
}

export function scoredLines(table: FormulaTable, kind: "criterion" | "bonus" | "deduction"): readonly FormulaLine[] {
  const { rubric } = table.cells;
  const group = { criterion: rubric.criteria, bonus: rubric.bonuses, deduction: rubric.deductions }[kind];
  return group.flatMap((line, index) => {
    const role = line.code;
    if (!has(table, role)) return [];
    return [
      {
        role,
        score: cell(table, role),
        maximum: table.cells.cell(kind, index, "value"),
        step: table.cells.cell(kind, index, "second"),
      },
    ];
  });
}

function entryState(table: FormulaTable): string {
  const criteria = scoredLines(table, "criterion");
  const all = [...criteria, ...scoredLines(table, "bonus"), ...scoredLines(table, "deduction")];
  // Non-numeric contents of score cells must be blank. TRUE is no score, but LibreOffice counts it as a number
  const text = all.map(({ score }) => `T(${score})`).join("&");
  const hasLogical = `OR(${all.map(({ score }) => `ISLOGICAL(${score})`).join(",")})`;
  const inRange = all
    .map(
      ({ score, maximum, step }) =>
        // Two decimals are rounded before any comparison; six before the remainder, to remove the binary noise of the
        // product
        `ROUND(N(${score}),2)<=${maximum},MOD(ROUND(N(${score})*100,6),ROUND(${step}*100,0))=0`,
    )
    .join(",");
  const lowest = `ROUND(MIN(${all.map(({ score }) => score).join(",")}),2)>=0`;
  const isValid = `IFERROR(IF(${hasLogical},FALSE,IF(${clean(text)}="",AND(${lowest},${inRange}),FALSE)),FALSE)`;
  const counted = `COUNT(${criteria.map(({ score }) => score).join(",")})`;
  return stateAfter(
    table,
    ["DoiTuong", "MoHinh", ...all.map(({ role }) => role)],
    `IF(${isValid},IF(${counted}<${criteria.length},${quote(STATE_LABELS.incomplete)},${quote(STATE_LABELS.complete)}),${quote(STATE_LABELS.invalid)})`,
  );
}

function entryTotal(table: FormulaTable): string {
  const sum = (scores: readonly FormulaLine[]) => `SUM(${scores.map(({ score }) => score).join(",")})`;
  const deductions = scoredLines(table, "deduction");
  const criteria = scoredLines(table, "criterion");
  const bonuses = scoredLines(table, "bonus");
  const once = countsOnce(table);
  const points =
    (once === null ? sum([...criteria, ...bonuses]) : `${sum(criteria)}+IF(${once},0,${sum(bonuses)})`) +
    (deductions.length > 0 ? `-${sum(deductions)}` : "");
  return `IF(${isComplete(table)},MAX(0,MIN(${table.cells.setting("maximum")},ROUND(${points},2))),"")`;
}

/**
 * Whether judged bonuses count once for a subject; `null` where the table has none, or the rubric does not offer it or
 * has too many of them.
 */
function countsOnce(table: FormulaTable): string | null {
  const { rubric, setting } = table.cells;
  const { length } = scoredLines(table, "bonus");
  return rubric.bonusesOnce === undefined || length === 0 || rubric.bonuses.length > MAX_BONUSES_ONCE
    ? null
    : `${setting("bonusesOnce")}=${quote(YES)}`;
}

/**
 * The judged bonuses that any complete entry of the subject has, each once. Sums over the whole column, since other rows
 * may hold texts; only a table whose rubric wants it waits for that.
 */
function onceBonuses(table: FormulaTable): string {
  const key = cell(table, "Nhom");
  const keys = columnName(table.id, "Nhom");
  const own =
    `${keys},">"&FLOOR(${key},${STEP}),${keys},"<="&CEILING(${key},${STEP}),` +
    `${columnName(table.id, "TinhTrang")},${quote(STATE_LABELS.complete)}`;
  const points = scoredLines(table, "bonus").map(
    ({ role, maximum }) => `MIN(${maximum},SUMIFS(${columnName(table.id, role)},${own}))`,
  );
  return `ROUND(${points.join("+")},2)`;
}

/**
 * The points with which an entry competes for its subject's result: 0 for none, negative for an entry that does not
 * count for the derived bonus. The rank of its band comes first, then whether it is above every minimum, then the
 * total. A rubric without minimums keeps the comparison, so that a minimum typed into the rubric sheet works at once.
 */
function competingPoints(table: FormulaTable): string {
  const { cells } = table;
  const below = scoredLines(table, "criterion").map(
    ({ score }, index) => `ROUND(N(${score}),2)<N(${cells.cell("criterion", index, "minimum")})`,
  );
  const total = cell(table, "Tong");
  const better = `SUMPRODUCT(--(ROUND(${cells.range("band", "value")},2)>${total}))`;
  const band =
    `IF(OR(${below.join(",")}),${BAND}*(${COMPETING.ranks}-ROWS(${cells.range("band", "name")})),` +
    `${BAND}*(${COMPETING.ranks - 1}-${better})+${ABOVE})`;
  return `IF(${isComplete(table)},${signOfEntry(table)}(${band}+ROUND(${total}*100,0)+${COMPETING.hasTotal}),0)`;
}

/** The sign of an entry's points, with a `*`: of the one derived bonus, or of registration where there are several. */
function signOfEntry(table: FormulaTable): string {
  const { cells } = table;
  const { derivedBonuses } = cells.rubric;
  if (derivedBonuses.length === 0) return "";
  const registered = has(table, "DangKy") ? says(table, "DangKy", YES) : "FALSE";
  const counts =
    derivedBonuses.length === 1
      ? `OR(${cells.cell("derivedBonus", 0, "flag")}<>${quote(YES)},${registered})`
      : registered;
  return `IF(${counts},1,-1)*`;
}

/** The band that points earn: skips as many bands as there are thresholds above the points. */
function entryBand(table: FormulaTable): string {
  const competing = cell(table, "DiemXet");
  return `IF(${competing}=0,"",INDEX(${table.cells.range("band", "name")},${COMPETING.ranks}-INT(ABS(${competing})/${BAND})))`;
}

/** The number of entries among `points` with a bonus's band or better; `onlyOwn` stands before numbers that count. */
export function entriesForBonus(table: FormulaTable, index: number, points: string, onlyOwn = ""): string {
  const { cells } = table;
  // In brackets, since a sign binds tighter than a power
  const lowest = `(${BAND}*(${COMPETING.ranks}-MATCH(${cells.cell("derivedBonus", index, "extra")},${cells.range("band", "name")},0)))`;
  const counted = `SUMPRODUCT(${onlyOwn}${reaches(points, lowest)})`;
  if (cells.rubric.derivedBonuses.length === 1) return counted;
  const others = `SUMPRODUCT(${reaches(`-${points}`, lowest)})`;
  return `${counted}+IF(${cells.cell("derivedBonus", index, "flag")}=${quote(YES)},0,${others})`;
}

/** The number of entries among `points` that count for the first derived bonus; all complete ones without one. */
function countedAmong(table: FormulaTable, points: string): string {
  return table.cells.rubric.derivedBonuses.length > 0
    ? entriesForBonus(table, 0, points)
    : `SUMPRODUCT(${hasPoints(points)})`;
}

/**
 * 1 for each cell of `points` that reaches `lowest`, and 0 for the others. Calculated and not compared: an error in
 * these cells must come through, and there are calculators for which an error is greater than any number.
 */
function reaches(points: string, lowest: string): string {
  return `INT(1+(${points}-${lowest})/${BEYOND})`;
}

/** 1 for each complete entry, which has points, and 0 for the others. */
export function hasPoints(points: string): string {
  return reaches(`ABS(${points})`, "1");
}

function countedEntries(table: FormulaTable): string {
  const count = countOfSubject(table, countedAmong(table, cell(table, "DiemXet")));
  return `IF(${cell(table, "Nhom")}="","",${count})`;
}

function derivedBonus(table: FormulaTable): string {
  const { cells } = table;
  const parts = cells.rubric.derivedBonuses.map((_, index) => {
    // A digest has no digits for several bonuses: the others read all entries of the subject in every row
    const entries = index === 0 ? cell(table, "SoMoHinh") : entriesForBonus(table, index, pointsOfSubject(table));
    return `IF(${entries}>=${cells.cell("derivedBonus", index, "second")},${cells.cell("derivedBonus", index, "value")},0)`;
  });
  const once = countsOnce(table);
  const judged = once === null ? "" : `+IF(${once},${onceBonuses(table)},0)`;
  return `IF(${cell(table, "Nhom")}="","",${parts.length > 0 ? parts.join("+") : "0"}${judged})`;
}

function subjectResult(table: FormulaTable): string {
  const best = bestOfSubject(table);
  const total = `MOD(${best},${ABOVE})/100-1`;
  const result = `MIN(${table.cells.setting("maximum")},ROUND(${total}+${cell(table, "ThuongThem")},2))`;
  return `IF(${cell(table, "Nhom")}="","",IF(${best}=0,"",${result}))`;
}

/** The subject's band: the lowest where even its best entry is below a minimum. */
function subjectBand(table: FormulaTable): string {
  const result = cell(table, "KetQua");
  const names = table.cells.range("band", "name");
  const better = `SUMPRODUCT(--(ROUND(${table.cells.range("band", "value")},2)>${result}))`;
  const isBelow = `${bestOfSubject(table)}<${ABOVE}`;
  return `IF(${result}="","",INDEX(${names},IF(${isBelow},ROWS(${names}),${better}+1)))`;
}

/** Marks a subject with a result while other entries of it are still open. */
export const PROVISIONAL_SIGN = "×";

function provisional(table: FormulaTable): string {
  return `IF(${cell(table, "Nhom")}="","",IF(${hasOpenEntry(table)},${quote(PROVISIONAL_SIGN)},""))`;
}
