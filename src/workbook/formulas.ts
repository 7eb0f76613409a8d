import type { Rubric } from "../rubric/rubric";
import { NO, YES } from "../rubric/rubric-columns";
import { BASIS_FILLED_ROLES } from "../scoring/read-bases";
import { computedRoles } from "../scoring/role";
import type { ComputedRole, Role } from "../scoring/role";
import { SKIP_KEY_ROLES } from "../scoring/skipped-rows";
import { STATE_LABELS } from "../scoring/state";
import { columnLetters } from "./area";
import { columnName } from "./binding-name";
import type { RubricCells } from "./rubric-cells";
import { ROW_MARK } from "./sheet-spec";

/**
 * The only place that builds the formulas of score tables. They use functions that Excel 2010, Google Sheets and LibreOffice
 * share and agree on, and no decimal literals: every number that could change stands in the rubric sheet.
 *
 * Cells of the same row are named one by one, never as a range across columns: a user may move a column,
 * and a range would then silently take in its new neighbours.
 */
export interface FormulaTable {
  readonly id: number;
  readonly cells: RubricCells;
  /** Column number of a role, from 1; `undefined` where the table has no such column. */
  readonly column: (role: Role) => number | undefined;
  /** Tables of collectives in the workbook, for basis b. */
  readonly collectiveTables: readonly number[];
}

/** Above this, an entry's competing total stands for one that is above every minimum; totals stay below it. */
export const ABOVE_MINIMUM = 10_000;
/** Added to a competing total, so that a total of 0 differs from no total. */
export const HAS_TOTAL = 1;
/** Added to the band's rank of an entry that was not registered. */
export const NOT_REGISTERED = 100;

/** The formula of each computed column, `{r}` standing for the row; none where one column is missing, since they read one another. */
export function tableFormulas(table: FormulaTable): ReadonlyMap<ComputedRole, string> {
  if (computedRoles(table.cells.rubric).some((role) => !has(table, role))) return new Map();
  const builders = table.cells.rubric.method === "basis" ? BASIS_FORMULAS : SCORE_FORMULAS;
  return new Map(
    computedRoles(table.cells.rubric).map((role) => {
      const build = builders[role];
      if (!build) throw new Error(`no formula for the column ${role}`);
      return [role, `=${build(table)}`];
    }),
  );
}

type Builder = (table: FormulaTable) => string;

