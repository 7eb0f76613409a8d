import type { Rubric } from "../../rubric/rubric";
import { YES } from "../../rubric/rubric-columns";
import type { ComputedRole } from "../../scoring/role";
import { STATE_LABELS } from "../../scoring/state";
import { columnName } from "../model/binding-name";
import { cell, firstRow, has, isComplete, quote, says, subjectGroup } from "./formula-parts";
import type { Builder, FormulaTable } from "./formula-parts";
import { PROVISIONAL_SIGN, SCORE_FORMULAS, scoredLines } from "./score-formulas";

/**
 * Formulas that score tables had before entries were sorted by subject: each row asks the whole column for its subject.
 * They give the same results, slowly in long tables; a table keeps them until it is repaired.
 */
export const FORMER_FORMULAS: Readonly<Partial<Record<ComputedRole, Builder>>> = {
  ...SCORE_FORMULAS,
  Nhom: subjectGroup,
  DiemXet: competingTotal,
  DiemDT: bestOfSubject,
  XepLoai: entryBand,
  Hang: bandRank,
  SoMoHinh: countedEntries,
  ThuongThem: derivedBonus,
  KetQua: subjectResult,
  XepLoaiDT: subjectBand,
  TamTinh: provisional,
  Dau: firstRow,
};

/**
 * Returns the offset that marks a competing total as above every minimum; totals stay below it. Larger
 * scales have a larger one.
 */
export function aboveMinimum({ maximum }: Pick<Rubric, "maximum">): number {
  return maximum <= MOST_USUAL_HUNDREDTHS ? 10_000 : 100_000;
}

const MOST_USUAL_HUNDREDTHS = 9_000_00;
/** Added to a competing total, so that a total of 0 differs from no total. */
export const HAS_TOTAL = 1;
/** Added to the band's rank of an entry that was not registered. */
export const NOT_REGISTERED = 100;

/**
 * The total that competes for the subject's result: 0 for none; entries above every minimum come before those below
 * one. A rubric without minimums keeps the comparison, so that a minimum typed into the rubric sheet works at once.
 */
function competingTotal(table: FormulaTable): string {
  const below = scoredLines(table, "criterion").map(
    ({ score }, index) => `ROUND(N(${score}),2)<N(${table.cells.cell("criterion", index, "minimum")})`,
  );
  return `IF(${isComplete(table)},${cell(table, "Tong")}+${HAS_TOTAL}+IF(OR(${below.join(",")}),0,${aboveMinimum(table.cells.rubric)}),0)`;
}

/** The band that points earn: skips as many bands as there are thresholds above the points. */
function bandOfPoints(table: FormulaTable, points: string): string {
  const { cells } = table;
  return `INDEX(${cells.range("band", "name")},SUMPRODUCT(--(ROUND(${cells.range("band", "value")},2)>${points}))+1)`;
}

function lowestBand({ cells }: FormulaTable): string {
  const names = cells.range("band", "name");
  return `INDEX(${names},ROWS(${names}))`;
}

function entryBand(table: FormulaTable): string {
  const competing = cell(table, "DiemXet");
  return `IF(${competing}=0,"",IF(${competing}<${aboveMinimum(table.cells.rubric)},${lowestBand(table)},${bandOfPoints(table, cell(table, "Tong"))}))`;
}

function bandRank(table: FormulaTable): string {
  const band = cell(table, "XepLoai");
  const rank = `MATCH(${band},${table.cells.range("band", "name")},0)`;
  const registered = has(table, "DangKy") ? says(table, "DangKy", YES) : "FALSE";
  return `IF(${band}="","",${rank}+IF(${registered},0,${NOT_REGISTERED}))`;
}

/**
 * Counts rows of the row's subject. Subjects are compared by their group number: comparing names in every row
 * took LibreOffice minutes for ten thousand rows.
 */
function countOfSubject(table: FormulaTable, conditions = ""): string {
  return `COUNTIFS(${columnName(table.id, "Nhom")},${cell(table, "Nhom")}${conditions})`;
}

/** The number of the subject's entries with a bonus's band or better. */
function entriesForBonus(table: FormulaTable, index: number): string {
  const { cells } = table;
  const ranks = columnName(table.id, "Hang");
  const lowest = `MATCH(${cells.cell("derivedBonus", index, "extra")},${cells.range("band", "name")},0)`;
  const registered = countOfSubject(table, `,${ranks},"<="&${lowest}`);
  const others = countOfSubject(table, `,${ranks},">${NOT_REGISTERED}",${ranks},"<="&(${NOT_REGISTERED}+${lowest})`);
  return `${registered}+IF(${cells.cell("derivedBonus", index, "flag")}=${quote(YES)},0,${others})`;
}

function countedEntries(table: FormulaTable): string {
  const count = table.cells.rubric.derivedBonuses.length > 0 ? entriesForBonus(table, 0) : completeEntries(table);
  return `IF(${cell(table, "Nhom")}="","",${count})`;
}

function completeEntries(table: FormulaTable): string {
  return countOfSubject(table, `,${columnName(table.id, "TinhTrang")},${quote(STATE_LABELS.complete)}`);
}

function derivedBonus(table: FormulaTable): string {
  const { cells } = table;
  const parts = cells.rubric.derivedBonuses.map((_, index) => {
    const entries = index === 0 ? cell(table, "SoMoHinh") : entriesForBonus(table, index);
    return `IF(${entries}>=${cells.cell("derivedBonus", index, "second")},${cells.cell("derivedBonus", index, "value")},0)`;
  });
  return `IF(${cell(table, "Nhom")}="","",${parts.length > 0 ? parts.join("+") : "0"})`;
}

/** The best competing total among the subject's entries; 0 while none is complete. */
function bestOfSubject(table: FormulaTable): string {
  const group = cell(table, "Nhom");
  // MAX inside SUMPRODUCT is evaluated over arrays by every host without a special entry; MAXIFS is missing before
  // Excel 2019
  return `IF(${group}="",0,SUMPRODUCT(MAX((${columnName(table.id, "Nhom")}=${group})*${columnName(table.id, "DiemXet")})))`;
}

function subjectResult(table: FormulaTable): string {
  const best = cell(table, "DiemDT");
  // MOD removes the offset of entries above every minimum
  const total = `MOD(${best},${aboveMinimum(table.cells.rubric)})-${HAS_TOTAL}`;
  return `IF(${best}=0,"",MIN(${table.cells.setting("maximum")},ROUND(${total}+${cell(table, "ThuongThem")},2)))`;
}

function subjectBand(table: FormulaTable): string {
  const result = cell(table, "KetQua");
  return `IF(${result}="","",IF(${cell(table, "DiemDT")}<${aboveMinimum(table.cells.rubric)},${lowestBand(table)},${bandOfPoints(table, result)}))`;
}

function provisional(table: FormulaTable): string {
  return `IF(${cell(table, "Nhom")}="","",IF(${countOfSubject(table)}>${completeEntries(table)},${quote(PROVISIONAL_SIGN)},""))`;
}