const SCORE_FORMULAS: Readonly<Partial<Record<ComputedRole, Builder>>> = {
  Khoa: subjectKey,
  Nhom: subjectGroup,
  TinhTrang: entryState,
  Tong: entryTotal,
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

const BASIS_FORMULAS: Readonly<Partial<Record<ComputedRole, Builder>>> = {
  Khoa: subjectKey,
  Nhom: subjectGroup,
  KhoaTT: (table) => keyOf(table, "TapThe"),
  TinhTrang: basisState,
  KetQua: basisResult,
  XepLoaiDT: basisBand,
  Dau: firstRow,
};

const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
const NBSP = "\u00a0";

/** A cell of the same row: the column fixed, the row its own. */
function cell(table: FormulaTable, role: Role): string {
  const column = table.column(role);
  if (column === undefined) throw new RangeError(`table ${table.id} has no column ${role}`);
  return `$${columnLetters(column)}${ROW_MARK}`;
}

function has(table: FormulaTable, role: Role): boolean {
  return table.column(role) !== undefined;
}

/** Text without the spaces that nobody sees: outer ones, runs, no-break spaces and line breaks. */
function clean(text: string): string {
  return `TRIM(SUBSTITUTE(SUBSTITUTE(${text},"${NBSP}"," "),CHAR(10)," "))`;
}

/**
 * The key by which names match. Capitals, because not every host's comparison is known to ignore case beyond ASCII;
 * wide forms for the wildcards of COUNTIFS and MATCH; at most 250 characters, since longer criteria fail in Excel;
 * a letter in front, so that a key never looks like a number or a comparison.
 */
function keyOf(table: FormulaTable, role: Role): string {
  if (!has(table, role)) return '""';
  const wide = [["*", "＊"], ["?", "？"], ["~", "～"]].reduce(
    (text, [from, to]) => `SUBSTITUTE(${text},"${from}","${to}")`,
    `UPPER(${clean(cell(table, role))})`,
  );
  return `IFERROR(IF(${clean(cell(table, role))}="","","K"&LEFT(${wide},250)),"")`;
}

/** The key of the row's subject; none for a row that is no entry. */
function subjectKey(table: FormulaTable): string {
  const key = keyOf(table, "DoiTuong");
  const skipped = isSkipped(table);
  return skipped === null ? key : `IF(${skipped},"",${key})`;
}

/** Whether a row still says what `BoQua` says of it. */
function isSkipped(table: FormulaTable): string | null {
  if (!has(table, "BoQua")) return null;
  const said = SKIP_KEY_ROLES.filter((role) => has(table, role)).map((role) => cell(table, role)).join("&");
  const kept = cell(table, "BoQua");
  return `IFERROR(IF(${clean(kept)}="",FALSE,${clean(said)}=${clean(kept)}),FALSE)`;
}

/** Whether all these cells are blank. An error value is not blank. */
function allBlank(table: FormulaTable, roles: readonly Role[]): string {
  const joined = roles.filter((role) => has(table, role)).map((role) => cell(table, role)).join("&");
  return `IFERROR(${clean(joined)}="",FALSE)`;
}

function isExcluded(table: FormulaTable): string | null {
  if (!has(table, "Loai")) return null;
  const { cells } = table;
  return (
    // One product rather than two arguments: LibreOffice refuses arguments that are single values, as those of a one-row list are
    `IFERROR(SUMPRODUCT((TRIM(${cells.range("category", "name")})=${clean(cell(table, "Loai"))})*` +
    `(TRIM(${cells.range("category", "flag")})=${quote(NO)}))>0,FALSE)`
  );
}

/** Wraps a formula so that blank rows and excluded categories come first. */
function stateAfter(table: FormulaTable, filledRoles: readonly Role[], rest: string): string {
  const excluded = isExcluded(table);
  const eligible = excluded === null ? rest : `IF(${excluded},${quote(STATE_LABELS.ineligible)},${rest})`;
  const skipped = isSkipped(table);
  const blank = allBlank(table, filledRoles);
  return `IF(${skipped === null ? blank : `OR(${skipped},${blank})`},"",${eligible})`;
}

interface FormulaLine {
  readonly role: Role;
  readonly score: string;
  readonly maximum: string;
  readonly step: string;
}

function lines(table: FormulaTable, kind: "criterion" | "bonus" | "deduction"): readonly FormulaLine[] {
  const { rubric } = table.cells;
  const group = { criterion: rubric.criteria, bonus: rubric.bonuses, deduction: rubric.deductions }[kind];
  return group.flatMap((line, index) => {
    const role = line.code as Role;
    if (!has(table, role)) return [];
    return [{
      role, score: cell(table, role), maximum: table.cells.cell(kind, index, "value"), step: table.cells.cell(kind, index, "second"),
    }];
  });
}

function entryState(table: FormulaTable): string {
  const criteria = lines(table, "criterion");
  const all = [...criteria, ...lines(table, "bonus"), ...lines(table, "deduction")];
  // What is in score cells besides numbers must be blank, and TRUE is no score, though to LibreOffice it is a number
  const text = all.map(({ score }) => `T(${score})`).join("&");
  const hasLogical = `OR(${all.map(({ score }) => `ISLOGICAL(${score})`).join(",")})`;
  const inRange = all
    .map(({ score, maximum, step }) =>
      // Two decimals are rounded before any comparison; six before the remainder, to take off the binary noise of the product
      `ROUND(N(${score}),2)<=${maximum},MOD(ROUND(N(${score})*100,6),ROUND(${step}*100,0))=0`)
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

function isComplete(table: FormulaTable): string {
  return `${cell(table, "TinhTrang")}=${quote(STATE_LABELS.complete)}`;
}

function entryTotal(table: FormulaTable): string {
  const sum = (scores: readonly FormulaLine[]) => `SUM(${scores.map(({ score }) => score).join(",")})`;
  const deductions = lines(table, "deduction");
  const points = sum([...lines(table, "criterion"), ...lines(table, "bonus")]) + (deductions.length > 0 ? `-${sum(deductions)}` : "");
  return `IF(${isComplete(table)},MAX(0,MIN(${table.cells.setting("maximum")},ROUND(${points},2))),"")`;
}

/**
 * The total as it competes for the subject's result: 0 for none, and entries above every minimum ahead of those below one.
 * A rubric without minimums keeps the comparison, so that a minimum typed into the rubric sheet works at once.
 */
function competingTotal(table: FormulaTable): string {
  const below = lines(table, "criterion").map(({ score }, index) =>
    `ROUND(N(${score}),2)<N(${table.cells.cell("criterion", index, "minimum")})`);
  return `IF(${isComplete(table)},${cell(table, "Tong")}+${HAS_TOTAL}+IF(OR(${below.join(",")}),0,${ABOVE_MINIMUM}),0)`;
}

/** The band that points earn: as many thresholds as lie above them are passed over. */
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
  return `IF(${competing}=0,"",IF(${competing}<${ABOVE_MINIMUM},${lowestBand(table)},${bandOfPoints(table, cell(table, "Tong"))}))`;
}

function bandRank(table: FormulaTable): string {
  const band = cell(table, "XepLoai");
  const rank = `MATCH(${band},${table.cells.range("band", "name")},0)`;
  const registered = has(table, "DangKy") ? `IFERROR(${clean(cell(table, "DangKy"))}=${quote(YES)},FALSE)` : "FALSE";
  return `IF(${band}="","",${rank}+IF(${registered},0,${NOT_REGISTERED}))`;
}

/**
 * Counts rows of the row's subject. Subjects are compared by the number of their group: comparing their names in every row
 * took LibreOffice minutes for ten thousand rows.
 */
function countOfSubject(table: FormulaTable, conditions = ""): string {
  return `COUNTIFS(${columnName(table.id, "Nhom")},${cell(table, "Nhom")}${conditions})`;
}

/** How many entries of the row's subject are of a bonus's band or better. */
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
  // MAX inside SUMPRODUCT is evaluated over arrays by every host without a special entry; MAXIFS is missing before Excel 2019
  return `IF(${group}="",0,SUMPRODUCT(MAX((${columnName(table.id, "Nhom")}=${group})*${columnName(table.id, "DiemXet")})))`;
}

function subjectResult(table: FormulaTable): string {
  const best = cell(table, "DiemDT");
  // MOD takes the mark of entries above every minimum off again
  const total = `MOD(${best},${ABOVE_MINIMUM})-${HAS_TOTAL}`;
  return `IF(${best}=0,"",MIN(${table.cells.setting("maximum")},ROUND(${total}+${cell(table, "ThuongThem")},2)))`;
}

function subjectBand(table: FormulaTable): string {
  const result = cell(table, "KetQua");
  return `IF(${result}="","",IF(${cell(table, "DiemDT")}<${ABOVE_MINIMUM},${lowestBand(table)},${bandOfPoints(table, result)}))`;
}

/** Marks a subject that has a result while other entries of it are still open. */
export const PROVISIONAL_MARK = "×";

function provisional(table: FormulaTable): string {
  return `IF(${cell(table, "Nhom")}="","",IF(${countOfSubject(table)}>${completeEntries(table)},${quote(PROVISIONAL_MARK)},""))`;
}

/** The number of the row's subject: the place of its first row in the table, from 1. */
function subjectGroup(table: FormulaTable): string {
  const key = cell(table, "Khoa");
  return `IF(${key}="","",MATCH(${key},${columnName(table.id, "Khoa")},0))`;
}

/** 1 in the first row of each subject, so that counts take a subject once. */
function firstRow(table: FormulaTable): string {
  const group = cell(table, "Nhom");
  return `IF(${group}="",0,IF(${group}=ROW()-ROW(INDEX(${columnName(table.id, "Khoa")},1))+1,1,0))`;
}

function basisState(table: FormulaTable): string {
  const { cells } = table;
  const place = basisPlace(table);
  const follows = followsCollective(table);
  const label = STATE_LABELS;
  const band = has(table, "MucGhi") ? clean(cell(table, "MucGhi")) : '""';
  const isKnownBand = `SUMPRODUCT(--(${cells.range("band", "name")}=${band}))>0`;
  const number = has(table, "QuyetDinh") ? allBlank(table, ["QuyetDinh"]) : "TRUE";
  const date = has(table, "NgayQD") ? cell(table, "NgayQD") : '""';
  const noDate = has(table, "NgayQD") ? allBlank(table, ["NgayQD"]) : "TRUE";
  const badDate = `IF(${noDate},FALSE,NOT(IF(ISNUMBER(${date}),IF(ISLOGICAL(${date}),FALSE,${date}>0),FALSE)))`;
  const badBand = `IFERROR(IF(${band}="",FALSE,NOT(${isKnownBand})),TRUE)`;
  const recorded =
    `IF(OR(${badBand},${badDate}),${quote(label.invalid)},` +
    `IF(OR(${band}="",${number},${noDate}),${quote(label.incomplete)},${quote(label.complete)}))`;
  const collective = `IF(${collectiveBand(table)}="",${quote(label.incomplete)},${quote(label.complete)})`;
  const state =
    `IF(${allBlank(table, ["CanCu"])},${quote(label.incomplete)},` +
    `IF(${place}=0,${quote(label.invalid)},IF(${follows},${collective},${recorded})))`;
  return stateAfter(table, BASIS_FILLED_ROLES, state);
}

/** Place of the row's basis in the rubric's list, from 1; 0 for none. */
function basisPlace(table: FormulaTable): string {
  const codes = table.cells.range("basis", "code");
  return `IFERROR(SUMPRODUCT((TRIM(${codes})=${clean(cell(table, "CanCu"))})*(ROW(${codes})-ROW(INDEX(${codes},1))+1)),0)`;
}

function followsCollective(table: FormulaTable): string {
  const places = table.cells.rubric.bases.flatMap((basis, index) => (basis.from === "collective" ? [`${basisPlace(table)}=${index + 1}`] : []));
  return places.length === 0 ? "FALSE" : `OR(${places.join(",")})`;
}

/** The first table of collectives that knows the key answers; `""` where none does, or it has no result yet. */
function fromCollective(table: FormulaTable, role: "KetQua" | "XepLoaiDT"): string {
  return table.collectiveTables.reduceRight(
    (otherwise, id) => `IFERROR(INDEX(${columnName(id, role)},MATCH(${cell(table, "KhoaTT")},${columnName(id, "Khoa")},0)),${otherwise})`,
    '""',
  );
}

/** The collective's band, as long as this rubric knows a band of that name. */
function collectiveBand(table: FormulaTable): string {
  const names = table.cells.range("band", "name");
  return `IF(${cell(table, "KhoaTT")}="","",IFERROR(INDEX(${names},MATCH(${fromCollective(table, "XepLoaiDT")},${names},0)),""))`;
}

function basisResult(table: FormulaTable): string {
  return `IF(${isComplete(table)},IF(${followsCollective(table)},${fromCollective(table, "KetQua")},""),"")`;
}

function basisBand(table: FormulaTable): string {
  const names = table.cells.range("band", "name");
  const recorded = has(table, "MucGhi")
    ? `INDEX(${names},SUMPRODUCT((${names}=${clean(cell(table, "MucGhi"))})*(ROW(${names})-ROW(INDEX(${names},1))+1)))`
    : '""';
  return `IF(${isComplete(table)},IF(${followsCollective(table)},${collectiveBand(table)},${recorded}),"")`;
}

/** Whether a rubric's results can follow a collective's. */
export function followsCollectives(rubric: Rubric): boolean {
  return rubric.bases.some((basis) => basis.from === "collective");
}
